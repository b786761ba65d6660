/** One piece of a Markdown, reStructuredText or plain text document; offsets in its text. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'code';
  readonly start: number;
  readonly end: number;
  /** 1–6 for headings; a line in bold that stands alone is a heading of level 7. */
  readonly level: number;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Longer lines say nothing that people wrote. */
const LONGEST_LINE = 4000;

const ATX = /^ {0,3}(#{1,6})(?:[ \t]+|$|(?=[^#\s]))/;
const HTML_HEADING = /^\s*(?:<(?:div|center|p)\b[^<>]*>\s*)?<h([1-6])\b/i;
const BOLD_LINE = /^\s*(?:[*_]{2,3})[^*_]{2,80}(?:[*_]{2,3}):?\s*$/;
const ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+\S/;
const FENCE = /^\s*(```|~~~)/;
/** A folder drawn as a tree. */
const TREE = /^\s*(?:[├└│|]\s*)?[├└│┣┗┃]/;
/** A command a reader should type. */
const COMMAND =
  /^\s*(?:\$ |%+[a-z]+\s|!\w|(?:python3?|pip3?|conda|wget|curl|bash|sh|cd|mkdir|unzip|tar|make)\s+(?:-|https?:|install\b|[\w.-]*[/.]\w|[\w-]+$)|(?:git (?:clone|lfs|pull)|kaggle (?:competitions|datasets|c|d)|dvc (?:pull|repro|get|import|exp|add)|docker(?:-compose)? (?:build|run|up|pull)|kubectl (?:apply|create|get)|mlflow (?:run|ui|server)|kedro run|poetry (?:install|run|shell)|uv (?:sync|run|pip))\b)/;
const RULE = /^\s*(?:[-*_]\s*){3,}$|^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$|^\s*\+[-=+]{3,}$/;
/** An underline: reStructuredText allows more signs than Markdown and decides levels by order of appearance. */
const UNDERLINE = /^\s{0,3}([=\-~^"'`#*+])\1{2,}\s*$/;

/** Headings, paragraphs, list items, table rows and lines of code, in order. A light scan, linear in the text. */
export function blocksOf(text: string): readonly Block[] {
  const lines = linesOf(text);
  const blocks: Block[] = [];
  const underlines: string[] = [];
  let paragraph: { start: number; end: number } | undefined;
  let fence: string | undefined;
  let inComment = false;
  const push = (kind: Block['kind'], line: { start: number; end: number }, level = 0): void => {
    blocks.push({ kind, start: line.start, end: line.end, level });
  };
  const flush = (): void => {
    if (paragraph) push('paragraph', paragraph);
    paragraph = undefined;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    if (inComment) {
      inComment = !line.text.includes('-->');
      continue;
    }
    const mark = FENCE.exec(line.text)?.[1];
    if (fence !== undefined) {
      if (mark === fence) fence = undefined;
      else if (line.text.trim() !== '') push('code', line);
      continue;
    }
    if (mark !== undefined) {
      flush();
      fence = mark;
      continue;
    }
    if (line.text.trim() === '') {
      flush();
      continue;
    }
    if (/^\s*<!--/.test(line.text)) {
      flush();
      inComment = !line.text.includes('-->');
      continue;
    }
    if (TREE.test(line.text) || COMMAND.test(line.text)) {
      flush();
      push('code', line);
      continue;
    }
    const level = headingLevel(line.text);
    if (level !== undefined) {
      flush();
      push('heading', line, level);
      continue;
    }
    const next = lines[index + 1];
    const underline = next && isTitle(line.text) ? UNDERLINE.exec(next.text)?.[1] : undefined;
    if (
      next &&
      underline !== undefined &&
      !paragraph &&
      next.text.trim().length + 3 >= line.text.trim().length
    ) {
      if (!underlines.includes(underline)) underlines.push(underline);
      push('heading', { start: line.start, end: next.end }, setextLevel(underline, underlines));
      index++;
      continue;
    }
    if (RULE.test(line.text) || UNDERLINE.test(line.text)) {
      flush();
      continue;
    }
    if (isRow(line.text)) {
      flush();
      push('row', line);
    } else if (ITEM.test(line.text)) {
      flush();
      paragraph = undefined;
      const last = itemEnd(lines, index);
      push('item', { start: line.start, end: lines[last]?.end ?? line.end });
      index = last;
    } else if (paragraph) paragraph.end = line.end;
    else paragraph = { start: line.start, end: line.end };
  }
  flush();
  return blocks;
}

function headingLevel(line: string): number | undefined {
  const atx = ATX.exec(line)?.[1];
  // `#tag` is no heading, but many write `##Heading`.
  if (atx !== undefined && (atx.length > 1 || /^ {0,3}#(\s|$)/.test(line))) return atx.length;
  const html = HTML_HEADING.exec(line)?.[1];
  if (html !== undefined) return Number(html);
  return BOLD_LINE.test(line) ? 7 : undefined;
}

function setextLevel(sign: string, seen: readonly string[]): number {
  if (sign === '=') return 1;
  return Math.min(6, Math.max(2, seen.indexOf(sign) + 1));
}

function isTitle(line: string): boolean {
  return (
    line.length <= 120 && !isRow(line) && !ITEM.test(line) && !RULE.test(line) && /[\p{L}\p{N}]/u.test(line)
  );
}

function isRow(line: string): boolean {
  const trimmed = line.trim();
  return (trimmed.startsWith('|') || /^[^|]+\s\|\s[^|]+/.test(trimmed)) && trimmed.includes('|', 1);
}

/** A list item goes on over indented lines and plain lines that follow directly. */
function itemEnd(lines: readonly Line[], first: number): number {
  let last = first;
  for (let next = lines[last + 1]; next; next = lines[last + 1]) {
    const text = next.text;
    if (text.trim() === '' || ITEM.test(text) || isRow(text) || FENCE.test(text) || RULE.test(text)) break;
    if (TREE.test(text) || headingLevel(text) !== undefined || /^\s*<!--/.test(text)) break;
    last++;
  }
  return last;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    if (match[0] === '' && match.index >= text.length) break;
    const content = match[0].replace(/[\r\n]+$/, '');
    const start = match.index;
    lines.push({ start, end: start + content.length, text: content.slice(0, LONGEST_LINE) });
  }
  return lines;
}
