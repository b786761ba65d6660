import type { MustItem } from '../facts.ts';
import { ANSWERS, DATA_NOUN, FETCHING, SILENT_HOST, WORK_SENTENCE } from '../tables/answers.ts';
import { PUBLISHER_NAMES } from '../tables/publishers.ts';
import { addressesIn, publisherAt } from './addresses.ts';
import type { Block } from './blocks.ts';
import { plainText } from './plainText.ts';
import type { Stretch } from './sentences.ts';

/** Where a sentence stands: under a heading about data, or anywhere. */
export interface Standing {
  readonly aboutData: boolean;
  readonly kind: Block['kind'];
}

/** Archives that also hold software: a badge with their DOI says nothing about data. */
const ALSO_SOFTWARE = new Set(['Zenodo', 'figshare', 'OSF']);
/** Outside sections about data, a sentence must speak of data itself to answer one of these. */
const ANYWHERE: ReadonlySet<MustItem> = new Set([
  'source',
  'fields',
  'licence',
  'collection',
  'personal',
  'limitations',
]);
const MADE_UP =
  /\b(?:synthetic|simulated|fictional|fictitious|artificial|dummy|toy)\b[\w\s,()-]{0,40}\b(?:data|data ?sets?|records)\b/i;
const CONTEST = /\b(?:competitions?|challenges?|hackathon)\b/i;
const GIVEN_BY = /\b(?:from|on|at|via|by|of|source|aus|von|de|du|da|do|dal)\b/i;

/** Which questions about data a sentence answers. */
export function answersIn(text: string, stretch: Stretch, standing: Standing): readonly MustItem[] {
  const raw = text.slice(stretch.start, stretch.end);
  const linked = addressesIn(text, stretch).flatMap(
    ({ start, end }) => publisherAt(text.slice(start, end)) ?? [],
  );
  if (standing.kind === 'code') return linked.length > 0 || FETCHING.test(raw) ? ['source'] : [];
  const plain = plainText(raw);
  const noun = DATA_NOUN.exec(plain);
  const found = new Set<MustItem>();
  if (linked.some((name) => standing.aboutData || noun !== null || !ALSO_SOFTWARE.has(name)))
    found.add('source');
  if (namesPublisher(plain, noun !== null, standing)) found.add('source');
  if (linksToData(raw)) found.add('source');
  if (MADE_UP.test(plain)) found.add('source');
  // A heading names what is told below it, if it is told.
  if (standing.kind === 'heading' || (!standing.aboutData && noun === null)) return [...found];
  if (WORK_SENTENCE.test(plain)) return [...found];
  for (const [item, pattern] of ANSWERS) {
    if (found.has(item)) continue;
    const match = pattern.exec(plain);
    if (!match) continue;
    if (standing.aboutData || isOfNoun(item, match, noun?.index ?? 0)) found.add(item);
  }
  return [...found];
}

/** "The data contain …" and "each row of the data is …", but not "contains scripts that read the data". */
function isOfNoun(item: MustItem, match: RegExpExecArray, noun: number): boolean {
  if (!ANYWHERE.has(item)) return false;
  if (item === 'fields') return noun <= match.index || /^(?:each|every)\b/i.test(match[0]);
  return noun < match.index + match[0].length;
}

const LINK = /(?<!!)\[([^\][]{1,120})\]\(\s*<?((?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+[^\s)]{0,300})/g;

/** A link whose words name data, to a place that can tell more about them. */
function linksToData(raw: string): boolean {
  if (!raw.includes('](')) return false;
  return [...raw.matchAll(LINK)].some(
    ([, words = '', address = '']) => DATA_NOUN.test(words) && !SILENT_HOST.test(address),
  );
}

function namesPublisher(plain: string, hasNoun: boolean, { aboutData, kind }: Standing): boolean {
  if (!PUBLISHER_NAMES.test(plain)) return false;
  if (hasNoun || kind === 'heading') return hasNoun;
  return CONTEST.test(plain) || (aboutData && GIVEN_BY.test(plain));
}
