import { NEVER_WITH, PERSON_WORDS, SHAPE_WORDS } from './attributes/context.ts';
import { strong } from './attributes/strong.ts';
import type { AttributeTable } from './attributes/types.ts';
import { weak } from './attributes/weak.ts';
import { indexOfWords, list, wordsOf } from './attributes/words.ts';

export { type PersonTopic, personTopic } from './attributes/topics.ts';

/** What a column says about a person that results should be compared by. */
export interface Sensitive {
  /** Canonical: sex, age, race, religion, … */
  readonly attribute: string;
  /** `strong`: enough to know that rows are people. `weak`: needs a second sign. */
  readonly strength: 'strong' | 'weak';
}

/** The sensitive attribute a column holds, from its name; undefined where the name says nothing or something else. */
export function sensitiveAttribute(columnName: string): Sensitive | undefined {
  if (columnName.length > LONGEST_NAME || NO_COLUMN.test(columnName)) return undefined;
  const written = columnName.toLowerCase();
  return meant(wordsOf(columnName), written) ?? meant(wordsOf(written), written);
}

function meant(words: readonly string[], written: string): Sensitive | undefined {
  if (words.length > MOST_WORDS) return undefined;
  return candidates(words, written).find((term) => isMeant(term, words))?.means;
}

/** Longer texts are sentences or paths, no column names. */
const LONGEST_NAME = 90;
const MOST_WORDS = 12;
/** Addresses, statements, lists, files. */
const NO_COLUMN =
  /:\/\/|::|[@;]|, .*, |\.\s*$|\.(csv|tsv|txt|json|pdf|png|jpe?g|svg|npy|npz|pkl|zip|gz|parquet|py|ipynb|md|html?|edu|com|org)$/i;

interface Term {
  readonly words: readonly string[];
  /** With its accents, where they make the difference: `età`, not `eta`. */
  readonly written: string | undefined;
  readonly table: AttributeTable;
  readonly also: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  readonly means: Sensitive;
}

const person = new Set(list(PERSON_WORDS));
const shape = new Set(list(SHAPE_WORDS));
const never = new Set(list(NEVER_WITH));

/** Terms by their first word, and by their words joined: `marital status`, `maritalstatus`. */
const terms = index();

function index(): ReadonlyMap<string, readonly Term[]> {
  const byWord = new Map<string, Term[]>();
  const add = (key: string, term: Term): void => {
    const known = byWord.get(key);
    if (known) known.push(term);
    else byWord.set(key, [term]);
  };
  for (const table of [...strong, ...weak]) {
    const also = new Set(list(table.also ?? ''));
    const not = new Set(list(table.not ?? ''));
    const means = { attribute: table.attribute, strength: table.strength };
    for (const text of table.terms.split(',').map((term) => term.trim())) {
      const words = wordsOf(text);
      const first = words[0];
      if (first === undefined) throw new Error(`An empty term of ${table.attribute}`);
      const written = text.startsWith('=') ? text.slice(1) : undefined;
      add(first, { words, written, table, also, not, means });
      if (words.length > 1)
        add(words.join(''), { words: [words.join('')], written: undefined, table, also, not, means });
    }
  }
  return byWord;
}

/** Terms that may be meant, the strong ones first. */
function candidates(words: readonly string[], written: string): readonly Term[] {
  const found = words
    .flatMap((word) => terms.get(word) ?? [])
    .filter((term) => term.written === undefined || written.includes(term.written));
  return [...found.filter(isStrong), ...found.filter((term) => !isStrong(term))];
}

function isStrong(term: Term): boolean {
  return term.means.strength === 'strong';
}

function isMeant(term: Term, words: readonly string[]): boolean {
  const at = indexOfWords(words, term.words);
  if (at < 0) return false;
  const others = words.filter((word, i) => (i < at || i >= at + term.words.length) && !/^\d+$/.test(word));
  if (others.some((word) => never.has(word) || term.not.has(word))) return false;
  switch (term.table.beside) {
    case 'free':
      return true;
    case 'alone':
      return others.length === 0;
    case 'personOnly':
      return others.some((word) => person.has(word));
    case 'person':
      return (
        others.some((word) => person.has(word)) ||
        others.every((word) => shape.has(word) || term.also.has(word))
      );
  }
}
