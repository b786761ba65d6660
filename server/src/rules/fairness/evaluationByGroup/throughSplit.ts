import { valueAt } from '../../../project/files.ts';
import type { Span } from '../../../sources/span.ts';
import type { Edit } from '../../finding.ts';
import { lineageOf } from '../../fixing/lineage.ts';
import { columnAt, indexIn, keepsRows } from '../../fixing/lineageQueries.ts';
import { freeName, identifierFor, namesAt, type Point } from '../../fixing/names.ts';
import type { Lineage } from '../../fixing/steps.ts';
import { literal } from '../../fixing/textStyle.ts';
import { asideAt, isSplitHere, type Reach, type Search } from './search.ts';

/**
 * Splits the attribute together with the rest: `X_train, X_test, y_train, y_test, sex_train, sex_test =
 * train_test_split(X, y, df['sex'])`. The other parts stay what they were, whatever the seed.
 */
export function throughSplit(search: Search): Reach | undefined {
  const { meaning, evaluated, point, column } = search;
  const truth = lineageOf(meaning, evaluated.truth.ref);
  const index = truth.findIndex((step) => step.split !== undefined);
  const split = truth[index]?.split;
  if (!split || !keepsRows(truth, 0, index) || !isSplitHere(search, split.call)) return undefined;
  const call = valueAt(split.call);
  if (call.op !== 'call' || call.args.some(({ spread }) => spread)) return undefined;
  const last = call.args.findLast(({ name }) => name === undefined);
  const targets = targetsOf(point, call.statement, call.at);
  if (!last || !targets || targets.count !== 2 * call.args.filter(({ name }) => name === undefined).length)
    return undefined;
  const given = columnBefore(search, truth, index + 1, { ...point, at: call.statement });
  if (!given) return undefined;
  const stem = identifierFor(column);
  const train = freeName(point.file, `${stem}_train`);
  const test = freeName(point.file, `${stem}_test`);
  const names = split.position % 2 === 1 ? [train, test] : [test, train];
  const edits: Edit[] = [
    ...given.edits,
    replace(point, targets.end, call.at.cell, `, ${train}, ${test}`),
    replace(point, last.at.end, call.at.cell, `, ${given.expression}`),
  ];
  const renumbered = truth
    .slice(0, index)
    .some(({ rows, shape }) => rows === 'renumbered' && shape !== 'array');
  return { expression: names[1] ?? test, lined: !renumbered, edits };
}

function replace(point: Point, offset: number, cell: number | undefined, text: string): Edit {
  const span = cell === undefined ? { start: offset, end: offset } : { cell, start: offset, end: offset };
  return { type: 'replace', at: { path: point.file.path, span }, text };
}

/** Where the list of targets of a simple assignment ends, and how many there are. */
function targetsOf(
  { file }: Point,
  statement: Span,
  call: Span,
): { readonly end: number; readonly count: number } | undefined {
  const text = file.textOf(statement.cell).slice(statement.start, call.start);
  const match = /^\s*([([]?)([\p{L}\p{N}_\s,]*?[\p{L}\p{N}_])\s*,?\s*([)\]]?)\s*=\s*\(?\s*$/u.exec(text);
  const names = match?.[2];
  if (!match || names === undefined || (match[1] === '') !== (match[3] === '')) return undefined;
  const start = text.indexOf(names);
  return { end: statement.start + start + names.length, count: names.split(',').length };
}

/** The attribute, row by row like what is split: from a table in reach, or kept aside before it was dropped. */
function columnBefore(
  search: Search,
  truth: Lineage,
  from: number,
  at: Point,
): { readonly expression: string; readonly edits: readonly Edit[] } | undefined {
  const { meaning, column, atStart, style } = search;
  for (const [name, { value }] of namesAt(at)) {
    const lineage = lineageOf(meaning, { file: at.file, id: value });
    const own = lineage.findIndex((step) => indexIn(truth, step.ref) >= from);
    const meet = lineage[own];
    if (!meet || !keepsRows(lineage, 0, own) || !keepsRows(truth, from, indexIn(truth, meet.ref))) continue;
    const isSeries = lineage[0]?.shape === 'series' && lineage[0].column === column;
    if (isSeries) return { expression: name, edits: [] };
    if (columnAt(lineage, 0, column, atStart(lineage)) === 'raw')
      return { expression: `${name}[${literal(column, style)}]`, edits: [] };
  }
  for (let index = from; index < truth.length; index++) {
    if (!keepsRows(truth, from, index)) return undefined;
    const aside = asideAt({ ...search, point: at }, truth, index);
    if (aside) return { expression: aside.name, edits: [aside.edit] };
  }
  return undefined;
}
