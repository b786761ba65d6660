import { Kind, type Node } from '../sources/python/tree.ts';
import * as view from '../sources/python/views.ts';
import { at, bindName, evaluate } from './expressions.ts';
import type { ValueId } from './facts.ts';
import type { Walk } from './walk.ts';

/** Binds whatever stands left of `=`, after `for`, `as` or `:=`. */
export function bindTarget(walk: Walk, target: Node, value: ValueId): void {
  const { tree } = walk;
  switch (tree.kind(target)) {
    case Kind.Name:
      bindName(walk, tree.text(target), value);
      return;
    case Kind.Tuple:
    case Kind.List:
      unpack(walk, view.elementsOf(tree, target), value);
      return;
    case Kind.Starred:
      for (const child of tree.children(target)) bindTarget(walk, child, value);
      return;
    case Kind.Attribute:
    case Kind.Subscript:
      store(walk, target, value);
      return;
    default:
      return;
  }
}

function unpack(walk: Walk, targets: readonly Node[], value: ValueId): void {
  const { graph } = walk.file;
  const source = graph.value(value);
  const starred = targets.findIndex((target) => walk.tree.kind(target) === Kind.Starred);
  targets.forEach((target, index) => {
    if (starred >= 0 && index >= starred) {
      bindTarget(walk, target, graph.add({ op: 'element', of: value }));
      return;
    }
    const item =
      source.op === 'collection' && source.items.length === targets.length ? source.items[index] : undefined;
    bindTarget(walk, target, item ?? graph.add({ op: 'element', of: value, index }));
  });
}

/** `base[key] = value` and `base.name = value`: the name at the root now holds the value too. */
function store(walk: Walk, target: Node, value: ValueId): void {
  const { tree } = walk;
  const { graph } = walk.file;
  const base =
    tree.kind(target) === Kind.Attribute
      ? view.attributeOf(tree, target).value
      : view.subscriptOf(tree, target).value;
  const key = keyOf(walk, target);
  if (tree.kind(base) === Kind.Name) {
    const name = tree.text(base);
    if (name === walk.self && walk.inClass && tree.kind(target) === Kind.Attribute) {
      keepOnSelf(walk, view.attributeOf(tree, target).attr, value);
      return;
    }
    walk.names?.reads.add(name);
    const before = walk.scope.lookUp(name) ?? graph.unknown;
    bindName(walk, name, graph.add({ op: 'update', of: before, key, value, at: at(walk, target) }));
    return;
  }
  if (tree.kind(base) !== Kind.Attribute && tree.kind(base) !== Kind.Subscript) {
    evaluate(walk, base);
    return;
  }
  const before = evaluate(walk, base);
  store(walk, base, graph.add({ op: 'update', of: before, key, value, at: at(walk, target) }));
}

function keyOf(walk: Walk, target: Node): ValueId {
  if (walk.tree.kind(target) === Kind.Subscript)
    return evaluate(walk, view.subscriptOf(walk.tree, target).slice);
  return walk.file.graph.string(view.attributeOf(walk.tree, target).attr, at(walk, target));
}

function keepOnSelf(walk: Walk, name: string, value: ValueId): void {
  const known = walk.inClass?.attributes.get(name);
  if (known) known.push(value);
  else walk.inClass?.attributes.set(name, [value]);
}
