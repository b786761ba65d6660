import { sensitiveAttribute } from '../../../knowledge/attributes.ts';
import { isAge } from './ages.ts';

/** Attributes with as many values as people, or amounts: a table of them compares nobody. */
const NO_GROUPS = new Set(['name', 'place of residence', 'income']);
const AMOUNT = /(^|[_ -])(num|nb|number|years?|yrs|count|amount|birth\w*|dob|yob|date)([_ -]|$)/i;

/** Columns to compare groups by, the more telling ones first: those that come next are for where none of them is in reach. */
export function comparable(columns: readonly string[]): readonly (readonly string[])[] {
  const groups = columns.filter((column) => {
    const sensitive = sensitiveAttribute(column);
    return (
      sensitive !== undefined &&
      !NO_GROUPS.has(sensitive.attribute) &&
      (isAge(column) || !AMOUNT.test(column))
    );
  });
  const isTelling = (column: string): boolean =>
    isAge(column) || sensitiveAttribute(column)?.strength === 'strong';
  return [groups.filter(isTelling), groups.filter((column) => !isTelling(column))];
}
