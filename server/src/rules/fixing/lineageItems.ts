import type { Value } from '../../facts/facts.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import type { Meaning } from '../../project/meaning.ts';
import { type Made, SAME, textsOf } from './steps.ts';

/** `df['sex']`, `df[['sex', 'age']]`, `df[df.age > 17]`, `df.loc[rows, columns]`, `probabilities[:, 1]`. */
export function itemStep(
  meaning: Meaning,
  ref: Ref,
  value: Extract<Value, { op: 'item' }>,
): Made | undefined {
  const { file } = ref;
  const of = valueAt({ file, id: value.of });
  const key = { file, id: value.key };
  if (of.op === 'attribute' && (of.name === 'loc' || of.name === 'iloc'))
    return locStep(meaning, { file, id: of.of }, key);
  if (of.op === 'dict' || of.op === 'collection') return undefined;
  const from = { file, id: value.of };
  const keyValue = valueAt(key);
  if (keyValue.op === 'constant' && keyValue.type === 'str')
    return { from, shape: 'series', rows: 'same', columns: SAME, column: keyValue.text };
  const names = textsOf(meaning, key);
  if (names)
    return names.length === 1 && keyValue.op !== 'collection'
      ? { from, shape: 'series', rows: 'same', columns: SAME, column: names[0] ?? '' }
      : { from, shape: 'frame', rows: 'same', columns: { type: 'select', names } };
  if (keyValue.op === 'operation' && /^(==|!=|<|>|<=|>=|&|\||~|in|not in|not)/.test(keyValue.operator))
    return { from, shape: 'as before', rows: 'part', columns: SAME };
  return { from, shape: 'as before', rows: 'part', columns: { type: 'unknown' } };
}

function locStep(meaning: Meaning, from: Ref, key: Ref): Made {
  const keyValue = valueAt(key);
  const pair = keyValue.op === 'collection' && keyValue.items.length === 2 ? keyValue.items : undefined;
  const columns = pair?.[1];
  if (columns === undefined) return { from, shape: 'as before', rows: 'part', columns: SAME };
  const of = { file: key.file, id: columns };
  const names = textsOf(meaning, of);
  const value = valueAt(of);
  if (names && value.op !== 'collection' && names.length === 1)
    return { from, shape: 'series', rows: 'part', columns: SAME, column: names[0] ?? '' };
  if (names) return { from, shape: 'frame', rows: 'part', columns: { type: 'select', names } };
  return { from, shape: 'as before', rows: 'part', columns: { type: 'unknown' } };
}
