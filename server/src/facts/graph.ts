import type { Span } from '../sources/span.ts';
import type { Call, Context, ContextId, Value, ValueId } from './facts.ts';

/** Where new values and calls are recorded while a file is read. */
export class Graph {
  readonly values: Value[] = [{ op: 'unknown' }];
  readonly calls: ValueId[] = [];
  readonly contexts: Context[] = [];
  readonly unknown: ValueId = 0;
  private readonly imports = new Map<string, ValueId>();

  add(value: Value): ValueId {
    this.values.push(value);
    return this.values.length - 1;
  }

  call(call: Omit<Call, 'op'>): ValueId {
    const id = this.add({ op: 'call', ...call });
    this.calls.push(id);
    return id;
  }

  import(name: string, level: number): ValueId {
    const key = `${level}:${name}`;
    const known = this.imports.get(key);
    if (known !== undefined) return known;
    const id = this.add({ op: 'import', name, level });
    this.imports.set(key, id);
    return id;
  }

  /** Either of the given values; one of them when they are the same. */
  either(of: readonly ValueId[]): ValueId {
    const distinct = [...new Set(of)];
    const only = distinct.length === 1 ? distinct[0] : undefined;
    return only ?? (distinct.length === 0 ? this.unknown : this.add({ op: 'either', of: distinct }));
  }

  string(text: string, at: Span): ValueId {
    return this.add({ op: 'constant', type: 'str', text, at });
  }

  within(type: Context['type'], on: ValueId, parent: ContextId): ContextId {
    this.contexts.push({ type, on, parent });
    return this.contexts.length - 1;
  }

  value(id: ValueId): Value {
    return this.values[id] ?? { op: 'unknown' };
  }
}
