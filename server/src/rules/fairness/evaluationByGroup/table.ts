import { literal, type TextStyle } from '../../fixing/textStyle.ts';
import type { Evaluated, Metric } from './evaluated.ts';

/** Names the new code uses, none of which the file has yet. */
export interface TableNames {
  readonly rows: string;
  readonly sizes: string;
  readonly table: string;
  readonly groups: string;
  readonly large: string;
  readonly gap: string;
}

export interface TableText {
  readonly evaluated: Evaluated;
  readonly truth: string;
  readonly predicted: string;
  /** Statements that come first. */
  readonly before: readonly string[];
  /** The attribute of each row, as text. */
  readonly groups: string;
  /** Heading of the groups: the column, or the column in bands. */
  readonly by: string;
  readonly pandas: string;
  readonly names: TableNames;
  readonly style: TextStyle;
  /** A cell shows its last value by itself. */
  readonly isCell: boolean;
}

/** Groups of fewer people are shown together. */
export const SMALLEST_GROUP = 10;
const WIDTH = 92;

/** The table in pandas and scikit-learn. */
export function plainTable(table: TableText): readonly string[] {
  const { by, pandas, names, style } = table;
  const text = (value: string): string => literal(value, style);
  const { indent } = style;
  const group = text(by);
  const entries = [
    `${group}: group`,
    `${text('n')}: len(rows)`,
    ...table.evaluated.metrics.map((metric) => ofRows(metric, style)),
  ];
  const parts = [
    `${text('y_true')}: ${table.truth}`,
    `${text('y_pred')}: ${table.predicted}`,
    `${group}: ${table.groups}`,
  ];
  return [
    ...table.before,
    ...braced(`${names.rows} = ${pandas}.DataFrame(`, parts, ')', style),
    `${names.sizes} = ${names.rows}.groupby(${group})[${group}].transform(${text('size')})`,
    `${names.rows}.loc[${names.sizes} < ${SMALLEST_GROUP}, ${group}] = ${text('smaller groups')}`,
    `${names.table} = ${pandas}.DataFrame(`,
    `${indent}[`,
    ...braced('', entries, '', style).map((line) => indent + indent + line),
    `${indent}${indent}for group, rows in ${names.rows}.groupby(${group})`,
    `${indent}]`,
    `).set_index(${group})`,
    ...shown(table),
  ];
}

/** The table by Fairlearn. */
export function fairlearnTable(table: TableText, metricFrame: string, count: string): readonly string[] {
  const { names, style, evaluated } = table;
  const text = (value: string): string => literal(value, style);
  const metrics = [
    `${text('n')}: ${count}`,
    ...evaluated.metrics.map((metric) => `${text(metric.label)}: ${asFunction(metric)}`),
  ];
  const { indent } = style;
  return [
    ...table.before,
    `${names.groups} = ${table.groups}`,
    `${names.sizes} = ${names.groups}.map(${names.groups}.value_counts())`,
    `${names.groups} = ${names.groups}.where(${names.sizes} >= ${SMALLEST_GROUP}, ${text('smaller groups')})`,
    `${names.table} = ${metricFrame}(`,
    ...braced('metrics=', metrics, ',', style).map((line) => indent + line),
    `${indent}y_true=${table.truth},`,
    `${indent}y_pred=${table.predicted},`,
    `${indent}sensitive_features=${names.groups},`,
    ')',
    ...shown({ ...table, names: { ...names, table: `${names.table}.by_group` } }),
  ];
}

/** The table, and how far apart the groups are that are large enough to say so. */
function shown({ evaluated, names, style, isCell }: TableText): readonly string[] {
  const text = (value: string): string => literal(value, style);
  const [only, another] = evaluated.metrics;
  const said = text(`Largest gap between groups of ${SMALLEST_GROUP} or more:`);
  const gap = [
    `${names.large} = ${names.table}[${names.table}[${text('n')}] >= ${SMALLEST_GROUP}]`,
    `${names.gap} = ${names.large}.max() - ${names.large}.min()`,
    ...(only && !another
      ? [`print(${said}, round(${names.gap}[${text(only.label)}], 3))`]
      : [`print(${said})`, `print(${names.gap}.drop(${text('n')}).to_string())`]),
  ];
  return isCell ? [...gap, names.table] : [`print(${names.table})`, ...gap];
}

/** An entry of the table; over several lines where the metric asks for two classes. */
function ofRows(metric: Metric, style: TextStyle): string {
  const { indent } = style;
  const label = literal(metric.label, style);
  const truth = `rows[${literal('y_true', style)}]`;
  const call = called(metric, truth, `rows[${literal('y_pred', style)}]`);
  if (!metric.kind.needsTwoClasses) return `${label}: ${call}`;
  const inside = [call, `if ${truth}.nunique() > 1`, `else float(${literal('nan', style)})`];
  return [`${label}: (`, ...inside.map((line) => indent + line), ')'].join('\n');
}

function asFunction(metric: Metric): string {
  if (metric.keywords === '' && !metric.kind.needsTwoClasses) return metric.call;
  const call = called(metric, 'y_true', 'y_pred');
  const guarded = metric.kind.needsTwoClasses ? `${call} if len(set(y_true)) > 1 else float('nan')` : call;
  return `lambda y_true, y_pred: ${guarded}`;
}

function called({ call, keywords }: Metric, truth: string, predicted: string): string {
  return `${call}(${[truth, predicted, ...(keywords === '' ? [] : [keywords])].join(', ')})`;
}

/** `head{…}tail` on one line where it fits, else an entry a line. */
function braced(
  head: string,
  entries: readonly string[],
  tail: string,
  { indent }: TextStyle,
): readonly string[] {
  const line = `${head}{${entries.join(', ')}}${tail}`;
  if (line.length <= WIDTH && !line.includes('\n')) return [line];
  const inside = entries.flatMap((entry) => `${entry},`.split('\n').map((part) => indent + part));
  if (!head.endsWith('(')) return [`${head}{`, ...inside, `}${tail}`];
  return [head, `${indent}{`, ...inside.map((part) => indent + part), `${indent}}`, tail];
}
