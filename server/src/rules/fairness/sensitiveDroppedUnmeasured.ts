import { sensitiveAttribute } from '../../knowledge/attributes.ts';
import { type Deed, isTraining } from '../../project/deeds.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import { madeFrom } from '../../project/flow.ts';
import { list } from '../../project/people.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Span } from '../../sources/span.ts';
import type { Fix } from '../finding.ts';
import { insertLines, placeBefore } from '../fixing/insertion.ts';
import { freeName, isBefore } from '../fixing/names.ts';
import { textsOf } from '../fixing/steps.ts';
import { literal, styleOf } from '../fixing/textStyle.ts';
import type { Rule } from '../rule.ts';
import { isElsewhere, isLibrary } from '../silence.ts';

/** A column about people that leaves the table before the training. */
interface Dropped {
  readonly ref: Ref;
  readonly columns: readonly string[];
  /** The name of the table, where it has one. */
  readonly table: string | undefined;
  readonly nameAt: Span;
  readonly statement: Span;
}

export const sensitiveDroppedUnmeasured: Rule = {
  id: 'fairness/sensitive-dropped-unmeasured',
  family: 'fairness',
  title: 'Attribute of people is dropped, so nobody can compare by it',
  severity: 'hint',
  enabled: true,
  what: 'A column such as sex, age or race is dropped from the only table that holds it before a model is trained, and the results are never compared by it.',
  why: 'Without the column a model can still treat groups differently, through all that goes along with it. And without the column nobody can see it.',
  how: 'Keep the column beside the features: leave it out of the training, and use it in the evaluation. The quick fix keeps a copy.',
  silent: [
    'A copy is kept, or the table before the drop still has a name.',
    'The column is used elsewhere in the file: encoded, joined, or compared.',
    'Results are compared by group anywhere in the project.',
    'A comment at the drop speaks of privacy.',
    'No model is trained on the table; tests and code of libraries.',
  ],
  fix: 'suggestion',
  examples: {
    bad: "df = df.drop(columns=['sex'])\nmodel.fit(df[features], df['hired'])",
    good: "sensitive = df[['sex']].copy()\ndf = df.drop(columns=['sex'])\nmodel.fit(df[features], df['hired'])",
  },
  references: [
    {
      title: 'Dwork et al., Fairness Through Awareness',
      year: 2012,
      url: 'https://arxiv.org/abs/1104.3913',
    },
  ],
  *check(file, project) {
    if (isElsewhere(project, file) || isLibrary(project, file)) return;
    const trains = project.deeds(file).filter(trainsPredictor);
    if (trains.length === 0) return;
    const dropped = droppedIn(project, file).find((one) => reachesTraining(project, one, trains));
    if (!dropped) return;
    const relatives = project.relations.relatives(file);
    if (relatives.some((relative) => project.groupEvaluations(relative).some(({ ofPeople }) => ofPeople)))
      return;
    if (project.declared.some(({ kind }) => kind === 'group-evaluation')) return;
    const train = trains.find((deed) => isBefore(dropped.statement, deed.at)) ?? trains[0];
    if (!train) return;
    yield {
      message: `${list(dropped.columns)} ${dropped.columns.length > 1 ? 'are' : 'is'} dropped here, and no copy is kept: the results cannot be compared by ${dropped.columns.length > 1 ? 'them' : 'it'} any more.`,
      at: { path: file.path, span: dropped.nameAt },
      evidence: [
        {
          what: `${list(dropped.columns)} leaves the data here`,
          at: { path: file.path, span: dropped.nameAt },
        },
        { what: 'the model is trained here', at: { path: file.path, span: train.nameAt } },
      ],
      searched: [
        'Copies and other uses of the column were looked for in this file.',
        `Evaluation by group was looked for in ${relatives.length} related file(s) of the project.`,
      ],
      fixes: keepCopy(file, dropped),
      subject: dropped.columns.join(','),
    };
  },
};

function trainsPredictor(deed: Deed): boolean {
  return isTraining(deed) && deed.certain && deed.task !== 'clustering';
}

/** Drops that leave no table with the column: `df = df.drop(…)`, `df.drop(…, inplace=True)`. */
function droppedIn(project: Project, file: ProjectFile): readonly Dropped[] {
  return file.facts.calls.flatMap((id): readonly Dropped[] => {
    const ref: Ref = { file, id };
    const call = valueAt(ref);
    const receiver = project.meaning.receiverOf(ref);
    if (call.op !== 'call' || !receiver || project.meaning.methodName(ref) !== 'drop') return [];
    if (!project.meaning.isKind(receiver, 'frame')) return [];
    const columns = columnsDropped(project, ref).filter((name) =>
      isTold(project, file, name, call.statement),
    );
    const table = /^[ \t]*([\p{L}_][\p{L}\p{N}_]*)[ \t]*(?=[=.])/u.exec(
      file.textOf(call.statement.cell).slice(call.statement.start, call.statement.end),
    )?.[1];
    if (columns.length === 0 || table === undefined || speaksOfPrivacy(file, call.statement)) return [];
    const text = file
      .textOf(call.at.cell)
      .slice(call.at.start, call.nameAt.start)
      .replace(/\s*\.\s*$/, '');
    // Another name still holds the table with all its columns.
    if (text !== table || !overwrites(project, ref, file, call.statement, table)) return [];
    return [{ ref, columns, table, nameAt: call.nameAt, statement: call.statement }];
  });
}

function overwrites(project: Project, ref: Ref, file: ProjectFile, statement: Span, table: string): boolean {
  const inplace = project.meaning.keyword(ref, 'inplace');
  const value = inplace && valueAt(inplace);
  const bound = file.facts.bindings.some(
    ({ name, statement: own }) =>
      name === table && own.cell === statement.cell && own.start === statement.start,
  );
  if (bound) return true;
  return value?.op === 'constant' && value.text === 'True';
}

function columnsDropped(project: Project, ref: Ref): readonly string[] {
  const { meaning } = project;
  const call = valueAt(ref);
  if (call.op !== 'call') return [];
  const first = call.args.find(({ name, spread }) => name === undefined && !spread);
  const axis = meaning.keyword(ref, 'axis') ?? call.args.filter(({ name }) => name === undefined)[1];
  const axisRef = axis && ('file' in axis ? axis : { file: ref.file, id: axis.value });
  const along = axisRef ? valueAt(axisRef) : undefined;
  const sideways = along?.op === 'constant' && /^(1|columns)$/.test(along.text);
  const labels = sideways
    ? (meaning.keyword(ref, 'labels') ?? (first && { file: ref.file, id: first.value }))
    : undefined;
  const columns = meaning.keyword(ref, 'columns') ?? labels;
  return columns ? (textsOf(meaning, columns) ?? []) : [];
}

/** A strong attribute that nothing else in the file uses. */
function isTold(project: Project, file: ProjectFile, name: string, statement: Span): boolean {
  const meant = sensitiveAttribute(name);
  if (meant?.strength !== 'strong') return false;
  return !project
    .columns(file)
    .some(({ sensitive, at }) => sensitive?.attribute === meant.attribute && !isInside(at, statement));
}

function isInside(at: Span, statement: Span): boolean {
  return at.cell === statement.cell && at.start >= statement.start && at.end <= statement.end;
}

const PRIVACY =
  /privac|gdpr|dsgvo|hipaa|\bpii\b|anonym|de-?identif|personal data|confidential|protected|sensitive/i;

function speaksOfPrivacy({ facts }: ProjectFile, statement: Span): boolean {
  return facts.comments.some(
    ({ at, text }) =>
      at.cell === statement.cell &&
      at.end > statement.start - 200 &&
      at.start < statement.end + 120 &&
      PRIVACY.test(text),
  );
}

/** The training learns from the table the column left. */
function reachesTraining(project: Project, { ref, statement }: Dropped, trains: readonly Deed[]): boolean {
  const { linker } = project.meaning;
  const receiver = project.meaning.receiverOf(ref);
  const loads = new Set(
    (receiver ? madeFrom(linker, receiver) : []).flatMap(({ file, id }) =>
      project.deeds(file).some((deed) => deed.role === 'load' && deed.ref.id === id)
        ? [`${file.path}:${id}`]
        : [],
    ),
  );
  return trains.some(
    (deed) =>
      (deed.inFunction !== -1 || isBefore(statement, deed.at)) &&
      madeFrom(linker, deed.ref).some(
        (made) => made.id === ref.id || loads.has(`${made.file.path}:${made.id}`),
      ),
  );
}

function keepCopy(file: ProjectFile, { columns, statement, table }: Dropped): readonly Fix[] {
  const place = placeBefore(file, statement);
  if (!place || table === undefined) return [];
  const style = styleOf(file.textOf(statement.cell));
  const name = freeName(file, 'sensitive');
  const line = `${name} = ${table}[[${columns.map((column) => literal(column, style)).join(', ')}]].copy()`;
  return [
    {
      title: `Keep ${list(columns)} for the evaluation`,
      kind: 'suggestion',
      edits: [insertLines(file, place, [line])],
    },
  ];
}
