import { type Ref, valueAt } from '../../project/files.ts';
import type { Meaning } from '../../project/meaning.ts';

/** What a step did to the columns. */
export type Columns =
  | { readonly type: 'same' }
  | { readonly type: 'drop' | 'select' | 'encode' | 'recode' | 'add'; readonly names: readonly string[] }
  /** Text columns became indicator columns. */
  | { readonly type: 'encodeText' }
  | { readonly type: 'unknown' };

/**
 * What a step did to the rows. `same`: all of them, in order, with their labels. `part`: some of them, with their labels.
 * `renumbered`: all of them, in order, with new labels or none. `other`: rows that need not be those before.
 */
export type Rows = 'same' | 'part' | 'renumbered' | 'other';

export type Shape = 'frame' | 'series' | 'array';

/** One value on the way from a table to what is looked at. */
export interface Step {
  readonly ref: Ref;
  readonly shape: Shape;
  /** What was done to the value of the following step to get this one. */
  readonly rows: Rows;
  readonly columns: Columns;
  /** The column a series is. */
  readonly column?: string;
  /** The split of which this is the test part (odd) or training part (even), by the position in what it gives back. */
  readonly split?: { readonly call: Ref; readonly position: number };
}

/** The value itself first, the table it comes from last. */
export type Lineage = readonly Step[];

/** How a value was made from the one below it; `from` is absent at the table everything comes from. */
export interface Made {
  readonly from?: Ref;
  readonly shape: Shape | 'as before';
  readonly rows: Rows;
  readonly columns: Columns;
  readonly column?: string;
  readonly split?: Step['split'];
}

export const SAME = { type: 'same' } as const;

/** The texts of a constant or a collection of constants; undefined where some are not known. */
export function textsOf(meaning: Meaning, ref: Ref, depth = 0): readonly string[] | undefined {
  if (depth > 6) return undefined;
  for (const term of meaning.linker.resolve(ref)) {
    if (term.type !== 'value') continue;
    const value = valueAt(term);
    if (value.op === 'constant' && value.type === 'str') return [value.text];
    const parts =
      value.op === 'collection'
        ? value.items
        : value.op === 'operation' && value.operator === '+'
          ? value.operands
          : undefined;
    if (!parts) continue;
    const texts = parts.map((id) => textsOf(meaning, { file: term.file, id }, depth + 1));
    return texts.every((text) => text !== undefined) ? texts.flat() : undefined;
  }
  return undefined;
}
