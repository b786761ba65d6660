import type { Value } from '../../facts/facts.ts';
import type { Ref } from '../../project/files.ts';
import type { Meaning } from '../../project/meaning.ts';
import { type Made, SAME } from './steps.ts';

const ACCESSORS = new Set([
  'str',
  'dt',
  'cat',
  'plot',
  'index',
  'columns',
  'shape',
  'size',
  'dtypes',
  'T',
  'loc',
  'iloc',
  'at',
  'iat',
]);

/** `df.values`, `df.sex`, and what data sets that come with a library keep: `bunch.data`, `bunch.target`. */
export function attributeStep(
  meaning: Meaning,
  ref: Ref,
  value: Extract<Value, { op: 'attribute' }>,
): Made | undefined {
  const from = { file: ref.file, id: value.of };
  const apis = meaning.apisOf(from);
  if (apis.some((api) => api.roles.includes('loadBuiltin'))) {
    if (value.name === 'data' || value.name === 'frame')
      return { from, shape: 'frame', rows: 'same', columns: SAME };
    return value.name === 'target'
      ? { from, shape: 'series', rows: 'same', columns: SAME, column: '' }
      : undefined;
  }
  if (value.name === 'values' || value.name === 'array')
    return { from, shape: 'array', rows: 'renumbered', columns: SAME };
  if (ACCESSORS.has(value.name)) return undefined;
  if (!meaning.isKind(from, 'frame')) return undefined;
  return { from, shape: 'series', rows: 'same', columns: SAME, column: value.name };
}
