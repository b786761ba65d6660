import { getOrAdd } from '../getOrAdd.ts';
import { personTopic, type Sensitive, sensitiveAttribute } from '../knowledge/attributes.ts';
import type { DataSet } from './dataSets.ts';
import type { Evidence } from './evidence.ts';
import type { PythonFile } from './files.ts';
import { foldersAbove, parentOf } from './modules.ts';
import type { Project, ProjectDocument } from './project.ts';
import type { Relations } from './relations.ts';

/** Why we believe that rows are people, and which of their attributes can be compared. */
export interface People {
  readonly evidence: readonly Evidence[];
  /** A few words for the message: "loan applicants", or the columns seen. */
  readonly who: string;
  /** Column names by which results can be compared, the strong ones first; may be empty. */
  readonly attributes: readonly string[];
}

/** Evidence that the rows a file works on are people; undefined where there is none. */
export function peopleOf(project: Project, relations: Relations, file: PythonFile): People | undefined {
  const data = dataBehind(project, relations, file);
  if (data.length > 0 && data.every((one) => isOfOtherThings(one.set))) return undefined;
  const found: Evidence[] = [];
  const attributes = new Attributes();
  let who: string | undefined;
  for (const { set, from } of data) {
    if (isOfOtherThings(set)) continue;
    const at = { path: from.path, span: set.load.at };
    if (set.identity && isAboutPeople(set.identity.about)) {
      who ??= set.identity.title;
      found.push({ what: `${set.identity.title}: the rows are about people`, at });
      for (const column of set.identity.sensitive) attributes.add(column);
    }
    const inHeader = set.columns.filter((column) => attributes.add(column));
    if (inHeader.length > 0) {
      found.push({ what: `the data has the column${inHeader.length > 1 ? 's' : ''} ${list(inHeader)}`, at });
    }
  }
  let usesColumn = false;
  for (const from of relations.companions(file)) {
    const columns = project.columns(from).filter((use) => use.sensitive);
    const first = columns.find((use) => use.sensitive?.strength === 'strong') ?? columns[0];
    for (const use of columns) attributes.add(use.name);
    // The nearest use is evidence enough.
    if (first && !usesColumn) {
      usesColumn = true;
      found.push({ what: `the column ‘${first.name}’ is used`, at: { path: from.path, span: first.at } });
    }
  }
  const topic = topicOf(project, relations, file);
  if (topic) found.push(topic.evidence);
  if (who === undefined && !topic && !attributes.tell) return undefined;
  return { evidence: found.slice(0, 5), who: who ?? topic?.word ?? 'people', attributes: attributes.names };
}

/** Data a file loads itself, through helpers, or that files of the same piece of work load. */
function dataBehind(
  project: Project,
  relations: Relations,
  file: PythonFile,
): readonly { readonly set: DataSet; readonly from: PythonFile }[] {
  const own = project.dataSets(file).map((set) => ({ set, from: file }));
  // A helper that serves several files reads other data for each of them.
  if (own.some(({ set }) => set.identity)) return own;
  const loaders = project
    .helperDeeds(file)
    .flatMap(({ role, through }) => (role === 'load' && through ? [through] : []));
  const helped = loaders.flatMap(({ inner }) =>
    project
      .dataSets(inner.file)
      .filter((set) => set.loads.some((load) => load.ref.id === inner.id))
      .map((set) => ({ set, from: inner.file })),
  );
  const around = relations
    .companions(file)
    .filter((other) => other !== file)
    .flatMap((other) => project.dataSets(other).map((set) => ({ set, from: other })));
  // Whoever names their data means these, whatever their neighbours load.
  const named = [...own, ...helped];
  return named.some(({ set }) => set.identity || set.columns.length > 0) ? named : [...named, ...around];
}

/** Sensitive attributes by the names of their columns, one name each. */
class Attributes {
  private readonly seen = new Map<string, { readonly name: string; readonly sensitive: Sensitive }>();

  add(column: string): boolean {
    const sensitive = sensitiveAttribute(column);
    if (!sensitive) return false;
    const known = this.seen.get(sensitive.attribute);
    const better = known?.sensitive.strength === 'weak' && sensitive.strength === 'strong';
    if (!known || better) this.seen.set(sensitive.attribute, { name: column, sensitive });
    return true;
  }

  /** One strong attribute, or two weak ones, tell that rows are people. */
  get tell(): boolean {
    const all = [...this.seen.values()];
    return all.some(({ sensitive }) => sensitive.strength === 'strong') || all.length >= 2;
  }

  /** The strong ones first. */
  get names(): readonly string[] {
    return [...this.seen.values()]
      .sort((a, b) => Number(b.sensitive.strength === 'strong') - Number(a.sensitive.strength === 'strong'))
      .map(({ name }) => name);
  }
}

function isAboutPeople(about: string): boolean {
  return about.includes('people');
}

function isOfOtherThings(data: DataSet): boolean {
  return data.identity !== undefined && !isAboutPeople(data.identity.about);
}

/** Definitions alone, on whatever data others bring: a README's example is none of its business. */
function isBuildingBlocks(project: Project, file: PythonFile): boolean {
  if (file.facts.kind === 'notebook' || project.dataSets(file).length > 0) return false;
  const hasMain = file.facts.modules[0]?.statements.some(({ kind }) => kind === 'main') ?? false;
  const runs = [...project.deeds(file), ...project.helperDeeds(file)].some(
    ({ inFunction }) => inFunction === -1,
  );
  return !hasMain && !runs;
}

/** What the file and the project say they are about: title, markdown, file names, README. */
function topicOf(
  project: Project,
  relations: Relations,
  file: PythonFile,
): { readonly word: string; readonly evidence: Evidence } | undefined {
  const start = { path: file.path, span: { start: 0, end: 0 } };
  const candidates: { text: string; what: string; at: Evidence['at'] }[] = [
    { text: project.relative(file.path).replace(/\.\w+$/, ''), what: 'the file is called', at: start },
  ];
  if (file.facts.docstring !== undefined) {
    candidates.push({ text: file.facts.docstring, what: 'the file says it is about', at: start });
  }
  for (const { at, text } of file.facts.markdown.slice(0, 4)) {
    candidates.push({ text, what: 'the notebook says it is about', at: { path: file.path, span: at } });
  }
  for (const { name, load } of project.dataSets(file)) {
    if (name !== undefined) {
      candidates.push({ text: name, what: 'the data is called', at: { path: file.path, span: load.at } });
    }
  }
  for (const { text, what, at } of candidates) {
    const topic = personTopic(text);
    if (topic) return { word: topic.topic, evidence: { what: `${what} ‘${topic.word}’`, at } };
  }
  if (isBuildingBlocks(project, file)) return undefined;
  for (const { document, topic } of topicsAbove(project, file.path)) {
    if (project.partOf(document.path) !== project.partOf(file.path)) continue;
    if (!relations.isOneWork(document.path)) continue;
    const at = { path: document.path, span: topic.span };
    return {
      word: topic.topic,
      evidence: { what: `${project.relative(document.path)} speaks of ${topic.topic}`, at },
    };
  }
  return undefined;
}

interface DocumentTopic {
  readonly document: ProjectDocument;
  readonly topic: NonNullable<ProjectDocument['facts']['people']>;
  /** Its place among all documents. */
  readonly order: number;
}

const topicsByFolder = new WeakMap<Project, ReadonlyMap<string, readonly DocumentTopic[]>>();

/** Documents about people that lie beside a path or above it. */
function topicsAbove(project: Project, path: string): readonly DocumentTopic[] {
  const byFolder = getOrAdd(topicsByFolder, project, () => {
    const topics = new Map<string, DocumentTopic[]>();
    project.documents.forEach((document, order) => {
      const topic = document.facts.people;
      if (!topic) return;
      getOrAdd(topics, parentOf(document.path), (): DocumentTopic[] => []).push({ document, topic, order });
    });
    return topics;
  });
  return foldersAbove(path)
    .flatMap((folder) => byFolder.get(folder) ?? [])
    .sort((a, b) => a.order - b.order);
}

/** "a, b and c"; at most three are named. */
export function list(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map((name) => `‘${name}’`);
  if (names.length > most) return `${shown.join(', ')} and ${names.length - most} more`;
  const last = shown.pop() ?? '';
  return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
}
