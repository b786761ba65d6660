import type { Call } from '../../../facts/facts.ts';
import type { Deed } from '../../../project/deeds.ts';
import { type Ref, valueAt } from '../../../project/files.ts';
import type { Project } from '../../../project/project.ts';
import type { Span } from '../../../sources/span.ts';
import { canRead, type Point } from '../../fixing/names.ts';
import { defaultMetric, inShort, type MetricKind, metricKind, scoring } from './metrics.ts';
import { type Prediction, predictionBehind } from './prediction.ts';

/** An expression of the person's own, and the value it has. */
export interface Expression {
  readonly text: string;
  readonly ref: Ref;
}

/** One metric to compute for each group. */
export interface Metric {
  /** The function as the person writes it, or its full name where it is not imported yet. */
  readonly call: string;
  readonly toImport?: string;
  /** Heading of its column. */
  readonly label: string;
  /** Keyword arguments as written. */
  readonly keywords: string;
  readonly kind: MetricKind;
}

/** What was judged for everybody: the truth, the predictions, by which metrics, and where its rows can be found. */
export interface Evaluated {
  readonly truth: Expression;
  readonly predicted: string;
  /** What makes one plain column of the predictions. */
  readonly suffix: '' | '.ravel()' | '.to_numpy()' | '.to_numpy().ravel()';
  readonly metrics: readonly Metric[];
  /** Expressions with the same rows as the predictions, in order. */
  readonly rows: readonly Expression[];
  /** Functions the predictions need that are not imported yet. */
  readonly toImport?: string;
}

/** Reads an evaluation; undefined where its parts cannot be written down again. */
export function evaluatedBy(project: Project, deed: Deed, point: Point): Evaluated | undefined {
  const call = valueAt(deed.ref);
  if (call.op !== 'call' || call.args.some((argument) => argument.spread)) return undefined;
  const found = new Reader(project, deed, call, point).read();
  // Names of a comprehension end with it.
  return found && [found.truth.text, found.predicted].every((text) => isReadable(point, text, found))
    ? found
    : undefined;
}

function isReadable(point: Point, text: string, { toImport }: Evaluated): boolean {
  return canRead(point, toImport === undefined ? text : text.replace(/^\w+\(/, '('));
}

class Reader {
  private readonly project: Project;
  private readonly deed: Deed;
  private readonly call: Call;
  private readonly point: Point;

  constructor(project: Project, deed: Deed, call: Call, point: Point) {
    this.project = project;
    this.deed = deed;
    this.call = call;
    this.point = point;
  }

  read(): Evaluated | undefined {
    const { roles, args } = this.deed.api;
    if (roles.includes('crossValidate')) return this.crossValidation();
    if (args?.model && args.X) return this.display();
    if (args?.yPred) return this.metricCall();
    return args?.X && args.yTrue ? this.score() : undefined;
  }

  /** `accuracy_score(y_test, y_pred)`. */
  private metricCall(): Evaluated | undefined {
    const { meaning } = this.project;
    const first = this.given('yTrue');
    const second = this.given('yPred');
    if (!first || !second) return undefined;
    const swapped =
      predictionBehind(meaning, first.ref) !== undefined && !predictionBehind(meaning, second.ref);
    const [truth, predicted] = swapped ? [second, first] : [first, second];
    const prediction = predictionBehind(meaning, predicted.ref);
    const rows = prediction ? this.rowsOf(prediction) : [];
    const metrics = this.ownMetrics(truth, predicted);
    if (prediction?.form === 'table') return this.byLabels(truth, prediction, rows);
    if (metrics.length === 0) return undefined;
    return { truth, predicted: predicted.text, suffix: suffixOf(prediction), metrics, rows };
  }

  /** Probabilities for every class do not fit in a column: the predicted class does. */
  private byLabels(
    truth: Expression,
    prediction: Prediction,
    rows: readonly Expression[],
  ): Evaluated | undefined {
    const model = this.receiverText(prediction.call);
    const input = rows[0];
    if (model === undefined || !input || !prediction.ofEstimator) return undefined;
    return {
      truth,
      predicted: `${model}.predict(${input.text})`,
      suffix: '',
      metrics: [this.named('accuracy_score')],
      rows,
    };
  }

  /** `model.score(X_test, y_test)`. */
  private score(): Evaluated | undefined {
    const truth = this.given('yTrue');
    const input = this.given('X');
    const model = this.receiverText(this.deed.ref);
    const name = defaultMetric(this.taskOf(this.project.meaning.receiverOf(this.deed.ref)));
    if (!truth || !input || model === undefined || name === undefined) return undefined;
    return this.predicting(truth, input, model, name);
  }

  /** `RocCurveDisplay.from_estimator(model, X_test, y_test)`. */
  private display(): Evaluated | undefined {
    const truth = this.given('yTrue');
    const input = this.given('X');
    const model = this.given('model');
    if (!truth || !input || !model) return undefined;
    const name = this.deed.task === 'regression' ? 'mean_absolute_error' : 'accuracy_score';
    return this.predicting(truth, input, model.text, name);
  }

  /** `cross_val_score(model, X, y, cv=5)`: the same folds can predict every row once. */
  private crossValidation(): Evaluated | undefined {
    const { meaning } = this.project;
    const given =
      meaning.keyword(this.deed.ref, 'scoring') ?? meaning.argument(this.deed.ref, this.deed.api, 'metrics');
    const model = this.given('estimator');
    const input = this.given('X');
    const truth = this.given('y');
    if (!model || !input || !truth) return undefined;
    const text = given && valueAt(given);
    const asked =
      text?.op === 'constant' && text.type === 'str' && text.text !== ''
        ? scoring(text.text)
        : { name: defaultMetric(this.taskOf(model.ref)) };
    const name = asked?.name ?? defaultMetric(this.taskOf(model.ref));
    if (name === undefined) return undefined;
    const average = asked && 'average' in asked && asked.average ? `average="${asked.average}"` : '';
    const folds = this.foldsText();
    return {
      truth,
      predicted: `cross_val_predict(${[model.text, input.text, truth.text, ...folds].join(', ')})`,
      suffix: '',
      metrics: [{ ...this.named(name), keywords: average }],
      rows: [input, truth],
      toImport: 'sklearn.model_selection.cross_val_predict',
    };
  }

  /** Only splitters that test every row once can predict every row. */
  private foldsText(): readonly string[] {
    const { meaning } = this.project;
    const given = meaning.keyword(this.deed.ref, 'cv');
    const argument = this.call.args.find(({ name }) => name === 'cv');
    if (!given || !argument) return [];
    const value = valueAt(given);
    const partitions = meaning.thingsOf(given).some((thing) => /\.(Stratified)?KFold$/.test(thing.name));
    const isNumber = value.op === 'constant' && value.type === 'number';
    return partitions || isNumber ? [`cv=${this.text(argument.at)}`] : [];
  }

  private predicting(truth: Expression, input: Expression, model: string, name: string): Evaluated {
    return {
      truth,
      predicted: `${model}.predict(${input.text})`,
      suffix: '',
      metrics: [this.named(name)],
      rows: [input],
    };
  }

  /** The person's metrics of the same truth and predictions: the one asked about first. */
  private ownMetrics(truth: Expression, predicted: Expression): readonly Metric[] {
    const found: Metric[] = [];
    const { file } = this.deed.ref;
    for (const deed of [this.deed, ...this.project.deeds(file)]) {
      if (deed.role !== 'evaluate' || deed.inFunction !== this.deed.inFunction || found.length === MOST)
        continue;
      const metric = this.metricOf(deed, truth, predicted);
      if (metric && !found.some(({ call, keywords }) => call === metric.call && keywords === metric.keywords))
        found.push(metric);
    }
    if (found.length > 0) return distinctLabels(found);
    const short = inShort(this.deed.api.name);
    return short === undefined ? [] : [this.named(short)];
  }

  private metricOf(deed: Deed, truth: Expression, predicted: Expression): Metric | undefined {
    const kind = metricKind(deed.api.name);
    const call = valueAt(deed.ref);
    if (!kind || call.op !== 'call' || !deed.certain) return undefined;
    const positional = call.args.filter(({ name }) => name === undefined);
    const values = call.args.slice(0, 2).map(({ value }) => value);
    const same = values.includes(truth.ref.id) && values.includes(predicted.ref.id);
    const isOwn = deed === this.deed;
    if (positional.length > 2 || call.args.some(({ spread, name }) => spread || name === 'sample_weight'))
      return undefined;
    if (!isOwn && !same) return undefined;
    const keywords = call.args
      .filter(({ name }) => name !== undefined && !PARTS.has(name))
      .map(({ name, at }) => `${name}=${this.text(at)}`)
      .join(', ');
    const written = this.text({ ...call.at, end: call.nameAt.end });
    if (!isOwn && !(canRead(this.point, written) && canRead(this.point, keywords))) return undefined;
    return { call: written, label: shortName(deed.api.name), keywords, kind };
  }

  private named(name: string): Metric {
    const full = `sklearn.metrics.${name}`;
    return {
      call: name,
      toImport: full,
      label: name,
      keywords: '',
      kind: metricKind(full) ?? { of: 'labels' },
    };
  }

  /** The features predicted from, and what they were before they were scaled or encoded. */
  private rowsOf(prediction: Prediction): readonly Expression[] {
    const out: Expression[] = [];
    let call: Ref | undefined = prediction.call;
    for (let steps = 0; call && steps < 5; steps++) {
      const made = valueAt(call);
      if (made.op !== 'call' || made.inFunction !== this.deed.inFunction || call.file !== this.point.file)
        break;
      const given = made.args.find(({ name, spread }) => name === undefined && !spread) ?? made.args[0];
      if (!given) break;
      const ref: Ref = { file: call.file, id: given.value };
      out.push({ text: this.text(given.at), ref });
      call =
        valueAt(ref).op === 'call' && this.project.meaning.methodName(ref) === 'transform' ? ref : undefined;
    }
    return out;
  }

  private given(what: 'yTrue' | 'yPred' | 'X' | 'y' | 'model' | 'estimator'): Expression | undefined {
    const ref = this.project.meaning.argument(this.deed.ref, this.deed.api, what);
    const argument = ref && this.call.args.find(({ value }) => value === ref.id);
    const places = ref ? this.call.args.filter(({ value }) => value === ref.id) : [];
    if (!ref || !argument || places.length !== 1) return undefined;
    return { text: this.text(argument.at), ref };
  }

  private receiverText(ref: Ref): string | undefined {
    const call = valueAt(ref);
    if (call.op !== 'call') return undefined;
    const text = this.text({ ...call.at, end: call.nameAt.start });
    const receiver = text.replace(/\s*\.\s*$/, '');
    return receiver !== '' && receiver !== text && canRead(this.point, receiver) ? receiver : undefined;
  }

  private taskOf(ref: Ref | undefined): string {
    if (this.deed.task !== 'unknown') return this.deed.task;
    const things = ref ? this.project.meaning.thingsOf(ref) : [];
    return things.find(({ task }) => task !== 'unknown')?.task ?? 'unknown';
  }

  private text(at: Span): string {
    return this.deed.ref.file.textOf(at.cell).slice(at.start, at.end);
  }
}

const MOST = 3;

/** Networks predict tables of one column; labels of their own would be lined up with others. */
function suffixOf(prediction: Prediction | undefined): Evaluated['suffix'] {
  if (!prediction) return '';
  if (prediction.relabelled) return prediction.form === 'column' ? '.to_numpy().ravel()' : '.to_numpy()';
  return prediction.form === 'column' ? '.ravel()' : '';
}

const PARTS = new Set(['y_true', 'y_pred', 'y_score', 'y_prob', 'y_proba', 'sample_weight']);

function shortName(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf('.') + 1);
}

/** The same metric with other options needs another heading. */
function distinctLabels(metrics: readonly Metric[]): readonly Metric[] {
  return metrics.map((metric) => {
    const alone = metrics.filter(({ label }) => label === metric.label).length === 1;
    const option = /(?:average|squared|beta)=['"]?(\w+)/.exec(metric.keywords)?.[1];
    return alone || option === undefined ? metric : { ...metric, label: `${metric.label} (${option})` };
  });
}
