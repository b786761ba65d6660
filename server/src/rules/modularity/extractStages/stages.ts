import type { Role } from '../../../knowledge/apis.ts';
import type { Deed } from '../../../project/deeds.ts';
import { valueAt } from '../../../project/files.ts';
import type { Project, ProjectFile } from '../../../project/project.ts';
import type { Unit } from './units.ts';

export type Stage = 'load' | 'prepare' | 'explore' | 'split' | 'train' | 'evaluate' | 'save';

/** Roles that show a stage. A weak one speaks only where no strong one does. */
const STRONG: { readonly [role in Role]?: Stage } = {
  load: 'load',
  loadBuiltin: 'load',
  download: 'load',
  loadArtefact: 'load',
  transform: 'prepare',
  resample: 'prepare',
  validateData: 'prepare',
  split: 'split',
  train: 'train',
  tune: 'train',
  crossValidate: 'train',
  trainStep: 'train',
  configureTraining: 'train',
  earlyStop: 'train',
  evaluate: 'evaluate',
  evaluateByGroup: 'evaluate',
  evaluateClusters: 'evaluate',
  explain: 'evaluate',
  save: 'save',
  register: 'save',
  publish: 'save',
  deploy: 'save',
  promote: 'save',
};
const WEAK: { readonly [role in Role]?: Stage } = {
  predict: 'evaluate',
  loadModel: 'train',
  plot: 'explore',
};

/** What one unit is about. */
export interface Subject {
  /** Stages its calls show, with how often. */
  readonly stages: ReadonlyMap<Stage, number>;
  /** Whether calls say so, not just neighbours. */
  readonly certain: boolean;
  readonly deeds: readonly Deed[];
}

export function subjectsOf(project: Project, file: ProjectFile, units: readonly Unit[]): readonly Subject[] {
  const calls = callsOf(project, file);
  const plain = units.map((unit): Subject => {
    const inside = calls.filter(({ start }) => unit.from <= start && start < unit.to);
    const deeds = inside.flatMap((call) => call.deeds);
    const strong = count(deeds, STRONG);
    const stages = strong.size > 0 ? strong : count(deeds, WEAK);
    return { stages, certain: strong.size > 0, deeds };
  });
  const firstTraining = plain.findIndex(({ stages }) => stages.has('train'));
  const placed = plain.map((subject, index): Subject => {
    // Plots after the training show how good it is.
    if (subject.certain || !subject.stages.has('explore') || firstTraining < 0 || index < firstTraining)
      return subject;
    return { ...subject, stages: new Map([['evaluate', 1]]) };
  });
  return joinNeighbours(units, placed);
}

/** Stages that calls between two offsets show. */
export function stagesBetween(
  project: Project,
  file: ProjectFile,
  start: number,
  end: number,
): ReadonlySet<Stage> {
  const inside = callsOf(project, file).filter((call) => start <= call.start && call.start < end);
  return new Set(
    count(
      inside.flatMap(({ deeds }) => deeds),
      STRONG,
    ).keys(),
  );
}

function count(
  deeds: readonly Deed[],
  table: { readonly [role in Role]?: Stage },
): ReadonlyMap<Stage, number> {
  const stages = new Map<Stage, number>();
  for (const { role } of deeds) {
    const stage = table[role];
    if (stage !== undefined) stages.set(stage, (stages.get(stage) ?? 0) + 1);
  }
  return stages;
}

/** Deeds by the place of the call, those of functions of the project included. */
function callsOf(
  project: Project,
  file: ProjectFile,
): readonly { readonly start: number; readonly deeds: readonly Deed[] }[] {
  const own = project.deeds(file);
  const direct = own.map((deed) => ({ start: deed.at.start, deeds: [deed] }));
  const through = file.facts.calls.flatMap((id) => {
    const ref = { file, id };
    const call = valueAt(ref);
    if (call.op !== 'call' || call.inFunction !== -1) return [];
    const deeds = project.meaning.linker.resolve({ file, id: call.callee }).flatMap((term) => {
      if (term.type !== 'function') return [];
      return project.deeds(term.file).filter((deed) => deed.inFunction === term.id);
    });
    return deeds.length > 0 ? [{ start: call.at.start, deeds }] : [];
  });
  return [...direct, ...through];
}

/** A statement that shows no stage belongs to the one it feeds, else to the one whose values it reads, else to the one above. */
function joinNeighbours(units: readonly Unit[], subjects: readonly Subject[]): readonly Subject[] {
  const joined = [...subjects];
  for (let index = units.length - 1; index >= 0; index--) {
    if ((joined[index]?.stages.size ?? 0) > 0) continue;
    const fed = firstReader(units, index);
    const stages = fed === undefined ? undefined : joined[fed]?.stages;
    if (stages && stages.size > 0) joined[index] = guessed(stages);
  }
  for (const [index, unit] of units.entries()) {
    if ((joined[index]?.stages.size ?? 0) > 0) continue;
    const source = lastWriter(units, index, unit);
    const stages = joined[source ?? index - 1]?.stages ?? joined[index - 1]?.stages;
    if (stages && stages.size > 0) joined[index] = guessed(stages);
  }
  return joined;
}

function guessed(stages: ReadonlyMap<Stage, number>): Subject {
  return { stages, certain: false, deeds: [] };
}

function firstReader(units: readonly Unit[], index: number): number | undefined {
  const written = new Set([...(units[index]?.flow.mayBind ?? []), ...(units[index]?.flow.changes ?? [])]);
  if (written.size === 0) return undefined;
  for (let next = index + 1; next < units.length; next++)
    if ([...(units[next]?.flow.needs ?? [])].some((name) => written.has(name))) return next;
  return undefined;
}

function lastWriter(units: readonly Unit[], index: number, unit: Unit): number | undefined {
  for (let before = index - 1; before >= 0; before--)
    if ([...(units[before]?.flow.mayBind ?? [])].some((name) => unit.flow.needs.has(name))) return before;
  return undefined;
}
