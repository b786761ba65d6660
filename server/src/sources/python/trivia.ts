import { nameEnd } from './characters.ts';

const BETWEEN = /(?:[\s\\]|#[^\n\r]*)*/y;
const CLOSING = /(?:[\s\\)]|#[^\n\r]*)*/y;

/** Behind blanks, comments, line breaks and line continuations. */
export function afterTrivia(source: string, at: number): number {
  return after(BETWEEN, source, at);
}

/** The same, and behind the parentheses that an operand stands in. */
export function afterOperand(source: string, at: number): number {
  return after(CLOSING, source, at);
}

function after(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(source);
  return pattern.lastIndex;
}

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The next word; empty where something else stands. */
export function wordAfter(source: string, at: number): Word {
  const start = afterTrivia(source, at);
  const end = nameEnd(source, start);
  return { text: source.slice(start, end), start, end };
}

/** `a.b.c`, without the blanks that may stand in it. */
export function dottedAfter(source: string, at: number): Word {
  const first = wordAfter(source, at);
  let { text, end } = first;
  for (;;) {
    const dot = afterTrivia(source, end);
    if (text === '' || source[dot] !== '.') return { text, start: first.start, end };
    const part = wordAfter(source, dot + 1);
    text += `.${part.text}`;
    end = part.text === '' ? dot + 1 : part.end;
    if (part.text === '') return { text, start: first.start, end };
  }
}
