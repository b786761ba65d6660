import { personTopic } from '../../knowledge/attributes.ts';
import type { Answer, DocumentFacts, DocumentKind, DocumentSection, Mention, MustItem } from '../facts.ts';
import { list, says, text as textOf } from '../metadata/entry.ts';
import { answersIn } from './answers.ts';
import { type FrontMatter, frontMatterOf } from './frontMatter.ts';
import { groupResultsOf } from './groupResults.ts';
import { kindOf } from './kind.ts';
import { plainText } from './plainText.ts';
import { type Outline, outlineOf, sectionsOf } from './sections.ts';
import { sentencesOf } from './sentences.ts';

const WHOLE: ReadonlySet<DocumentKind> = new Set(['dataPage', 'dataCard', 'datasheet', 'dictionary']);

/** A README, page, card, datasheet or dictionary. */
export function readProse(path: string, text: string): DocumentFacts {
  const front = frontMatterOf(text);
  // Spaces instead of the front matter keep all offsets.
  const body = front ? ' '.repeat(front.span.end) + text.slice(front.span.end) : text;
  const outline = outlineOf(body);
  const kind = kindOf(path, outline, front);
  const sections = sectionsOf(body, outline, WHOLE.has(kind));
  const all = front ? [frontSection(front, kind), ...sections] : sections;
  const title = outline.find((section) => section.head)?.heading;
  const people = peopleIn(body, outline, sections);
  return {
    kind,
    ...(title === undefined || title === '' ? {} : { title }),
    ...(front && (says(front.values.license) || says(front.values.license_name)) ? { licensed: true } : {}),
    sections: all,
    ...(people ? { people } : {}),
    groupResults: groupResultsOf(body, outline),
  };
}

/** Sections of text that belongs to no file of its own: a markdown cell, a docstring, a comment. */
export function readPassage(text: string): readonly DocumentSection[] {
  return sectionsOf(text, outlineOf(text), false);
}

/** What a few lines of comment answer: sentences only, for their rules and capitals are no headings. */
export function readRemark(text: string): readonly MustItem[] {
  const sentences = sentencesOf(text, { start: 0, end: text.length });
  const standing = { aboutData: false, kind: 'paragraph' as const };
  return [...new Set(sentences.flatMap((sentence) => answersIn(text, sentence, standing)))];
}

const CARD_KEYS: readonly (readonly [MustItem, readonly string[]])[] = [
  ['source', ['source_datasets', 'paperswithcode_id', 'homepage', 'repository']],
  ['licence', ['license', 'license_name']],
  ['fields', ['dataset_info', 'features', 'size_categories', 'description', 'dataset_summary']],
  ['collection', ['annotations_creators', 'language_creators']],
  ['population', ['language']],
  ['use', ['task_categories', 'task_ids']],
];

/** What the metadata of a card answer; of a model card only the data sets it names count. */
function frontSection(front: FrontMatter, kind: DocumentKind): DocumentSection {
  const { span, values } = front;
  const items =
    kind === 'dataCard'
      ? CARD_KEYS.flatMap(([item, keys]) => (keys.some((key) => says(values[key])) ? [item] : []))
      : [];
  const ids = list(values.datasets).flatMap((id) => textOf(id) ?? []);
  const answers: readonly Answer[] = [...items, ...(ids.length > 0 ? (['source'] as const) : [])].map(
    (item) => ({ item, span }),
  );
  const mentions = ids.map((id): Mention => ({ kind: 'id', text: id, span, answers: ['source'] }));
  return {
    heading: '',
    path: [],
    level: 0,
    span,
    aboutData: kind === 'dataCard',
    placeholder: answers.length === 0,
    answers,
    mentions,
  };
}

/** The title, the first words and the sections about data say whether people are in it. */
function peopleIn(
  text: string,
  outline: readonly Outline[],
  sections: readonly DocumentSection[],
): DocumentFacts['people'] {
  let budget = 20_000;
  for (const [index, section] of outline.entries()) {
    if (index > 2 && sections[index]?.aboutData !== true) continue;
    for (const block of section.head ? [section.head, ...section.blocks] : section.blocks) {
      if (block.kind === 'code' || budget <= 0) continue;
      const part = text.slice(block.start, Math.min(block.end, block.start + 1200));
      budget -= part.length;
      const topic = personTopic(plainText(part));
      if (topic) return { topic: topic.topic, span: wordIn(text, block, topic.word) };
    }
  }
  return undefined;
}

function wordIn(
  text: string,
  block: { readonly start: number; readonly end: number },
  word: string,
): { readonly start: number; readonly end: number } {
  const at = text.slice(block.start, block.end).toLowerCase().indexOf(word.toLowerCase());
  return at < 0
    ? { start: block.start, end: block.end }
    : { start: block.start + at, end: block.start + at + word.length };
}
