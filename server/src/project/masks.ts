import type { Deed } from './deeds.ts';
import { type Ref, valueAt } from './files.ts';
import { madeFrom } from './flow.ts';
import { namesIn } from './groups.ts';
import type { Meaning } from './meaning.ts';

/** A condition by which rows were picked: the mask in `y_test[mask]`, `df[df.sex == 'F']`, `df.query("sex == 1")`. */
export interface Mask {
  /** Tells one mask from another. */
  readonly key: string;
  readonly columns: readonly string[];
}

const DEEPEST = 8;

/** Masks by which what a metric is computed on was cut. What was filtered before a split or a training is nobody's group. */
export function masksOf(meaning: Meaning, deed: Deed): readonly Mask[] {
  const call = valueAt(deed.ref);
  if (call.op !== 'call') return [];
  return call.args.flatMap((argument) => behind(meaning, { file: deed.ref.file, id: argument.value }, 0));
}

function behind(meaning: Meaning, ref: Ref, depth: number): readonly Mask[] {
  if (depth > DEEPEST) return [];
  const value = valueAt(ref);
  const inner = (id: number): readonly Mask[] => behind(meaning, { file: ref.file, id }, depth + 1);
  switch (value.op) {
    case 'item': {
      const key = { file: ref.file, id: value.key };
      const masks = conditions(meaning, key);
      return masks.length > 0 ? masks : inner(value.of);
    }
    case 'attribute':
      return inner(value.of);
    case 'call':
      return behindCall(meaning, ref, depth);
    case 'parameter':
    case 'either':
      return meaning.sourcesOf(ref).flatMap((source) => behind(meaning, source, depth + 1));
    default:
      return [];
  }
}

/** Predictions for a part of the rows are cut as their rows are; other calls give rows of their own. */
function behindCall(meaning: Meaning, ref: Ref, depth: number): readonly Mask[] {
  const call = valueAt(ref);
  if (call.op !== 'call') return [];
  const name = meaning.methodName(ref);
  const receiver = meaning.receiverOf(ref);
  if (name === 'query')
    return call.args.flatMap(({ value }) => mask(meaning, { file: ref.file, id: value }) ?? []);
  if (name === 'predict' || name === 'predict_proba') {
    return call.args.flatMap(({ value }) => behind(meaning, { file: ref.file, id: value }, depth + 1));
  }
  const keepsRows =
    name !== undefined && /^(to_numpy|copy|astype|drop|reset_index|round|ravel|flatten|squeeze)$/.test(name);
  return keepsRows && receiver ? behind(meaning, receiver, depth + 1) : [];
}

/** The masks a subscript may be; a parameter stands for all that its callers pass. */
function conditions(meaning: Meaning, key: Ref): readonly Mask[] {
  const value = valueAt(key);
  const candidates = value.op === 'parameter' || value.op === 'either' ? meaning.sourcesOf(key) : [key];
  return candidates.flatMap((candidate) => {
    const compared = madeFrom(meaning.linker, candidate).some((part) => isComparison(meaning, part));
    return compared ? (mask(meaning, candidate) ?? []) : [];
  });
}

function mask(meaning: Meaning, ref: Ref): Mask | undefined {
  const value = valueAt(ref);
  if (value.op === 'constant' && value.type === 'str') {
    const columns = [...value.text.matchAll(/[A-Za-z_]\w*/g)].map(([word]) => word);
    return { key: value.text, columns };
  }
  return { key: `${ref.file.path}:${ref.id}`, columns: namesIn(meaning, ref) };
}

function isComparison(meaning: Meaning, ref: Ref): boolean {
  const value = valueAt(ref);
  if (value.op === 'operation') return /^(==|!=|<|>|<=|>=|in|is)/.test(value.operator);
  const name = meaning.methodName(ref);
  return name === 'isin' || name === 'eq' || name === 'between';
}
