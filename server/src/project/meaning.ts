import type { Call, ValueId } from '../facts/facts.ts';
import {
  type Api,
  type ArgumentRole,
  apiOf,
  canonicalName,
  type Kind,
  knowsLibrary,
  methodOf,
  type Task,
} from '../knowledge/apis.ts';
import { type PythonFile, type Ref, sameTerm, type Term, valueAt } from './files.ts';
import { argumentFor, type Linker } from './link.ts';
import { PerFile } from './perFile.ts';

/** What an object is, with the call that made it. */
export interface Thing {
  readonly kind: Kind;
  readonly task: Task;
  /** Full dotted name of the constructor or factory. */
  readonly name: string;
  readonly made: Term;
}

/** The package by which others import a file of the project, where we know that package: libraries are projects, too. */
function packageOf({ path }: PythonFile): string | undefined {
  const parts = path.replace(/(\/__init__)?\.py$/, '').split('/');
  const start = parts.findIndex((part) => knowsLibrary(part));
  return start < 0 ? undefined : parts.slice(start).join('.');
}

/** Says what the values of a project mean to machine learning: objects by their constructors, calls by their roles. */
export class Meaning {
  readonly linker: Linker;
  private readonly things: PerFile<Map<ValueId, readonly Thing[]>>;
  private readonly apis: PerFile<Map<ValueId, readonly Api[]>>;
  private readonly packages = new PerFile<string | undefined>();

  /** `kept`: files for which what was found `before` still holds. */
  constructor(linker: Linker, before?: Meaning, kept: readonly PythonFile[] = []) {
    this.linker = linker;
    this.things = new PerFile(before?.things, kept);
    this.apis = new PerFile(before?.apis, kept);
  }

  /** Known functions and methods a call may be a call of. */
  apisOf(ref: Ref): readonly Api[] {
    return this.memoised(this.apis, ref, () => this.readApis(ref));
  }

  /** What a value is, as far as it came from a known constructor. */
  thingsOf(ref: Ref): readonly Thing[] {
    return this.memoised(this.things, ref, () => {
      const out: Thing[] = [];
      for (const term of this.linker.resolve(ref)) out.push(...this.ofTerm(term));
      return out.length > 6 ? out.slice(0, 6) : out;
    });
  }

  isKind(ref: Ref, ...kinds: readonly Kind[]): boolean {
    return this.thingsOf(ref).some((thing) => kinds.includes(thing.kind));
  }

  /** The value on which a method is called. */
  receiverOf(ref: Ref): Ref | undefined {
    const call = valueAt(ref);
    if (call.op !== 'call') return undefined;
    const callee = valueAt({ file: ref.file, id: call.callee });
    return callee.op === 'attribute' ? { file: ref.file, id: callee.of } : undefined;
  }

  methodName(ref: Ref): string | undefined {
    const call = valueAt(ref);
    if (call.op !== 'call') return undefined;
    const callee = valueAt({ file: ref.file, id: call.callee });
    return callee.op === 'attribute' ? callee.name : undefined;
  }

  /** What a call passes for a named role of its API. */
  argument(ref: Ref, api: Api, what: ArgumentRole): Ref | undefined {
    const call = valueAt(ref);
    const place = api.args?.[what];
    if (call.op !== 'call' || !place) return undefined;
    for (const name of place.names ?? []) {
      const id = argumentFor(call, name, -1);
      if (id !== undefined) return { file: ref.file, id };
    }
    const id = place.at === undefined ? undefined : argumentFor(call, undefined, place.at);
    return id === undefined ? undefined : { file: ref.file, id };
  }

  keyword(ref: Ref, name: string): Ref | undefined {
    const call = valueAt(ref);
    const id = call.op === 'call' ? argumentFor(call, name, -1) : undefined;
    return id === undefined ? undefined : { file: ref.file, id };
  }

  /** What stands behind a name: arguments of callers, values of the module, either of several, the items of a collection. */
  sourcesOf(ref: Ref): readonly Ref[] {
    const value = valueAt(ref);
    const here = (id: ValueId): Ref => ({ file: ref.file, id });
    switch (value.op) {
      case 'parameter':
        return this.linker.argumentsFor(ref.file, value.function, value.index);
      case 'either':
        return value.of.map(here);
      case 'element': {
        const of = valueAt(here(value.of));
        if (of.op === 'collection') return of.items.map(here);
        return [here(value.of)];
      }
      default:
        return this.linker
          .resolve(ref)
          .flatMap((term) => (term.type === 'value' && term.id !== ref.id ? [term] : []));
    }
  }

  private memoised<T>(
    memo: PerFile<Map<ValueId, readonly T[]>>,
    ref: Ref,
    compute: () => readonly T[],
  ): readonly T[] {
    const known = memo.of(ref.file, () => new Map<ValueId, readonly T[]>());
    const value = known.get(ref.id);
    if (value) return value;
    known.set(ref.id, []);
    const computed = compute();
    known.set(ref.id, computed);
    return computed;
  }

  private readApis(ref: Ref): readonly Api[] {
    const call = valueAt(ref);
    if (call.op !== 'call') return [];
    const out: Api[] = [];
    const add = (api: Api | undefined): void => {
      if (api && !out.includes(api)) out.push(api);
    };
    for (const term of this.linker.resolve({ file: ref.file, id: call.callee })) {
      if (term.type === 'external') add(apiOf(canonicalName(term.name)));
      else if (term.type === 'function' || term.type === 'class') add(this.ownApi(term));
    }
    const callee = valueAt({ file: ref.file, id: call.callee });
    if (callee.op === 'attribute') {
      for (const thing of this.thingsOf({ file: ref.file, id: callee.of }))
        add(methodOf(thing.kind, callee.name));
    }
    return out;
  }

  /** What a function or class of the project does, where the project is a library that we know. */
  private ownApi({ type, file, id }: Extract<Term, { type: 'function' | 'class' }>): Api | undefined {
    const { functions, classes } = file.facts;
    const own = this.packages.of(file, () => packageOf(file));
    return own === undefined
      ? undefined
      : apiOf(`${own}.${(type === 'function' ? functions[id] : classes[id])?.name ?? ''}`);
  }

  private ofTerm(term: Term): readonly Thing[] {
    switch (term.type) {
      case 'instance':
        return this.ofInstance(term);
      case 'value':
        return this.ofValue(term, term);
      default:
        return [];
    }
  }

  private ofInstance(
    term: Extract<Term, { type: 'instance' }>,
    below: readonly Term[] = [],
  ): readonly Thing[] {
    const out: Thing[] = [];
    for (const base of this.linker.basesOf(term)) {
      if (base.type === 'external') {
        const api = apiOf(canonicalName(base.name));
        if (api?.makes)
          out.push({ kind: api.makes, task: api.task ?? 'unknown', name: api.name, made: term });
      } else if (base.type === 'class' && !below.some((seen) => sameTerm(seen, base))) {
        // Modules that import each other can make a class its own base.
        out.push(...this.ofInstance({ ...base, type: 'instance' }, [...below, base]));
      }
    }
    return out;
  }

  private ofValue(ref: Ref, made: Term): readonly Thing[] {
    const value = valueAt(ref);
    if (value.op === 'call') return this.ofCall(ref, value, made);
    if (value.op === 'item' || value.op === 'attribute') {
      const base = this.thingsOf({ file: ref.file, id: value.of });
      return base.filter((thing) => thing.kind === 'frame');
    }
    return [];
  }

  private ofCall(ref: Ref, call: Call, made: Term): readonly Thing[] {
    const out: Thing[] = [];
    const receiver = this.receiverOf(ref);
    for (const api of this.apisOf(ref)) {
      if (api.returns === 'self' && receiver) out.push(...this.thingsOf(receiver));
      else if (api.returns === 'argument') out.push(...this.ofArgument(ref, api));
      else if (api.makes)
        out.push({ kind: api.makes, task: this.taskOf(ref, call, api), name: api.name, made });
    }
    return out;
  }

  /** What came in: the first of what the call is given, or the items of a list. */
  private ofArgument(ref: Ref, api: Api): readonly Thing[] {
    for (const role of ['object', 'X', 'estimator', 'model'] as const) {
      const given = this.argument(ref, api, role);
      if (!given) continue;
      const value = valueAt(given);
      const items = value.op === 'collection' ? value.items.map((id) => ({ file: given.file, id })) : [given];
      return items.flatMap((item) => this.thingsOf(item));
    }
    return [];
  }

  /** Pipelines and searches do what the estimator in them does. */
  private taskOf(ref: Ref, call: Call, api: Api): Task {
    if (api.task && api.task !== 'unknown') return api.task;
    if (api.makes !== 'pipeline' && api.makes !== 'search') return 'unknown';
    for (const thing of this.inside(ref, call)) if (thing.task !== 'unknown') return thing.task;
    return 'unknown';
  }

  /** Objects handed to a constructor, also inside lists, tuples and dicts: the steps of a pipeline. */
  inside(ref: Ref, call: Call, depth = 0): readonly Thing[] {
    const out: Thing[] = [];
    const visit = (id: ValueId, level: number): void => {
      const value = valueAt({ file: ref.file, id });
      if (level > 3) return;
      if (value.op === 'collection') for (const item of value.items) visit(item, level + 1);
      else if (value.op === 'dict') for (const item of value.values) visit(item, level + 1);
      else out.push(...this.thingsOf({ file: ref.file, id }));
    };
    for (const argument of call.args) visit(argument.value, depth);
    return out;
  }
}
