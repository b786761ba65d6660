import { Kind, type Node, type Tree } from '../sources/python/tree.ts';
import * as view from '../sources/python/views.ts';

/** What running a piece of code does to the names around it. */
export interface NameFlow {
  /** Read, on some path, before the code itself has bound them. */
  readonly needs: ReadonlySet<string>;
  /** Bound on every path that goes on behind the code. */
  readonly binds: ReadonlySet<string>;
  /** Bound on some path. */
  readonly mayBind: ReadonlySet<string>;
  /** Deleted on some path. */
  readonly mayUnbind: ReadonlySet<string>;
  /** Read when a function, lambda or generator made here runs, which may be later. */
  readonly late: ReadonlySet<string>;
  /** Names of the module that functions made here bind by `global`. */
  readonly globals: ReadonlySet<string>;
  /** Names of objects that are changed in place: an item or attribute set, a list appended to, an estimator fitted. */
  readonly changes: ReadonlySet<string>;
  readonly traits: ReadonlySet<Trait>;
}

/** What makes the names of a piece of code uncertain, or binds it to its place. */
export type Trait =
  | 'star import'
  | 'global'
  | 'await'
  | 'exec'
  | 'eval'
  | 'globals'
  | 'locals'
  | 'vars'
  | 'dir'
  | 'definition'
  | 'import'
  | 'too deep';

export function nameFlowOf(tree: Tree, nodes: readonly Node[]): NameFlow {
  const reader = new FlowReader(tree);
  const bound = reader.block(nodes, new Set());
  return reader.result(bound ?? new Set());
}

/** What the first line of a `with` does, its body left out; that of another block does nothing. */
export function headerFlowOf(tree: Tree, node: Node): NameFlow {
  const reader = new FlowReader(tree);
  const bound = new Set<string>();
  if (tree.kind(node) === Kind.With) reader.enter(node, bound);
  return reader.result(bound);
}

/** Code that runs first, and then code that runs after it. */
export function sequence(first: NameFlow, second: NameFlow): NameFlow {
  const needs = new Set(first.needs);
  for (const name of second.needs) if (!first.binds.has(name)) needs.add(name);
  const binds = new Set(second.binds);
  for (const name of first.binds) if (!second.mayUnbind.has(name)) binds.add(name);
  return {
    needs,
    binds,
    mayBind: either(first.mayBind, second.mayBind),
    mayUnbind: either(first.mayUnbind, second.mayUnbind),
    late: either(first.late, second.late),
    globals: either(first.globals, second.globals),
    changes: either(first.changes, second.changes),
    traits: either(first.traits, second.traits),
  };
}

function either<T>(first: ReadonlySet<T>, second: ReadonlySet<T>): ReadonlySet<T> {
  return second.size === 0 ? first : new Set([...first, ...second]);
}

export const NOTHING: NameFlow = {
  needs: new Set(),
  binds: new Set(),
  mayBind: new Set(),
  mayUnbind: new Set(),
  late: new Set(),
  globals: new Set(),
  changes: new Set(),
  traits: new Set(),
};

/** Names bound where the code stands; undefined where no run gets to. */
export type Bound = Set<string> | undefined;

const DEEPEST = 150;
const DYNAMIC = ['exec', 'eval', 'globals', 'locals'] as const;
const DYNAMIC_WITHOUT_ARGUMENTS = ['vars', 'dir'] as const;
/** What these get is run at once, not kept. */
const CONSUMING_METHODS = new Set(
  'apply map applymap transform agg aggregate assign filter pipe sort_values groupby join fromkeys sort'.split(
    ' ',
  ),
);
const CONSUMING_FUNCTIONS = new Set(
  'sum any all max min sorted list tuple set dict frozenset print str len'.split(' '),
);
const CHANGING_METHODS = new Set(
  `append extend add update insert setdefault push put pop remove clear sort fit partial_fit fit_generator compile
  load_state_dict load_weights drop_duplicates_in_place`.split(/\s+/),
);

/** Walks code in the order it runs. Function bodies run later: only the names they take from outside matter. */
export class FlowReader {
  private readonly tree: Tree;
  private readonly reads = new Set<string>();
  private readonly needs = new Set<string>();
  private readonly mayBind = new Set<string>();
  private readonly mayUnbind = new Set<string>();
  private readonly late = new Set<string>();
  private readonly globals = new Set<string>();
  private readonly changes = new Set<string>();
  private readonly traits = new Set<Trait>();
  /** Names declared `global` or `nonlocal` in the function whose body this reads. */
  private readonly outer = new Set<string>();
  private readonly declaredGlobal = new Set<string>();
  private readonly inFunction: boolean;
  /** Names of comprehensions and lambdas around the expression being read. */
  private shadows: ReadonlySet<string>[] = [];
  private deferring = 0;
  private depth = 0;
  private readonly loops: { exits: Set<string>[]; broken: Set<string>[] }[] = [];

  constructor(tree: Tree, inFunction = false, depth = 0) {
    this.tree = tree;
    this.inFunction = inFunction;
    this.depth = depth;
  }

  result(binds: ReadonlySet<string>): NameFlow {
    const { needs, mayBind, mayUnbind, late, globals, changes, traits } = this;
    return { needs, binds, mayBind, mayUnbind, late, globals, changes, traits };
  }

  block(nodes: readonly Node[], bound: Bound): Bound {
    let state = bound;
    // Code that no run gets to is read too: it may bind names, and Python makes them local all the same.
    for (const node of nodes) {
      const reached = state !== undefined;
      const after = this.statement(node, state ?? new Set(bound));
      state = reached ? after : undefined;
    }
    return state;
  }

  private statement(node: Node, bound: Set<string>): Bound {
    if (this.depth > DEEPEST) {
      this.traits.add('too deep');
      return bound;
    }
    this.depth++;
    try {
      return this.statementKind(node, bound);
    } finally {
      this.depth--;
    }
  }

  private statementKind(node: Node, bound: Set<string>): Bound {
    const { tree } = this;
    switch (tree.kind(node)) {
      case Kind.Expr: {
        for (const child of tree.children(node)) this.expression(child, bound);
        return this.isExit(node) ? undefined : bound;
      }
      case Kind.Assign: {
        const { targets, value } = view.assignOf(tree, node);
        this.expression(value, bound);
        for (const target of targets) this.target(target, bound);
        return bound;
      }
      case Kind.AugAssign: {
        const { target, value } = view.augAssignOf(tree, node);
        this.expression(target, bound);
        this.expression(value, bound);
        this.target(target, bound);
        return bound;
      }
      case Kind.AnnAssign: {
        const { target, annotation, value } = view.annAssignOf(tree, node);
        this.expression(annotation, bound);
        if (value !== undefined) {
          this.expression(value, bound);
          this.target(target, bound);
        } else if (tree.kind(target) === Kind.Name) this.mayBind.add(tree.text(target));
        return bound;
      }
      case Kind.If:
        return this.conditional(node, bound);
      case Kind.For:
      case Kind.AsyncFor:
        if (tree.kind(node) === Kind.AsyncFor && !this.inFunction) this.traits.add('await');
        return this.forLoop(node, bound);
      case Kind.While:
        return this.whileLoop(node, bound);
      case Kind.With:
      case Kind.AsyncWith: {
        if (tree.kind(node) === Kind.AsyncWith && !this.inFunction) this.traits.add('await');
        const { body } = view.withOf(tree, node);
        const swallows = this.enter(node, bound);
        if (!swallows) return this.block(body, bound);
        this.block(body, new Set(bound));
        return bound;
      }
      case Kind.Try:
      case Kind.TryStar:
        return this.attempt(node, bound);
      case Kind.Match:
        return this.match(node, bound);
      case Kind.FunctionDef:
      case Kind.AsyncFunctionDef:
        this.definition(node, bound);
        return bound;
      case Kind.ClassDef:
        this.classDefinition(node, bound);
        return bound;
      case Kind.Import:
        this.traits.add('import');
        for (const { name, asname } of view.importOf(tree, node).names) {
          this.bind(asname ?? name.split('.', 1)[0] ?? name, bound);
        }
        return bound;
      case Kind.ImportFrom: {
        this.traits.add('import');
        const { names, star } = view.importFromOf(tree, node);
        if (star) this.traits.add('star import');
        for (const { name, asname } of names) this.bind(asname ?? name, bound);
        return bound;
      }
      case Kind.Global:
      case Kind.Nonlocal:
        if (!this.inFunction) this.traits.add('global');
        for (const name of view.namesOf(tree, node)) {
          this.outer.add(name);
          if (tree.kind(node) === Kind.Global) this.declaredGlobal.add(name);
        }
        return bound;
      case Kind.Delete:
        for (const target of view.deleteOf(tree, node).targets) this.unbind(target, bound);
        return bound;
      case Kind.Return:
      case Kind.Raise:
        for (const child of tree.children(node)) this.expression(child, bound);
        return undefined;
      case Kind.Break:
        this.loops.at(-1)?.broken.push(new Set(bound));
        return undefined;
      case Kind.Continue:
        this.loops.at(-1)?.exits.push(new Set(bound));
        return undefined;
      default:
        for (const child of tree.children(node)) {
          if (tree.isStatement(child)) this.statement(child, new Set(bound));
          else this.expression(child, bound);
        }
        return bound;
    }
  }

  /** The items of a `with`; whether one of them may swallow exceptions. */
  enter(node: Node, bound: Set<string>): boolean {
    let swallows = false;
    for (const { context, target } of view.withOf(this.tree, node).items) {
      this.expression(context, bound);
      if (/\bsuppress\b|\braises\b/.test(this.tree.text(context))) swallows = true;
      if (target !== undefined) this.target(target, bound);
    }
    return swallows;
  }

  private conditional(node: Node, bound: Set<string>): Bound {
    const { test, body, orelse } = view.ifOf(this.tree, node);
    this.expression(test, bound);
    const whenTrue = this.block(body, new Set(bound));
    const whenFalse = this.block(orelse, new Set(bound));
    return meet([whenTrue, whenFalse]);
  }

  private forLoop(node: Node, bound: Set<string>): Bound {
    const { target, iter, body, orelse } = view.forOf(this.tree, node);
    this.expression(iter, bound);
    const inside = new Set(bound);
    this.target(target, inside);
    this.loops.push({ exits: [], broken: [] });
    const end = this.block(body, inside);
    const loop = this.loops.pop();
    const broken = loop?.broken ?? [];
    const completed = this.runsAtLeastOnce(iter) ? meet([end, ...(loop?.exits ?? [])]) : bound;
    const other = this.block(orelse, new Set(completed ?? bound));
    return meet([completed === undefined ? undefined : other, ...broken]);
  }

  /** `range(3)`, `[a, b]`: loops whose body runs for certain. */
  private runsAtLeastOnce(iter: Node): boolean {
    const { tree } = this;
    switch (tree.kind(iter)) {
      case Kind.List:
      case Kind.Tuple: {
        const elements = view.elementsOf(tree, iter);
        return elements.some((element) => tree.kind(element) !== Kind.Starred);
      }
      case Kind.Call: {
        const { func, args } = view.callOf(tree, iter);
        const [first] = args;
        if (first === undefined) return false;
        const name = tree.text(func);
        if (name === 'range') {
          if (args.length === 1) return /^0*[1-9]\d*$/.test(tree.text(first));
          const numbers = args.map((arg) => Number(tree.text(arg)));
          const [from, to, step = 1] = numbers;
          return from !== undefined && to !== undefined && (step > 0 ? from < to : step < 0 && from > to);
        }
        return (name === 'enumerate' || name === 'tqdm') && this.runsAtLeastOnce(first);
      }
      default:
        return false;
    }
  }

  private whileLoop(node: Node, bound: Set<string>): Bound {
    const { test, body, orelse } = view.whileOf(this.tree, node);
    this.expression(test, bound);
    this.loops.push({ exits: [], broken: [] });
    this.block(body, new Set(bound));
    const broken = this.loops.pop()?.broken ?? [];
    if (/^(True|1)$/.test(this.tree.text(test))) return meet(broken);
    return meet([this.block(orelse, new Set(bound)), ...broken]);
  }

  private attempt(node: Node, bound: Set<string>): Bound {
    const { tree } = this;
    const { body, handlers, orelse, finalbody } = view.tryOf(tree, node);
    const tried = this.block(body, new Set(bound));
    const passed = this.block(orelse, new Set(tried ?? bound));
    const ends: Bound[] = [tried === undefined ? undefined : passed];
    for (const handler of handlers) {
      const inside = new Set(bound);
      if (handler.type !== undefined) this.expression(handler.type, inside);
      if (handler.name !== undefined) this.bind(handler.name, inside);
      const end = this.block(handler.body, inside);
      if (handler.name !== undefined) {
        end?.delete(handler.name);
        this.mayUnbind.add(handler.name);
      }
      ends.push(end);
    }
    const after = meet(ends);
    const last = this.block(finalbody, new Set(bound));
    if (after === undefined || last === undefined) return undefined;
    for (const name of last) after.add(name);
    return after;
  }

  private match(node: Node, bound: Set<string>): Bound {
    const { tree } = this;
    const { subject, cases } = view.matchOf(tree, node);
    this.expression(subject, bound);
    const ends: Bound[] = [];
    let exhaustive = false;
    for (const { captures, body, guard, pattern } of cases) {
      const inside = new Set(bound);
      this.pattern(pattern, inside);
      for (const name of captures) this.bind(name, inside);
      if (guard !== undefined) this.expression(guard, inside);
      else if (/^\w+$/.test(tree.text(pattern).trim()))
        exhaustive ||= !/^(None|True|False|\d.*)$/.test(tree.text(pattern).trim());
      ends.push(this.block(body, inside));
    }
    return meet(exhaustive ? ends : [bound, ...ends]);
  }

  /** Class names and dotted constants in a pattern are read. */
  private pattern(node: Node, bound: Set<string>): void {
    for (const child of this.tree.children(node)) {
      if (this.tree.isExpression(child)) this.expression(child, bound);
      else this.pattern(child, bound);
    }
  }

  private definition(node: Node, bound: Set<string>): void {
    const { tree } = this;
    this.traits.add('definition');
    const { decorators, name, params, body, returns } = view.functionOf(tree, node);
    for (const decorator of decorators) this.expression(decorator, bound);
    if (returns !== undefined) this.expression(returns, bound);
    this.parameters(params, bound);
    this.laterCode(
      body,
      params.map((param) => param.name),
    );
    this.bind(name, bound);
  }

  private parameters(params: readonly view.ParameterView[], bound: Set<string>): void {
    for (const { annotation, default: value } of params) {
      if (annotation !== undefined) this.expression(annotation, bound);
      if (value !== undefined) this.expression(value, bound);
    }
  }

  /** The body of a function: what it takes from outside it takes when it runs. */
  private laterCode(body: readonly Node[], params: readonly string[]): void {
    const inner = new FlowReader(this.tree, true, this.depth);
    inner.block(body, new Set(params));
    const own = new Set([...params, ...inner.mayBind]);
    for (const name of inner.outer) own.delete(name);
    for (const name of [...inner.reads, ...inner.late, ...inner.outer]) {
      if (!own.has(name)) this.takeLater(name);
    }
    for (const name of inner.declaredGlobal) if (inner.mayBind.has(name)) this.globals.add(name);
    for (const name of inner.globals) this.globals.add(name);
    this.keepTraits(inner);
  }

  private keepTraits(inner: FlowReader): void {
    for (const trait of inner.traits) {
      if (trait !== 'await' && trait !== 'import' && trait !== 'definition') this.traits.add(trait);
    }
  }

  private takeLater(name: string): void {
    if (this.shadows.some((names) => names.has(name))) return;
    this.late.add(name);
  }

  private classDefinition(node: Node, bound: Set<string>): void {
    const { tree } = this;
    this.traits.add('definition');
    const { decorators, name, bases, keywords, body } = view.classOf(tree, node);
    for (const expression of [...decorators, ...bases, ...keywords.map(({ value }) => value)])
      this.expression(expression, bound);
    const inner = new FlowReader(tree, true, this.depth);
    inner.block(body, new Set());
    for (const needed of inner.needs) this.read(needed, bound);
    // Methods do not see the names of the class around them.
    for (const later of inner.late) this.takeLater(later);
    for (const global of inner.globals) this.globals.add(global);
    this.keepTraits(inner);
    this.bind(name, bound);
  }

  private target(node: Node, bound: Set<string>): void {
    const { tree } = this;
    switch (tree.kind(node)) {
      case Kind.Name:
        this.bind(tree.text(node), bound);
        return;
      case Kind.Tuple:
      case Kind.List:
        for (const element of view.elementsOf(tree, node)) this.target(element, bound);
        return;
      case Kind.Starred:
        for (const child of tree.children(node)) this.target(child, bound);
        return;
      default:
        this.change(node);
        this.expression(node, bound);
    }
  }

  private bind(name: string, bound: Set<string>): void {
    bound.add(name);
    this.mayBind.add(name);
  }

  private unbind(target: Node, bound: Set<string>): void {
    const { tree } = this;
    this.expression(target, bound);
    if (tree.kind(target) === Kind.Name) {
      const name = tree.text(target);
      bound.delete(name);
      this.mayUnbind.add(name);
      this.mayBind.add(name);
    } else if (tree.kind(target) === Kind.Tuple) {
      for (const element of view.elementsOf(tree, target)) this.unbind(element, bound);
    } else this.change(target);
  }

  /** The name at the root of `a.b[c].d`. */
  private change(node: Node): void {
    const name = this.rootOf(node);
    if (name !== undefined && !this.shadows.some((names) => names.has(name))) this.changes.add(name);
  }

  private rootOf(node: Node): string | undefined {
    const { tree } = this;
    for (let current = node; ; ) {
      if (tree.kind(current) === Kind.Name) return tree.text(current);
      if (tree.kind(current) === Kind.Attribute) current = view.attributeOf(tree, current).value;
      else if (tree.kind(current) === Kind.Subscript) current = view.subscriptOf(tree, current).value;
      else return undefined;
    }
  }

  private read(name: string, bound: Set<string>): void {
    if (this.shadows.some((names) => names.has(name))) return;
    this.reads.add(name);
    if (this.deferring > 0) this.late.add(name);
    else if (!bound.has(name)) this.needs.add(name);
  }

  private expression(node: Node, bound: Set<string>, consumed = false): void {
    if (this.depth > DEEPEST) {
      this.traits.add('too deep');
      return;
    }
    this.depth++;
    this.expressionKind(node, bound, consumed);
    this.depth--;
  }

  private expressionKind(node: Node, bound: Set<string>, consumed: boolean): void {
    const { tree } = this;
    switch (tree.kind(node)) {
      case Kind.Name:
        this.read(tree.text(node), bound);
        return;
      case Kind.NamedExpr: {
        const { target, value } = view.namedExprOf(tree, node);
        this.expression(value, bound);
        this.target(target, bound);
        return;
      }
      case Kind.BoolOp:
      case Kind.IfExp: {
        const [first, ...rest] = this.inOrder(node);
        if (first !== undefined) this.expression(first, bound);
        for (const child of rest) this.expression(child, new Set(bound));
        return;
      }
      case Kind.Lambda:
        this.lambda(node, bound, consumed);
        return;
      case Kind.ListComp:
      case Kind.SetComp:
      case Kind.DictComp:
        this.comprehension(node, bound, true);
        return;
      case Kind.GeneratorExp:
        this.comprehension(node, bound, consumed);
        return;
      case Kind.Call:
        this.call(node, bound);
        return;
      case Kind.Await:
        if (!this.inFunction) this.traits.add('await');
        this.expressions(node, bound);
        return;
      default:
        this.expressions(node, bound);
    }
  }

  private expressions(node: Node, bound: Set<string>): void {
    for (const child of this.tree.children(node)) this.expression(child, bound);
  }

  private inOrder(node: Node): readonly Node[] {
    if (this.tree.kind(node) === Kind.BoolOp) return view.boolOpOf(this.tree, node).values;
    const { test, body, orelse } = view.ifExpOf(this.tree, node);
    return [test, body, orelse];
  }

  private lambda(node: Node, bound: Set<string>, consumed: boolean): void {
    const { params, body } = view.lambdaOf(this.tree, node);
    this.parameters(params, bound);
    this.shadows.push(new Set(params.map((param) => param.name)));
    if (!consumed) this.deferring++;
    this.expression(body, new Set(bound));
    if (!consumed) this.deferring--;
    this.shadows.pop();
  }

  /** A generator keeps reading after its statement, unless something consumes it on the spot. */
  private comprehension(node: Node, bound: Set<string>, atOnce: boolean): void {
    const { tree } = this;
    const { elt, key, value, generators } = view.comprehensionOf(tree, node);
    const [first] = generators;
    if (first !== undefined) this.expression(first.iter, bound);
    const own = new Set<string>();
    for (const { target } of generators) this.targetNames(target, own);
    this.shadows.push(own);
    if (!atOnce) this.deferring++;
    for (const [index, { iter, ifs }] of generators.entries()) {
      if (index > 0) this.expression(iter, new Set(bound));
      for (const test of ifs) this.expression(test, new Set(bound));
    }
    for (const part of [elt, key, value]) if (part !== undefined) this.expression(part, new Set(bound));
    if (!atOnce) this.deferring--;
    this.shadows.pop();
  }

  private targetNames(node: Node, names: Set<string>): void {
    if (this.tree.kind(node) === Kind.Name) names.add(this.tree.text(node));
    else if (this.tree.kind(node) !== Kind.Attribute && this.tree.kind(node) !== Kind.Subscript)
      for (const child of this.tree.children(node)) this.targetNames(child, names);
  }

  private call(node: Node, bound: Set<string>): void {
    const { tree } = this;
    const { func, args, keywords } = view.callOf(tree, node);
    this.expression(func, bound);
    const isMethod = tree.kind(func) === Kind.Attribute;
    const name = isMethod ? view.attributeOf(tree, func).attr : tree.text(func);
    const consumes = isMethod ? CONSUMING_METHODS.has(name) : CONSUMING_FUNCTIONS.has(name);
    for (const arg of args) this.expression(arg, bound, consumes);
    for (const { value } of keywords) this.expression(value, bound, consumes);
    for (const mentioned of this.mentions(isMethod ? name : '', args)) this.read(mentioned, bound);
    if (!isMethod) this.noteDynamic(name, args.length);
    else if (CHANGING_METHODS.has(name) || keywords.some((word) => word.name === 'inplace')) {
      this.change(view.attributeOf(tree, func).value);
    }
  }

  private noteDynamic(name: string, args: number): void {
    for (const trait of DYNAMIC) if (name === trait) this.traits.add(trait);
    for (const trait of DYNAMIC_WITHOUT_ARGUMENTS) if (name === trait && args === 0) this.traits.add(trait);
  }

  /** pandas reads `@name` in a query, and formulas read names, from the code around the call. */
  private mentions(method: string, args: readonly Node[]): readonly string[] {
    const [first] = args;
    if (first === undefined || this.tree.kind(first) !== Kind.Constant) return [];
    const text = view.stringValue(this.tree, first) ?? '';
    if (method === 'query' || method === 'eval')
      return [...text.matchAll(/@(\w+)/g)].map(([, name]) => name ?? '');
    return text.includes('~') ? [...text.matchAll(/[A-Za-z_]\w*/g)].map(([name]) => name) : [];
  }

  /** `exit()`, `sys.exit(1)`: nothing behind it runs. */
  private isExit(node: Node): boolean {
    const { tree } = this;
    const [only] = tree.children(node);
    if (only === undefined || tree.kind(only) !== Kind.Call) return false;
    return /^(sys\.exit|os\._exit|exit|quit)$/.test(tree.text(view.callOf(tree, only).func));
  }
}

/** What is bound whichever way the run took. */
function meet(states: readonly Bound[]): Bound {
  let all: Set<string> | undefined;
  for (const state of states) {
    if (state === undefined) continue;
    if (all === undefined) all = new Set(state);
    else for (const name of all) if (!state.has(name)) all.delete(name);
  }
  return all;
}
