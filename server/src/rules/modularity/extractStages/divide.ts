import type { Crossing } from './crossings.ts';
import type { Stage, Subject } from './stages.ts';
import type { Unit } from './units.ts';

/** Units `from` (included) to `to` (excluded) that become one function. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly stages: readonly Stage[];
  readonly parameters: readonly string[];
  readonly returns: readonly string[];
  /** Variables of the module that it binds. */
  readonly globals: readonly string[];
}

export const FEWEST = 3;
export const MOST = 7;

/** What one function may be about, and what it costs above a function about one thing. */
const SUBJECTS: readonly { readonly stages: readonly Stage[]; readonly cost: number }[] = [
  ...(['load', 'prepare', 'explore', 'split', 'train', 'evaluate', 'save'] as const).map((stage) => ({
    stages: [stage],
    cost: 0,
  })),
  { stages: ['load', 'prepare'], cost: 5.5 },
  { stages: ['load', 'explore'], cost: 5.5 },
  { stages: ['prepare', 'explore'], cost: 5.5 },
  { stages: ['load', 'split'], cost: 5.5 },
  { stages: ['prepare', 'split'], cost: 5.5 },
  { stages: ['load', 'prepare', 'split'], cost: 9 },
  { stages: ['load', 'prepare', 'explore', 'split'], cost: 12 },
  { stages: ['train', 'evaluate'], cost: 5.5 },
  { stages: ['split', 'train'], cost: 6 },
  { stages: ['train', 'evaluate', 'save'], cost: 10 },
  { stages: ['evaluate', 'save'], cost: 5.5 },
];

/** Each function costs; so do units of another subject, many values in and out, and functions too long or too short. */
const FUNCTION = 1.4;
const VALUE_IN = 0.04;
const VALUE_OUT = 0.06;
const LONG = 35;
const LINES_PER_COST = 10;
/** A function longer than this is no gain. */
export const LONGEST = 250;

/** Where a person left no comment and no blank line, a function begins less readily. */
const INSIDE = { comment: 0, blank: 0.8, none: 3.5 } as const;

function separation(unit: Unit | undefined): keyof typeof INSIDE {
  if (unit === undefined || unit.lead.some((line) => line.startsWith('#'))) return 'comment';
  return unit.lead.length > 0 ? 'blank' : 'none';
}

/** The cheapest division into three to seven functions whose edges are open crossings; undefined where there is none. */
export function divide(
  units: readonly Unit[],
  subjects: readonly Subject[],
  crossings: readonly Crossing[],
  moved: ReadonlySet<string>,
  shared: ReadonlySet<string>,
): readonly Part[] | undefined {
  const edges = edgesOf(units, subjects, crossings);
  const weights = SUBJECTS.map((subject) => mismatches(units, subjects, subject.stages));
  // best[k][e]: the cheapest way to have k functions up to edge e.
  const best: (Step | undefined)[][] = [edges.map((edge) => (edge === 0 ? { cost: 0 } : undefined))];
  for (let k = 1; k <= MOST; k++) best.push(edges.map(() => undefined));
  for (let start = 0; start < edges.length - 1; start++) {
    // No function ends where nothing can begin.
    if (best.every((row) => row[start] === undefined)) continue;
    const from = edges[start] ?? 0;
    const together = new Together(units, from);
    for (let end = start + 1; end < edges.length; end++) {
      const to = edges[end] ?? from;
      together.extendTo(to);
      const { frames } = together;
      if (together.lines > LONGEST || frames > 1 || (frames === 1 && to - from > 1)) break;
      const part = frames === 1 ? undefined : cheapest(together, weights, crossings, moved);
      for (let k = 0; k <= MOST; k++) {
        const before = best[k]?.[start];
        const after = best[part ? k + 1 : k];
        if (!before || !after) continue;
        const cost = before.cost + (part?.cost ?? 0);
        const known = after[end];
        if (!known || cost < known.cost) after[end] = { cost, before, ...(part ? { part: part.part } : {}) };
      }
    }
  }
  let chosen: Step | undefined;
  for (let k = FEWEST; k <= MOST; k++) {
    const candidate = best[k]?.[edges.length - 1];
    if (candidate && (!chosen || candidate.cost < chosen.cost)) chosen = candidate;
  }
  if (!chosen) return undefined;
  return partsOf(chosen).map((part) => ({ ...part, globals: boundIn(units, part, shared) }));
}

interface Step {
  readonly cost: number;
  readonly before?: Step;
  readonly part?: Part;
}

function boundIn(units: readonly Unit[], { from, to }: Part, names: ReadonlySet<string>): readonly string[] {
  const bound = units.slice(from, to).flatMap(({ flow }) => [...flow.mayBind]);
  return [...new Set(bound.filter((name) => names.has(name)))];
}

function partsOf(last: Step): readonly Part[] {
  const parts: Part[] = [];
  for (let step: Step | undefined = last; step; step = step.before) if (step.part) parts.push(step.part);
  return parts.reverse();
}

/** Open crossings at which the subject changes, a comment or a blank line separates, or a block begins or ends. */
function edgesOf(
  units: readonly Unit[],
  subjects: readonly Subject[],
  crossings: readonly Crossing[],
): readonly number[] {
  const edges = [0];
  for (let at = 1; at < units.length; at++) {
    const [before, after] = [units[at - 1], units[at]];
    const isOpen = crossings[at]?.closed === undefined;
    const frame = before?.type !== 'statement' || after?.type !== 'statement';
    if (isOpen && (frame || changes(subjects, at) || (after?.lead.length ?? 0) > 0)) edges.push(at);
  }
  edges.push(units.length);
  return edges;
}

function changes(subjects: readonly Subject[], at: number): boolean {
  const [before, after] = [subjects[at - 1]?.stages, subjects[at]?.stages];
  if (before?.size !== after?.size) return true;
  return [...(before?.keys() ?? [])].some((stage) => !after?.has(stage));
}

/** Units that may become one function, taken one after the other. */
class Together {
  readonly from: number;
  to: number;
  lines = 0;
  /** How many of them open or close a `with`. */
  frames = 0;
  readonly needs = new Set<string>();
  readonly late = new Set<string>();
  readonly binds = new Set<string>();
  readonly mayBind = new Set<string>();
  readonly changes = new Set<string>();
  private readonly units: readonly Unit[];

  constructor(units: readonly Unit[], from: number) {
    this.units = units;
    this.from = from;
    this.to = from;
  }

  get first(): Unit | undefined {
    return this.units[this.from];
  }

  extendTo(to: number): void {
    for (; this.to < to; this.to++) {
      const unit = this.units[this.to];
      if (unit) this.add(unit);
    }
  }

  private add({ type, lines, flow }: Unit): void {
    this.lines += lines.length;
    if (type !== 'statement') this.frames++;
    for (const name of flow.needs) if (!this.binds.has(name)) this.needs.add(name);
    for (const name of flow.mayUnbind) this.binds.delete(name);
    for (const name of flow.binds) this.binds.add(name);
    for (const name of flow.late) this.late.add(name);
    for (const name of flow.mayBind) this.mayBind.add(name);
    for (const name of flow.changes) this.changes.add(name);
  }
}

function cheapest(
  together: Together,
  weights: readonly (readonly number[])[],
  crossings: readonly Crossing[],
  moved: ReadonlySet<string>,
): { readonly cost: number; readonly part: Part } {
  const { from, to, lines, first } = together;
  let cost = Number.POSITIVE_INFINITY;
  let stages: readonly Stage[] = [];
  for (const [index, subject] of SUBJECTS.entries()) {
    const sums = weights[index] ?? [];
    const own = subject.cost + (sums[to] ?? 0) - (sums[from] ?? 0);
    if (own < cost) {
      cost = own;
      stages = subject.stages;
    }
  }
  const { parameters, returns } = interfaceOf(together, crossings[from], crossings[to], moved);
  cost += FUNCTION + VALUE_IN * parameters.length + VALUE_OUT * returns.length;
  if (lines > LONG) cost += (lines - LONG) / LINES_PER_COST;
  const edge = separation(first);
  if (lines < 3 && edge !== 'comment') cost += 1;
  cost += INSIDE[edge];
  return { cost, part: { from, to, stages, parameters, returns, globals: [] } };
}

/** What a function reads that is bound before it, and what it binds that is read behind it, in the order of first use. */
function interfaceOf(
  flow: Together,
  entry: Crossing | undefined,
  exit: Crossing | undefined,
  moved: ReadonlySet<string>,
): { readonly parameters: readonly string[]; readonly returns: readonly string[] } {
  const isLive = (name: string): boolean => exit?.live.has(name) === true && exit.bound.has(name);
  const rebound = [...flow.mayBind].filter(isLive);
  const parameters = new Set<string>();
  const take = (name: string): void => {
    if (moved.has(name) && entry?.bound.has(name) && entry.live.has(name)) parameters.add(name);
  };
  for (const name of flow.needs) take(name);
  for (const name of flow.late) take(name);
  for (const name of rebound) if (!flow.binds.has(name)) take(name);
  // What is changed in place comes back too, so that a reader sees it change.
  const changed = [...flow.changes].filter((name) => parameters.has(name) && isLive(name));
  return { parameters: [...parameters], returns: [...new Set([...changed, ...rebound])] };
}

/** For every unit, the sum of what the units before it would cost in a function about these stages. */
function mismatches(
  units: readonly Unit[],
  subjects: readonly Subject[],
  stages: readonly Stage[],
): readonly number[] {
  const sums = [0];
  for (const [index, unit] of units.entries()) {
    const subject = subjects[index];
    const own = subject && subject.stages.size > 0 ? share(subject, stages) : 1;
    // A loop that trains and judges is at home with either.
    const strange = own > 0 ? (1 - own) / 2 : 1;
    const size = Math.sqrt(Math.min(unit.lines.length, 9));
    sums.push((sums[index] ?? 0) + strange * size * (subject?.certain ? 2.5 : 0.5));
  }
  return sums;
}

/** How much of what a unit does belongs to the stages. */
function share(subject: Subject, stages: readonly Stage[]): number {
  let own = 0;
  let all = 0;
  for (const [stage, times] of subject.stages) {
    all += times;
    if (stages.includes(stage)) own += times;
  }
  return own / all;
}
