import type { DataSet } from '../../../project/dataSets.ts';
import { loadsBehind } from '../../../project/dataSets.ts';
import type { Deed } from '../../../project/deeds.ts';
import { type Ref, valueAt } from '../../../project/files.ts';
import type { Project, ProjectFile } from '../../../project/project.ts';
import { textOf } from '../../../project/text.ts';
import { lineageOf } from '../../fixing/lineage.ts';
import { columnAt } from '../../fixing/lineageQueries.ts';
import { sameRef } from '../../fixing/refs.ts';
import type { Lineage } from '../../fixing/steps.ts';

/** How the rows are divided, as the code says it. */
export interface Split {
  readonly path: string;
  readonly testSize: string | undefined;
  readonly seed: string | undefined;
  readonly stratified: boolean;
}

/** What the project's code shows about a data set without running it. */
export interface Known {
  readonly loaders: readonly { readonly path: string; readonly function: string }[];
  readonly columns: readonly string[];
  /** The columns come from the code that asks for them, not from the file. */
  readonly columnsFromCode: boolean;
  readonly targets: ReadonlySet<string>;
  readonly used: ReadonlySet<string>;
  readonly leftOut: ReadonlySet<string>;
  readonly splits: readonly Split[];
}

export function knownOf(project: Project, file: ProjectFile, data: DataSet): Known {
  const users = project.relations.relatives(file).flatMap((relative) => {
    const same = project.dataSets(relative).find((other) => isSame(data, other));
    return same ? [{ file: relative, same }] : [];
  });
  const targets = new Set<string>();
  const used = new Set<string>();
  const leftOut = new Set<string>();
  const asked = new Set<string>();
  const splits: Split[] = [];
  for (const user of users) {
    const starts = user.same.loads.map(({ ref }) => ref);
    for (const name of columnsAsked(project, user.file, starts)) asked.add(name);
    for (const deed of project.deeds(user.file)) {
      if (deed.role === 'train') readTraining(project, deed, starts, { targets, used, leftOut, asked });
      const split = deed.role === 'split' ? splitOf(project, deed, user.same.loads) : undefined;
      if (split && !splits.some((known) => sameSplit(known, split))) splits.push(split);
    }
  }
  const fromCode = data.columns.length === 0;
  const columns = fromCode ? [...asked] : data.columns;
  for (const name of targets) leftOut.delete(name);
  return {
    loaders: users.map(({ file: user, same }) => ({ path: user.path, function: same.load.api.name })),
    columns,
    columnsFromCode: fromCode,
    targets,
    used,
    leftOut,
    splits,
  };
}

function isSame(a: DataSet, b: DataSet): boolean {
  return a.path !== undefined
    ? a.path === b.path
    : a.load === b.load || (a.name !== undefined && a.name === b.name);
}

interface Uses {
  readonly targets: Set<string>;
  readonly used: Set<string>;
  readonly leftOut: Set<string>;
  readonly asked: ReadonlySet<string>;
}

function readTraining(project: Project, deed: Deed, starts: readonly Ref[], uses: Uses): void {
  const { meaning } = project;
  const y = meaning.argument(deed.ref, deed.api, 'y');
  const target = y && lineageOf(meaning, y);
  if (target && comesFrom(target, starts)) {
    const column = target.find((step) => step.column)?.column;
    if (column) uses.targets.add(column);
  }
  const x = meaning.argument(deed.ref, deed.api, 'X');
  const features = x ? lineageOf(meaning, x) : [];
  if (!comesFrom(features, starts)) return;
  const named = new Set(uses.asked);
  for (const { columns } of features) {
    if (columns.type === 'drop') for (const name of columns.names) uses.leftOut.add(name);
    if (columns.type === 'select' || columns.type === 'encode')
      for (const name of columns.names) named.add(name);
  }
  for (const name of named) {
    const isEncoded = features.some(
      ({ columns }) => columns.type === 'encode' && columns.names.includes(name),
    );
    const state = columnAt(features, 0, name, 'raw');
    if ((isEncoded || state === 'raw' || state === 'recoded') && !uses.leftOut.has(name)) uses.used.add(name);
  }
}

function comesFrom(lineage: Lineage, starts: readonly Ref[]): boolean {
  const end = lineage.at(-1)?.ref;
  return end !== undefined && starts.some((start) => sameRef(start, end));
}

/** Columns the code takes from the table by name. */
function columnsAsked(project: Project, file: ProjectFile, starts: readonly Ref[]): ReadonlySet<string> {
  const names = new Set<string>();
  file.facts.values.forEach((value, id) => {
    if (value.op !== 'item') return;
    const key = valueAt({ file, id: value.key });
    if (key.op !== 'constant' || key.type !== 'str') return;
    if (comesFrom(lineageOf(project.meaning, { file, id }), starts)) names.add(key.text);
  });
  return names;
}

function splitOf(project: Project, deed: Deed, loads: readonly Deed[]): Split | undefined {
  if (deed.api.returns !== 'parts') return undefined;
  if (loadsBehind(project.meaning, [deed.ref], loads).length === 0) return undefined;
  const text = (keyword: string): string | undefined => {
    const given = project.meaning.keyword(deed.ref, keyword);
    return given && textOf(project.meaning.linker, given);
  };
  return {
    path: deed.ref.file.path,
    testSize: text('test_size'),
    seed: text('random_state'),
    stratified: project.meaning.keyword(deed.ref, 'stratify') !== undefined,
  };
}

function sameSplit(a: Split, b: Split): boolean {
  return a.path === b.path && a.testSize === b.testSize && a.seed === b.seed && a.stratified === b.stratified;
}
