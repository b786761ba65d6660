import { sensitiveAttribute } from '../knowledge/attributes.ts';
import type { Place } from '../sources/span.ts';
import type { Deed } from './deeds.ts';
import { type PythonFile, type Ref, valueAt } from './files.ts';
import { contextsOf, madeFrom } from './flow.ts';
import type { Meaning } from './meaning.ts';

/** A place where a model's results are broken down, and by which columns. */
export interface GroupEvaluation {
  readonly at: Place;
  readonly how: string;
  /** Names of the grouping columns, as far as they are known. */
  readonly by: readonly string[];
  /** Whether a grouping column is an attribute of people; unknown columns count as one. */
  readonly ofPeople: boolean;
}

/** Every breakdown of results by group in one file: by a library made for it, or by hand. */
export function groupEvaluationsOf(
  meaning: Meaning,
  file: PythonFile,
  deeds: readonly Deed[],
): readonly GroupEvaluation[] {
  const out: GroupEvaluation[] = [];
  for (const deed of deeds) {
    const found =
      deed.role === 'evaluateByGroup'
        ? byLibrary(meaning, deed)
        : deed.role === 'evaluate'
          ? byHand(meaning, deed)
          : undefined;
    if (found) out.push(found);
  }
  for (const id of file.facts.calls) {
    const found = byGrouping(meaning, { file, id });
    if (found) out.push(found);
  }
  return out;
}

function byLibrary(meaning: Meaning, deed: Deed): GroupEvaluation {
  const sensitive = meaning.argument(deed.ref, deed.api, 'sensitive');
  const by = sensitive ? columnNames(meaning, sensitive) : [];
  return { at: placeOf(deed.ref, deed.nameAt), how: deed.api.name, by, ofPeople: true };
}

/** A metric computed on a masked part, or inside a loop over the groups of a column. */
function byHand(meaning: Meaning, deed: Deed): GroupEvaluation | undefined {
  const call = valueAt(deed.ref);
  if (call.op !== 'call') return undefined;
  const by = new Set<string>();
  let grouped = false;
  for (const argument of call.args) {
    for (const mask of masksOf(meaning, { file: deed.ref.file, id: argument.value })) {
      for (const name of columnNames(meaning, mask)) by.add(name);
    }
  }
  for (const { type, on } of contextsOf(deed.ref.file, call.context)) {
    if (type !== 'loop') continue;
    const names = groupsIterated(meaning, on);
    if (names) grouped = true;
    for (const name of names ?? []) by.add(name);
  }
  const names = [...by];
  const ofPeople = names.some((name) => sensitiveAttribute(name) !== undefined || SENSITIVE_NAMES.test(name));
  if (!ofPeople && !grouped) return undefined;
  return { at: placeOf(deed.ref, deed.nameAt), how: 'a metric computed for each group', by: names, ofPeople };
}

const SENSITIVE_NAMES = /(^|_)(sensitive|protected|demographic|subgroup|group)(_|s?$)/i;

/** `df.groupby('sex')` followed by a metric or an aggregate of predictions; `crosstab(sex, predictions)`. */
function byGrouping(meaning: Meaning, ref: Ref): GroupEvaluation | undefined {
  const call = valueAt(ref);
  if (call.op !== 'call') return undefined;
  const name = meaning.methodName(ref) ?? '';
  const isGroupBy = name === 'groupby' || name === 'group_by' || name === 'groupBy' || name === 'pivot_table';
  const isCross = meaning.apisOf(ref).some((api) => api.name === 'pandas.crosstab');
  if (!isGroupBy && !isCross) return undefined;
  const by = call.args.flatMap((argument) => columnNames(meaning, { file: ref.file, id: argument.value }));
  const people = by.filter((column) => sensitiveAttribute(column) !== undefined);
  if (people.length === 0) return undefined;
  const basis: Ref[] = call.args.map((argument) => ({ file: ref.file, id: argument.value }));
  const receiver = isGroupBy ? meaning.receiverOf(ref) : undefined;
  if (receiver) basis.push(receiver);
  const holdsPredictions = madeFrom(meaning.linker, basis).some((made) => isPrediction(meaning, made));
  if (!holdsPredictions && !feedsMetric(meaning, ref)) return undefined;
  return {
    at: placeOf(ref, call.nameAt),
    how: isCross ? 'a table of predictions by group' : 'results grouped by a column',
    by: people,
    ofPeople: true,
  };
}

function isPrediction(meaning: Meaning, ref: Ref): boolean {
  if (valueAt(ref).op !== 'call') return false;
  const roles = meaning.apisOf(ref).flatMap((api) => api.roles);
  if (roles.includes('predict')) return true;
  const name = meaning.methodName(ref);
  return name === 'predict' || name === 'predict_proba' || name === 'decision_function';
}

/** `df.groupby('sex').apply(lambda g: accuracy_score(g.y, g.pred))`. */
function feedsMetric(meaning: Meaning, group: Ref): boolean {
  const { facts } = group.file;
  return facts.calls.some((id) => {
    const receiver = meaning.receiverOf({ file: group.file, id });
    if (receiver?.id !== group.id && !behind(receiver, group)) return false;
    const call = valueAt({ file: group.file, id });
    return (
      call.op === 'call' &&
      call.args.some((argument) =>
        meaning.linker
          .resolve({ file: group.file, id: argument.value })
          .some((term) => term.type === 'function' && computesMetric(meaning, term.file, term.id)),
      )
    );
  });
}

function behind(receiver: Ref | undefined, group: Ref): boolean {
  const value = receiver && valueAt(receiver);
  return (value?.op === 'item' || value?.op === 'attribute') && value.of === group.id;
}

function computesMetric(meaning: Meaning, file: PythonFile, id: number): boolean {
  return file.facts.calls.some((call) => {
    const value = valueAt({ file, id: call });
    if (value.op !== 'call' || value.inFunction !== id) return false;
    return meaning.apisOf({ file, id: call }).some((api) => api.roles.includes('evaluate'));
  });
}

/** Comparisons by which a value was cut: the mask in `y_test[mask]`, `df[df.sex == 'F']`, `df.query("sex == 1")`. */
function masksOf(meaning: Meaning, ref: Ref): readonly Ref[] {
  const masks: Ref[] = [];
  // What was filtered before a split was filtered for everybody.
  const made = madeFrom(
    meaning.linker,
    ref,
    (part) => (!isPrediction(meaning, part) || part.id === ref.id) && !isSplit(meaning, part),
  );
  for (const part of made) {
    const value = valueAt(part);
    if (value.op === 'item') {
      const key = { file: part.file, id: value.key };
      if (madeFrom(meaning.linker, key).some((source) => isComparison(meaning, source))) masks.push(key);
    } else if (value.op === 'call' && meaning.methodName(part) === 'query') {
      masks.push(...value.args.map((argument) => ({ file: part.file, id: argument.value })));
    }
  }
  return masks;
}

function isSplit(meaning: Meaning, ref: Ref): boolean {
  return valueAt(ref).op === 'call' && meaning.apisOf(ref).some((api) => api.returns === 'parts');
}

function isComparison(meaning: Meaning, ref: Ref): boolean {
  const value = valueAt(ref);
  if (value.op === 'operation') return /^(==|!=|<|>|<=|>=|in|is)/.test(value.operator);
  const name = meaning.methodName(ref);
  return name === 'isin' || name === 'eq' || name === 'between';
}

/** The columns whose groups a loop goes through; undefined where it is no loop over groups. */
function groupsIterated(meaning: Meaning, on: Ref): readonly string[] | undefined {
  for (const part of madeFrom(meaning.linker, on)) {
    const name = meaning.methodName(part);
    if (name === 'groupby' || name === 'unique' || name === 'value_counts') return columnNames(meaning, part);
  }
  const names = columnNames(meaning, on);
  return names.some((column) => sensitiveAttribute(column) !== undefined) ? names : undefined;
}

/** Texts from which a value was made, that can be column names. */
function columnNames(meaning: Meaning, ref: Ref): readonly string[] {
  const names = new Set<string>();
  for (const part of madeFrom(
    meaning.linker,
    ref,
    (inner) => valueAt(inner).op !== 'call' || inner.id === ref.id,
  )) {
    const value = valueAt(part);
    if (value.op === 'constant' && value.type === 'str' && value.text.length < 60) names.add(value.text);
    else if (value.op === 'attribute' && sensitiveAttribute(value.name)) names.add(value.name);
  }
  return [...names];
}

function placeOf(ref: Ref, span: Place['span']): Place {
  return { path: ref.file.path, span };
}
