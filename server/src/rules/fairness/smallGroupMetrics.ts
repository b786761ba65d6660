import { canonicalName } from '../../knowledge/apis.ts';
import type { Deed } from '../../project/deeds.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import { textOf } from '../../project/text.ts';
import type { Rule } from '../rule.ts';
import { isElsewhere, isLibrary } from '../silence.ts';
import { addCount } from './addCountFix.ts';

export const smallGroupMetrics: Rule = {
  id: 'fairness/small-group-metrics',
  family: 'fairness',
  title: 'Metrics by group without the size of the groups',
  severity: 'hint',
  enabled: true,
  what: 'A Fairlearn MetricFrame compares groups, and neither it nor the code around it shows how many people each group holds.',
  why: 'In a group of twelve, one more mistake moves the error rate by eight points. Without the numbers nobody can tell a difference from chance.',
  how: 'Add `fairlearn.metrics.count` to the metrics, and read differences together with it.',
  silent: [
    'A metric counts the rows of each group, or the code counts them beside it.',
    'Intervals show how sure the values are (`n_boot`), or confusion matrices hold the numbers.',
    'Only a summary is read (`difference()`), not the table.',
    'The metrics are put together elsewhere, where we cannot read them.',
    'Tests and code of libraries.',
  ],
  fix: 'suggestion',
  examples: {
    bad: "MetricFrame(metrics={'accuracy': accuracy_score}, y_true=y, y_pred=p, sensitive_features=sex)",
    good: "MetricFrame(metrics={'n': count, 'accuracy': accuracy_score}, y_true=y, y_pred=p, sensitive_features=sex)",
  },
  references: [
    {
      title: 'Fairlearn, MetricFrame',
      year: 2024,
      url: 'https://fairlearn.org/main/api_reference/generated/fairlearn.metrics.MetricFrame.html',
    },
  ],
  *check(file, project) {
    if (isElsewhere(project, file) || isLibrary(project, file)) return;
    const frames = project.deeds(file).filter(isMetricFrame);
    if (frames.length === 0) return;
    const metrics = frames.map((deed) => metricsOf(project, deed));
    if (metrics.some((one) => one === undefined || one.counts)) return;
    if (frames.some((deed) => project.meaning.keyword(deed.ref, 'n_boot'))) return;
    if (!file.facts.values.some((value) => value.op === 'attribute' && value.name === 'by_group')) return;
    const companions = project.relations.companions(file);
    if (companions.some((companion) => showsSizes(project, companion))) return;
    const [first] = frames;
    if (!first) return;
    yield {
      message: 'This table compares groups without their sizes: a difference in a small group may be chance.',
      at: { path: file.path, span: first.nameAt },
      evidence: frames.slice(0, 3).map(({ nameAt }) => ({
        what: 'groups are compared here',
        at: { path: file.path, span: nameAt },
      })),
      searched: [
        'A metric that counts (fairlearn.metrics.count, len), and value_counts, groupby().size(), crosstab or bincount beside it, were looked for in this file and those that belong to it.',
      ],
      fixes: addCount(project, file, frames),
      subject: 'MetricFrame',
    };
  },
};

function isMetricFrame({ role, certain, api }: Deed): boolean {
  return role === 'evaluateByGroup' && certain && api.name === 'fairlearn.metrics.MetricFrame';
}

/** Counts, and what shows how sure a value is. */
const COUNTING =
  /confusion|conf_?mat|interval|bounds?$|bootstrap|^(n|num|support|total|size|samples?)$|count|_size|size_|(^|_)n_|num_|_n$|samples|cases|instances/i;

/** What a table shows of each group; undefined where that cannot be read. */
function metricsOf(project: Project, deed: Deed): { readonly counts: boolean } | undefined {
  const { meaning } = project;
  const given = meaning.argument(deed.ref, deed.api, 'metrics');
  if (!given) return undefined;
  for (const ref of [given, ...meaning.sourcesOf(given)]) {
    const value = valueAt(ref);
    if (value.op === 'dict') {
      if (value.keys.includes(undefined)) return undefined;
      const counts = value.values.some((id, index) => {
        const key = value.keys[index];
        const name = key === undefined ? undefined : textOf(meaning.linker, { file: ref.file, id: key });
        return (name !== undefined && COUNTING.test(name)) || isCount(project, { file: ref.file, id });
      });
      return { counts };
    }
    if (value.op === 'import' || value.op === 'function') return { counts: isCount(project, ref) };
  }
  return undefined;
}

function isCount(project: Project, ref: Ref): boolean {
  const value = valueAt(ref);
  if (value.op === 'builtin') return value.name === 'len';
  return project.meaning.linker.resolve(ref).some((term) => {
    if (term.type === 'external') return canonicalName(term.name) === 'fairlearn.metrics.count';
    if (term.type !== 'function') return false;
    const name = term.file.facts.functions[term.id]?.name ?? '';
    return name === '<lambda>' || COUNTING.test(name);
  });
}

const SIZES = /^(value_counts|size|crosstab|bincount|Counter|count|countplot|histplot)$/;

function showsSizes(project: Project, file: ProjectFile): boolean {
  return file.facts.calls.some((id) => {
    const call = valueAt({ file, id });
    if (call.op !== 'call') return false;
    const name = file.textOf(call.nameAt.cell).slice(call.nameAt.start, call.nameAt.end);
    return SIZES.test(name) || project.meaning.keyword({ file, id }, 'return_counts') !== undefined;
  });
}
