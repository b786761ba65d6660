import type { Call } from '../../facts/facts.ts';
import { EXHAUSTIVE_SEARCHES, SPLITTERS } from '../../knowledge/searchCost.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import { madeFrom } from '../../project/flow.ts';
import type { Linker } from '../../project/link.ts';
import type { Meaning } from '../../project/meaning.ts';
import { argumentOf, calledName, lengthOf, numberOf, onlyValue } from './values.ts';

/** How often a model is fitted: combinations, and folds for each; at least this often where the folds are not known. */
export interface Fits {
  readonly combinations: number;
  readonly folds: number | undefined;
  /** The grid, or what the loops go over. */
  readonly over: readonly Ref[];
}

/** Fits of a grid search, as far as its grid is written out. */
export function fitsOfSearch(linker: Linker, ref: Ref): Fits | undefined {
  const name = calledName(linker, ref);
  const known = name === undefined ? undefined : EXHAUSTIVE_SEARCHES[name];
  const grid = known && argumentOf(ref, known.grid, 1);
  if (!known || !grid) return undefined;
  const combinations = combinationsOf(linker, grid);
  if (combinations === undefined) return undefined;
  const cv = argumentOf(ref, 'cv');
  return { combinations, folds: cv ? foldsOf(linker, cv, known.folds) : known.folds, over: [grid] };
}

/** Combinations of a dict of lists, or of a list of such dicts. */
export function combinationsOf(linker: Linker, grid: Ref): number | undefined {
  if (valueAt(grid).op === 'update') return undefined;
  const only = onlyValue(linker, grid);
  const value = only && valueAt(only);
  if (!only || !value) return undefined;
  if (value.op === 'collection' && value.items.length > 0)
    return all(value.items.map((id) => combinationsOf(linker, { file: only.file, id }))).sum;
  if (value.op === 'call' && calledName(linker, only) === 'builtins.dict')
    return all(value.args.map(({ value: id, spread }) => sizeOf(linker, { file: only.file, id }, spread)))
      .product;
  if (value.op !== 'dict' || value.keys.includes(undefined)) return undefined;
  return all(value.values.map((id) => sizeOf(linker, { file: only.file, id }))).product;
}

function sizeOf(linker: Linker, ref: Ref, spread?: true): number | undefined {
  return spread ? undefined : lengthOf(linker, ref);
}

function all(numbers: readonly (number | undefined)[]): {
  sum: number | undefined;
  product: number | undefined;
} {
  let sum = 0;
  let product = 1;
  for (const number of numbers) {
    if (number === undefined) return { sum: undefined, product: undefined };
    sum += number;
    product *= number;
  }
  return { sum, product };
}

export function foldsOf(linker: Linker, cv: Ref, usual: number): number | undefined {
  const number = numberOf(linker, cv);
  if (number !== undefined) return number;
  const only = onlyValue(linker, cv);
  const value = only && valueAt(only);
  if (!only || !value) return undefined;
  if (value.op === 'constant' && value.text === 'None') return usual;
  const splitter = SPLITTERS[calledName(linker, only)?.split('.').at(-1) ?? ''];
  if (!splitter) return undefined;
  const folds = told(linker, argumentOf(only, 'n_splits', 0), splitter.folds);
  if (splitter.repeats === undefined || folds === undefined) return folds;
  const repeats = told(linker, argumentOf(only, 'n_repeats'), splitter.repeats);
  return repeats === undefined ? undefined : folds * repeats;
}

function told(linker: Linker, argument: Ref | undefined, usual: number): number | undefined {
  return argument ? numberOf(linker, argument) : usual;
}

/** Loops around a fit whose values go into the model: a grid search by hand. */
export function fitsOfLoops(
  meaning: Meaning,
  call: Call,
  ref: Ref,
  parameters: readonly Ref[],
): Fits | undefined {
  const { linker } = meaning;
  const sources = madeFrom(linker, parameters);
  const over: Ref[] = [];
  let combinations = 1;
  for (let id = call.context; id >= 0; ) {
    const context = ref.file.facts.contexts[id];
    if (!context) break;
    if (context.type === 'loop' && sources.some((source) => isItemOf(source, ref, context.on))) {
      const loop: Ref = { file: ref.file, id: context.on };
      const size = loopSize(linker, loop);
      if (size === undefined) return undefined;
      combinations *= size;
      over.push(loop);
    }
    id = context.parent;
  }
  return over.length > 0 ? { combinations, folds: 1, over } : undefined;
}

function isItemOf(source: Ref, { file }: Ref, on: number): boolean {
  if (source.file !== file) return false;
  const value = valueAt(source);
  return value.op === 'element' && value.of === on;
}

function loopSize(linker: Linker, loop: Ref): number | undefined {
  const only = onlyValue(linker, loop);
  const value = only && valueAt(only);
  if (only && value?.op === 'call') {
    const name = calledName(linker, only);
    const inner = value.args.map(({ value: id }) => ({ file: only.file, id }));
    const [first] = inner;
    if (name === 'sklearn.model_selection.ParameterGrid') return first && combinationsOf(linker, first);
    if (name === 'itertools.product') return all(inner.map((one) => lengthOf(linker, one))).product;
    if (first && /^(builtins\.(list|enumerate|sorted)|tqdm\..*)$/.test(name ?? ''))
      return loopSize(linker, first);
  }
  return lengthOf(linker, loop);
}
