// What a token is that begins with an ASCII character.
export const UNKNOWN = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const QUOTE = 3;
export const OPERATOR = 4;
export const TRIVIA = 5;

export const CLASS = new Uint8Array(128);
/** 1 for the ASCII characters of a name. */
export const NAME_PART = new Uint8Array(128);

function mark(characters: string, kind: number): void {
  for (let i = 0; i < characters.length; i++) CLASS[characters.charCodeAt(i)] = kind;
}
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_';
mark(LETTERS, LETTER);
mark('0123456789', DIGIT);
mark('\'"', QUOTE);
mark('()[]{},:;.=+-*/%@&|^~<>!', OPERATOR);
mark(' \t\f\n\r#\\\0', TRIVIA);
for (let code = 0; code < 128; code++) {
  NAME_PART[code] = CLASS[code] === LETTER || CLASS[code] === DIGIT ? 1 : 0;
}

const WIDE_NAME_PART = /^[\p{ID_Continue}\u00b7]$/u;

/** The end of the name characters from `at` on, letters of every script included. */
export function nameEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    const code = text.codePointAt(end) ?? 0;
    if (code < 128) {
      if (NAME_PART[code] !== 1) return end;
      end++;
    } else if (WIDE_NAME_PART.test(String.fromCodePoint(code))) end += code > 0xffff ? 2 : 1;
    else return end;
  }
}

/** The start of the name that ends at `end`; `end` itself when there is none. */
export function nameStart(text: string, end: number): number {
  let start = end;
  while (start > 0) {
    const code = text.charCodeAt(start - 1);
    const low = code >= 0xdc00 && code <= 0xdfff;
    const previous = low ? start - 2 : start - 1;
    const point = text.codePointAt(previous) ?? 0;
    const part = point < 128 ? NAME_PART[point] === 1 : WIDE_NAME_PART.test(String.fromCodePoint(point));
    if (!part) return start;
    start = previous;
  }
  return start;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
