import type { DocumentSection, MustItem } from '../../documentation/facts.ts';
import { publisherIn } from '../../documentation/prose/addresses.ts';
import { readPassage, readRemark } from '../../documentation/prose/readProse.ts';
import type { CodeText } from '../../facts/facts.ts';
import type { Span } from '../../sources/span.ts';
import type { DataSet } from '../dataSets.ts';
import type { PythonFile } from '../files.ts';
import { told } from './inDocuments.ts';
import type { DataNames } from './names.ts';
import { describes, type Trace } from './trace.ts';

/** A text inside the code, and what it says about data. */
interface Passage {
  readonly what: string;
  readonly span: Span;
  readonly answers: readonly MustItem[];
}

/** Comments so many characters before a load still speak of it. */
const NEAR = 900;

const passagesMemo = new WeakMap<PythonFile, readonly Passage[]>();

/** What markdown cells, the docstrings and the comments of a file say about the data it loads. */
export function inOwnWords(file: PythonFile, data: DataSet, _names: DataNames): readonly Trace[] {
  const passages = getOrAddPassages(file);
  const own = [...passages, ...nearComments(file, data), ...docstringAround(file, data)];
  return own.map(({ what, span, answers }) => ({
    evidence: { what: `${what} says ${told(answers)}`, at: { path: file.path, span } },
    answers,
    structured: false,
  }));
}

function getOrAddPassages(file: PythonFile): readonly Passage[] {
  const known = passagesMemo.get(file);
  if (known) return known;
  const { markdown, docstring } = file.facts;
  const passages = [
    ...markdown.flatMap(({ text, at }) => read('a text cell', text, at)),
    ...(docstring === undefined ? [] : read('the docstring', docstring, { start: 0, end: 1 })),
    ...linkingComments(file),
  ];
  passagesMemo.set(file, passages);
  return passages;
}

function read(what: string, text: string, span: Span): readonly Passage[] {
  const answers = answersOf(readPassage(text.slice(0, 20_000)));
  return describes(answers) ? [{ what, span, answers }] : [];
}

function answersOf(sections: readonly DocumentSection[]): readonly MustItem[] {
  return [...new Set(sections.flatMap((section) => section.answers.map(({ item }) => item)))];
}

/** Why a hint is ignored is no documentation: it would silence the hint, and the comment would look unused. */
function remarks(file: PythonFile): readonly CodeText[] {
  return file.facts.comments.filter(({ text }) => !/responsible-ml:/i.test(text));
}

/** A comment that links to a publisher speaks of the data wherever it stands. */
function linkingComments(file: PythonFile): readonly Passage[] {
  return remarks(file).flatMap(({ text, at }): readonly Passage[] => {
    const publisher = text.includes('/') ? publisherIn(text.slice(0, 1000)) : undefined;
    return publisher === undefined
      ? []
      : [{ what: `a comment that links to ${publisher}`, span: at, answers: ['source'] }];
  });
}

/** The comments right before and beside a load; lines that follow each other are one text. */
function nearComments(file: PythonFile, data: DataSet): readonly Passage[] {
  return data.loads.slice(0, 5).flatMap(({ at }) => {
    const near = remarks(file).filter((comment) => isNear(comment, at));
    return paragraphs(near, file.textOf(at.cell)).flatMap(({ text, span }) => {
      const answers = readRemark(text);
      return describes(answers) ? [{ what: 'a comment', span, answers }] : [];
    });
  });
}

function paragraphs(
  comments: readonly CodeText[],
  source: string,
): readonly { readonly text: string; readonly span: Span }[] {
  const out: { text: string; span: Span; end: number }[] = [];
  for (const { text, at } of comments) {
    const words = text.replace(/^#+[:!]?\s?/, '').replace(/[-=*#_~]{3,}/g, ' ');
    const last = out.at(-1);
    if (last && /^[ \t]*(?:\r\n|\r|\n)[ \t]*$/.test(source.slice(last.end, at.start))) {
      last.text += `\n${words}`;
      last.end = at.end;
    } else out.push({ text: words, span: at, end: at.end });
  }
  return out;
}

function isNear({ at }: CodeText, load: Span): boolean {
  return at.cell === load.cell && at.start > load.start - NEAR && at.start < load.end + 200;
}

/** The docstring of the function, or of the class, in which the data are loaded. */
function docstringAround(file: PythonFile, { load }: DataSet): readonly Passage[] {
  const around = file.facts.functions[load.inFunction];
  if (!around) return [];
  const owner = around.method === undefined ? undefined : file.facts.classes[around.method];
  return [around, owner].flatMap((definition) => {
    if (!definition) return [];
    const { cell, start } = definition.at;
    const head = file.textOf(cell).slice(start, start + 4000);
    const text = /^[^"']{0,1500}?:\s*(?:#[^\n]*\s*)?[rRuU]?("""|''')([\s\S]{0,3000}?)\1/.exec(head)?.[2];
    return text === undefined ? [] : read(`the docstring of ${definition.name}`, text, definition.nameAt);
  });
}
