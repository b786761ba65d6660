import { Kind, type Node, type Tree } from '../sources/python/tree.ts';
import { StatementFlow } from './flowStatements.ts';

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
  /** Bound by an import. */
  readonly imports: ReadonlySet<string>;
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
  | 'too deep';

export function nameFlowOf(tree: Tree, nodes: readonly Node[]): NameFlow {
  const reader = new StatementFlow(tree);
  const bound = reader.block(nodes, new Set());
  return reader.result(bound ?? new Set());
}

/** What the first line of a `with` does, its body left out; that of another block does nothing. */
export function headerFlowOf(tree: Tree, node: Node): NameFlow {
  const reader = new StatementFlow(tree);
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
    imports: either(first.imports, second.imports),
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
  imports: new Set(),
  traits: new Set(),
};
