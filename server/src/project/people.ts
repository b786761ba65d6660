import { personTopic, type Sensitive, sensitiveAttribute } from '../knowledge/attributes.ts';
import type { DataSet } from './dataSets.ts';
import type { Evidence } from './evidence.ts';
import type { PythonFile } from './files.ts';
import type { Project } from './project.ts';
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
  const own = project.dataSets(file);
  if (own.length > 0 && own.every((data) => isOfOtherThings(data))) return undefined;
  const relatives = relations.relatives(file);
  const found: Evidence[] = [];
  const attributes = new Map<string, Sensitive>();
  let who: string | undefined;
  for (const relative of relatives) {
    for (const data of project.dataSets(relative)) {
      if (isOfOtherThings(data)) continue;
      if (data.identity && isAboutPeople(data.identity.about)) {
        who ??= data.identity.title;
        found.push({
          what: `${data.identity.title}: the rows are about people`,
          at: { path: relative.path, span: data.load.at },
        });
        for (const column of data.identity.sensitive) remember(attributes, column);
      }
      const inHeader = data.columns.filter((column) => remember(attributes, column));
      if (inHeader.length > 0) {
        found.push({
          what: `the data has the column${inHeader.length > 1 ? 's' : ''} ${list(inHeader)}`,
          at: { path: relative.path, span: data.load.at },
        });
      }
    }
    const columns = project.columns(relative).filter((use) => use.sensitive);
    const first = columns.find((use) => use.sensitive?.strength === 'strong') ?? columns[0];
    for (const use of columns) remember(attributes, use.name);
    if (first)
      found.push({ what: `the column '${first.name}' is used`, at: { path: relative.path, span: first.at } });
  }
  const strengths = [...attributes.values()];
  const strong = strengths.some((attribute) => attribute.strength === 'strong');
  const kinds = new Set(strengths.map((attribute) => attribute.attribute));
  const topic = topicOf(project, file);
  if (topic) found.push(topic.evidence);
  if (!strong && kinds.size < 2 && who === undefined && !topic) return undefined;
  if (!strong && kinds.size === 0 && who === undefined && !topic) return undefined;
  const names = [...attributes].sort(
    ([, a], [, b]) => Number(b.strength === 'strong') - Number(a.strength === 'strong'),
  );
  return {
    evidence: found.slice(0, 5),
    who: who ?? topic?.word ?? 'people',
    attributes: names.map(([name]) => name),
  };
}

function isAboutPeople(about: string): boolean {
  return about.includes('people');
}

function isOfOtherThings(data: DataSet): boolean {
  return data.identity !== undefined && !isAboutPeople(data.identity.about);
}

function remember(attributes: Map<string, Sensitive>, column: string): boolean {
  const sensitive = sensitiveAttribute(column);
  if (sensitive && !attributes.has(column)) attributes.set(column, sensitive);
  return sensitive !== undefined;
}

/** What the file and the project say they are about: title, markdown, file names, README. */
function topicOf(
  project: Project,
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
  for (const document of project.documents) {
    const topic = document.facts.people;
    const folder = document.path.split('/').slice(0, -1).join('/');
    if (!topic || !(folder === '' || file.path.startsWith(`${folder}/`))) continue;
    if (project.partOf(document.path) !== project.partOf(file.path)) continue;
    const at = { path: document.path, span: topic.span };
    return {
      word: topic.topic,
      evidence: { what: `${project.relative(document.path)} speaks of ${topic.topic}`, at },
    };
  }
  return undefined;
}

/** "a, b and c"; at most three are named. */
export function list(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map((name) => `‘${name}’`);
  if (names.length > most) return `${shown.join(', ')} and ${names.length - most} more`;
  const last = shown.pop() ?? '';
  return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
}
