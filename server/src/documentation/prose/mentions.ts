import type { Mention, MustItem } from '../facts.ts';
import { addressesIn } from './addresses.ts';
import type { Block } from './blocks.ts';
import { plainText } from './plainText.ts';
import type { Stretch } from './sentences.ts';

/** Ends of names of data files, compressed or not. */
const DATA_FILE =
  /(?:\b|\.{0,2}[/\\]|\*|\{)[\w.@{}*+/\\-]{1,150}?\.(?:csv|tsv|tab|psv|parquet|feather|arrow|orc|avro|jsonl?|ndjson|xlsx?|ods|zip|gz|tgz|tar|bz2|xz|7z|npz?|h5|hdf5|pkl|pickle|joblib|data|test|names|arff|dat|txt|mat|sav|dta|sas7bdat|rds|rda|sqlite3?|db|duckdb|tfrecords?|xml|libsvm|svm|wav|mdb|lmdb|pt|nc)\b(?!\/)/gi;
const FOLDER =
  /(?:\b|\.{0,2}\/)[\w.-]{1,60}(?:\/[\w.-]{1,60}){0,6}\/(?![\w/])|`\.{0,2}\/?[\w.-]{1,60}(?:\/[\w.-]{1,60}){1,6}`/g;
/** Words that say no more about a file than its name does. */
const SAYS_NOTHING =
  /^(?:a|an|and|the|of|for|to|in|on|is|are|used|with|from|this|that|all|your|our|my|it|as|data|dataset|datasets|set|sets|file|files|folder|directory|raw|processed|original|cleaned|clean|final|input|inputs|output|outputs|train|training|test|testing|validation|valid|dev|eval|evaluation|split|splits|csv|tsv|json|format|contains|main|sample|samples|source|store|stores|stored|save|saved|generated|intermediate|immutable|dump|here|script|code|notebook|notebooks|model|models|path|name|kb|mb|gb)$/i;

/** Files, folders and addresses that a sentence, item or row names, with what it says about them. */
export function mentionsIn(
  text: string,
  stretch: Stretch,
  answers: readonly MustItem[],
  kind: Block['kind'],
): readonly Mention[] {
  const part = text.slice(stretch.start, stretch.end);
  const found: Omit<Mention, 'answers'>[] = [];
  const taken: Stretch[] = [];
  const add = (mention: Mention['kind'], start: number, end: number): void => {
    if (taken.some((other) => start < other.end && other.start < end)) return;
    taken.push({ start, end });
    const name = text.slice(start, end).replaceAll('`', '').replaceAll('\\', '/');
    found.push({ kind: mention, text: name, span: { start, end } });
  };
  for (const { start, end } of addressesIn(text, stretch)) {
    if (/:\/\/|^www\./.test(text.slice(start, start + 10))) add('url', start, end);
  }
  for (const match of part.matchAll(DATA_FILE)) {
    add('file', stretch.start + match.index, stretch.start + match.index + match[0].length);
  }
  if (part.includes('/')) {
    for (const match of part.matchAll(FOLDER)) {
      add('folder', stretch.start + match.index, stretch.start + match.index + match[0].length);
    }
  }
  if (found.length === 0) return [];
  // An item that starts with a name explains it; one that comes to it later speaks of other things.
  const first = Math.min(...found.map((mention) => mention.span.start)) - stretch.start;
  const described =
    (kind === 'row' || (kind === 'item' && first <= 12)) &&
    isDescription(
      part,
      found.map((mention) => mention.text),
    );
  const all = described && !answers.includes('fields') ? [...answers, 'fields' as const] : answers;
  return found.map((mention) => ({ ...mention, answers: all }));
}

/** Besides the names, at least three words that a reader could not have guessed. */
function isDescription(part: string, names: readonly string[]): boolean {
  let rest = part;
  for (const name of names) rest = rest.replace(name, ' ');
  const words = plainText(rest).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 1 && !SAYS_NOTHING.test(word)).length >= 3;
}
