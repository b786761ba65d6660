import { type Deed, isTraining } from '../../project/deeds.ts';
import type { GroupEvaluation } from '../../project/groupEvaluation.ts';
import { list, type People } from '../../project/people.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Evidence } from '../finding.ts';
import type { Draft, Rule } from '../rule.ts';
import { isElsewhere, isLibrary } from '../silence.ts';
import { evaluationByGroup } from './evaluationByGroupFix.ts';

export const missingDisaggregatedEval: Rule = {
  id: 'fairness/missing-disaggregated-eval',
  family: 'fairness',
  title: 'Model about people is only evaluated for everybody at once',
  severity: 'information',
  enabled: true,
  what: 'A model is trained on data about people and its quality is computed as one number for everybody. Nothing in the project compares the results between groups of people.',
  why: 'One good average can hide that the model is much worse for some people. Comparing a metric by group shows it while it can still be changed.',
  how: 'Compute the same metric for each group that matters for your case, look at the smallest group first, and keep the table with the model. The quick fix writes it with your own variables.',
  silent: [
    'Results are already broken down by an attribute of people anywhere in the project, by a library or by hand.',
    'The data are not about people, or nothing says that they are.',
    'No model is trained: exploration, statistics for inference, tests, library code.',
    'The configuration declares that the evaluation by group lives elsewhere.',
  ],
  fix: 'suggestion',
  examples: {
    bad: 'model.fit(X_train, y_train)\nprint(accuracy_score(y_test, model.predict(X_test)))',
    good: "for group, rows in X_test.groupby(df.loc[X_test.index, 'sex']):\n    print(group, len(rows), accuracy_score(y_test[rows.index], model.predict(rows)))",
  },
  references: [
    {
      title: 'Mitchell et al., Model Cards for Model Reporting',
      year: 2019,
      url: 'https://arxiv.org/abs/1810.03993',
    },
    {
      title: 'Barocas et al., Designing Disaggregated Evaluations of AI Systems',
      year: 2021,
      url: 'https://arxiv.org/abs/2103.06076',
    },
  ],
  *check(file, project) {
    if (isElsewhere(project, file) || isLibrary(project, file)) return;
    const anchor = anchorOf(project, file);
    if (!anchor) return;
    const people = project.people(file);
    if (!people) return;
    const relatives = project.relations.relatives(file);
    const groups = relatives.flatMap((relative) => project.groupEvaluations(relative));
    if (groups.some((group) => group.ofPeople)) return;
    if (project.declared.some((evidence) => evidence.kind === 'group-evaluation')) return;
    yield draft(project, file, anchor, people, columnsCompared(groups));
  },
};

interface Anchor {
  readonly deed: Deed;
  readonly train: Deed | undefined;
  readonly ships: readonly Deed[];
}

/** A file without training that does none of these defines a metric; it evaluates no model. */
const APPLYING = new Set(['load', 'loadModel', 'loadArtefact', 'predict']);
const SHIPPING = new Set(['register', 'promote', 'publish', 'deploy', 'save']);

/** The evaluation a person would extend; where the model is only trained and shipped, the training. */
function anchorOf(project: Project, file: ProjectFile): Anchor | undefined {
  const helped = project
    .helperDeeds(file)
    .filter(({ through }) => through !== undefined && through.file !== file);
  const deeds = [...project.deeds(file).filter((deed) => !isForOthers(project, file, deed)), ...helped];
  const trains = deeds.filter((deed) => trainsPredictor(deed));
  const evaluations = deeds.filter(
    (deed) => (deed.role === 'evaluate' || deed.role === 'crossValidate') && deed.certain,
  );
  const ships = deeds.filter((deed) => SHIPPING.has(deed.role) && deed.certain);
  const certain = trains.filter((deed) => deed.certain);
  const train = certain.find(({ api }) => !api.roles.includes('crossValidate')) ?? certain[0];
  const evaluation = bestEvaluation(project, evaluations);
  const appliesModel = runsByItself(file, deeds) && deeds.some((deed) => APPLYING.has(deed.role));
  if (evaluation && (trains.length > 0 || (appliesModel && trainedElsewhere(project, file))))
    return { deed: evaluation, train, ships };
  return train && ships.length > 0 ? { deed: train, train, ships } : undefined;
}

/** Does something when it is run; a module of helpers waits for others to say what it works on. */
function runsByItself(file: ProjectFile, deeds: readonly Deed[]): boolean {
  const hasMain = file.facts.modules[0]?.statements.some(({ kind }) => kind === 'main') ?? false;
  return hasMain || deeds.some((deed) => deed.inFunction === -1);
}

/** Columns, not people's attributes, by which results are compared; only names that read like columns. */
function columnsCompared(groups: readonly GroupEvaluation[]): readonly string[] {
  const names = groups.flatMap(({ by }) => by).filter((name) => /^[\w-]{1,30}$/.test(name));
  return [...new Set(names)];
}

/** Inside a helper that other files call: these files show whose model it is. */
function isForOthers(project: Project, file: ProjectFile, deed: Deed): boolean {
  for (let id = deed.inFunction; id >= 0; id = file.facts.functions[id]?.parent ?? -1) {
    const callers = project.meaning.linker.callsOf(file, id);
    if (callers.some((call) => call.file !== file && !isElsewhere(project, call.file))) return true;
  }
  return false;
}

function trainsPredictor(deed: Deed): boolean {
  return isTraining(deed) && deed.task !== 'clustering';
}

function trainedElsewhere(project: Project, file: ProjectFile): boolean {
  return project.relations
    .relatives(file)
    .some(
      (relative) =>
        relative !== file && project.deeds(relative).some((deed) => trainsPredictor(deed) && deed.certain),
    );
}

/** The first of the strongest sort: held-out metrics before cross-validation, results before tries in a loop, code that runs before helpers. */
function bestEvaluation(project: Project, evaluations: readonly Deed[]): Deed | undefined {
  const rank = (deed: Deed): number =>
    (deed.role === 'evaluate' ? 8 : 0) +
    (isInLoop(deed) ? 0 : 4) +
    (deed.inFunction === -1 ? 2 : 0) +
    (onTestPart(project, deed) || deed.api.roles.includes('stage') ? 1 : 0);
  let best: Deed | undefined;
  for (const deed of evaluations) if (!best || rank(deed) > rank(best)) best = deed;
  return best;
}

function isInLoop(deed: Deed): boolean {
  const call = deed.ref.file.facts.values[deed.ref.id];
  for (let id = call?.op === 'call' ? call.context : -1; id >= 0; ) {
    const context = deed.ref.file.facts.contexts[id];
    if (context?.type === 'loop') return true;
    id = context?.parent ?? -1;
  }
  return false;
}

function onTestPart(project: Project, deed: Deed): boolean {
  const truth = project.meaning.argument(deed.ref, deed.api, 'yTrue');
  const value = truth?.file.facts.values[truth.id];
  return value?.op === 'element' && (value.index ?? 0) % 2 === 1;
}

function draft(
  project: Project,
  file: ProjectFile,
  anchor: Anchor,
  people: People,
  otherGroups: readonly string[],
): Draft {
  const { deed, train, ships } = anchor;
  const consequence = ships[0];
  const evidence: Evidence[] = [...people.evidence];
  if (train)
    evidence.unshift({ what: 'the model is trained here', at: { path: file.path, span: train.nameAt } });
  if (consequence)
    evidence.push({
      what: `the model leaves the ${file.facts.kind === 'notebook' ? 'notebook' : 'program'} here`,
      at: { path: file.path, span: consequence.nameAt },
    });
  const compare = people.attributes.length > 0 ? ` Compare it by ${list(people.attributes)}.` : '';
  const instead =
    otherGroups.length > 0
      ? ` Results are compared by ${list(otherGroups)}, not by any attribute of people.`
      : '';
  return {
    message: `This model about ${people.who} is judged by one number for everybody.${instead}${compare}`,
    at: { path: file.path, span: deed.nameAt },
    evidence,
    searched: [
      `Evaluation by group was looked for in ${project.relations.relatives(file).length} related file(s) of the project: Fairlearn, AIF360, TFMA and the like, groupby, loops over groups, masks, cross tables.`,
    ],
    fixes: deed.through ? [] : evaluationByGroup(project, file, deed, people),
    subject: train?.api.name ?? deed.api.name,
    severity: ships.length > 0 ? 'warning' : 'information',
  };
}
