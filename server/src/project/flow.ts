import type { ContextId, ValueId } from '../facts/facts.ts';
import { getOrAdd } from '../getOrAdd.ts';
import { type PythonFile, type Ref, valueAt } from './files.ts';
import type { Linker } from './link.ts';

/** More values than this are not followed back: the answer is then what was seen so far. */
const MOST_VALUES = 3000;

/**
 * Every value that a value was made from — through operands, arguments, receivers, callers and callees, also in other
 * files — the value itself first. `enter` may refuse to go behind a value.
 */
export function madeFrom(
  linker: Linker,
  start: Ref | readonly Ref[],
  enter: (ref: Ref) => boolean = () => true,
): readonly Ref[] {
  const seen = new Map<PythonFile, Set<ValueId>>();
  const out: Ref[] = [];
  const queue: Ref[] = Array.isArray(start) ? [...start] : [start as Ref];
  for (let index = 0; index < queue.length && out.length < MOST_VALUES; index++) {
    const ref = queue[index];
    if (!ref) break;
    const known = getOrAdd(seen, ref.file, () => new Set<ValueId>());
    if (known.has(ref.id)) continue;
    known.add(ref.id);
    out.push(ref);
    if (enter(ref)) queue.push(...operandsOf(linker, ref));
  }
  return out;
}

/** The values one value is directly made from. */
function operandsOf(linker: Linker, ref: Ref): readonly Ref[] {
  const { file } = ref;
  const here = (ids: readonly (ValueId | undefined)[]): Ref[] =>
    ids.flatMap((id) => (id === undefined ? [] : [{ file, id }]));
  const value = valueAt(ref);
  switch (value.op) {
    case 'attribute':
      return [...here([value.of]), ...selfAttribute(linker, ref)];
    case 'item':
      return here([value.of, value.key]);
    case 'call':
      return [
        ...here([value.callee, ...value.args.map((argument) => argument.value)]),
        ...returnsOf(linker, ref, value.callee),
      ];
    case 'collection':
      return here(value.items);
    case 'dict':
      return here([...value.keys, ...value.values]);
    case 'text':
      return here(value.parts);
    case 'either':
      return here(value.of);
    case 'element':
      return here([value.of]);
    case 'update':
      return here([value.of, value.key, value.value]);
    case 'operation':
      return here(value.operands);
    case 'parameter':
      return linker.argumentsFor(file, value.function, value.index);
    case 'import':
    case 'global':
      return linker.resolve(ref).flatMap((term) => (term.type === 'value' ? [term] : []));
    default:
      return [];
  }
}

function returnsOf(linker: Linker, ref: Ref, callee: ValueId): readonly Ref[] {
  return linker.resolve({ file: ref.file, id: callee }).flatMap((term) => {
    if (term.type !== 'function') return [];
    return (term.file.facts.functions[term.id]?.returns ?? []).map((id) => ({ file: term.file, id }));
  });
}

function selfAttribute(linker: Linker, ref: Ref): readonly Ref[] {
  return linker.resolve(ref).flatMap((term) => (term.type === 'value' && term.id !== ref.id ? [term] : []));
}

/** What the loops, conditions and with-blocks around a call are about, innermost first. */
export function contextsOf(
  file: PythonFile,
  context: ContextId,
): readonly { readonly type: string; readonly on: Ref }[] {
  const out: { type: string; on: Ref }[] = [];
  for (let id = context; id >= 0; ) {
    const found = file.facts.contexts[id];
    if (!found) break;
    out.push({ type: found.type, on: { file, id: found.on } });
    id = found.parent;
  }
  return out;
}
