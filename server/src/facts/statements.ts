import { Kind, type Node } from '../sources/python/tree.ts';
import * as view from '../sources/python/views.ts';
import { at, bindName, evaluate } from './expressions.ts';
import { declareClass, declareFunction } from './functions.ts';
import { bindTarget } from './targets.ts';
import type { Walk } from './walk.ts';

export function runBlock(walk: Walk, body: readonly Node[]): void {
  for (const statement of body) run(walk, statement);
}

/** Deeper nesting than any person writes is left out. */
const DEEPEST = 200;

export function run(walk: Walk, node: Node): void {
  if (walk.depth > DEEPEST) return;
  walk.depth++;
  const outer = walk.statement;
  walk.statement = at(walk, node);
  try {
    runKind(walk, node);
  } finally {
    walk.depth--;
    walk.statement = outer;
  }
}

function runKind(walk: Walk, node: Node): void {
  const { tree } = walk;
  switch (tree.kind(node)) {
    case Kind.Expr:
      for (const child of tree.children(node)) evaluate(walk, child, false);
      return;
    case Kind.Assign: {
      const { targets, value } = view.assignOf(tree, node);
      const bound = evaluate(walk, value);
      for (const target of targets) bindTarget(walk, target, bound);
      return;
    }
    case Kind.AnnAssign: {
      const { target, annotation, value } = view.annAssignOf(tree, node);
      evaluate(walk, annotation);
      if (value !== undefined) bindTarget(walk, target, evaluate(walk, value));
      return;
    }
    case Kind.AugAssign: {
      const { target, op, value } = view.augAssignOf(tree, node);
      const operands = [evaluate(walk, target), evaluate(walk, value)];
      bindTarget(
        walk,
        target,
        walk.file.graph.add({ op: 'operation', operator: op, operands, at: at(walk, node) }),
      );
      return;
    }
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
      declareFunction(walk, node);
      return;
    case Kind.ClassDef:
      declareClass(walk, node);
      return;
    case Kind.Import:
      importNames(walk, node);
      return;
    case Kind.ImportFrom:
      importFrom(walk, node);
      return;
    case Kind.Return: {
      const { value } = view.returnOf(tree, node);
      if (value !== undefined) walk.returns?.push(evaluate(walk, value));
      return;
    }
    case Kind.If:
      runIf(walk, node);
      return;
    case Kind.For:
    case Kind.AsyncFor:
      runFor(walk, node);
      return;
    case Kind.While: {
      const { test, body, orelse } = view.whileOf(tree, node);
      if (isNever(walk, test)) return;
      const context = walk.file.graph.within('loop', evaluate(walk, test), walk.context);
      walk.scope.branch(walk.file.graph, [() => inContext(walk, context, body)], false);
      runBlock(walk, orelse);
      return;
    }
    case Kind.With:
    case Kind.AsyncWith:
      runWith(walk, node);
      return;
    case Kind.Try:
    case Kind.TryStar:
      runTry(walk, node);
      return;
    case Kind.Match:
      runMatch(walk, node);
      return;
    case Kind.Global:
      for (const name of view.namesOf(tree, node)) walk.scope.globals.add(name);
      return;
    case Kind.Delete:
      for (const target of view.deleteOf(tree, node).targets) {
        if (tree.kind(target) === Kind.Name) walk.scope.unbind(tree.text(target));
        else evaluate(walk, target);
      }
      return;
    case Kind.Raise:
    case Kind.Assert:
      for (const child of tree.children(node)) evaluate(walk, child);
      return;
    default:
      for (const child of tree.children(node)) {
        if (tree.isStatement(child)) run(walk, child);
        else evaluate(walk, child);
      }
  }
}

function inContext(walk: Walk, context: number, body: readonly Node[]): void {
  const outer = walk.context;
  walk.context = context;
  runBlock(walk, body);
  walk.context = outer;
}

/** `if False`, `if 0`, `if TYPE_CHECKING`: code that no run reaches. */
function isNever(walk: Walk, test: Node): boolean {
  const text = walk.tree.text(test);
  return text === 'False' || text === '0' || text === 'TYPE_CHECKING' || text === 'typing.TYPE_CHECKING';
}

function isAlways(walk: Walk, test: Node): boolean {
  const text = walk.tree.text(test);
  return text === 'True' || text === '1' || /^__name__\s*==\s*['"]__main__['"]$/.test(text);
}

/** An if with its whole elif chain, without recursion: chains can be thousands long. */
function runIf(walk: Walk, node: Node): void {
  const { tree } = walk;
  const alternatives: (() => void)[] = [];
  let exhaustive = false;
  for (let current: Node | undefined = node; current !== undefined; ) {
    const { test, body, orelse } = view.ifOf(tree, current);
    if (!isNever(walk, test)) {
      const context = walk.file.graph.within('branch', evaluate(walk, test), walk.context);
      alternatives.push(() => inContext(walk, context, body));
    }
    if (isAlways(walk, test)) {
      exhaustive = true;
      break;
    }
    const only: Node | undefined = orelse.length === 1 ? orelse[0] : undefined;
    if (only !== undefined && tree.kind(only) === Kind.If) current = only;
    else {
      if (orelse.length > 0) {
        exhaustive = true;
        alternatives.push(() => runBlock(walk, orelse));
      }
      current = undefined;
    }
  }
  walk.scope.branch(walk.file.graph, alternatives, exhaustive);
}

function runFor(walk: Walk, node: Node): void {
  const { target, iter, body, orelse } = view.forOf(walk.tree, node);
  const { graph } = walk.file;
  const over = evaluate(walk, iter);
  const context = graph.within('loop', over, walk.context);
  const iteration = (): void => {
    bindTarget(walk, target, graph.add({ op: 'element', of: over }));
    inContext(walk, context, body);
  };
  walk.scope.branch(graph, [iteration], false);
  runBlock(walk, orelse);
}

function runWith(walk: Walk, node: Node): void {
  const { items, body } = view.withOf(walk.tree, node);
  let context = walk.context;
  for (const { context: expression, target } of items) {
    const entered = evaluate(walk, expression);
    context = walk.file.graph.within('with', entered, context);
    if (target !== undefined) bindTarget(walk, target, entered);
  }
  inContext(walk, context, body);
}

function runTry(walk: Walk, node: Node): void {
  const { body, handlers, orelse, finalbody } = view.tryOf(walk.tree, node);
  runBlock(walk, body);
  runBlock(walk, orelse);
  const alternatives = handlers.map(({ name, body: handler }) => (): void => {
    if (name !== undefined) bindName(walk, name, walk.file.graph.unknown);
    runBlock(walk, handler);
  });
  walk.scope.branch(walk.file.graph, alternatives, false);
  runBlock(walk, finalbody);
}

function runMatch(walk: Walk, node: Node): void {
  const { subject, cases } = view.matchOf(walk.tree, node);
  const value = evaluate(walk, subject);
  const context = walk.file.graph.within('branch', value, walk.context);
  const alternatives = cases.map(({ captures, body }) => (): void => {
    for (const name of captures) bindName(walk, name, walk.file.graph.add({ op: 'element', of: value }));
    inContext(walk, context, body);
  });
  walk.scope.branch(walk.file.graph, alternatives, false);
}

function importNames(walk: Walk, node: Node): void {
  const { graph, imports } = walk.file;
  for (const { name, asname } of view.importOf(walk.tree, node).names) {
    imports.push({ name, level: 0, at: at(walk, node) });
    const first = name.split('.', 1)[0] ?? name;
    bindName(walk, asname ?? first, graph.import(asname === undefined ? first : name, 0));
  }
}

function importFrom(walk: Walk, node: Node): void {
  const { graph, imports } = walk.file;
  const { module, level, names, star } = view.importFromOf(walk.tree, node);
  const source = module ?? '';
  if (star) {
    imports.push({ name: source, level, at: at(walk, node) });
    walk.stars.push({ name: source, level });
  }
  for (const { name, asname } of names) {
    const full = source === '' ? name : `${source}.${name}`;
    imports.push({ name: full, level, at: at(walk, node) });
    bindName(walk, asname ?? name, graph.import(full, level));
  }
}
