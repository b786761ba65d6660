import { sensitiveAttribute } from '../../../knowledge/attributes.ts';
import type { Project, ProjectFile } from '../../../project/project.ts';
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
  return file.facts.calls.some((id) => {
    const call = file.facts.values[id];
    if (call?.op !== 'call') return false;
    const apis = project.meaning.apisOf({ file, id });
    if (!apis.some(({ name }) => name === 'pandas.get_dummies')) return false;
    const columns = project.meaning.keyword({ file, id }, 'columns');
    const value = columns && file.facts.values[columns.id];
    return (
      value?.op === 'collection' &&
      value.items.some((item) => {
        const text = file.facts.values[item];
        return text?.op === 'constant' && text.text === column;
      })
    );
  });
}

/** Ages in a few bands, as text. */
export function ageInBands(expression: string, pandas: string, style: TextStyle): string {
  const labels = ['under 30', '30 to 44', '45 to 59', '60 and over'].map((label) => literal(label, style));
  return `${pandas}.cut(${expression}, [0, 30, 45, 60, 150], right=False, labels=[${labels.join(', ')}]).astype(str)`;
}
