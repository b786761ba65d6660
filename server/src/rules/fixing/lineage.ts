import type { ValueId } from '../../facts/facts.ts';
import { getOrAdd } from '../../getOrAdd.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import type { Meaning } from '../../project/meaning.ts';
import { attributeStep } from './lineageAttributes.ts';
import { callStep } from './lineageCalls.ts';
import { itemStep } from './lineageItems.ts';
import { type Lineage, type Made, SAME, type Step, textsOf } from './steps.ts';

/** Longer ways than any person writes end in nothing. */
const LONGEST = 300;

const memos = new WeakMap<Meaning, Map<Ref['file'], Map<ValueId, Lineage>>>();

/** Follows a value back to the table its rows come from; empty where it does not come from one. */
export function lineageOf(meaning: Meaning, ref: Ref, depth = 0): Lineage {
  const files = getOrAdd(memos, meaning, () => new Map<Ref['file'], Map<ValueId, Lineage>>());
  const known = getOrAdd(files, ref.file, () => new Map<ValueId, Lineage>());
  const before = known.get(ref.id);
  if (before) return before;
  // A value that is made from itself, as in a loop, ends here.
  known.set(ref.id, []);
  const lineage = depth > LONGEST ? [] : computed(meaning, ref, depth + 1);
  known.set(ref.id, lineage);
  return lineage;
}

function computed(meaning: Meaning, ref: Ref, depth: number): Lineage {
  const value = valueAt(ref);
  if (value.op === 'either') {
    const options = value.of.map((id) => lineageOf(meaning, { file: ref.file, id }, depth));
    const known = options.filter((option) => option.length > 0);
    return known.at(-1) ?? [];
  }
  const made = stepFrom(meaning, ref, depth);
  if (!made) return followed(meaning, ref, depth);
  if (!made.from) {
    const { shape, rows, columns } = made;
    return shape === 'as before' ? [] : [{ ref, shape, rows, columns }];
  }
  const rest = lineageOf(meaning, made.from, depth);
  const before = rest[0];
  return before ? [finished(ref, made, before), ...rest] : [];
}

function finished(ref: Ref, made: Made, before: Step): Step {
  const shape = made.shape === 'as before' ? before.shape : made.shape;
  const column = made.column ?? (made.shape === 'as before' ? before.column : undefined);
  const { rows, columns, split } = made;
  return {
    ref,
    shape,
    rows,
    columns,
    ...(column === undefined ? {} : { column }),
    ...(split ? { split } : {}),
  };
}

function stepFrom(meaning: Meaning, ref: Ref, depth: number): Made | undefined {
  const value = valueAt(ref);
  const here = (id: ValueId): Ref => ({ file: ref.file, id });
  switch (value.op) {
    case 'call':
      return callStep(meaning, ref, value);
    case 'item':
      return itemStep(meaning, ref, value);
    case 'attribute':
      return attributeStep(meaning, ref, value);
    case 'update':
      return updateStep(meaning, ref, value, depth);
    case 'operation': {
      const operand = value.operands.find((id) => lineageOf(meaning, here(id), depth).length > 0);
      return operand === undefined
        ? undefined
        : { from: here(operand), shape: 'as before', rows: 'same', columns: SAME };
    }
    case 'element':
      return splitStep(meaning, ref, value.of, value.index);
    default:
      return undefined;
  }
}

function updateStep(
  meaning: Meaning,
  ref: Ref,
  value: { readonly of: ValueId; readonly key: ValueId | undefined; readonly value: ValueId },
  depth: number,
): Made {
  const from = { file: ref.file, id: value.of };
  const key = value.key === undefined ? undefined : valueAt({ file: ref.file, id: value.key });
  const made = { from, shape: 'as before', rows: 'same' } as const;
  if (key?.op === 'constant' && key.type === 'str') {
    if (key.text === 'columns') return { ...made, columns: { type: 'unknown' } };
    if (key.text === 'index') return { ...made, rows: 'renumbered', columns: SAME };
    if (key.text === 'loc' || key.text === 'iloc') {
      const names = columnsSet(meaning, { file: ref.file, id: value.value });
      return { ...made, columns: names ? { type: 'recode', names } : SAME };
    }
    const isTable = lineageOf(meaning, { file: ref.file, id: value.value }, depth).some(
      (step, index, all) => index < all.length - 1 && step.shape === 'array',
    );
    return { ...made, columns: { type: isTable ? 'recode' : 'add', names: [key.text] } };
  }
  const names = key === undefined ? [] : textsOf(meaning, { file: ref.file, id: value.key ?? 0 });
  return { ...made, columns: names && names.length > 0 ? { type: 'recode', names } : { type: 'unknown' } };
}

/** The columns that `frame.loc[:, columns] = table` replaces as a whole; single cells of single columns do not count. */
function columnsSet(meaning: Meaning, ref: Ref): readonly string[] | undefined {
  const inner = valueAt(ref);
  const key =
    inner.op === 'update' && inner.key !== undefined ? valueAt({ file: ref.file, id: inner.key }) : inner;
  const columns = key.op === 'collection' && key.items.length === 2 ? key.items[1] : undefined;
  if (columns === undefined || valueAt({ file: ref.file, id: columns }).op === 'constant') return undefined;
  return textsOf(meaning, { file: ref.file, id: columns });
}

/** `X_train, X_test, y_train, y_test = train_test_split(X, y)`: each of them is part of an argument. */
function splitStep(meaning: Meaning, ref: Ref, of: ValueId, index: number | undefined): Made | undefined {
  const call = valueAt({ file: ref.file, id: of });
  if (call.op !== 'call') return undefined;
  const callRef = { file: ref.file, id: of };
  const apis = meaning.apisOf(callRef);
  const shared = { shape: 'as before', columns: SAME } as const;
  if (apis.some((api) => api.returns === 'parts') && index !== undefined) {
    const positional = call.args.filter((argument) => argument.name === undefined && !argument.spread);
    const argument = positional[index >> 1];
    if (!argument) return undefined;
    const from = { file: ref.file, id: argument.value };
    return { ...shared, from, rows: 'part', split: { call: callRef, position: index } };
  }
  const builtin = apis.find((api) => api.roles.includes('loadBuiltin'));
  if (builtin?.makes === 'frame' && index !== undefined)
    return {
      from: callRef,
      rows: 'same',
      shape: index === 0 ? 'frame' : 'series',
      columns: SAME,
      ...(index === 1 ? { column: '' } : {}),
    };
  return undefined;
}

/** Names, parameters and calls of the project's own functions, as far as they lead to a value. */
function followed(meaning: Meaning, ref: Ref, depth: number): Lineage {
  const value = valueAt(ref);
  const next =
    value.op === 'parameter'
      ? meaning.linker.argumentsFor(ref.file, value.function, value.index)
      : meaning.linker
          .resolve(ref)
          .flatMap((term) =>
            term.type === 'value' && !(term.file === ref.file && term.id === ref.id) ? [term] : [],
          );
  for (const target of next) {
    const rest = lineageOf(meaning, target, depth);
    const before = rest[0];
    if (before) return [{ ...before, ref, rows: 'same', columns: SAME }, ...rest];
  }
  return [];
}
