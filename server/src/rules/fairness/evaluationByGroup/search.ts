import { type Ref, valueAt } from '../../../project/files.ts';
import type { Meaning } from '../../../project/meaning.ts';
import type { Edit } from '../../finding.ts';
import { insertLines, placeBefore } from '../../fixing/insertion.ts';
import { type ColumnState, columnAt } from '../../fixing/lineageQueries.ts';
import { freeName, identifierFor, isBefore, type Point, rebound } from '../../fixing/names.ts';
import type { Lineage } from '../../fixing/steps.ts';
import { literal, type TextStyle } from '../../fixing/textStyle.ts';
import type { Evaluated } from './evaluated.ts';

/** How the code after an evaluation can get an attribute of the people it was about. */
export interface Reach {
  /** One value for each row that was predicted, in order. */
  readonly expression: string;
  /** It carries the labels of the truth: pandas lines them up. */
  readonly lined: boolean;
  /** Changes elsewhere that make the expression work. */
  readonly edits: readonly Edit[];
}

export interface Search {
  readonly meaning: Meaning;
  readonly point: Point;
  readonly evaluated: Evaluated;
  readonly column: string;
  /** What the table at the end of a lineage has of the column. */
  readonly atStart: (lineage: Lineage) => ColumnState;
  /** Whether a scaled or re-coded column still tells the groups apart. */
  readonly takesRecoded: boolean;
  readonly style: TextStyle;
}

/** Keeps the column of the table at a step in a variable, before the table's name gets another value. */
export function asideAt(
  search: Search,
  lineage: Lineage,
  index: number,
): { readonly name: string; readonly edit: Edit } | undefined {
  const { point, column, atStart, style } = search;
  const step = lineage[index];
  if (!step || step.ref.file !== point.file) return undefined;
  if (columnAt(lineage, index, column, atStart(lineage)) !== 'raw') return undefined;
  for (const binding of point.file.facts.bindings) {
    if (binding.value !== step.ref.id || binding.module !== 0) continue;
    if (binding.inFunction !== point.inFunction && binding.inFunction !== -1) continue;
    const next = rebound(point, binding);
    const place = next && placeBefore(point.file, next.statement);
    if (!next || !place || place.indent !== placeBefore(point.file, binding.statement)?.indent) continue;
    const name = freeName(point.file, identifierFor(column));
    const line = `${name} = ${binding.name}[${literal(column, style)}]`;
    return { name, edit: insertLines(point.file, place, [line]) };
  }
  return undefined;
}

/** Whether a split stands in the same function, before the evaluation. */
export function isSplitHere(search: Search, call: Ref): boolean {
  const value = valueAt(call);
  return (
    value.op === 'call' &&
    call.file === search.point.file &&
    value.inFunction === search.point.inFunction &&
    isBefore(value.at, search.point.at)
  );
}
