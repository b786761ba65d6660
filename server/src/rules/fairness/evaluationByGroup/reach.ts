import { lineageOf } from '../../fixing/lineage.ts';
import {
  type ColumnState,
  columnAt,
  hasUniqueLabels,
  indexIn,
  keepsLabels,
} from '../../fixing/lineageQueries.ts';
import { canRead, heldAt, namesAt } from '../../fixing/names.ts';
import { sameRef } from '../../fixing/refs.ts';
import type { Lineage } from '../../fixing/steps.ts';
import { literal } from '../../fixing/textStyle.ts';
import type { Expression } from './evaluated.ts';
import { asideAt, type Reach, type Search } from './search.ts';
import { throughSplit } from './throughSplit.ts';

/** The simplest way to the attribute; undefined where none works. */
export function reachOf(search: Search): Reach | undefined {
  return (
    keptPart(search) ??
    inFeatures(search, 'raw') ??
    byLabel(search) ??
    keptAside(search) ??
    throughSplit(search) ??
    (search.takesRecoded ? inFeatures(search, 'recoded') : undefined)
  );
}

/** `sex_test`, where the person already split it with the rest. */
function keptPart({ meaning, point, evaluated, column }: Search): Reach | undefined {
  const split = lineageOf(meaning, evaluated.truth.ref)[0]?.split;
  if (!split) return undefined;
  for (const [name, { value }] of namesAt(point)) {
    const lineage = lineageOf(meaning, { file: point.file, id: value });
    const step = lineage[0];
    if (!step?.split || !sameRef(step.split.call, split.call) || step.shape !== 'series') continue;
    if (step.split.position % 2 === split.position % 2 && step.column === column)
      return { expression: name, lined: true, edits: [] };
  }
  return undefined;
}

/** `X_test['sex']`. */
function inFeatures(search: Search, wanted: ColumnState): Reach | undefined {
  const { meaning, evaluated, column, atStart, style } = search;
  const truth = lineageOf(meaning, evaluated.truth.ref);
  for (const rows of evaluated.rows.flatMap((given) => current(search, given) ?? [])) {
    const lineage = lineageOf(meaning, rows.ref);
    if (columnAt(lineage, 0, column, atStart(lineage)) !== wanted) continue;
    return {
      expression: `${rows.text}[${literal(column, style)}]`,
      lined: linedUp(truth, lineage),
      edits: [],
    };
  }
  return undefined;
}

/** `df.loc[X_test.index, 'sex']`, and `df['sex']` where no row was left out. */
function byLabel(search: Search): Reach | undefined {
  const { meaning, point, column, atStart, style } = search;
  for (const rows of labelled(search)) {
    for (const [name, { value }] of namesAt(point)) {
      const lineage = lineageOf(meaning, { file: point.file, id: value });
      const head = lineage[0];
      if (!head || head.shape === 'array') continue;
      const own = lineage.findIndex((step) => indexIn(rows.lineage, step.ref) >= 0);
      const meet = lineage[own];
      if (!meet || lineage.slice(0, own).some((step) => step.rows !== 'same')) continue;
      const down = indexIn(rows.lineage, meet.ref);
      if (!keepsLabels(rows.lineage, 0, down) || !hasUniqueLabels(lineage, own)) continue;
      const isSeries = head.shape === 'series';
      if (isSeries ? head.column !== column : columnAt(lineage, 0, column, atStart(lineage)) !== 'raw')
        continue;
      const whole = rows.lineage.slice(0, down).every((step) => step.rows === 'same');
      const key = literal(column, style);
      const text = isSeries
        ? whole
          ? name
          : `${name}.loc[${rows.text}.index]`
        : whole
          ? `${name}[${key}]`
          : `${name}.loc[${rows.text}.index, ${key}]`;
      return { expression: text, lined: rows.isTruth || search.evaluated.rows.length > 0, edits: [] };
    }
  }
  return undefined;
}

/** `sex = df['sex']` before the table loses the column, then by label. */
function keptAside(search: Search): Reach | undefined {
  for (const rows of labelled(search)) {
    for (let index = 1; index < rows.lineage.length; index++) {
      if (!keepsLabels(rows.lineage, 0, index) || !hasUniqueLabels(rows.lineage, index)) continue;
      const aside = asideAt(search, rows.lineage, index);
      if (aside)
        return { expression: `${aside.name}.loc[${rows.text}.index]`, lined: true, edits: [aside.edit] };
    }
  }
  return undefined;
}

interface Labelled extends Expression {
  readonly lineage: Lineage;
  readonly isTruth: boolean;
}

/** Expressions with the rows of the evaluation that pandas gave labels, the features first. */
function labelled(search: Search): readonly Labelled[] {
  const { meaning, evaluated } = search;
  return [...evaluated.rows, evaluated.truth].flatMap((given): Labelled[] => {
    const isTruth = given === evaluated.truth;
    const rows = isTruth ? given : current(search, given);
    const lineage = rows ? lineageOf(meaning, rows.ref) : [];
    const shape = lineage[0]?.shape;
    if (!rows || shape === undefined || shape === 'array') return [];
    return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(rows.text) ? [{ ...rows, lineage, isTruth }] : [];
  });
}

/** What an expression read earlier stands for now, where that still has the same rows and labels. */
function current({ meaning, point }: Search, { text, ref }: Expression): Expression | undefined {
  if (!canRead(point, text)) return undefined;
  const held = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text) ? heldAt(point, text) : undefined;
  if (held === undefined || held === ref.id) return { text, ref };
  const now = { file: point.file, id: held };
  const lineage = lineageOf(meaning, now);
  const index = indexIn(lineage, ref);
  return index >= 0 && lineage.slice(0, index).every(({ rows }) => rows === 'same')
    ? { text, ref: now }
    : undefined;
}

/** Whether pandas would line two tables up row by row: one has no labels, or both have those of one split. */
export function linedUp(truth: Lineage, other: Lineage): boolean {
  const first = truth[0];
  if (!first) return false;
  if (first.shape === 'array') return true;
  const common = truth.findIndex((step) => indexIn(other, step.ref) >= 0);
  const meet = truth[common];
  if (!meet) return false;
  const ways = [truth.slice(0, common), other.slice(0, indexIn(other, meet.ref))];
  const splits = ways.map((way) => way.filter((step) => step.rows === 'part'));
  const [a, b] = splits.map((steps) => steps.map((step) => step.split?.call.id ?? step.ref.id).join());
  return a === b && ways.every((way) => way.every(({ rows }) => rows === 'same' || rows === 'part'));
}
