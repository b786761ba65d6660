import type { MustItem } from '../documentation/facts.ts';
import { pathMatcher } from '../surface/globs.ts';
import type { DataSet } from './dataSets.ts';
import { codeTrace } from './documentation/codeTrace.ts';
import { inDocuments } from './documentation/inDocuments.ts';
import { inOwnWords } from './documentation/inOwnWords.ts';
import { isDistinctive, namesOf } from './documentation/names.ts';
import { searchedFor } from './documentation/searched.ts';
import { DESCRIBES, type Trace } from './documentation/trace.ts';
import type { Evidence } from './evidence.ts';
import type { PythonFile } from './files.ts';
import type { Project } from './project.ts';
import { UNKNOWN_PART } from './text.ts';

/** E0 nothing, E1 a weak trace, E2 a text that answers several questions, E3 a structured and complete description. */
export type Grade = 'E0' | 'E1' | 'E2' | 'E3';

/** What documents a data set, and where it was sought. */
export interface Documentation {
  readonly grade: Grade;
  /** Sentences: what was looked for, and where. */
  readonly searched: readonly string[];
  /** What documents it, the best first. */
  readonly found: readonly Evidence[];
}

/** More places than this are not shown. */
const MOST = 5;

/** Whether anything in the project, or the publisher of the data, says what the data are and where they come from. */
export function documentationOf(project: Project, file: PythonFile, data: DataSet): Documentation {
  const names = namesOf(data);
  const traces = [
    ...declared(project, file, data),
    ...inDocuments(project, file, data, names),
    ...inOwnWords(file, data, names),
    ...codeTrace(project, file, data),
  ];
  const shared = traces.length > 0 ? [] : inOtherFiles(project, file, data);
  const all = [...traces, ...shared];
  const ranked = all.toSorted((a, b) => b.answers.length - a.answers.length);
  return {
    grade: gradeOf(all),
    searched: searchedFor(project, file, data),
    found: ranked.slice(0, MOST).map(({ evidence }) => evidence),
  };
}

function gradeOf(traces: readonly Trace[]): Grade {
  if (traces.some((trace) => trace.structured && COMPLETE.every((item) => trace.answers.includes(item))))
    return 'E3';
  const answers = new Set(traces.flatMap((trace) => trace.answers));
  if (!DESCRIBES.some((item) => answers.has(item))) return 'E0';
  return answers.size >= 4 ? 'E2' : 'E1';
}

/** What a structured description must answer to be complete. */
const COMPLETE: readonly MustItem[] = ['source', 'licence', 'fields', 'use', 'limitations', 'personal'];

/** Another notebook or script of the project that loads the same file may say what it is. */
function inOtherFiles(project: Project, file: PythonFile, data: DataSet): readonly Trace[] {
  if (data.path === undefined && data.name === undefined) return [];
  for (const other of project.files) {
    if (other === file || project.partOf(other.path) !== project.partOf(file.path)) continue;
    for (const same of project.dataSets(other)) {
      if (!isSame(data, same)) continue;
      const found = [...inOwnWords(other, same, namesOf(same)), ...codeTrace(project, other, same)];
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** The same file; without one, the same path, or a name that no two data sets of a project share. */
function isSame(a: DataSet, b: DataSet): boolean {
  if (a.path !== undefined && b.path !== undefined) return a.path === b.path;
  const [one, other] = [namesOf(a).base, namesOf(b).base];
  if (one === undefined || one !== other) return false;
  return isDistinctive(one)
    ? !one.includes(UNKNOWN_PART)
    : a.name === b.name && !a.name?.includes(UNKNOWN_PART);
}

function declared(project: Project, file: PythonFile, data: DataSet): readonly Trace[] {
  const subjects = [data.name, data.path, data.identity?.title, data.identity?.id].flatMap(
    (one) => one?.toLowerCase() ?? [],
  );
  const entry = project.declared.find(({ kind, for: subject }) => {
    if (kind !== 'data-documentation') return false;
    if (subject === undefined) return true;
    const wanted = subject.toLowerCase();
    return (
      subjects.some((one) => one === wanted || one.endsWith(`/${wanted}`)) ||
      [data.path, data.name, file.path].some(
        (path) => path !== undefined && pathMatcher(subject)(path.replace(/^(?:\.{1,2}\/)+/, '')),
      )
    );
  });
  if (!entry) return [];
  const what = `the configuration says that these data are documented: ${entry.where}`;
  return [
    {
      answers: ['source', 'fields'],
      structured: false,
      evidence: { what, at: { path: file.path, span: data.load.nameAt } },
    },
  ];
}
