import type { Call, ValueId } from '../facts/facts.ts';
import { getOrAdd } from '../getOrAdd.ts';
import { type PythonFile, type Ref, sameTerm, type Term, valueAt } from './files.ts';
import { Modules } from './modules.ts';
import { PerFile } from './perFile.ts';

/** More possible meanings than this help nobody. */
const MOST_TERMS = 12;

/** What stands in for a value while it is being followed: nothing, so that no value leads in circles. */
const UNDER_WAY: readonly Term[] = [];
/** Longer chains of values than this are not followed. */
const DEEPEST = 400;

/** Where functions of the project are called, by their files and numbers. */
type CallSites = ReadonlyMap<PythonFile, ReadonlyMap<number, readonly Ref[]>>;

/** Follows names, attributes, calls and imports through the files of one project, on demand. */
export class Linker {
  readonly files: readonly PythonFile[];
  readonly modules: Modules;
  private readonly memo: PerFile<Map<ValueId, readonly Term[]>>;
  private readonly earlierSites: CallSites;
  private callSites: CallSites | undefined;
  private depth = 0;

  /** `kept`: files for which what was found `before` still holds. */
  constructor(
    files: readonly PythonFile[],
    modules = new Modules(files),
    before?: Linker,
    kept: readonly PythonFile[] = [],
  ) {
    this.files = files;
    this.modules = modules;
    this.memo = new PerFile(before?.memo, kept);
    const sites = before?.callSites ?? before?.earlierSites;
    this.earlierSites = new Map(
      sites === undefined ? [] : kept.map((file) => [file, sites.get(file) ?? new Map()]),
    );
  }

  /** What a value may be; empty where that is not known. */
  resolve(ref: Ref): readonly Term[] {
    const memo = this.memo.of(ref.file, newMemo);
    const known = memo.get(ref.id);
    if (known) return known;
    if (this.depth > DEEPEST) return [];
    memo.set(ref.id, UNDER_WAY);
    this.depth++;
    const terms = this.follow(ref);
    this.depth--;
    memo.set(ref.id, terms);
    return terms;
  }

  /** Calls of a function of the project, wherever they stand. */
  callsOf(file: PythonFile, id: number): readonly Ref[] {
    this.callSites ??= this.indexCalls();
    return this.callSites.get(file)?.get(id) ?? [];
  }

  /** Values a parameter may have: what its callers pass, and its default. */
  argumentsFor(file: PythonFile, id: number, index: number): readonly Ref[] {
    const definition = file.facts.functions[id];
    const parameter = definition?.parameters[index];
    if (!definition || !parameter) return [];
    const refs: Ref[] = [];
    const offset = definition.method === undefined ? 0 : 1;
    for (const site of this.callsOf(file, id)) {
      const call = valueAt(site);
      if (call.op !== 'call') continue;
      const value = argumentFor(call, parameter.name, index - (isBound(definition, offset) ? offset : 0));
      if (value !== undefined) refs.push({ file: site.file, id: value });
    }
    if (parameter.default !== undefined) refs.push({ file, id: parameter.default });
    return refs;
  }

  private follow(ref: Ref): readonly Term[] {
    const { file } = ref;
    const value = valueAt(ref);
    switch (value.op) {
      case 'unknown':
        return [];
      case 'import':
        return this.imported(value.name, value.level, file);
      case 'builtin':
        return [{ type: 'external', name: `builtins.${value.name}` }];
      case 'global':
        return this.fromStars(file, value.module, value.name, 0);
      case 'function':
        return [{ type: 'function', file, id: value.function, self: undefined }];
      case 'class':
        return [{ type: 'class', file, id: value.class }];
      case 'either':
        return this.union(value.of.map((id) => this.resolve({ file, id })));
      case 'update':
        return this.resolve({ file, id: value.of });
      case 'attribute':
        return this.union(
          this.resolve({ file, id: value.of }).map((term) => this.member(term, value.name, ref)),
        );
      case 'call':
        return this.called(ref, value);
      case 'item':
        return this.item(ref, value.of, value.key);
      case 'element':
        return this.element(ref, value.of, value.index);
      case 'parameter': {
        const definition = file.facts.functions[value.function];
        if (definition?.method !== undefined && value.index === 0) {
          return [{ type: 'instance', file, id: definition.method }];
        }
        return this.union(
          this.argumentsFor(file, value.function, value.index).map((passed) => this.resolve(passed)),
        );
      }
      default:
        return [{ type: 'value', file, id: ref.id }];
    }
  }

  private union(lists: readonly (readonly Term[])[]): readonly Term[] {
    const out: Term[] = [];
    for (const list of lists) {
      for (const term of list) {
        if (out.length < MOST_TERMS && !out.some((known) => sameTerm(known, term))) out.push(term);
      }
    }
    return out;
  }

  private imported(name: string, level: number, from: PythonFile): readonly Term[] {
    const found = this.modules.find(name, level, from.path);
    if (found?.type === 'package') return [{ type: 'package', folder: found.folder }];
    if (found?.type === 'file' && !(found.file === from && found.module === 0)) {
      let terms: readonly Term[] = [{ type: 'module', file: found.file, module: found.module }];
      for (const part of found.rest)
        terms = this.union(terms.map((term) => this.member(term, part, undefined)));
      return terms;
    }
    return level > 0 ? [] : [{ type: 'external', name }];
  }

  private fromStars(file: PythonFile, module: number, name: string, depth: number): readonly Term[] {
    const stars = file.facts.modules[module]?.stars ?? [];
    for (const star of [...stars].reverse()) {
      const path = this.modules.atPath(star.name, file.path);
      const found = path ?? this.modules.find(star.name, star.level, file.path);
      if (found && 'file' in found) {
        const terms = this.exported(found.file, found.module, name, depth + 1);
        if (terms.length > 0) return terms;
      } else if (star.level === 0 && !found && stars.length === 1) {
        return [{ type: 'external', name: `${star.name}.${name}` }];
      }
    }
    return [];
  }

  private exported(file: PythonFile, module: number, name: string, depth = 0): readonly Term[] {
    const id = file.facts.modules[module]?.exports.get(name);
    if (id !== undefined) return this.resolve({ file, id });
    return depth > 4 ? [] : this.fromStars(file, module, name, depth);
  }

  /** `term.name`; `ref` is the attribute itself, for what stays as it stands. */
  private member(term: Term, name: string, ref: Ref | undefined): readonly Term[] {
    switch (term.type) {
      case 'external':
        return [{ type: 'external', name: `${term.name}.${name}` }];
      case 'module': {
        const own = this.exported(term.file, term.module, name);
        if (own.length > 0) return own;
        const submodule = this.modules.find(name, 1, term.file.path);
        return submodule?.type === 'file' && term.file.path.endsWith('__init__.py')
          ? [{ type: 'module', file: submodule.file, module: submodule.module }]
          : [];
      }
      case 'package': {
        const found = this.modules.find(name, 1, `${term.folder}/__init__.py`);
        if (found?.type === 'package') return [{ type: 'package', folder: found.folder }];
        return found?.type === 'file' ? [{ type: 'module', file: found.file, module: found.module }] : [];
      }
      case 'class':
      case 'instance':
        return this.ofClass(term, name, ref, 0);
      default:
        return ref ? [{ type: 'value', file: ref.file, id: ref.id }] : [];
    }
  }

  private ofClass(
    term: Extract<Term, { type: 'class' | 'instance' }>,
    name: string,
    ref: Ref | undefined,
    depth: number,
  ): readonly Term[] {
    const { file } = term;
    const definition = file.facts.classes[term.id];
    if (!definition || depth > 5) return [];
    const method = definition.methods.get(name);
    if (method !== undefined) return [{ type: 'function', file, id: method, self: term }];
    const values = definition.attributes.get(name);
    if (values) return this.union(values.map((id) => this.resolve({ file, id })));
    for (const base of this.basesOf(term)) {
      if (base.type !== 'class') continue;
      const inherited = this.ofClass({ ...base, type: term.type }, name, ref, depth + 1);
      if (inherited.length > 0) return inherited;
    }
    return ref ? [{ type: 'value', file: ref.file, id: ref.id }] : [];
  }

  basesOf(term: { readonly file: PythonFile; readonly id: number }): readonly Term[] {
    const bases = term.file.facts.classes[term.id]?.bases ?? [];
    return this.union(bases.map((id) => this.resolve({ file: term.file, id })));
  }

  private called(ref: Ref, call: Call): readonly Term[] {
    const own: Term = { type: 'value', file: ref.file, id: ref.id };
    const callees = this.resolve({ file: ref.file, id: call.callee });
    if (callees.length === 0) return [own];
    return this.union(
      callees.map((callee): readonly Term[] => {
        if (callee.type === 'class') return [{ type: 'instance', file: callee.file, id: callee.id }];
        if (callee.type === 'instance') return [own];
        if (callee.type !== 'function') return [own];
        const returns = callee.file.facts.functions[callee.id]?.returns ?? [];
        const terms = this.union(returns.map((id) => this.resolve({ file: callee.file, id })));
        return terms.length > 0 ? terms : [own];
      }),
    );
  }

  private item(ref: Ref, of: ValueId, key: ValueId): readonly Term[] {
    const own: Term = { type: 'value', file: ref.file, id: ref.id };
    const keyValue = valueAt({ file: ref.file, id: key });
    if (keyValue.op !== 'constant') return [own];
    const out: Term[] = [];
    for (const term of this.resolve({ file: ref.file, id: of })) {
      if (term.type !== 'value') continue;
      const container = valueAt(term);
      if (container.op === 'dict') {
        container.keys.forEach((id, index) => {
          const known = id === undefined ? undefined : valueAt({ file: term.file, id });
          const value = container.values[index];
          if (known?.op === 'constant' && known.text === keyValue.text && value !== undefined) {
            out.push(...this.resolve({ file: term.file, id: value }));
          }
        });
      } else if (container.op === 'collection' && keyValue.type === 'number') {
        const item = container.items.at(Number(keyValue.text));
        if (item !== undefined) out.push(...this.resolve({ file: term.file, id: item }));
      }
    }
    return out.length > 0 ? out : [own];
  }

  private element(ref: Ref, of: ValueId, index: number | undefined): readonly Term[] {
    const own: Term = { type: 'value', file: ref.file, id: ref.id };
    const out: Term[] = [];
    for (const term of this.resolve({ file: ref.file, id: of })) {
      if (term.type !== 'value') continue;
      const container = valueAt(term);
      if (container.op !== 'collection') continue;
      const items = index === undefined ? container.items : container.items.slice(index, index + 1);
      for (const id of items) out.push(...this.resolve({ file: term.file, id }));
    }
    return out.length > 0 ? this.union([out]) : [own];
  }

  private indexCalls(): CallSites {
    // Whom a call reaches is decided without its callers, which are not known yet.
    const forward = new Linker(this.files, this.modules);
    forward.callSites = new Map();
    const sites = new Map<PythonFile, Map<number, Ref[]>>();
    for (const file of this.files) {
      if (this.earlierSites.has(file)) continue;
      for (const id of file.facts.calls) {
        const call = valueAt({ file, id });
        if (call.op !== 'call') continue;
        for (const callee of forward.resolve({ file, id: call.callee })) {
          const target = this.functionCalled(callee);
          if (!target) continue;
          const calls = getOrAdd(sites, target.file, () => new Map<number, Ref[]>());
          getOrAdd(calls, target.id, (): Ref[] => []).push({ file, id });
        }
      }
    }
    return new Map<PythonFile, ReadonlyMap<number, readonly Ref[]>>([...this.earlierSites, ...sites]);
  }

  /** The function that runs when a term is called: itself, or the `__init__` of a class. */
  functionCalled(callee: Term): { readonly file: PythonFile; readonly id: number } | undefined {
    if (callee.type === 'function') return callee;
    if (callee.type !== 'class') return undefined;
    const id = callee.file.facts.classes[callee.id]?.methods.get('__init__');
    return id === undefined ? undefined : { file: callee.file, id };
  }
}

function newMemo(): Map<ValueId, readonly Term[]> {
  return new Map();
}

function isBound(definition: { readonly method?: number }, offset: number): boolean {
  return definition.method !== undefined && offset > 0;
}

/** The argument a call passes for a parameter, by name or position. */
export function argumentFor(call: Call, name: string | undefined, index: number): ValueId | undefined {
  let position = 0;
  for (const argument of call.args) {
    if (argument.name !== undefined) {
      if (argument.name === name) return argument.value;
    } else if (!argument.spread) {
      if (position === index) return argument.value;
      position++;
    }
  }
  return undefined;
}
