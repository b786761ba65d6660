import { parseDocument } from 'yaml';
import type { Span } from '../../sources/span.ts';

/** The YAML block in front of a card. */
export interface FrontMatter {
  readonly span: Span;
  readonly keys: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** As the Hugging Face Hub finds it: blank lines may stand before the first fence. */
const FRONT = /^\s{0,20}---[ \t]*(?:\r\n|\r|\n)/;
const LONGEST = 60_000;

export function frontMatterOf(text: string): FrontMatter | undefined {
  const open = FRONT.exec(text)?.[0];
  if (open === undefined) return undefined;
  const head = text.slice(open.length, open.length + LONGEST);
  const close = /(?:^|\r\n|\r|\n)---[ \t]*(?:\r|\n|$)/.exec(head);
  if (!close) return undefined;
  const values = parseYaml(head.slice(0, close.index));
  if (!isRecord(values)) return undefined;
  const span = { start: 0, end: open.length + close.index + close[0].length };
  return { span, keys: Object.keys(values), values };
}

/** Nobody describes data in longer lines or deeper nesting; what does is generated, or meant to take time. */
const LONGEST_LINE = 5_000;
const DEEPEST = 40;

/** The first document of a YAML text; undefined when it cannot be read. */
export function parseYaml(text: string): unknown {
  if (isUnreasonable(text)) return undefined;
  try {
    const document = parseDocument(text, {
      logLevel: 'silent',
      prettyErrors: false,
      uniqueKeys: false,
      strict: false,
    });
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

function isUnreasonable(text: string): boolean {
  let line = 0;
  let depth = 0;
  let deepest = 0;
  for (const sign of text) {
    line = sign === '\n' ? 0 : line + 1;
    if (line > LONGEST_LINE) return true;
    if (sign === '[' || sign === '{') deepest = Math.max(deepest, ++depth);
    else if ((sign === ']' || sign === '}') && depth > 0) depth--;
  }
  return deepest > DEEPEST;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
