import { stringEnd } from './stringEnd.ts';
import { afterTrivia } from './trivia.ts';

const NAMED: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const ESCAPE =
  /\\(?:\r\n|[\n\r]|[\\'"abfnrtv]|[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\})/g;

/** What the text between quotes stands for. Named characters (`\N{…}`) stay as they are written. */
export function unescaped(text: string, raw: boolean, bytes = false): string {
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  if (raw || !lines.includes('\\')) return lines;
  return lines.replaceAll(ESCAPE, (written) => escapedCharacter(written, bytes));
}

function escapedCharacter(written: string, bytes: boolean): string {
  const kind = written.charAt(1);
  const named = NAMED[kind];
  if (named !== undefined) return named;
  if (kind === '\n') return '';
  if (kind === 'x') return String.fromCharCode(Number.parseInt(written.slice(2), 16));
  if (kind >= '0' && kind <= '7') {
    const code = Number.parseInt(written.slice(1), 8);
    return String.fromCharCode(bytes ? code & 255 : code);
  }
  if (kind === 'N' || bytes) return written;
  const point = Number.parseInt(written.slice(2), 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : written;
}

/** One literal among those that stand side by side. */
export interface StringPiece {
  /** In lower case. */
  readonly prefix: string;
  readonly quote: string;
  /** What stands between the quotes. */
  readonly body: string;
}

const OPENING = /([a-zA-Z]*)("""|'''|"|')/y;

/** The literals that a string constant is made of. */
export function stringPieces(source: string, start: number, end: number): StringPiece[] {
  const pieces: StringPiece[] = [];
  let at = start;
  while (at < end) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(source);
    if (opening === null) break;
    const [, prefix = '', quote = ''] = opening;
    const body = OPENING.lastIndex;
    const close = stringEnd(source, end, body, quote);
    const closed = close > 0 && close <= end;
    pieces.push({
      prefix: prefix.toLowerCase(),
      quote,
      body: source.slice(body, closed ? close - quote.length : end),
    });
    if (!closed) break;
    at = afterTrivia(source, close);
  }
  return pieces;
}
