import type { Call, ValueId } from '../../facts/facts.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import { argumentFor } from '../../project/link.ts';
import type { Meaning } from '../../project/meaning.ts';
import { type Columns, type Made, type Rows, SAME, textsOf } from './steps.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Methods of pandas that keep every row, its label and its place. */
const KEEPS =
  words(`copy astype fillna replace clip round infer_objects convert_dtypes interpolate ffill bfill apply map
  applymap assign transform abs mask where pipe eq ne gt ge lt le isin isna isnull notna notnull between rank shift diff
  lower upper strip title add sub mul div mod pow set_axis to_frame squeeze join align update insert`);
const DROPS_ROWS = words(
  'dropna drop_duplicates query head tail nlargest nsmallest sort_values sort_index truncate sample',
);
const OTHER_ROWS = words(
  'merge append explode melt stack unstack pivot set_index resample groupby agg aggregate',
);
const ARRAYS = words('to_numpy tolist to_list ravel flatten reshape to_records toarray todense');

export function callStep(meaning: Meaning, ref: Ref, call: Call): Made | undefined {
  return ofLibrary(meaning, ref, call) ?? ofMethod(meaning, ref, call);
}

function ofLibrary(meaning: Meaning, ref: Ref, call: Call): Made | undefined {
  const { file } = ref;
  const first = firstArgument(call);
  for (const api of meaning.apisOf(ref)) {
    if (api.roles.includes('predict')) return undefined;
    if ((api.roles.includes('load') || api.roles.includes('loadBuiltin')) && api.makes === 'frame')
      return { shape: 'frame', rows: 'other', columns: SAME };
    if (api.name === 'pandas.DataFrame' || api.name === 'pandas.Series') return newTable(meaning, ref, call);
    if (first === undefined) continue;
    const from = { file, id: first };
    if (api.name === 'pandas.get_dummies')
      return { from, shape: 'frame', rows: 'same', columns: dummies(meaning, ref) };
    if (api.name === 'pandas.concat') return joined(meaning, ref, first);
    if (api.name.startsWith('pandas.merge'))
      return { from, shape: 'frame', rows: 'other', columns: { type: 'unknown' } };
    if (api.name.startsWith('pandas.') && api.returns === 'argument')
      return { from, shape: 'as before', rows: 'same', columns: SAME };
    if (api.library.startsWith('NumPy') && api.returns === 'argument') return ofNumpy(api.name, from);
    if (api.roles.includes('resample') || api.name === 'sklearn.utils.shuffle') return undefined;
    const input = meaning.argument(ref, api, 'X') ?? from;
    if (api.returns === 'argument' && api.library === 'scikit-learn')
      return { from: input, shape: 'array', rows: 'renumbered', columns: { type: 'unknown' } };
  }
  return undefined;
}

/** Universal functions keep what pandas gave them; the rest makes arrays. */
function ofNumpy(name: string, from: Ref): Made | undefined {
  if (/\.(log|log1p|log2|log10|exp|sqrt|abs|absolute|round|clip)$/.test(name))
    return { from, shape: 'as before', rows: 'same', columns: SAME };
  if (/\.(array|asarray|ascontiguousarray|copy|ravel|squeeze|nan_to_num|float32|int64|reshape)$/.test(name))
    return { from, shape: 'array', rows: 'renumbered', columns: SAME };
  return undefined;
}

/** A table made in the code: from literals, or around what another table became. */
function newTable(meaning: Meaning, ref: Ref, call: Call): Made {
  const { file } = ref;
  const first = firstArgument(call) ?? argumentFor(call, 'data', -1);
  const made = { shape: 'frame', rows: 'other', columns: SAME } as const;
  if (first === undefined) return made;
  const value = valueAt({ file, id: first });
  if (value.op === 'dict' || value.op === 'collection' || value.op === 'constant') return made;
  const keepsIndex = meaning.keyword(ref, 'index') !== undefined;
  const columns: Columns = { type: meaning.keyword(ref, 'columns') ? 'unknown' : 'same' };
  return { from: { file, id: first }, shape: 'frame', rows: keepsIndex ? 'same' : 'renumbered', columns };
}

function dummies(meaning: Meaning, ref: Ref): Columns {
  const columns = meaning.keyword(ref, 'columns');
  if (!columns) return { type: 'encodeText' };
  const names = textsOf(meaning, columns);
  return names ? { type: 'encode', names } : { type: 'encodeText' };
}

function joined(meaning: Meaning, ref: Ref, first: ValueId): Made | undefined {
  const parts = valueAt({ file: ref.file, id: first });
  const part = parts.op === 'collection' ? parts.items[0] : undefined;
  if (part === undefined) return undefined;
  const axis = meaning.keyword(ref, 'axis');
  const along = axis ? valueAt(axis) : undefined;
  const sideways = along?.op === 'constant' && (along.text === '1' || along.text === 'columns');
  return {
    from: { file: ref.file, id: part },
    shape: 'frame',
    rows: sideways ? 'same' : 'other',
    columns: sideways ? SAME : { type: 'unknown' },
  };
}

function ofMethod(meaning: Meaning, ref: Ref, call: Call): Made | undefined {
  const receiver = meaning.receiverOf(ref);
  const name = meaning.methodName(ref);
  if (!receiver || name === undefined) return undefined;
  const callee = meaning.linker.resolve({ file: ref.file, id: call.callee });
  if (callee.some((term) => term.type === 'external' || term.type === 'function')) return undefined;
  const from = throughAccessor(receiver);
  const made = (rows: Rows, columns: Columns = SAME): Made => ({ from, shape: 'as before', rows, columns });
  if (name === 'drop') return dropped(meaning, ref, call, from);
  if (name === 'rename') return made('same', { type: meaning.keyword(ref, 'columns') ? 'unknown' : 'same' });
  if (name === 'reset_index') return made('renumbered');
  if (name === 'select_dtypes' || name === 'filter' || name === 'reindex')
    return made('same', { type: 'unknown' });
  if (name === 'pop' || name === 'get') {
    const first = firstArgument(call);
    const column = first === undefined ? undefined : textsOf(meaning, { file: ref.file, id: first })?.[0];
    return column === undefined ? undefined : { ...made('same'), shape: 'series', column };
  }
  if (name === 'sample' && isTrue(meaning, ref, 'replace')) return made('other');
  if (KEEPS.has(name)) return made('same');
  if (DROPS_ROWS.has(name)) return made(isTrue(meaning, ref, 'ignore_index') ? 'other' : 'part');
  if (OTHER_ROWS.has(name)) return made('other', { type: 'unknown' });
  if (ARRAYS.has(name)) return { ...made('renumbered'), shape: 'array' };
  if (name === 'fit_transform' || name === 'transform') {
    const first = firstArgument(call);
    if (first === undefined) return undefined;
    const input = { file: ref.file, id: first };
    return { from: input, shape: 'array', rows: 'renumbered', columns: { type: 'unknown' } };
  }
  return undefined;
}

/** `df['name'].str.lower()`: the accessor stands for the series. */
function throughAccessor(receiver: Ref): Ref {
  const value = valueAt(receiver);
  return value.op === 'attribute' && /^(str|dt|cat)$/.test(value.name)
    ? { file: receiver.file, id: value.of }
    : receiver;
}

function dropped(meaning: Meaning, ref: Ref, call: Call, from: Ref): Made {
  const axis = meaning.keyword(ref, 'axis') ?? positional(ref, call, 1);
  const along = axis ? valueAt(axis) : undefined;
  const sideways = along?.op === 'constant' && (along.text === '1' || along.text === 'columns');
  const columns =
    meaning.keyword(ref, 'columns') ??
    (sideways ? (meaning.keyword(ref, 'labels') ?? positional(ref, call, 0)) : undefined);
  const made = { from, shape: 'as before' } as const;
  if (!columns) return { ...made, rows: 'part', columns: SAME };
  const names = textsOf(meaning, columns);
  return { ...made, rows: 'same', columns: names ? { type: 'drop', names } : { type: 'unknown' } };
}

function positional(ref: Ref, call: Call, index: number): Ref | undefined {
  const id = argumentFor(call, undefined, index);
  return id === undefined ? undefined : { file: ref.file, id };
}

function firstArgument(call: Call): ValueId | undefined {
  return argumentFor(call, undefined, 0);
}

function isTrue(meaning: Meaning, ref: Ref, keyword: string): boolean {
  const given = meaning.keyword(ref, keyword);
  const value = given && valueAt(given);
  return value?.op === 'constant' && value.text === 'True';
}
