import type { Role } from '../../../knowledge/apis.ts';
import type { Deed } from '../../../project/deeds.ts';
import { valueAt } from '../../../project/files.ts';
import type { Project, ProjectFile } from '../../../project/project.ts';
import { codeOf, type Unit } from './units.ts';

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

const PLOTS = /\b(plt|sns|axe?s?|fig|figure)\b\s*[.[,=]/;
const PLOTTED: ReadonlyMap<Stage, number> = new Map([['explore', 1]]);

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
    const weak = count(deeds, WEAK);
    const stages = strong.size > 0 ? strong : weak.size > 0 || !PLOTS.test(codeOf(unit)) ? weak : PLOTTED;
    return { stages, certain: strong.size > 0, deeds };
  });
  return joinNeighbours(units, afterTraining(plain));
}

/** Once a model is trained, plots show how good it is, what is read back is no data, and what is prepared is for a prediction. */
function afterTraining(subjects: readonly Subject[]): readonly Subject[] {
  const first = subjects.findIndex(({ stages }) => stages.has('train'));
  const lastWork = subjects.findLastIndex(
    ({ stages, certain }) => certain && (stages.has('train') || stages.has('evaluate')),
  );
  if (first < 0) return subjects;
  return subjects.map((subject, index): Subject => {
    const { stages, certain, deeds } = subject;
    if (index <= first) return subject;
    const isPlot = !certain && stages.has('explore');
    const readsBack = stages.has('load') && (index > lastWork || deeds.every(({ role }) => role !== 'load'));
    const predicts = stages.has('prepare') && deeds.some(({ role }) => role === 'predict');
    return isPlot || readsBack || predicts ? guessed(new Map([['evaluate', 1]])) : subject;
  });
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
  for (const { role, ref } of deeds) {
    const stage = table[role];
    // Cross-validation judges too, but it is part of the training.
    const trains =
      stage === 'evaluate' && deeds.some((deed) => deed.ref.id === ref.id && table[deed.role] === 'train');
    if (stage !== undefined && !trains) stages.set(stage, (stages.get(stage) ?? 0) + 1);
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

/** How many units below a statement may be what it feeds; what is saved in the end was often made long before. */
const REACH = { save: 3, other: 15 } as const;

/** A statement that shows no stage belongs to the one it feeds, else to where it stands, else to what it reads. */
function joinNeighbours(units: readonly Unit[], subjects: readonly Subject[]): readonly Subject[] {
  const joined = [...subjects];
  const first = (...wanted: readonly Stage[]): number =>
    subjects.findIndex(({ stages, certain }) => certain && wanted.some((stage) => stages.has(stage)));
  const split = first('split', 'train');
  const loaded = subjects.findLastIndex(
    ({ stages, certain }, index) => certain && stages.has('load') && (split < 0 || index < split),
  );
  for (let index = units.length - 1; index > loaded; index--) {
    if ((joined[index]?.stages.size ?? 0) > 0) continue;
    const fed = firstReader(units, index);
    const stages = fed === undefined ? undefined : joined[fed]?.stages;
    if (fed === undefined || !stages || stages.size === 0) continue;
    if (fed - index <= (stages.has('save') ? REACH.save : REACH.other)) joined[index] = guessed(stages);
  }
  for (const [index, unit] of units.entries()) {
    if ((joined[index]?.stages.size ?? 0) > 0) continue;
    const makes = unit.flow.mayBind.size > 0 || unit.flow.changes.size > 0;
    const source = joined[lastWriter(units, index, unit) ?? index - 1]?.stages;
    if (index < loaded) joined[index] = guessed(new Map([['load', 1]]));
    else if (makes && loaded >= 0 && index < split) joined[index] = guessed(new Map([['prepare', 1]]));
    else if (source && source.size > 0) joined[index] = guessed(source);
    else joined[index] = guessed(joined[index - 1]?.stages ?? new Map());
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
