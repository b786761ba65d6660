import type { ValueId } from './facts.ts';
import type { Graph } from './graph.ts';

/** The names of one namespace, flow-sensitive: branches are tried one by one and then joined. */
export class Scope {
  readonly kind: 'module' | 'function' | 'class' | 'comprehension';
  readonly parent: Scope | undefined;
  private readonly names = new Map<string, ValueId>();
  /** For every open branch, what its names were bound to before. */
  private readonly journals: Map<string, ValueId | undefined>[] = [];
  readonly globals = new Set<string>();

  constructor(kind: Scope['kind'], parent?: Scope) {
    this.kind = kind;
    this.parent = parent;
  }

  bind(name: string, value: ValueId): void {
    const journal = this.journals.at(-1);
    if (journal && !journal.has(name)) journal.set(name, this.names.get(name));
    this.names.set(name, value);
  }

  unbind(name: string): void {
    const journal = this.journals.at(-1);
    if (journal && !journal.has(name)) journal.set(name, this.names.get(name));
    this.names.delete(name);
  }

  own(name: string): ValueId | undefined {
    return this.names.get(name);
  }

  entries(): ReadonlyMap<string, ValueId> {
    return this.names;
  }

  /** Python's rule: class namespaces are not visible from the functions in them. */
  lookUp(name: string): ValueId | undefined {
    const own = this.names.get(name);
    if (own !== undefined) return own;
    for (let scope = this.parent; scope; scope = scope.parent) {
      if (scope.kind === 'class') continue;
      const value = scope.names.get(name);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  module(): Scope {
    return this.parent ? this.parent.module() : this;
  }

  /** Runs alternatives from the same start; afterwards a name is either of what they left. `exhaustive`: one of them always runs. */
  branch(graph: Graph, alternatives: readonly (() => void)[], exhaustive: boolean): void {
    const outcomes: Map<string, ValueId | undefined>[] = [];
    const touched = new Map<string, ValueId | undefined>();
    for (const run of alternatives) {
      const journal = new Map<string, ValueId | undefined>();
      this.journals.push(journal);
      run();
      this.journals.pop();
      const outcome = new Map<string, ValueId | undefined>();
      for (const [name, before] of journal) {
        outcome.set(name, this.names.get(name));
        if (!touched.has(name)) touched.set(name, before);
        this.restore(name, before);
      }
      outcomes.push(outcome);
    }
    for (const [name, before] of touched) {
      const possible: ValueId[] = [];
      if (!exhaustive && before !== undefined) possible.push(before);
      for (const outcome of outcomes) {
        const value = outcome.has(name) ? outcome.get(name) : before;
        if (value !== undefined) possible.push(value);
      }
      if (possible.length > 0) this.bind(name, graph.either(possible));
    }
  }

  private restore(name: string, before: ValueId | undefined): void {
    if (before === undefined) this.names.delete(name);
    else this.names.set(name, before);
  }
}
