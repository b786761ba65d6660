import { Kind, type Node } from '../sources/python/tree.ts';
import * as view from '../sources/python/views.ts';
import type { Span } from '../sources/span.ts';
import { isBuiltin } from './builtins.ts';
import type { Argument, ValueId } from './facts.ts';
import { declareLambda } from './functions.ts';
import { Scope } from './scope.ts';
import { bindTarget } from './targets.ts';
import type { Walk } from './walk.ts';

/** Deeper nesting than any person writes; what lies below is unknown. */
const DEEPEST = 200;

export function spanOf(walk: Walk, start: number, end: number): Span {
  return walk.cell === undefined ? { start, end } : { cell: walk.cell, start, end };
}

export function at(walk: Walk, node: Node): Span {
  return spanOf(walk, walk.tree.start(node), walk.tree.end(node));
}

/** The value of an expression; `used` tells whether anything is done with it. */
export function evaluate(walk: Walk, node: Node, used = true): ValueId {
  if (walk.depth > DEEPEST) return walk.file.graph.unknown;
  walk.depth++;
  try {
    return evaluateKind(walk, node, used);
  } finally {
    walk.depth--;
  }
}

function evaluateKind(walk: Walk, node: Node, used: boolean): ValueId {
  const { tree } = walk;
  const graph = walk.file.graph;
  switch (tree.kind(node)) {
    case Kind.Name:
      return readName(walk, tree.text(node));
    case Kind.Constant:
      return constant(walk, node);
    case Kind.JoinedStr:
    case Kind.TemplateStr:
      return formatted(walk, node);
    case Kind.Call:
      return call(walk, node, used);
    case Kind.Attribute: {
      const { value, attr, attrStart, attrEnd } = view.attributeOf(tree, node);
      return graph.add({
        op: 'attribute',
        of: evaluate(walk, value),
        name: attr,
        at: spanOf(walk, attrStart, attrEnd),
      });
    }
    case Kind.Subscript: {
      const { value, slice } = view.subscriptOf(tree, node);
      return graph.add({
        op: 'item',
        of: evaluate(walk, value),
        key: evaluate(walk, slice),
        at: at(walk, node),
      });
    }
    case Kind.List:
    case Kind.Tuple:
    case Kind.Set: {
      const items = view.elementsOf(tree, node).map((item) => evaluate(walk, item));
      return graph.add({ op: 'collection', items, at: at(walk, node) });
    }
    case Kind.Dict:
      return dict(walk, node);
    case Kind.Starred:
      return graph.add({ op: 'element', of: evaluateChildren(walk, node) });
    case Kind.NamedExpr: {
      const { target, value } = view.namedExprOf(tree, node);
      const bound = evaluate(walk, value);
      bindTarget(walk, target, bound);
      return bound;
    }
    case Kind.IfExp: {
      const { test, body, orelse } = view.ifExpOf(tree, node);
      evaluate(walk, test);
      return graph.either([evaluate(walk, body), evaluate(walk, orelse)]);
    }
    case Kind.BoolOp:
      return graph.either(view.boolOpOf(tree, node).values.map((value) => evaluate(walk, value)));
    case Kind.BinOp: {
      const { left, op, right } = view.binOpOf(tree, node);
      return operation(walk, node, op, [left, right]);
    }
    case Kind.UnaryOp: {
      const { op, operand } = view.unaryOpOf(tree, node);
      return operation(walk, node, op, [operand]);
    }
    case Kind.Compare: {
      const { left, ops, comparators } = view.compareOf(tree, node);
      return operation(walk, node, ops[0] ?? '==', [left, ...comparators]);
    }
    case Kind.Lambda:
      return declareLambda(walk, node);
    case Kind.ListComp:
    case Kind.SetComp:
    case Kind.GeneratorExp:
    case Kind.DictComp:
      return comprehension(walk, node);
    case Kind.Await:
    case Kind.Yield:
    case Kind.YieldFrom: {
      const value = evaluateChildren(walk, node);
      if (tree.kind(node) !== Kind.Await) walk.returns?.push(value);
      return value;
    }
    default:
      return evaluateChildren(walk, node);
  }
}

/** The value of the last child; every child is walked, so that calls inside unusual nodes are seen. */
function evaluateChildren(walk: Walk, node: Node): ValueId {
  let last = walk.file.graph.unknown;
  for (const child of walk.tree.children(node)) last = evaluate(walk, child);
  return last;
}

export function readName(walk: Walk, name: string): ValueId {
  walk.names?.reads.add(name);
  const known = walk.scope.lookUp(name);
  if (known !== undefined) return known;
  const { graph } = walk.file;
  return isBuiltin(name)
    ? graph.add({ op: 'builtin', name })
    : graph.add({ op: 'global', name, module: walk.module });
}

function constant(walk: Walk, node: Node): ValueId {
  const { tree } = walk;
  const { type } = view.constantOf(tree, node);
  const span = at(walk, node);
  if (type === 'str') return walk.file.graph.string(view.stringValue(tree, node) ?? '', span);
  const number = type === 'int' || type === 'float' || type === 'complex';
  return walk.file.graph.add({
    op: 'constant',
    type: number ? 'number' : 'other',
    text: tree.text(node),
    at: span,
  });
}

function formatted(walk: Walk, node: Node): ValueId {
  const parts = view
    .fstringParts(walk.tree, node)
    .map((part) =>
      part.type === 'text'
        ? walk.file.graph.string(part.text, at(walk, node))
        : evaluate(walk, part.expression),
    );
  return walk.file.graph.add({ op: 'text', parts });
}

function operation(walk: Walk, node: Node, operator: string, operands: readonly Node[]): ValueId {
  const values = operands.map((operand) => evaluate(walk, operand));
  return walk.file.graph.add({ op: 'operation', operator, operands: values, at: at(walk, node) });
}

function dict(walk: Walk, node: Node): ValueId {
  const { keys, values } = view.dictOf(walk.tree, node);
  return walk.file.graph.add({
    op: 'dict',
    keys: keys.map((key) => (key === undefined ? undefined : evaluate(walk, key))),
    values: values.map((value) => evaluate(walk, value)),
    at: at(walk, node),
  });
}

function comprehension(walk: Walk, node: Node): ValueId {
  const { tree } = walk;
  const { graph } = walk.file;
  const { elt, key, value, generators } = view.comprehensionOf(tree, node);
  const inner: Walk = { ...walk, scope: new Scope('comprehension', walk.scope) };
  for (const { target, iter, ifs } of generators) {
    const over = evaluate(inner, iter);
    inner.context = graph.within('loop', over, inner.context);
    bindTarget(inner, target, graph.add({ op: 'element', of: over }));
    for (const test of ifs) inner.context = graph.within('branch', evaluate(inner, test), inner.context);
  }
  if (key !== undefined && value !== undefined) {
    const keys = [evaluate(inner, key)];
    return graph.add({ op: 'dict', keys, values: [evaluate(inner, value)], at: at(walk, node) });
  }
  const items = elt === undefined ? [] : [evaluate(inner, elt)];
  return graph.add({ op: 'collection', items, at: at(walk, node) });
}

/** Methods that change the value they are called on into something that also holds their argument. */
const FILLING = new Set(['append', 'extend', 'add', 'update', 'insert', 'setdefault', 'push', 'put']);

function call(walk: Walk, node: Node, used: boolean): ValueId {
  const { tree } = walk;
  const { graph } = walk.file;
  const { func, args, keywords } = view.callOf(tree, node);
  const callee = evaluate(walk, func);
  const passed: Argument[] = args.map((arg) =>
    tree.kind(arg) === Kind.Starred
      ? { value: evaluateChildren(walk, arg), at: at(walk, arg), spread: true }
      : { value: evaluate(walk, arg), at: at(walk, arg) },
  );
  let inPlace = false;
  for (const { name, value } of keywords) {
    const argument = { value: evaluate(walk, value), at: at(walk, value) };
    passed.push(name === undefined ? { ...argument, spread: true } : { ...argument, name });
    if (name === 'inplace' && tree.text(value) === 'True') inPlace = true;
  }
  const result = graph.call({
    callee,
    args: passed,
    at: at(walk, node),
    nameAt: calledName(walk, func),
    inFunction: walk.inFunction,
    context: walk.context,
    statement: walk.statement,
    used: used || inPlace,
  });
  if (tree.kind(func) === Kind.Attribute) changeReceiver(walk, func, passed, result, inPlace);
  return result;
}

function calledName(walk: Walk, func: Node): Span {
  if (walk.tree.kind(func) !== Kind.Attribute) return at(walk, func);
  const { attrStart, attrEnd } = view.attributeOf(walk.tree, func);
  return spanOf(walk, attrStart, attrEnd);
}

function changeReceiver(
  walk: Walk,
  func: Node,
  args: readonly Argument[],
  result: ValueId,
  inPlace: boolean,
): void {
  const { value, attr } = view.attributeOf(walk.tree, func);
  if (walk.tree.kind(value) !== Kind.Name) return;
  const name = walk.tree.text(value);
  const before = walk.scope.lookUp(name);
  if (before === undefined) return;
  if (inPlace) bindName(walk, name, result);
  else if (FILLING.has(attr) && args.length > 0) {
    const last = args[args.length - 1];
    if (last === undefined) return;
    const update = {
      op: 'update',
      of: before,
      key: undefined,
      value: last.value,
      at: at(walk, func),
    } as const;
    bindName(walk, name, walk.file.graph.add(update));
  }
}

/** Rebinds a name where Python would: here, or in the module for `global` names. */
export function bindName(walk: Walk, name: string, value: ValueId): void {
  walk.names?.writes.add(name);
  const { scope, module, inFunction, statement } = walk;
  if (scope.kind === 'module' || scope.kind === 'function')
    walk.file.bindings.push({ name, value, module, inFunction, statement });
  if (walk.scope.globals.has(name)) {
    const module = walk.scope.module();
    const before = module.own(name);
    module.bind(name, before === undefined ? value : walk.file.graph.either([before, value]));
  } else walk.scope.bind(name, value);
}
