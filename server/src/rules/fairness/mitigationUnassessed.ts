import type { Deed } from '../../project/deeds.ts';
import { valueAt } from '../../project/files.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Evidence, Fix } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { isElsewhere, isLibrary } from '../silence.ts';
import { evaluationByGroup } from './evaluationByGroupFix.ts';

export const mitigationUnassessed: Rule = {
  id: 'fairness/mitigation-unassessed',
  family: 'fairness',
  title: 'Bias is mitigated, and nothing shows whether it worked',
  severity: 'hint',
  enabled: true,
  what: 'The code changes a model so that it treats groups of people more alike, and nothing in the project compares the results of the groups.',
  why: 'A mitigation that reaches its goal on the training data may miss it on others, and may cost some people more than it helps. Only a comparison before and after shows it.',
  how: 'Compute your metrics for each group with and without the mitigation, on the same held-out rows, and keep both tables.',
  silent: [
    'Results are compared by group anywhere in the project, by a library or by hand.',
    'The data are re-weighted or transformed before training: the evaluation of the model is asked for instead.',
    'Tests and code of libraries.',
    'The configuration declares that the evaluation by group lives elsewhere.',
  ],
  fix: 'suggestion',
  examples: {
    bad: 'fair = ExponentiatedGradient(model, DemographicParity())\nfair.fit(X_train, y_train, sensitive_features=sex_train)\nprint(accuracy_score(y_test, fair.predict(X_test)))',
    good: "metrics = {'accuracy': accuracy_score, 'selected': selection_rate, 'n': count}\nfor name, one in {'before': model, 'after': fair}.items():\n    frame = MetricFrame(metrics=metrics, y_true=y_test, y_pred=one.predict(X_test), sensitive_features=sex_test)\n    print(name, frame.by_group)",
  },
  references: [
    {
      title: 'Weerts et al., Fairlearn: Assessing and Improving Fairness of AI Systems',
      year: 2023,
      url: 'https://arxiv.org/abs/2303.16626',
    },
    {
      title: 'Bellamy et al., AI Fairness 360',
      year: 2018,
      url: 'https://arxiv.org/abs/1810.01943',
    },
  ],
  *check(file, project) {
    if (isElsewhere(project, file) || isLibrary(project, file)) return;
    const deeds = project.deeds(file);
    const mitigations = deeds.filter((deed) => isMitigation(deed));
    const [first] = mitigations;
    if (!first) return;
    const relatives = project.relations.relatives(file);
    if (relatives.some((relative) => compares(project, relative))) return;
    if (project.declared.some(({ kind }) => kind === 'group-evaluation')) return;
    const evaluation = deeds.find(({ role, certain }) => role === 'evaluate' && certain);
    const evidence: Evidence[] = mitigations.slice(0, 3).map(({ nameAt }) => ({
      what: 'groups are to be treated more alike from here on',
      at: { path: file.path, span: nameAt },
    }));
    if (evaluation)
      evidence.push({
        what: 'everybody is judged at once here',
        at: { path: file.path, span: evaluation.nameAt },
      });
    yield {
      message: `${lastPart(first.api.name)} is meant to make groups more equal, and nothing in the project compares the groups to show that it did.`,
      at: { path: file.path, span: first.nameAt },
      evidence,
      searched: [
        `Evaluation by group was looked for in ${relatives.length} related file(s) of the project: Fairlearn, AIF360 and the like, groupby, loops over groups, masks, cross tables, functions named after a fairness metric.`,
      ],
      fixes: fixesFor(project, file, evaluation),
      subject: first.api.name,
    };
  },
};

/** In and after training; what is done to the data before shows in the evaluation of any model. */
function isMitigation({ role, certain, api }: Deed): boolean {
  return role === 'mitigate' && certain && !api.name.includes('preprocessing');
}

const FAIRNESS_METRIC =
  /(parity|disparate_?impact|equali[sz]ed_?odds|equal_?opportunity|average_odds|theil|by_?group|per_?group|group_?(metrics?|accuracy|rates?)|fairness|(tpr|fpr|fnr|tnr)_(gap|diff))/i;

/** Whether a file compares groups; a function named after a fairness metric is taken at its word. */
function compares(project: Project, file: ProjectFile): boolean {
  if (project.groupEvaluations(file).length > 0) return true;
  if (file.facts.functions.some(({ name }) => FAIRNESS_METRIC.test(name))) return true;
  return file.facts.calls.some((id) => {
    const call = valueAt({ file, id });
    if (call.op !== 'call') return false;
    const name = file.textOf(call.nameAt.cell).slice(call.nameAt.start, call.nameAt.end);
    // Constraints of reductions (`DemographicParity()`) are what is asked for, not what is measured.
    return /^[a-z_]/.test(name) && FAIRNESS_METRIC.test(name);
  });
}

function fixesFor(project: Project, file: ProjectFile, evaluation: Deed | undefined): readonly Fix[] {
  const people = project.people(file);
  return people && evaluation ? evaluationByGroup(project, file, evaluation, people) : [];
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
