import { Kind, type Node } from '../sources/python/tree.ts';
import * as view from '../sources/python/views.ts';
import { DEEPEST, ExpressionFlow } from './flowExpressions.ts';

/** Names bound where the code stands; undefined where no run gets to. */
export type Bound = Set<string> | undefined;

/** Walks code in the order it runs. Function bodies run later: only the names they take from outside matter. */
export class StatementFlow extends ExpressionFlow {
  private readonly loops: { exits: Set<string>[]; broken: Set<string>[] }[] = [];

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
        for (const { name, asname } of view.importOf(tree, node).names)
          this.import(asname ?? name.split('.', 1)[0] ?? name, bound);
        return bound;
      case Kind.ImportFrom: {
        const { names, star } = view.importFromOf(tree, node);
        if (star) this.traits.add('star import');
        for (const { name, asname } of names) this.import(asname ?? name, bound);
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

  /** The body of a function: what it takes from outside it takes when it runs. */
  private laterCode(body: readonly Node[], params: readonly string[]): void {
    const inner = new StatementFlow(this.tree, true, this.depth);
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

  private keepTraits(inner: StatementFlow): void {
    for (const trait of inner.traits) {
      if (trait !== 'await' && trait !== 'definition') this.traits.add(trait);
    }
  }

  private classDefinition(node: Node, bound: Set<string>): void {
    const { tree } = this;
    this.traits.add('definition');
    const { decorators, name, bases, keywords, body } = view.classOf(tree, node);
    for (const expression of [...decorators, ...bases, ...keywords.map(({ value }) => value)])
      this.expression(expression, bound);
    const inner = new StatementFlow(tree, true, this.depth);
    inner.block(body, new Set());
    for (const needed of inner.needs) this.read(needed, bound);
    // Methods do not see the names of the class around them.
    for (const later of inner.late) this.takeLater(later);
    for (const global of inner.globals) this.globals.add(global);
    this.keepTraits(inner);
    this.bind(name, bound);
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
