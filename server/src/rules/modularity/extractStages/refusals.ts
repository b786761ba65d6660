import type { TopStatement } from '../../../facts/topLevel.ts';
import type { Crossing } from './crossings.ts';
import { FEWEST, LONGEST, MOST, type Part } from './divide.ts';
import type { Stage, Subject } from './stages.ts';
import type { Unit } from './units.ts';

const DYNAMIC = ['exec', 'eval', 'globals', 'locals', 'vars', 'dir'] as const;

/** What at top level no function can hold, or makes it impossible to say which names are used. */
export function unusableStatement(text: string, statements: readonly TopStatement[]): string | undefined {
  let began = false;
  for (const { flow, kind, start, imports } of statements) {
    const future = [...imports.values()].some((name) => name.startsWith('__future__.'));
    if (future && began) return 'An import from `__future__` stands too late: Python refuses the file.';
    began ||= !future && kind !== 'docstring';
    for (const name of DYNAMIC)
      if (flow.traits.has(name)) return `\`${name}()\` is used: which variables are read cannot be told.`;
    if (flow.traits.has('await')) return 'The script awaits at top level.';
    if (flow.traits.has('global')) return '`global` stands at top level.';
    if (flow.traits.has('too deep')) return 'The code is nested too deeply.';
    if (kind === 'other' && flow.traits.has('definition'))
      return 'A function or class is defined inside another statement.';
    if (kind === 'other' && /^\s*if\s+__name__\b/.test(text.slice(start, start + 40)))
      return 'The main block has an `else`, or is not a plain one.';
  }
  return undefined;
}

export function isTooLong(units: readonly Unit[]): boolean {
  const work = units.filter(({ statements }) => statements.some(({ kind }) => kind === 'other'));
  return work.reduce((sum, { lines }) => sum + lines.length, 0) > MOST * LONGEST;
}

/** Why there are no three functions to be had. */
export function whyIndivisible(subjects: readonly Subject[], crossings: readonly Crossing[]): string {
  const stages = stagesIn(subjects);
  if (stages.size < FEWEST) return 'Fewer than three stages are seen at top level.';
  const reasons = new Map<string, number>();
  for (const { closed } of crossings)
    if (closed !== undefined) reasons.set(closed, (reasons.get(closed) ?? 0) + 1);
  const [most] = [...reasons].sort((a, b) => b[1] - a[1]);
  return most ? `The stages cannot be separated: ${most[0]}` : 'The stages stand in too few statements.';
}

/** A function that would do as much as the script did. */
const MUCH = { lines: 110, stages: 4 } as const;

export function overgrown(
  units: readonly Unit[],
  subjects: readonly Subject[],
  parts: readonly Part[],
): string | undefined {
  for (const { from, to } of parts) {
    const lines = units.slice(from, to).reduce((sum, unit) => sum + unit.lines.length, 0);
    if (lines >= MUCH.lines && stagesIn(subjects.slice(from, to)).size >= MUCH.stages)
      return 'Most of the work stands in one block that cannot be divided.';
  }
  return undefined;
}

function stagesIn(subjects: readonly Subject[]): ReadonlySet<Stage> {
  return new Set(subjects.flatMap(({ stages, certain }) => (certain ? [...stages.keys()] : [])));
}
