import type { Deed } from '../../project/deeds.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import { contextsOf } from '../../project/flow.ts';
import { list, type People } from '../../project/people.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Span } from '../../sources/span.ts';
import type { Draft, Rule } from '../rule.ts';
import { isElsewhere, isLibrary } from '../silence.ts';
import { type Comparison, comparisonsIn, isOfGroups, isOverall } from './gates.ts';

/** A comparison that decides whether a model goes on. */
interface Gate {
  readonly at: Span;
  readonly what: string;
  /** What only happens past the gate. */
  readonly ships: Deed | undefined;
}

export const aggregateOnlyGate: Rule = {
  id: 'fairness/aggregate-only-gate',
  family: 'fairness',
  title: 'Model about people passes on one overall number',
  severity: 'hint',
  enabled: true,
  what: 'A model about people is registered, promoted, published or deployed — or a check passes — when one metric over everybody is good enough, whatever it is for each group.',
  why: 'A gate holds what it measures. A new model that is better for most people and much worse for a few passes it, and nobody notices.',
  how: 'Let the gate look at the worst group, too: a least value for every group, or a largest difference between groups, that you agreed on before.',
  silent: [
    'A threshold on a metric by group, or on a difference between groups, exists anywhere in the project.',
    'Nothing says that the rows are people.',
    'The comparison picks the best of several candidates in a loop, or stops a training early.',
    'Tests and code of libraries.',
  ],
  fix: 'none',
  examples: {
    bad: "if accuracy_score(y_test, predicted) > 0.85:\n    mlflow.register_model(uri, 'credit')",
    good: "if frame.group_min()['accuracy'] > 0.80 and frame.overall['accuracy'] > 0.85:\n    mlflow.register_model(uri, 'credit')",
  },
  references: [
    {
      title: 'Mitchell et al., Model Cards for Model Reporting',
      year: 2019,
      url: 'https://arxiv.org/abs/1810.03993',
    },
    { title: 'Breck et al., The ML Test Score', year: 2017 },
  ],
  *check(file, project) {
    if (isElsewhere(project, file) || isLibrary(project, file)) return;
    const people = project.people(file);
    const gate = people && gateOf(project, file);
    if (!people || !gate) return;
    const relatives = project.relations.relatives(file);
    if (relatives.some((relative) => comparisonsIn(relative).some((one) => isOfGroups(project, one)))) return;
    if (project.declared.some(({ kind }) => kind === 'group-evaluation')) return;
    yield draft(file, gate, people, relatives.length);
  },
};

const SHIPS = new Set(['register', 'promote', 'publish', 'deploy', 'save']);

function gateOf(project: Project, file: ProjectFile): Gate | undefined {
  const deeds = [...project.deeds(file), ...project.helperDeeds(file)];
  const ships = deeds.filter(({ role, certain }) => SHIPS.has(role) && certain);
  const comparisons = comparisonsIn(file).filter((one) => isOverall(project, one));
  for (const comparison of comparisons) {
    if (isAsserted(file, comparison.at)) return { at: comparison.at, what: 'a check', ships: ships[0] };
    const behind = ships.find((deed) => isBehind(project, deed.ref, comparison));
    if (behind) return { at: comparison.at, what: 'the model', ships: behind };
    const stop =
      ships.length > 0 &&
      file.facts.calls.find((id) => stops({ file, id }) && isBehind(project, { file, id }, comparison));
    if (stop) return { at: comparison.at, what: 'the model', ships: ships[0] };
  }
  return undefined;
}

function isAsserted(file: ProjectFile, at: Span): boolean {
  const text = file.textOf(at.cell).slice(0, at.start);
  return /(^|\n)[ \t]*assert[ \t]+\(?[ \t]*$/.test(text);
}

/** Whether a call only happens when the comparison says so; what a loop repeats is a search, no gate. */
function isBehind(project: Project, ref: Ref, comparison: Comparison): boolean {
  const call = valueAt(ref);
  if (call.op !== 'call') return false;
  const contexts = contextsOf(ref.file, call.context);
  if (contexts.some(({ type }) => type === 'loop')) return false;
  return contexts.some(({ type, on }) => type === 'branch' && decides(project, on, comparison.ref, 0));
}

/** A condition is the comparison, or made of it and others. */
function decides(project: Project, on: Ref, comparison: Ref, depth: number): boolean {
  if (depth > 6) return false;
  if (on.file === comparison.file && on.id === comparison.id) return true;
  const value = valueAt(on);
  if (value.op === 'operation')
    return value.operands.some((id) => decides(project, { file: on.file, id }, comparison, depth + 1));
  if (value.op === 'call') return false;
  return project.meaning.sourcesOf(on).some((source) => decides(project, source, comparison, depth + 1));
}

/** `sys.exit(1)`, `raise ValueError(…)`. */
function stops(ref: Ref): boolean {
  const call = valueAt(ref);
  if (call.op !== 'call') return false;
  const name = ref.file.textOf(call.nameAt.cell).slice(call.nameAt.start, call.nameAt.end);
  return /^(exit|_exit|abort|\w*(Error|Exception))$/.test(name);
}

function draft(file: ProjectFile, { at, what, ships }: Gate, people: People, files: number): Draft {
  const by = people.attributes.length > 0 ? `, such as ${list(people.attributes)}` : '';
  const passes = what === 'a check' ? 'This check passes' : 'The model goes on';
  return {
    message: `${passes} on one number for everybody: no group of ${people.who}${by} has a threshold of its own.`,
    at: { path: file.path, span: at },
    evidence: [
      ...(ships ? [{ what: 'the model goes on here', at: { path: file.path, span: ships.nameAt } }] : []),
      ...people.evidence,
    ],
    searched: [
      `Comparisons with a metric by group, a smallest value of a group or a difference between groups were looked for in ${files} related file(s) of the project.`,
    ],
    fixes: [],
    subject: file.textOf(at.cell).slice(at.start, at.end).slice(0, 80),
  };
}
