import type { Answer, DocumentSection, Mention, MustItem } from '../facts.ts';
import { ANSWERING_HEADINGS, DATA_HEADING, WORK_HEADING } from '../tables/headings.ts';
import { answersIn } from './answers.ts';
import { type Block, blocksOf } from './blocks.ts';
import { mentionsIn } from './mentions.ts';
import { headingText, isPlaceholder, plainText } from './plainText.ts';
import { type Stretch, sentencesOf } from './sentences.ts';

/** A heading and the blocks below it, up to the next heading. */
export interface Outline {
  readonly heading: string;
  readonly path: readonly string[];
  readonly level: number;
  readonly head: Block | undefined;
  readonly blocks: readonly Block[];
}

export function outlineOf(text: string): readonly Outline[] {
  const out: Outline[] = [];
  const above: { level: number; heading: string }[] = [];
  let current: {
    heading: string;
    path: readonly string[];
    level: number;
    head: Block | undefined;
    blocks: Block[];
  } = {
    heading: '',
    path: [],
    level: 0,
    head: undefined,
    blocks: [],
  };
  for (const block of blocksOf(text)) {
    if (block.kind !== 'heading') {
      current.blocks.push(block);
      continue;
    }
    if (current.head || current.blocks.length > 0) out.push(current);
    const heading = headingText(text.slice(block.start, Math.min(block.end, block.start + 300)));
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= block.level) above.pop();
    above.push({ level: block.level, heading });
    current = { heading, path: above.map((one) => one.heading), level: block.level, head: block, blocks: [] };
  }
  if (current.head || current.blocks.length > 0) out.push(current);
  return out;
}

/** Sections of a document; `aboutData` when the whole document is about data. */
export function sectionsOf(
  text: string,
  outline: readonly Outline[],
  aboutData: boolean,
): readonly DocumentSection[] {
  const titles = outline.filter((section) => section.level === 1).length;
  return outline.map((section) => readSection(text, section, aboutData, titles === 1));
}

function readSection(
  text: string,
  section: Outline,
  wholeIsAboutData: boolean,
  hasTitle: boolean,
): DocumentSection {
  const aboutData = isAboutData(text, section, wholeIsAboutData, hasTitle);
  const answers: Answer[] = [];
  const mentions: Mention[] = [];
  const seen = new Set<MustItem>();
  const answer = (item: MustItem, { start, end }: Stretch): void => {
    if (!seen.has(item)) answers.push({ item, span: { start, end } });
    seen.add(item);
  };
  const blocks = section.head ? [section.head, ...section.blocks] : section.blocks;
  for (const block of blocks) {
    const standing = { aboutData, kind: block.kind };
    const stretches =
      block.kind === 'paragraph' || block.kind === 'item' ? sentencesOf(text, block) : [cut(block)];
    for (const stretch of stretches) {
      const raw = text.slice(stretch.start, stretch.end);
      if (block.kind !== 'code' && isPlaceholder(raw)) continue;
      const items = answersIn(text, stretch, standing);
      for (const item of items) answer(item, stretch);
      if (block.kind !== 'code' || items.length > 0)
        mentions.push(...mentionsIn(text, stretch, items, block.kind));
    }
  }
  const placeholder = isEmpty(text, section);
  if (aboutData && !placeholder) {
    const own = {
      start: section.head?.start ?? section.blocks[0]?.start ?? 0,
      end: section.blocks.at(-1)?.end ?? 0,
    };
    if (describesFields(text, section.blocks)) answer('fields', own);
    if (hasProse(text, section.blocks)) for (const item of namedByHeading(section.heading)) answer(item, own);
  }
  const first = blocks[0];
  return {
    heading: section.heading,
    path: section.path,
    level: section.level,
    span: { start: first?.start ?? 0, end: blocks.at(-1)?.end ?? 0 },
    aboutData,
    placeholder,
    answers,
    mentions,
  };
}

function cut({ start, end }: Stretch): Stretch {
  return { start, end: Math.min(end, start + 600) };
}

function isAboutData(text: string, section: Outline, whole: boolean, hasTitle: boolean): boolean {
  if (WORK_HEADING.test(section.heading) && !DATA_HEADING.test(section.heading)) return false;
  if (whole) return true;
  const isTitle = hasTitle && section.level === 1;
  if (DATA_HEADING.test(section.heading)) return true;
  if (isTitle) return false;
  // "Features" of a product are no columns; those of data are listed as code.
  if (/^(?:input |key |selected )?features?$/i.test(section.heading) && listsColumns(text, section.blocks))
    return true;
  return section.path.slice(hasTitle ? 1 : 0, -1).some((heading) => DATA_HEADING.test(heading));
}

function listsColumns(text: string, blocks: readonly Block[]): boolean {
  const column =
    /^\s*(?:[-*+•|]|\d+[.)])?\s*(?:`[^`]+`|\*\*`?[a-z]+(?:_[a-z\d]+)+`?\*\*|[a-z]+(?:_[a-z\d]+)+)\s*[:|–—(-]/;
  return (
    blocks.filter((block) => column.test(text.slice(block.start, Math.min(block.end, block.start + 200))))
      .length >= 3
  );
}

const FIELD_LINE =
  /^\s*(?:[-*+•|]\s*|\d{1,3}[.):]\s*)?(?:attribute \d+\s*:?\s*)?[\p{L}"'`*_(][\p{L}\p{N} "'`*_()/.#%+-]{0,60}?["'`*_)]{0,4}\s*(?:[:=|–—→]|\s-\s|<-)\s*\S/u;

/** Three or more names with an explanation: of columns, of files. */
function describesFields(text: string, blocks: readonly Block[]): boolean {
  let count = 0;
  for (const block of blocks) {
    if (block.kind === 'code' || block.kind === 'heading') continue;
    const part = text.slice(block.start, Math.min(block.end, block.start + 4000));
    if (block.kind === 'paragraph') {
      const lines = part.split('\n');
      if (lines.length > 2) count += lines.filter((line) => FIELD_LINE.test(line.slice(0, 200))).length;
    } else if (FIELD_LINE.test(part.slice(0, 200)) && !/https?:\/\//.test(part.slice(0, 200))) count++;
    if (count >= 3) return true;
  }
  return false;
}

function hasProse(text: string, blocks: readonly Block[]): boolean {
  let words = 0;
  for (const block of blocks) {
    if (block.kind === 'code' || block.kind === 'heading') continue;
    const part = text.slice(block.start, Math.min(block.end, block.start + 1000));
    if (!isPlaceholder(part)) words += plainText(part).split(' ').length;
    if (words >= 3) return true;
  }
  return false;
}

function isEmpty(text: string, section: Outline): boolean {
  return section.blocks.every((block) =>
    isPlaceholder(text.slice(block.start, Math.min(block.end, block.start + 2000))),
  );
}

function namedByHeading(heading: string): readonly MustItem[] {
  return ANSWERING_HEADINGS.flatMap(([item, pattern]) => (pattern.test(heading) ? [item] : []));
}
