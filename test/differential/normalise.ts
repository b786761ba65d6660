import { stringPieces, unescaped } from '../../server/src/sources/python/literals.ts';
import { Kind, type Node, type Tree } from '../../server/src/sources/python/tree.ts';
import { wordAfter } from '../../server/src/sources/python/trivia.ts';
import * as view from '../../server/src/sources/python/views.ts';

export interface Options {
  /** Spans inside f-strings are exact only from Python 3.12 on. */
  readonly spansInStrings: boolean;
  /** What `\N{NAME}` stands for. */
  readonly character: (name: string) => string;
}

const NAMES = new Map<number, string>(Object.entries(Kind).map(([name, kind]) => [kind, name]));

const OPERATORS: Readonly<Record<string, string>> = {
  ...{
    '+': 'Add',
    '-': 'Sub',
    '*': 'Mult',
    '@': 'MatMult',
    '/': 'Div',
    '%': 'Mod',
    '**': 'Pow',
    '<<': 'LShift',
  },
  ...{ '>>': 'RShift', '|': 'BitOr', '^': 'BitXor', '&': 'BitAnd', '//': 'FloorDiv' },
  ...{
    '==': 'Eq',
    '!=': 'NotEq',
    '<': 'Lt',
    '<=': 'LtE',
    '>': 'Gt',
    '>=': 'GtE',
    is: 'Is',
    'is not': 'IsNot',
  },
  ...{ in: 'In', 'not in': 'NotIn', and: 'And', or: 'Or' },
};
const UNARY = { '+': 'UAdd', '-': 'USub', '~': 'Invert', not: 'Not' } as const;

/** Our tree in the form of `cpython.py`: one line for each node of CPython's. */
export function normalise(tree: Tree, options: Options): string {
  const writer = new Writer(tree, options);
  writer.node('', tree.root, 0);
  return writer.lines.join('\n');
}

type Field = readonly [name: string, node: Node | undefined | (() => void)];

class Writer {
  readonly lines: string[] = [];
  private readonly tree: Tree;
  private readonly options: Options;
  private quiet = false;

  constructor(tree: Tree, options: Options) {
    this.tree = tree;
    this.options = options;
  }

  node(field: string, node: Node, depth: number): void {
    const { tree } = this;
    const kind = tree.kind(node);
    const line = `${depth}${field}:${NAMES.get(kind) ?? kind}${this.span(tree.start(node), tree.end(node))}`;
    const put = (scalars: string, ...fields: Field[]): void => {
      this.lines.push(line + scalars);
      this.fields(fields, depth + 1);
    };
    switch (kind) {
      case Kind.Module:
        this.lines.push(`${depth}${field}:Module`);
        this.list('body', tree.children(node), depth + 1);
        return;
      case Kind.Expr:
      case Kind.Await:
      case Kind.YieldFrom:
      case Kind.Starred:
      case Kind.MatchValue:
        put('', ['value', tree.firstChild(node)]);
        return;
      case Kind.Return:
      case Kind.Yield: {
        const { value } = view.returnOf(tree, node);
        put('', ...optional('value', value));
        return;
      }
      case Kind.Name:
        put(` id=${quoted(identifier(tree.text(node)))}`);
        return;
      case Kind.Constant:
        put(` value=${this.constant(node)}`);
        return;
      case Kind.JoinedStr:
      case Kind.TemplateStr:
        this.joined(line, node, depth);
        return;
      case Kind.Attribute: {
        const { value, attr } = view.attributeOf(tree, node);
        put(` attr=${quoted(identifier(attr))}`, ['value', value]);
        return;
      }
      case Kind.Subscript: {
        const { value, slice } = view.subscriptOf(tree, node);
        put('', ['value', value], ['slice', slice]);
        return;
      }
      case Kind.Slice: {
        const { lower, upper, step } = view.sliceOf(tree, node);
        put('', ...optional('lower', lower), ...optional('upper', upper), ...optional('step', step));
        return;
      }
      case Kind.Call: {
        const { func, args, keywords } = view.callOf(tree, node);
        put('', ['func', func], ...each('args', args), ...each('keywords', nodesOf(keywords)));
        return;
      }
      case Kind.Keyword: {
        const { name, value } = view.keywordOf(tree, node);
        const scalars = name === undefined ? '' : ` arg=${quoted(identifier(name))}`;
        this.lines.push(line.replace(':Keyword', ':keyword') + scalars);
        this.node('value', value, depth + 1);
        return;
      }
      case Kind.BinOp: {
        const { left, op, right } = view.binOpOf(tree, node);
        put(` op=${OPERATORS[op]}`, ['left', left], ['right', right]);
        return;
      }
      case Kind.BoolOp: {
        const { op, values } = view.boolOpOf(tree, node);
        put(` op=${OPERATORS[op]}`, ...each('values', values));
        return;
      }
      case Kind.UnaryOp: {
        const { op, operand } = view.unaryOpOf(tree, node);
        put(` op=${UNARY[op]}`, ['operand', operand]);
        return;
      }
      case Kind.Compare: {
        const { left, ops, comparators } = view.compareOf(tree, node);
        put(
          ` ops=${ops.map((op) => OPERATORS[op]).join(',')}`,
          ['left', left],
          ...each('comparators', comparators),
        );
        return;
      }
      case Kind.IfExp: {
        const { test, body, orelse } = view.ifExpOf(tree, node);
        put('', ['test', test], ['body', body], ['orelse', orelse]);
        return;
      }
      case Kind.NamedExpr: {
        const { target, value } = view.namedExprOf(tree, node);
        put('', ['target', target], ['value', value]);
        return;
      }
      case Kind.Lambda: {
        const { params, body } = view.lambdaOf(tree, node);
        put('', ['args', () => this.parameters(params, depth + 1)], ['body', body]);
        return;
      }
      case Kind.List:
      case Kind.Tuple:
      case Kind.Set:
        put('', ...each('elts', view.elementsOf(tree, node)));
        return;
      case Kind.Dict: {
        const { keys, values } = view.dictOf(tree, node);
        put('', ...keys.map((key): Field => ['keys', key]), ...each('values', values));
        return;
      }
      case Kind.ListComp:
      case Kind.SetComp:
      case Kind.DictComp:
      case Kind.GeneratorExp: {
        const { elt, key, value, generators } = view.comprehensionOf(tree, node);
        put(
          '',
          ...optional('elt', elt),
          ...optional('key', key),
          ...optional('value', value),
          ...generators.map((one): Field => ['generators', () => this.generator(one, depth + 1)]),
        );
        return;
      }
      case Kind.FunctionDef:
      case Kind.AsyncFunctionDef: {
        const { name, decorators, typeParams, params, returns, body } = view.functionOf(tree, node);
        put(
          ` name=${quoted(identifier(name))}`,
          ['args', () => this.parameters(params, depth + 1)],
          ...each('body', body),
          ...each('decorator_list', decorators),
          ...optional('returns', returns),
          ...each('type_params', typeParams),
        );
        return;
      }
      case Kind.ClassDef: {
        const { name, decorators, typeParams, bases, keywords, body } = view.classOf(tree, node);
        put(
          ` name=${quoted(identifier(name))}`,
          ...each('bases', bases),
          ...each('keywords', nodesOf(keywords)),
          ...each('body', body),
          ...each('decorator_list', decorators),
          ...each('type_params', typeParams),
        );
        return;
      }
      case Kind.Assign: {
        const { targets, value } = view.assignOf(tree, node);
        put('', ...each('targets', targets), ['value', value]);
        return;
      }
      case Kind.AnnAssign: {
        const { target, annotation, value } = view.annAssignOf(tree, node);
        put('', ['target', target], ['annotation', annotation], ...optional('value', value));
        return;
      }
      case Kind.AugAssign: {
        const { target, op, value } = view.augAssignOf(tree, node);
        put(` op=${OPERATORS[op]}`, ['target', target], ['value', value]);
        return;
      }
      case Kind.TypeAlias: {
        const [name = 0, ...rest] = tree.children(node);
        put('', ['name', name], ...each('type_params', rest.slice(0, -1)), ['value', rest.at(-1)]);
        return;
      }
      case Kind.TypeVar:
      case Kind.ParamSpec:
      case Kind.TypeVarTuple:
        this.typeParameter(line, node, depth);
        return;
      case Kind.Import:
        put('', ...each('names', nodesOf(view.importOf(tree, node).names)));
        return;
      case Kind.ImportFrom: {
        const { module, level } = view.importFromOf(tree, node);
        const from = module === undefined ? '' : ` module=${quoted(identifier(module))}`;
        put(`${from} level=0x${level.toString(16)}`, ...each('names', tree.children(node)));
        return;
      }
      case Kind.Alias:
        this.alias(line, node);
        return;
      case Kind.If: {
        const { test, body, orelse } = view.ifOf(tree, node);
        put('', ['test', test], ...each('body', body), ...each('orelse', orelse));
        return;
      }
      case Kind.While: {
        const { test, body, orelse } = view.whileOf(tree, node);
        put('', ['test', test], ...each('body', body), ...each('orelse', orelse));
        return;
      }
      case Kind.For:
      case Kind.AsyncFor: {
        const { target, iter, body, orelse } = view.forOf(tree, node);
        put('', ['target', target], ['iter', iter], ...each('body', body), ...each('orelse', orelse));
        return;
      }
      case Kind.With:
      case Kind.AsyncWith: {
        const { items, body } = view.withOf(tree, node);
        put(
          '',
          ...items.map((item): Field => ['items', () => this.withItem(item, depth + 1)]),
          ...each('body', body),
        );
        return;
      }
      case Kind.Try:
      case Kind.TryStar: {
        const { body, handlers, orelse, finalbody } = view.tryOf(tree, node);
        put(
          '',
          ...each('body', body),
          ...handlers.map((handler): Field => ['handlers', () => this.handler(handler, depth + 1)]),
          ...each('orelse', orelse),
          ...each('finalbody', finalbody),
        );
        return;
      }
      case Kind.Match: {
        const { subject, cases } = view.matchOf(tree, node);
        put(
          '',
          ['subject', subject],
          ...cases.map((one): Field => ['cases', () => this.matchCase(one, depth + 1)]),
        );
        return;
      }
      case Kind.MatchSingleton:
        put(` value=${tree.text(node)}`);
        return;
      case Kind.MatchSequence:
      case Kind.MatchOr:
        put('', ...each('patterns', tree.children(node)));
        return;
      case Kind.MatchStar:
        put(captured('name', view.capturedName(tree, node)));
        return;
      case Kind.MatchAs:
        put(captured('name', view.capturedName(tree, node)), ...each('pattern', tree.children(node)));
        return;
      case Kind.MatchMapping:
        this.matchMapping(line, node, depth);
        return;
      case Kind.MatchClass:
        this.matchClass(line, node, depth);
        return;
      case Kind.Delete:
        put('', ...each('targets', view.deleteOf(tree, node).targets));
        return;
      case Kind.Global:
      case Kind.Nonlocal:
        put(` names=${view.namesOf(tree, node).map(identifier).join(',')}`);
        return;
      case Kind.Assert: {
        const [test = 0, message] = tree.children(node);
        put('', ['test', test], ...optional('msg', message));
        return;
      }
      case Kind.Raise: {
        const [exception, cause] = tree.children(node);
        put('', ...optional('exc', exception), ...optional('cause', cause));
        return;
      }
      default:
        put('', ...each('?', tree.children(node)));
    }
  }

  private list(field: string, nodes: readonly Node[], depth: number): void {
    for (const node of nodes) this.node(field, node, depth);
  }

  private fields(fields: readonly Field[], depth: number): void {
    for (const [name, node] of fields) {
      if (node === undefined) this.lines.push(`${depth}${name}:None`);
      else if (typeof node === 'function') node();
      else this.node(name, node, depth);
    }
  }

  private span(start: number, end: number): string {
    return this.quiet ? '' : ` ${start}-${end}`;
  }

  private constant(node: Node): string {
    const text = this.tree.text(node);
    switch (view.constantOf(this.tree, node).type) {
      case 'str':
        return quoted(this.string(node, false));
      case 'bytes':
        return `b${quoted(this.string(node, true))}`;
      case 'int':
        return `0x${BigInt(/^0+[_0]*$/.test(text) ? '0' : text.replaceAll('_', '')).toString(16)}`;
      case 'float':
        return double(text);
      case 'complex':
        return `${double(text.slice(0, -1))}j`;
      default:
        return text;
    }
  }

  private string(node: Node, bytes: boolean): string {
    const pieces = stringPieces(this.tree.source, this.tree.start(node), this.tree.end(node));
    return pieces
      .map(({ prefix, body }) => {
        const raw = prefix.includes('r');
        return unescaped(raw || bytes ? body : this.named(body), raw, bytes);
      })
      .join('');
  }

  private named(text: string): string {
    if (!text.includes('\\N{')) return text;
    return text.replaceAll(/\\(?:N\{([^}]*)\}|[\s\S])/g, (all, name?: string) =>
      name === undefined ? all : this.options.character(name),
    );
  }

  /** Neighbouring literal text is one constant, as in `ast`. */
  private joined(line: string, node: Node, depth: number, raw = false): void {
    const { tree } = this;
    const outer = this.quiet;
    this.lines.push(line);
    this.quiet ||= !this.options.spansInStrings;
    const parts = tree.kind(node) === Kind.FormatSpec ? this.specParts(node, raw) : this.parts(node);
    let text = '';
    let start = -1;
    let end = 0;
    const flush = (): void => {
      if (text !== '')
        this.lines.push(`${depth + 1}values:Constant${this.span(start, end)} value=${quoted(text)}`);
      text = '';
      start = -1;
    };
    for (const part of parts) {
      if (part.type === 'text') {
        if (start < 0) start = part.start;
        end = part.end;
        text += part.text;
      } else {
        flush();
        this.field(part.node, depth + 1, part.raw);
      }
    }
    flush();
    this.quiet = outer;
  }

  private parts(node: Node): Part[] {
    const { tree } = this;
    const parts: Part[] = [];
    const raw = view.isRaw(tree, node);
    for (const child of tree.children(node)) {
      const kind = tree.kind(child);
      if (kind === Kind.JoinedStr || kind === Kind.TemplateStr) parts.push(...this.parts(child));
      else if (kind === Kind.Constant) {
        parts.push({
          type: 'text',
          text: this.string(child, false),
          start: tree.start(child),
          end: tree.end(child),
        });
      } else parts.push(...this.part(child, raw));
    }
    return parts;
  }

  private specParts(node: Node, raw: boolean): Part[] {
    return this.tree.children(node).flatMap((child) => this.part(child, raw));
  }

  private part(child: Node, raw: boolean): Part[] {
    const { tree } = this;
    const start = tree.start(child);
    if (tree.kind(child) === Kind.StringText) {
      const text = tree.text(child).replaceAll(/\{\{|\}\}/g, (pair) => pair.charAt(0));
      return [
        { type: 'text', text: unescaped(raw ? text : this.named(text), raw), start, end: tree.end(child) },
      ];
    }
    const parts: Part[] = [{ type: 'field', node: child, raw }];
    const { debugText } = view.fieldOf(tree, child);
    if (debugText !== undefined) {
      const text = debugText.replaceAll(/\r\n?/g, '\n');
      parts.unshift({ type: 'text', text, start: start + 1, end: start + 1 + debugText.length });
    }
    return parts;
  }

  private field(node: Node, depth: number, raw: boolean): void {
    const { tree } = this;
    const { value, conversion, formatSpec, debugText } = view.fieldOf(tree, node);
    const represented = debugText !== undefined && formatSpec === undefined ? 'r' : undefined;
    const code = (conversion ?? represented)?.charCodeAt(0) ?? -1;
    const kind = tree.kind(node) === Kind.Interpolation ? 'Interpolation' : 'FormattedValue';
    const source = kind === 'Interpolation' ? ` str=${quoted(view.interpolatedText(tree, node))}` : '';
    const scalars = `${source} conversion=${code < 0 ? '-0x1' : `0x${code.toString(16)}`}`;
    this.lines.push(`${depth}values:${kind}${this.span(tree.start(node), tree.end(node))}${scalars}`);
    this.node('value', value, depth + 1);
    if (formatSpec === undefined) return;
    const span = this.span(tree.start(formatSpec), tree.end(formatSpec));
    this.joined(`${depth + 1}format_spec:JoinedStr${span}`, formatSpec, depth + 1, raw);
  }

  private parameters(params: readonly view.ParameterView[], depth: number): void {
    this.lines.push(`${depth}args:arguments`);
    const of = (kind: view.ParameterView['kind']) => params.filter((param) => param.kind === kind);
    const positional = [...of('positionalOnly'), ...of('positional')];
    for (const param of of('positionalOnly')) this.parameter('posonlyargs', param, depth + 1);
    for (const param of of('positional')) this.parameter('args', param, depth + 1);
    for (const param of of('vararg')) this.parameter('vararg', param, depth + 1);
    for (const param of of('keywordOnly')) this.parameter('kwonlyargs', param, depth + 1);
    this.fields(
      of('keywordOnly').map((param): Field => ['kw_defaults', param.default]),
      depth + 1,
    );
    for (const param of of('kwarg')) this.parameter('kwarg', param, depth + 1);
    for (const param of positional)
      if (param.default !== undefined) this.node('defaults', param.default, depth + 1);
  }

  private parameter(field: string, { name, node, annotation }: view.ParameterView, depth: number): void {
    const span = this.span(this.tree.start(node), this.tree.end(node));
    this.lines.push(`${depth}${field}:arg${span} arg=${quoted(identifier(name))}`);
    if (annotation !== undefined) this.node('annotation', annotation, depth + 1);
  }

  private generator({ target, iter, ifs, isAsync }: view.GeneratorView, depth: number): void {
    this.lines.push(`${depth}generators:comprehension is_async=0x${isAsync ? 1 : 0}`);
    this.node('target', target, depth + 1);
    this.node('iter', iter, depth + 1);
    this.list('ifs', ifs, depth + 1);
  }

  private typeParameter(line: string, node: Node, depth: number): void {
    const { tree } = this;
    const name = wordAfter(tree.source, tree.start(node) + stars(tree.text(node)));
    this.lines.push(`${line} name=${quoted(identifier(name.text))}`);
    const [first, second] = tree.children(node);
    if (first === undefined) return;
    const bounded = tree.source[wordAfter(tree.source, name.end).start] === ':';
    this.node(bounded ? 'bound' : 'default_value', first, depth + 1);
    if (second !== undefined) this.node('default_value', second, depth + 1);
  }

  private alias(line: string, node: Node): void {
    const { tree } = this;
    const start = line.replace(':Alias', ':alias');
    if (tree.text(node) === '*') {
      this.lines.push(`${start} name="*"`);
      return;
    }
    const { name, asname } = view.aliasOf(tree, node);
    const renamed = asname === undefined ? '' : ` asname=${quoted(identifier(asname))}`;
    this.lines.push(`${start} name=${quoted(identifier(name))}${renamed}`);
  }

  private withItem({ context, target }: view.WithItemView, depth: number): void {
    this.lines.push(`${depth}items:withitem`);
    this.node('context_expr', context, depth + 1);
    if (target !== undefined) this.node('optional_vars', target, depth + 1);
  }

  private handler({ type, name, body, node }: view.HandlerView, depth: number): void {
    const span = this.span(this.tree.start(node), this.tree.end(node));
    this.lines.push(`${depth}handlers:ExceptHandler${span}${captured('name', name)}`);
    if (type !== undefined) this.node('type', type, depth + 1);
    this.list('body', body, depth + 1);
  }

  private matchCase({ pattern, guard, body }: view.CaseView, depth: number): void {
    this.lines.push(`${depth}cases:match_case`);
    this.node('pattern', pattern, depth + 1);
    if (guard !== undefined) this.node('guard', guard, depth + 1);
    this.list('body', body, depth + 1);
  }

  private matchMapping(line: string, node: Node, depth: number): void {
    const { tree } = this;
    const children = tree.children(node);
    const rest = children.find((child) => tree.kind(child) === Kind.MatchRest);
    const entries = children.filter((child) => child !== rest);
    this.lines.push(line + captured('rest', rest === undefined ? undefined : view.capturedName(tree, rest)));
    this.list(
      'keys',
      entries.filter((_, index) => index % 2 === 0),
      depth + 1,
    );
    this.list(
      'patterns',
      entries.filter((_, index) => index % 2 === 1),
      depth + 1,
    );
  }

  private matchClass(line: string, node: Node, depth: number): void {
    const { tree } = this;
    const [cls = 0, ...patterns] = tree.children(node);
    const keywords = patterns.filter((child) => tree.kind(child) === Kind.MatchKeyword);
    const names = keywords.map((child) => identifier(wordAfter(tree.source, tree.start(child)).text));
    this.lines.push(line + (names.length === 0 ? '' : ` kwd_attrs=${names.join(',')}`));
    this.node('cls', cls, depth + 1);
    this.list(
      'patterns',
      patterns.filter((child) => tree.kind(child) !== Kind.MatchKeyword),
      depth + 1,
    );
    for (const keyword of keywords) this.node('kwd_patterns', tree.firstChild(keyword), depth + 1);
  }
}

type Part =
  | { readonly type: 'text'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly type: 'field'; readonly node: Node; readonly raw: boolean };

function each(name: string, nodes: readonly Node[]): Field[] {
  return nodes.map((node) => [name, node]);
}

function optional(name: string, node: Node | undefined): Field[] {
  return node === undefined ? [] : [[name, node]];
}

function nodesOf(views: readonly { readonly node: Node }[]): Node[] {
  return views.map(({ node }) => node);
}

function captured(field: string, name: string | undefined): string {
  return name === undefined ? '' : ` ${field}=${quoted(identifier(name))}`;
}

function identifier(name: string): string {
  return name.normalize('NFKC');
}

function stars(text: string): number {
  return text.length - text.replace(/^\*+/, '').length;
}

function double(text: string): string {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(
    0,
    Number(
      text
        .replaceAll('_', '')
        .replace(/\.$/, '')
        .replace(/\.(?=e)/i, ''),
    ),
  );
  return bytes.getBigUint64(0).toString(16).padStart(16, '0');
}

function quoted(text: string): string {
  const escapedText = text.replaceAll(
    /[^ !#-[\]-~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `"${escapedText}"`;
}
