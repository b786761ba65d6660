import type { Ref } from '../../project/files.ts';
import { sameRef } from './refs.ts';
import type { Lineage, Step } from './steps.ts';

/** `raw`: as it came in; `recoded`: scaled or re-coded; `unknown`: steps in between do not tell. */
export type ColumnState = 'raw' | 'recoded' | 'absent' | 'unknown';

/** Whether the value at a step has a column; `atStart` tells what the table at the end of the lineage has. */
export function columnAt(lineage: Lineage, index: number, column: string, atStart: ColumnState): ColumnState {
  let state = atStart;
  for (let step = lineage.length - 2; step >= index; step--) {
    const made = lineage[step];
    if (made) state = after(made, column, state);
  }
  const shape = lineage[index]?.shape;
  return shape === 'frame' ? state : 'absent';
}

function after({ columns }: Step, column: string, before: ColumnState): ColumnState {
  switch (columns.type) {
    case 'same':
      return before;
    case 'drop':
      return columns.names.includes(column) ? 'absent' : before;
    case 'select':
      if (!columns.names.includes(column)) return 'absent';
      return before === 'unknown' ? 'raw' : before;
    case 'encode':
      return columns.names.includes(column) ? 'absent' : before;
    case 'encodeText':
      return before === 'raw' ? 'unknown' : before;
    case 'recode':
      return columns.names.includes(column) && before !== 'absent' ? 'recoded' : before;
    case 'add':
      return columns.names.includes(column) && before !== 'recoded' ? 'raw' : before;
    case 'unknown':
      return before === 'absent' ? 'absent' : 'unknown';
  }
}

/** Whether rows at `from` carry the labels they have at the older step `to`. */
export function keepsLabels(lineage: Lineage, from: number, to: number): boolean {
  const steps = lineage.slice(from, to);
  return (
    steps.every(({ rows }) => rows === 'same' || rows === 'part') &&
    steps.every(({ shape }) => shape !== 'array')
  );
}

/** Whether the rows at `from` are those of the older step `to`, one for one and in order. */
export function keepsRows(lineage: Lineage, from: number, to: number): boolean {
  return lineage.slice(from, to).every(({ rows }) => rows === 'same' || rows === 'renumbered');
}

/** Whether no two rows at a step can have the same label. */
export function hasUniqueLabels(lineage: Lineage, index: number): boolean {
  const steps = lineage.slice(index, -1);
  const unsure = steps.findIndex(({ rows }) => rows === 'other');
  const renewed = steps.findIndex(({ rows }) => rows === 'renumbered');
  return unsure < 0 || (renewed >= 0 && renewed < unsure);
}

export function indexIn(lineage: Lineage, ref: Ref): number {
  return lineage.findIndex((step) => sameRef(step.ref, ref));
}
