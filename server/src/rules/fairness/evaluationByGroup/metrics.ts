/** How a metric can be computed for each group. Source: scikit-learn 1.2 and main, sklearn/metrics; reviewed 2026-11. */
export interface MetricKind {
  /** What it takes beside the truth. */
  readonly of: 'labels' | 'scores' | 'values';
  /** Cannot be computed where a group holds one class only. */
  readonly needsTwoClasses?: true;
}

const names = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Functions of `sklearn.metrics` that give one number. */
const NUMBERS = new Map<string, MetricKind>([
  ...names(`accuracy_score balanced_accuracy_score cohen_kappa_score f1_score fbeta_score hamming_loss jaccard_score
    matthews_corrcoef precision_score recall_score zero_one_loss`).map((name): [string, MetricKind] => [
    name,
    { of: 'labels' },
  ]),
  ...names('roc_auc_score log_loss').map((name): [string, MetricKind] => [
    name,
    { of: 'scores', needsTwoClasses: true },
  ]),
  ...names('average_precision_score brier_score_loss').map((name): [string, MetricKind] => [
    name,
    { of: 'scores' },
  ]),
  ...names(`explained_variance_score max_error mean_absolute_error mean_absolute_percentage_error mean_pinball_loss
    mean_squared_error mean_squared_log_error median_absolute_error r2_score root_mean_squared_error
    root_mean_squared_log_error`).map((name): [string, MetricKind] => [name, { of: 'values' }]),
]);

/** Functions that give tables or curves, and the number that says the same in short. */
const IN_SHORT: Readonly<Record<string, string>> = {
  confusion_matrix: 'accuracy_score',
  classification_report: 'accuracy_score',
  multilabel_confusion_matrix: 'accuracy_score',
  precision_recall_fscore_support: 'f1_score',
  class_likelihood_ratios: 'accuracy_score',
  roc_curve: 'roc_auc_score',
  det_curve: 'roc_auc_score',
  precision_recall_curve: 'average_precision_score',
  calibration_curve: 'brier_score_loss',
};

const PREFIX = 'sklearn.metrics.';

/** What is known of a metric by its full name. */
export function metricKind(fullName: string): MetricKind | undefined {
  return fullName.startsWith(PREFIX) ? NUMBERS.get(fullName.slice(PREFIX.length)) : undefined;
}

/** The single number, by its short name, that stands for a metric which gives a table or a curve. */
export function inShort(fullName: string): string | undefined {
  const name = fullName.startsWith(PREFIX) ? fullName.slice(PREFIX.length) : '';
  if (/^ConfusionMatrixDisplay\./.test(name)) return 'accuracy_score';
  if (/^RocCurveDisplay\./.test(name)) return 'roc_auc_score';
  if (/^PrecisionRecallDisplay\./.test(name)) return 'average_precision_score';
  if (/^PredictionErrorDisplay\./.test(name)) return 'mean_absolute_error';
  return IN_SHORT[name];
}

/** Metrics that `cross_val_score(scoring=…)` names, where they are computed from predictions. */
const SCORINGS: Readonly<Record<string, { readonly name: string; readonly average?: string }>> = {
  accuracy: { name: 'accuracy_score' },
  balanced_accuracy: { name: 'balanced_accuracy_score' },
  f1: { name: 'f1_score' },
  f1_macro: { name: 'f1_score', average: 'macro' },
  f1_micro: { name: 'f1_score', average: 'micro' },
  f1_weighted: { name: 'f1_score', average: 'weighted' },
  precision: { name: 'precision_score' },
  precision_macro: { name: 'precision_score', average: 'macro' },
  precision_weighted: { name: 'precision_score', average: 'weighted' },
  recall: { name: 'recall_score' },
  recall_macro: { name: 'recall_score', average: 'macro' },
  recall_weighted: { name: 'recall_score', average: 'weighted' },
  r2: { name: 'r2_score' },
  neg_mean_absolute_error: { name: 'mean_absolute_error' },
  neg_mean_squared_error: { name: 'mean_squared_error' },
  neg_root_mean_squared_error: { name: 'mean_squared_error' },
  neg_median_absolute_error: { name: 'median_absolute_error' },
  neg_mean_absolute_percentage_error: { name: 'mean_absolute_percentage_error' },
};

export function scoring(name: string): { readonly name: string; readonly average?: string } | undefined {
  return SCORINGS[name];
}

/** The metric `estimator.score` computes. */
export function defaultMetric(task: string): string | undefined {
  if (task === 'classification') return 'accuracy_score';
  return task === 'regression' ? 'r2_score' : undefined;
}
