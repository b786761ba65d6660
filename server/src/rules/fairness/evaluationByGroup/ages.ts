import type { ValueId } from '../../../facts/facts.ts';
import { sensitiveAttribute } from '../../../knowledge/attributes.ts';
import type { Project, ProjectFile } from '../../../project/project.ts';
import { textsOf } from '../../fixing/steps.ts';
import { literal, type TextStyle } from '../../fixing/textStyle.ts';

/** A column of ages in years, as a number for each person. */
export function isAge(column: string): boolean {
  if (sensitiveAttribute(column)?.attribute !== 'age') return false;
  const words = column
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.includes('age') && !words.some((word) => GROUPED.has(word));
}

const GROUPED = new Set(
  `band bands group groups grp range bin bins bucket cat category class cohort bracket interval
  code decile quantile desc label type`.split(/\s+/),
);

/** Encoded like a category somewhere: its values are groups already. */
export function isInBands(project: Project, file: ProjectFile, column: string): boolean {
  const { meaning } = project;
  const names = (id: ValueId): boolean => textsOf(meaning, { file, id })?.includes(column) ?? false;
  return file.facts.values.some((value, id) => {
    if (value.op === 'collection') {
      const encodes = value.items.some((item) => meaning.isKind({ file, id: item }, 'encoder'));
      return encodes && value.items.some(names);
    }
    if (value.op !== 'call') return false;
    const ref = { file, id };
    if (!meaning.apisOf(ref).some(({ name }) => name === 'pandas.get_dummies')) return false;
    const columns = meaning.keyword(ref, 'columns');
    return columns !== undefined && names(columns.id);
  });
}

/** Statements that put ages into a few bands. */
export function ageInBands(
  name: string,
  expression: string,
  pandas: string,
  style: TextStyle,
): readonly string[] {
  const { indent } = style;
  const labels = ['under 30', '30 to 44', '45 to 59', '60 and over'].map((label) => literal(label, style));
  return [
    `${name} = ${pandas}.cut(`,
    `${indent}${expression},`,
    `${indent}[0, 30, 45, 60, 150],`,
    `${indent}right=False,`,
    `${indent}labels=[${labels.join(', ')}],`,
    ')',
  ];
}
