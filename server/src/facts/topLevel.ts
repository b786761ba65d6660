import { parse } from '../sources/python/parse.ts';
import { Kind, type Node, type Tree } from '../sources/python/tree.ts';
import * as view from '../sources/python/views.ts';
import { headerFlowOf, type NameFlow, nameFlowOf } from './nameFlow.ts';

/** A statement of a script as it stands at top level, or in a block that the top level enters once. */
export interface TopStatement {
  readonly kind: 'docstring' | 'text' | 'import' | 'definition' | 'main' | 'with' | 'other';
  readonly start: number;
  readonly end: number;
  readonly flow: NameFlow;
  /** What is left of the flow when the body is taken away: the test of a main block, the items of a `with`. */
  readonly header: NameFlow | undefined;
  /** End of the line with which a block begins. */
  readonly headerEnd: number;
  /** The statements of a main block or a `with`. */
  readonly body: readonly TopStatement[];
  readonly value: AssignedValue | undefined;
  /** What an import binds names to: full dotted names. */
  readonly imports: ReadonlyMap<string, string>;
  /** The name called by a statement that is one call: `np.random.seed`. */
  readonly calls: string | undefined;
}

/** How the value of a plain assignment comes about, when evaluating it earlier makes no difference. */
export type AssignedValue = 'literal' | 'path' | 'other';

export interface TopLevel {
  readonly statements: readonly TopStatement[];
  readonly errors: boolean;
  readonly comments: readonly { readonly start: number; readonly end: number }[];
  /** Text that must not be indented: strings over several lines. */
  readonly strings: readonly { readonly start: number; readonly end: number }[];
  /** Every name that the code uses as one, or binds at top level. */
  readonly names: ReadonlySet<string>;
}

/** The top level of a script, with what each statement does to names. Read on demand: only fixes need this much. */
export function readTopLevel(text: string): TopLevel {
  const tree = parse(text);
  const statements = tree.children(tree.root).map((node, index) => statementOf(tree, node, index === 0));
  return {
    statements,
    errors: tree.errors.length > 0,
    comments: tree.comments,
    strings: longStrings(tree),
    names: namesIn(tree, statements),
  };
}

/** Names in expressions, and those that the top level or a `global` in it binds. */
function namesIn(tree: Tree, statements: readonly TopStatement[]): ReadonlySet<string> {
  const names = new Set(statements.flatMap(({ flow }) => [...flow.mayBind, ...flow.globals]));
  for (let node = 1; node <= tree.size; node++) if (tree.kind(node) === Kind.Name) names.add(tree.text(node));
  return names;
}

function statementOf(tree: Tree, node: Node, first: boolean): TopStatement {
  const kind = kindOf(tree, node, first);
  const parts = kind === 'main' || kind === 'with' ? blockOf(tree, node) : undefined;
  return {
    kind: parts === undefined && (kind === 'main' || kind === 'with') ? 'other' : kind,
    start: startOf(tree, node),
    end: tree.end(node),
    flow: nameFlowOf(tree, [node]),
    header: parts?.header,
    headerEnd: parts?.headerEnd ?? tree.end(node),
    body: parts?.body.map((child) => statementOf(tree, child, false)) ?? [],
    value: tree.kind(node) === Kind.Assign ? assignedValue(tree, node) : undefined,
    imports: importsOf(tree, node),
    calls: calledName(tree, node),
  };
}

function startOf(tree: Tree, node: Node): number {
  const kind = tree.kind(node);
  const decorators =
    kind === Kind.ClassDef
      ? view.classOf(tree, node).decorators
      : kind === Kind.FunctionDef || kind === Kind.AsyncFunctionDef
        ? view.functionOf(tree, node).decorators
        : [];
  const [first] = decorators;
  if (first === undefined) return tree.start(node);
  return Math.min(tree.start(node), tree.source.lastIndexOf('@', tree.start(first)));
}

function kindOf(tree: Tree, node: Node, first: boolean): TopStatement['kind'] {
  switch (tree.kind(node)) {
    case Kind.Import:
    case Kind.ImportFrom:
      return 'import';
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
    case Kind.ClassDef:
      return 'definition';
    case Kind.If:
      return isMainTest(tree.text(view.ifOf(tree, node).test)) ? 'main' : 'other';
    case Kind.With:
      return 'with';
    case Kind.Expr: {
      const [only] = tree.children(node);
      if (only === undefined || tree.kind(only) !== Kind.Constant) return 'other';
      if (view.stringValue(tree, only) === undefined) return 'other';
      return first ? 'docstring' : 'text';
    }
    default:
      return 'other';
  }
}

function isMainTest(test: string): boolean {
  return /^\(?\s*(__name__\s*==\s*(['"])__main__\2|(['"])__main__\3\s*==\s*__name__)\s*\)?$/.test(test);
}

/** A main block without `else`, a `with`: blocks whose body runs exactly once. */
function blockOf(
  tree: Tree,
  node: Node,
): { readonly header: NameFlow; readonly headerEnd: number; readonly body: readonly Node[] } | undefined {
  const isWith = tree.kind(node) === Kind.With;
  const { body } = isWith ? view.withOf(tree, node) : view.ifOf(tree, node);
  if (!isWith && view.ifOf(tree, node).orelse.length > 0) return undefined;
  const [first] = body;
  if (first === undefined) return undefined;
  const colon = tree.source.indexOf(':', headOf(tree, node)) + 1;
  // `with a: b` on one line stays one statement.
  if (!/[\r\n]/.test(tree.source.slice(colon, startOf(tree, first)))) return undefined;
  return { header: headerFlowOf(tree, node), headerEnd: lineEnd(tree, colon), body };
}

/** Where the last expression before the colon of a block ends. */
function headOf(tree: Tree, node: Node): number {
  if (tree.kind(node) === Kind.If) return tree.end(view.ifOf(tree, node).test);
  const last = view.withOf(tree, node).items.at(-1);
  return last === undefined ? tree.start(node) : tree.end(last.target ?? last.context);
}

function lineEnd(tree: Tree, offset: number): number {
  const rest = /[\r\n]/.exec(tree.source.slice(offset));
  return rest === null ? tree.source.length : offset + rest.index;
}

function importsOf(tree: Tree, node: Node): ReadonlyMap<string, string> {
  const imports = new Map<string, string>();
  if (tree.kind(node) === Kind.Import)
    for (const { name, asname } of view.importOf(tree, node).names) {
      const first = name.split('.', 1)[0] ?? name;
      imports.set(asname ?? first, asname === undefined ? first : name);
    }
  else if (tree.kind(node) === Kind.ImportFrom) {
    const { module = '', level, names } = view.importFromOf(tree, node);
    for (const { name, asname } of names)
      imports.set(asname ?? name, `${'.'.repeat(level)}${module}.${name}`);
  }
  return imports;
}

function calledName(tree: Tree, node: Node): string | undefined {
  if (tree.kind(node) !== Kind.Expr) return undefined;
  const [only] = tree.children(node);
  if (only === undefined || tree.kind(only) !== Kind.Call) return undefined;
  return tree.text(view.callOf(tree, only).func);
}

const PATH_CALLS =
  /^(Path|pathlib\.(Pure)?Path|PurePath|os\.path\.(join|dirname|abspath|basename|realpath|expanduser|normpath)|os\.getcwd|Path\.cwd|Path\.home|os\.getenv|os\.environ\.get|str|int|float|bool)$/;
const PATH_METHODS =
  /^(resolve|absolute|joinpath|with_suffix|with_name|expanduser|as_posix|format|strip|lower|upper)$/;

function assignedValue(tree: Tree, node: Node): AssignedValue {
  const { targets, value } = view.assignOf(tree, node);
  if (!targets.every((target) => tree.kind(target) === Kind.Name)) return 'other';
  return plainness(tree, value, 0);
}

/** Values whose making reads nothing that a program changes while it runs. */
function plainness(tree: Tree, node: Node, depth: number): AssignedValue {
  if (depth > 50) return 'other';
  const among = (nodes: readonly Node[]): AssignedValue => {
    let all: AssignedValue = 'literal';
    for (const child of nodes) {
      const one = plainness(tree, child, depth + 1);
      if (one === 'other') return 'other';
      if (one === 'path') all = 'path';
    }
    return all;
  };
  switch (tree.kind(node)) {
    case Kind.Constant:
    case Kind.Name:
      return 'literal';
    case Kind.List:
    case Kind.Tuple:
    case Kind.Set:
    case Kind.Dict:
    case Kind.UnaryOp:
    case Kind.BinOp:
    case Kind.JoinedStr:
    case Kind.FormattedValue:
    case Kind.StringText:
    case Kind.FormatSpec:
      return among(tree.children(node));
    case Kind.Attribute: {
      const { value, attr } = view.attributeOf(tree, node);
      if (plainness(tree, value, depth + 1) === 'other') return 'other';
      return /^parents?$/.test(attr) ? 'path' : 'literal';
    }
    case Kind.Subscript:
      return among(tree.children(node));
    case Kind.Call: {
      const { func, args, keywords } = view.callOf(tree, node);
      const receiver = tree.kind(func) === Kind.Attribute ? view.attributeOf(tree, func) : undefined;
      const known =
        PATH_CALLS.test(tree.text(func)) ||
        (receiver !== undefined &&
          PATH_METHODS.test(receiver.attr) &&
          plainness(tree, receiver.value, depth + 1) !== 'other');
      if (!known || among([...args, ...keywords.map(({ value }) => value)]) === 'other') return 'other';
      return 'path';
    }
    default:
      return 'other';
  }
}

/** Strings whose lines are part of their value. */
function longStrings(tree: Tree): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const visit: Node[] = [tree.root];
  for (let node = visit.pop(); node !== undefined; node = visit.pop()) {
    const kind = tree.kind(node);
    if (kind === Kind.Constant || kind === Kind.JoinedStr || kind === Kind.TemplateStr) {
      const text = tree.text(node);
      if (/[\r\n]/.test(text) && /"""|'''|\\[\r\n]/.test(text))
        found.push({ start: tree.start(node), end: tree.end(node) });
    } else visit.push(...tree.children(node));
  }
  return found;
}
