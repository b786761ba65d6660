import { sensitiveAttribute } from '../knowledge/attributes.ts';
import type { Place } from '../sources/span.ts';
import type { Deed } from './deeds.ts';
import { type PythonFile, type Ref, valueAt } from './files.ts';
import { contextsOf, madeFrom } from './flow.ts';
import { argumentNames, groupsIterated, namesIn } from './groups.ts';
import { type Mask, masksOf } from './masks.ts';
import type { Meaning } from './meaning.ts';

/** A place where a model's results are broken down, and by which columns. */
export interface GroupEvaluation {
  readonly at: Place;
  readonly how: string;
  /** Names of the grouping columns, as far as they are known. */
  readonly by: readonly string[];
  /** Whether a grouping column is an attribute of people; columns that nobody can name count as one. */
  readonly ofPeople: boolean;
}

/** Every breakdown of results by group in one file: by a library made for it, or by hand. */
export function groupEvaluationsOf(
  meaning: Meaning,
  file: PythonFile,
  deeds: readonly Deed[],
): readonly GroupEvaluation[] {
  const metrics = deeds.filter((deed) => deed.role === 'evaluate');
  return [
    ...deeds
      .filter((deed) => deed.role === 'evaluateByGroup')
      .flatMap((deed) => byLibrary(meaning, deed) ?? []),
    ...metrics.flatMap((deed) => inLoop(meaning, deed) ?? []),
    ...onMasks(meaning, metrics),
    ...file.facts.calls.flatMap((id) => byGrouping(meaning, { file, id }) ?? []),
    ...file.facts.calls.flatMap((id) => byKeyword(meaning, { file, id }) ?? []),
    ...file.facts.calls.flatMap((id) => byName(meaning, { file, id }) ?? []),
  ];
}

function byLibrary(meaning: Meaning, deed: Deed): GroupEvaluation | undefined {
  const sensitive =
    meaning.argument(deed.ref, deed.api, 'sensitive') ?? meaning.argument(deed.ref, deed.api, 'by');
  // A slicing specification without keys is the overall slice.
  if (deed.api.args?.by && !sensitive) return undefined;
  const by = sensitive ? namesIn(meaning, sensitive) : [];
  // Whoever hands a column to a fairness library says that its groups matter.
  const ofPeople = !deed.api.args?.by || by.length === 0 || by.some(isOfPeople);
  return { at: placeOf(deed.ref, deed.nameAt), how: deed.api.name, by, ofPeople };
}

const SENSITIVE_KEYWORDS = [
  'sensitive_features',
  'sensitive_attribute',
  'sensitive_attributes',
  'protected_attribute',
  'protected_attributes',
  'protected_attribute_names',
];

/** A helper nobody can resolve that is told the sensitive features compares by them, unless it trains. */
function byKeyword(meaning: Meaning, ref: Ref): GroupEvaluation | undefined {
  const call = valueAt(ref);
  if (call.op !== 'call' || meaning.apisOf(ref).length > 0) return undefined;
  if (/^(fit|fit_transform|transform|partial_fit)$/.test(meaning.methodName(ref) ?? '')) return undefined;
  const given = SENSITIVE_KEYWORDS.map((name) => meaning.keyword(ref, name)).find(
    (value) => value !== undefined,
  );
  if (!given) return undefined;
  const how = 'a call that is told the sensitive features';
  return { at: placeOf(ref, call.nameAt), how, by: namesIn(meaning, given), ofPeople: true };
}

/** A metric inside a loop over the groups of a column, on what the loop picks. */
function inLoop(meaning: Meaning, deed: Deed): GroupEvaluation | undefined {
  const call = valueAt(deed.ref);
  if (call.op !== 'call') return undefined;
  for (const { type, on } of contextsOf(deed.ref.file, call.context)) {
    if (type !== 'loop') continue;
    const by = groupsIterated(meaning, on);
    if (!by || !usesElementOf(meaning, deed.ref, on)) continue;
    return evaluation(deed, 'a metric computed for each group', by);
  }
  return undefined;
}

function usesElementOf(meaning: Meaning, ref: Ref, on: Ref): boolean {
  return madeFrom(meaning.linker, ref).some((part) => {
    const value = valueAt(part);
    return value.op === 'element' && value.of === on.id && part.file === on.file;
  });
}

/** Metrics on parts cut by different masks: one mask for all metrics is a filter, not a comparison. */
function onMasks(meaning: Meaning, metrics: readonly Deed[]): readonly GroupEvaluation[] {
  const masked = metrics.flatMap((deed) => {
    const masks = masksOf(meaning, deed).filter(({ columns }) => columns.length > 0);
    return masks.length > 0 ? [{ deed, masks }] : [];
  });
  const kinds = new Set(masked.flatMap(({ masks }) => masks.map((mask) => mask.key)));
  if (kinds.size < 2) return [];
  return masked.map(({ deed, masks }) =>
    evaluation(deed, 'a metric on a part of the rows', columnsOf(masks)),
  );
}

function columnsOf(masks: readonly Mask[]): readonly string[] {
  return [...new Set(masks.flatMap(({ columns }) => columns))];
}

/** Names people give to comparisons between groups that they write themselves. */
const FAIRNESS_NAME =
  /(disparate_?impact|demographic_?parity|statistical_?parity|equali[sz]ed_?odds|equal_?opportunity|equal_?odds|group_?fairness|fairness_?(metric|report|audit|eval)|bias_?(metric|report|audit|eval)|(by|per)_(sub)?group|subgroup_?(auc|metric|eval|report)|bpsn|bnsp)/i;

/** A function of the project whose name says that it compares groups, where it is called. */
function byName(meaning: Meaning, ref: Ref): GroupEvaluation | undefined {
  const call = valueAt(ref);
  if (call.op !== 'call') return undefined;
  for (const term of meaning.linker.resolve({ file: ref.file, id: call.callee })) {
    if (term.type !== 'function' && term.type !== 'class') continue;
    const { functions, classes } = term.file.facts;
    const name = (term.type === 'function' ? functions[term.id] : classes[term.id])?.name ?? '';
    if (!FAIRNESS_NAME.test(name)) continue;
    return { at: placeOf(ref, call.nameAt), how: `the project's own ${name}`, by: [], ofPeople: true };
  }
  return undefined;
}

function evaluation(deed: Deed, how: string, by: readonly string[]): GroupEvaluation {
  const ofPeople = by.length === 0 || by.some(isOfPeople);
  return { at: placeOf(deed.ref, deed.nameAt), how, by, ofPeople };
}

const SENSITIVE_NAMES = /(^|_)(sensitive|protected|demographic|subgroup|privileged|group)(_|s?$)/i;

function isOfPeople(column: string): boolean {
  return sensitiveAttribute(column) !== undefined || SENSITIVE_NAMES.test(column);
}

/** Columns that hold what a model said, by their names. */
const PREDICTION_NAME =
  /(^|_)(y_?)?(pred(s|icted|ictions?)?|hat|yhat|prob(a|s|ability)?|score|error|residuals?|correct|outcome_pred)(_|$)/i;

/** `df.groupby('sex')` followed by a metric or an aggregate of predictions; `crosstab(sex, predictions)`. */
function byGrouping(meaning: Meaning, ref: Ref): GroupEvaluation | undefined {
  const call = valueAt(ref);
  if (call.op !== 'call') return undefined;
  const name = meaning.methodName(ref) ?? '';
  const isGroupBy = /^(groupby|group_by|groupBy|pivot_table)$/.test(name);
  const isCross = meaning.apisOf(ref).some((api) => api.name === 'pandas.crosstab');
  if (!isGroupBy && !isCross) return undefined;
  const by = argumentNames(meaning, ref);
  if (by.length > 0 && !by.some(isOfPeople)) return undefined;
  const basis: Ref[] = call.args.map((argument) => ({ file: ref.file, id: argument.value }));
  const receiver = isGroupBy ? meaning.receiverOf(ref) : undefined;
  if (receiver) basis.push(receiver);
  const onResults =
    by.some((column) => PREDICTION_NAME.test(column)) ||
    picksPredictions(ref) ||
    feedsMetric(meaning, ref) ||
    madeFrom(meaning.linker, basis).some((made) => isPrediction(meaning, made));
  if (!onResults) return undefined;
  return {
    at: placeOf(ref, call.nameAt),
    how: isCross ? 'a table of predictions by group' : 'results grouped by a column',
    by: by.filter(isOfPeople),
    ofPeople: true,
  };
}

/** `df.groupby('sex')['error']`, `df.groupby('sex').prediction`. */
function picksPredictions(group: Ref): boolean {
  return group.file.facts.values.some((value) => {
    if (value.op === 'attribute') return value.of === group.id && PREDICTION_NAME.test(value.name);
    if (value.op !== 'item' || value.of !== group.id) return false;
    const key = valueAt({ file: group.file, id: value.key });
    return key.op === 'constant' && PREDICTION_NAME.test(key.text);
  });
}

export function isPrediction(meaning: Meaning, ref: Ref): boolean {
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

function placeOf(ref: Ref, span: Place['span']): Place {
  return { path: ref.file.path, span };
}
