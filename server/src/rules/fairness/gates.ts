import { type Ref, valueAt } from '../../project/files.ts';
import { madeFrom } from '../../project/flow.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import { textOf } from '../../project/text.ts';
import type { Span } from '../../sources/span.ts';

/** `a > b` and the like, as it stands in the text. */
export interface Comparison {
  readonly ref: Ref;
  readonly sides: readonly Ref[];
  readonly at: Span;
}

export function comparisonsIn(file: ProjectFile): readonly Comparison[] {
  return file.facts.values.flatMap((value, id): readonly Comparison[] => {
    if (value.op !== 'operation' || !/^(<|>|<=|>=)$/.test(value.operator)) return [];
    const sides = value.operands.map((operand) => ({ file, id: operand }));
    return [{ ref: { file, id }, sides, at: value.at }];
  });
}

/** Names of metrics that say how good a model is. */
const QUALITY =
  /(^|_)(acc|accuracy|f1|f1_score|auc|auroc|roc_auc|pr_auc|precision|recall|rmse|mae|mse|mape|r2|r2_score|logloss|log_loss)(_|$)/i;
const BY_GROUP =
  /(group|slice|subgroup|parity|disparate|odds|opportunity|fairness|bias|gap|worst|female|male|gender|race)/i;

/** One side is a metric over everybody, the other a threshold that is no metric itself. */
export function isOverall(project: Project, { sides }: Comparison): boolean {
  const metrics = sides.filter((side) => isMetric(project, side));
  return metrics.length === 1 && !sides.some((side) => isGrouped(project, side));
}

export function isOfGroups(project: Project, { sides }: Comparison): boolean {
  return sides.some((side) => isGrouped(project, side));
}

function isMetric(project: Project, ref: Ref): boolean {
  const name = nameOf(project, ref);
  if (name !== undefined && QUALITY.test(name)) return true;
  return rolesBehind(project, ref).has('evaluate');
}

function isGrouped(project: Project, ref: Ref): boolean {
  const name = nameOf(project, ref);
  if (name !== undefined && BY_GROUP.test(name)) return true;
  const roles = rolesBehind(project, ref);
  return roles.has('evaluateByGroup');
}

/** What a value is called where it is read: the key of a dictionary, an attribute, a parameter. */
function nameOf(project: Project, ref: Ref): string | undefined {
  const value = valueAt(ref);
  switch (value.op) {
    case 'item':
      return textOf(project.meaning.linker, { file: ref.file, id: value.key });
    case 'attribute':
      return value.name;
    case 'parameter':
      return ref.file.facts.functions[value.function]?.parameters[value.index]?.name;
    case 'call': {
      const written = ref.file.textOf(value.nameAt.cell).slice(value.nameAt.start, value.nameAt.end);
      const first = value.args[0]?.value;
      if (/^(float|round|abs|mean|item)$/.test(written) && first !== undefined)
        return nameOf(project, { file: ref.file, id: first });
      return /^(get|getattr)$/.test(written) && first !== undefined
        ? textOf(project.meaning.linker, { file: ref.file, id: first })
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Roles of the calls a number was made by; what these calls were given is not asked, and a difference is no metric. */
function rolesBehind(project: Project, ref: Ref): ReadonlySet<string> {
  const { meaning } = project;
  const roles = new Set<string>();
  madeFrom(meaning.linker, ref, (part) => {
    const value = valueAt(part);
    if (value.op !== 'call') return value.op !== 'collection' && value.op !== 'operation';
    const apis = meaning.apisOf(part).filter(({ verified }) => verified);
    for (const role of apis.flatMap((api) => api.roles)) roles.add(role);
    const callee = valueAt({ file: part.file, id: value.callee });
    return apis.length === 0 && !(callee.op === 'builtin' && callee.name === 'len');
  });
  return roles;
}
