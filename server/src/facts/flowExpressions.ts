import { Kind, type Node, type Tree } from '../sources/python/tree.ts';
import * as view from '../sources/python/views.ts';
import type { NameFlow, Trait } from './nameFlow.ts';

/** Deeper nesting than any person writes is left out. */
export const DEEPEST = 150;
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
  load_state_dict load_weights`.split(/\s+/),
);

/** What an expression does to names, in the order it is evaluated. */
export class ExpressionFlow {
  protected readonly tree: Tree;
  protected readonly reads = new Set<string>();
  protected readonly needs = new Set<string>();
  protected readonly mayBind = new Set<string>();
  protected readonly mayUnbind = new Set<string>();
  protected readonly late = new Set<string>();
  protected readonly globals = new Set<string>();
  protected readonly changes = new Set<string>();
  protected readonly imports = new Set<string>();
  protected readonly traits = new Set<Trait>();
  /** Names declared `global` or `nonlocal` in the function whose body this reads. */
  protected readonly outer = new Set<string>();
  protected readonly declaredGlobal = new Set<string>();
  protected readonly inFunction: boolean;
  /** Names of comprehensions and lambdas around the expression being read. */
  protected shadows: ReadonlySet<string>[] = [];
  protected deferring = 0;
  protected depth = 0;

  constructor(tree: Tree, inFunction = false, depth = 0) {
    this.tree = tree;
    this.inFunction = inFunction;
    this.depth = depth;
  }

  result(binds: ReadonlySet<string>): NameFlow {
    const { needs, mayBind, mayUnbind, late, globals, changes, imports, traits } = this;
    return { needs, binds, mayBind, mayUnbind, late, globals, changes, imports, traits };
  }

  protected target(node: Node, bound: Set<string>): void {
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

  protected bind(name: string, bound: Set<string>): void {
    bound.add(name);
    this.mayBind.add(name);
  }

  protected import(name: string, bound: Set<string>): void {
    this.imports.add(name);
    this.bind(name, bound);
  }

  protected unbind(target: Node, bound: Set<string>): void {
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
  protected change(node: Node): void {
    const name = this.rootOf(node);
    if (name !== undefined && !this.shadows.some((names) => names.has(name))) this.changes.add(name);
  }

  protected rootOf(node: Node): string | undefined {
    const { tree } = this;
    for (let current = node; ; ) {
      if (tree.kind(current) === Kind.Name) return tree.text(current);
      if (tree.kind(current) === Kind.Attribute) current = view.attributeOf(tree, current).value;
      else if (tree.kind(current) === Kind.Subscript) current = view.subscriptOf(tree, current).value;
      else return undefined;
    }
  }

  protected read(name: string, bound: Set<string>): void {
    if (this.shadows.some((names) => names.has(name))) return;
    this.reads.add(name);
    if (this.deferring > 0) this.late.add(name);
    else if (!bound.has(name)) this.needs.add(name);
  }

  protected expression(node: Node, bound: Set<string>, consumed = false): void {
    if (this.depth > DEEPEST) {
      this.traits.add('too deep');
      return;
    }
    this.depth++;
    this.expressionKind(node, bound, consumed);
    this.depth--;
  }

  protected expressionKind(node: Node, bound: Set<string>, consumed: boolean): void {
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

  protected expressions(node: Node, bound: Set<string>): void {
    for (const child of this.tree.children(node)) this.expression(child, bound);
  }

  protected inOrder(node: Node): readonly Node[] {
    if (this.tree.kind(node) === Kind.BoolOp) return view.boolOpOf(this.tree, node).values;
    const { test, body, orelse } = view.ifExpOf(this.tree, node);
    return [test, body, orelse];
  }

  protected lambda(node: Node, bound: Set<string>, consumed: boolean): void {
    const { params, body } = view.lambdaOf(this.tree, node);
    this.parameters(params, bound);
    this.shadows.push(new Set(params.map((param) => param.name)));
    if (!consumed) this.deferring++;
    this.expression(body, new Set(bound));
    if (!consumed) this.deferring--;
    this.shadows.pop();
  }

  /** A generator keeps reading after its statement, unless something consumes it on the spot. */
  protected comprehension(node: Node, bound: Set<string>, atOnce: boolean): void {
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

  protected targetNames(node: Node, names: Set<string>): void {
    if (this.tree.kind(node) === Kind.Name) names.add(this.tree.text(node));
    else if (this.tree.kind(node) !== Kind.Attribute && this.tree.kind(node) !== Kind.Subscript)
      for (const child of this.tree.children(node)) this.targetNames(child, names);
  }

  protected call(node: Node, bound: Set<string>): void {
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

  protected noteDynamic(name: string, args: number): void {
    for (const trait of DYNAMIC) if (name === trait) this.traits.add(trait);
    for (const trait of DYNAMIC_WITHOUT_ARGUMENTS) if (name === trait && args === 0) this.traits.add(trait);
  }

  /** pandas reads `@name` in a query, and formulas read names, from the code around the call. */
  protected mentions(method: string, args: readonly Node[]): readonly string[] {
    const [first] = args;
    if (first === undefined || this.tree.kind(first) !== Kind.Constant) return [];
    const text = view.stringValue(this.tree, first) ?? '';
    if (method === 'query' || method === 'eval')
      return [...text.matchAll(/@(\w+)/g)].map(([, name]) => name ?? '');
    return text.includes('~') ? [...text.matchAll(/[A-Za-z_]\w*/g)].map(([name]) => name) : [];
  }

  protected parameters(params: readonly view.ParameterView[], bound: Set<string>): void {
    for (const { annotation, default: value } of params) {
      if (annotation !== undefined) this.expression(annotation, bound);
      if (value !== undefined) this.expression(value, bound);
    }
  }

  protected takeLater(name: string): void {
    if (this.shadows.some((names) => names.has(name))) return;
    this.late.add(name);
  }
}
