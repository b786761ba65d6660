import { NOUNS, PHRASES, PREDICATES, VAGUE_BEFORE } from './topicTables.ts';
import { list, plain } from './words.ts';

/** Whom the rows or the predictions are about. */
export interface PersonTopic {
  /** For a message: "loan applicants". */
  readonly topic: string;
  /** What was seen, as it is written. */
  readonly word: string;
}

/** Whether a text — file name, title, docstring, sentence — says that rows or predictions are about individual people. */
export function personTopic(text: string): PersonTopic | undefined {
  for (const sentence of sentencesOf(text)) {
    const found = inSentence(sentence);
    if (found) return found;
  }
  return undefined;
}

/** What stands further down is no longer what the text is about. */
const MOST_CHARACTERS = 3000;
const MOST_WORDS_PER_SENTENCE = 60;

interface Sentence {
  readonly words: readonly string[];
  /** As written, for each word. */
  readonly written: readonly string[];
}

function* sentencesOf(text: string): Iterable<Sentence> {
  const prose = text
    .slice(0, MOST_CHARACTERS)
    .replace(/```[^`]*(```|$)/g, '\n\n')
    .replace(/https?:\/\/\S{0,300}/g, ' . ');
  for (const part of prose.split(/[.!?:;|()[\]"]+\s|\n\s*\n|\n\s*[-*#>]|\\|\//)) {
    const written =
      apart(part)
        .match(/[\p{L}\p{N}]+/gu)
        ?.slice(0, MOST_WORDS_PER_SENTENCE) ?? [];
    if (written.length > 0) yield { words: written.map(plain), written };
  }
}

/** `ChurnPrediction` → two words; `LOAN` stays one. */
function apart(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}

interface Pattern {
  readonly words: readonly string[];
  readonly topic: string;
}

/** Phrases and nouns by their first word; longer phrases first. */
const phrases = index(PHRASES);
const nouns = index(NOUNS);
const predicates = new Set(list(PREDICATES));
const vague = VAGUE_BEFORE.split(',').map((words) => words.trim().split(' '));

function index(table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly Pattern[]> {
  const byWord = new Map<string, Pattern[]>();
  for (const [topic, texts] of Object.entries(table)) {
    for (const text of texts.split(',')) {
      const words = list(plain(text));
      const first = words[0] ?? '';
      byWord.set(first, [...(byWord.get(first) ?? []), { words, topic }]);
    }
  }
  for (const patterns of byWord.values()) patterns.sort((a, b) => b.words.length - a.words.length);
  return byWord;
}

function inSentence(sentence: Sentence): PersonTopic | undefined {
  const { words } = sentence;
  for (let at = 0; at < words.length; at++) {
    const phrase = startingAt(phrases, words, at);
    const pattern = phrase ?? nounInUse(words, at);
    if (!pattern || isVague(words, at)) continue;
    return { topic: pattern.topic, word: sentence.written.slice(at, at + pattern.words.length).join(' ') };
  }
  return undefined;
}

function startingAt(
  patterns: ReadonlyMap<string, readonly Pattern[]>,
  words: readonly string[],
  at: number,
): Pattern | undefined {
  return patterns
    .get(words[at] ?? '')
    ?.find((pattern) => pattern.words.every((word, i) => words[at + i] === word));
}

/** A noun for people counts where something is said of them as rows or as what is predicted. */
function nounInUse(words: readonly string[], at: number): Pattern | undefined {
  const noun = startingAt(nouns, words, at);
  if (!noun) return undefined;
  const next = words[at + noun.words.length];
  if (next !== undefined && predicates.has(next)) return noun;
  return isPredicted(words, at) || isRow(words, at) ? noun : undefined;
}

const PREDICTING = new Set(list('predict predicts predicting predicted classify classifies classifying'));
const WHETHER = new Set(
  list('whether if which that how what when the probability likelihood risk a an our of new each or and not'),
);

/** "predict whether a patient", "classify which customers". */
function isPredicted(words: readonly string[], at: number): boolean {
  let asked = false;
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    const word = words[i] ?? '';
    if (PREDICTING.has(word)) return asked || i === at - 1 || at - i <= 2;
    if (word === 'whether' || word === 'if' || word === 'which' || word === 'that' || word === 'how')
      asked = true;
    else if (!WHETHER.has(word)) return false;
  }
  return false;
}

const ROW = new Set(
  list(
    'row rows record records observation observations entry entries instance instances line sample example',
  ),
);
const IS = new Set(
  list(
    'is are represents represent describes describe corresponds correspond contains to a an one single per the of for about information data belongs',
  ),
);

/** "each row is a patient", "one record per employee", "data of 303 patients". */
function isRow(words: readonly string[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    const word = words[i] ?? '';
    if (ROW.has(word)) return true;
    if (!IS.has(word) && !/^\d+$/.test(word)) return false;
  }
  return false;
}

/** "such as", "for example": the text is about something else. */
function isVague(words: readonly string[], at: number): boolean {
  return vague.some((phrase) => {
    for (let start = Math.max(0, at - 12); start + phrase.length <= at; start++) {
      if (phrase.every((word, i) => words[start + i] === word)) return true;
    }
    return false;
  });
}
