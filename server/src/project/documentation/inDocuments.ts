import type { DocumentFacts, DocumentKind, DocumentSection, MustItem } from '../../documentation/facts.ts';
import type { DataSet } from '../dataSets.ts';
import type { PythonFile } from '../files.ts';
import { parentOf } from '../modules.ts';
import type { Project, ProjectDocument } from '../project.ts';
import { type DataNames, isDistinctive, isMeant } from './names.ts';
import { describes, type Trace } from './trace.ts';

/** What a document can say about a data set from where it lies. */
type Reach =
  /** It answers for whatever lies below it: a README above the code, a page beside the data. */
  | 'general'
  /** It has to name the data. */
  | 'named'
  | 'none';

const ABOUT_DATA: ReadonlySet<DocumentKind> = new Set([
  'dataPage',
  'dataCard',
  'datasheet',
  'dictionary',
  'metadata',
  'catalog',
]);
const STRUCTURED: ReadonlySet<DocumentKind> = new Set(['dataCard', 'datasheet', 'metadata']);

/** Places in the project's documents that say something about a data set. */
export function inDocuments(
  project: Project,
  file: PythonFile,
  data: DataSet,
  names: DataNames,
): readonly Trace[] {
  const traces: Trace[] = [];
  for (const document of project.documents) {
    const reach = reachOf(project, document, file, data);
    if (reach === 'none') continue;
    const answers = new Set<MustItem>();
    let best: { readonly section: DocumentSection; readonly count: number } | undefined;
    for (const section of document.facts.sections) {
      const said = saidAbout(section, document.facts, names, reach);
      for (const item of said) answers.add(item);
      if (said.length > (best?.count ?? 0)) best = { section, count: said.length };
    }
    if (!best || !describes([...answers])) continue;
    traces.push(traceOf(project, document, best.section, [...answers]));
  }
  return traces;
}

function saidAbout(
  section: DocumentSection,
  { kind }: DocumentFacts,
  names: DataNames,
  reach: Reach,
): readonly MustItem[] {
  if (section.placeholder && section.answers.length === 0) return [];
  const named = section.mentions.filter((mention) => isMeant(mention, names));
  const said = named.flatMap((mention) => mention.answers);
  // A page may be about anything: only its introduction and what it says under a heading about data count.
  if (
    reach === 'general' &&
    kind !== 'catalog' &&
    (kind !== 'page' || section.aboutData || section.level <= 1)
  )
    said.push(...section.answers.map(({ item }) => item));
  // A section about data that names the file speaks of it throughout.
  else if (named.length > 0 && section.aboutData) said.push(...section.answers.map(({ item }) => item));
  return [...new Set(said)];
}

function reachOf(project: Project, document: ProjectDocument, file: PythonFile, data: DataSet): Reach {
  const home = homeOf(document.path);
  const above = isAbove(home, file.path) || (data.path !== undefined && isAbove(home, data.path));
  const samePart = project.partOf(document.path) === project.partOf(file.path);
  // What lies at the root of the repository answers for all of its parts.
  if (above && (samePart || home === project.root || (data.path !== undefined && isAbove(home, data.path))))
    return 'general';
  if (!samePart) return 'none';
  // A page in `data/` speaks of the data that the code beside that folder loads from who knows where.
  if (ABOUT_DATA.has(document.facts.kind) && data.path === undefined && isAbove(parentOf(home), file.path))
    return 'general';
  return isDistinctive(data.name?.split('/').at(-1)?.toLowerCase()) ? 'named' : 'none';
}

/** Folders that hold pages about the folder above. */
const PAGES =
  /(?:^|\/)(?:docs?|documentation|documents|wiki|pages|references|reports?|assets|info|site|source|content|metadata)$/i;

/** The folder a document speaks of. */
function homeOf(path: string): string {
  let folder = parentOf(path);
  while (PAGES.test(folder)) folder = parentOf(folder);
  return folder;
}

function isAbove(folder: string, path: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

function traceOf(
  project: Project,
  document: ProjectDocument,
  section: DocumentSection,
  answers: readonly MustItem[],
): Trace {
  const where = section.heading === '' ? '' : `, ‘${section.heading.slice(0, 60)}’`;
  return {
    evidence: {
      what: `${project.relative(document.path)}${where} says ${told(answers)}`,
      at: { path: document.path, span: section.answers[0]?.span ?? section.span },
    },
    answers,
    structured: STRUCTURED.has(document.facts.kind),
  };
}

/** In a few words, what the answers tell. */
export function told(answers: readonly MustItem[]): string {
  const source = answers.includes('source') || answers.includes('collection');
  const contents = answers.includes('fields') || answers.includes('population');
  if (source && contents) return 'where the data come from and what they contain';
  return source ? 'where the data come from' : 'what the data contain';
}
