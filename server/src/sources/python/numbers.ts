import { isDigit } from './characters.ts';

const ZERO = 48;
const POINT = 46;
const UNDERSCORE = 95;

/** The end of the number that begins at `start`. */
export function numberEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === ZERO) {
    const base = text.charCodeAt(start + 1) | 32;
    if (base === 120) return digits(text, start + 2, 16);
    if (base === 111) return digits(text, start + 2, 8);
    if (base === 98) return digits(text, start + 2, 2);
  }
  let end = digits(text, start, 10);
  if (text.charCodeAt(end) === POINT) end = digits(text, end + 1, 10);
  if ((text.charCodeAt(end) | 32) === 101) {
    const sign = text.charCodeAt(end + 1);
    const exponent = sign === 43 || sign === 45 ? end + 2 : end + 1;
    if (isDigit(text.charCodeAt(exponent))) end = digits(text, exponent, 10);
  }
  return (text.charCodeAt(end) | 32) === 106 ? end + 1 : end;
}

function digits(text: string, start: number, base: number): number {
  let end = start;
  for (;;) {
    const code = text.charCodeAt(end);
    const letter = (code | 32) - 97;
    const value = isDigit(code) ? code - ZERO : code >= 65 && letter >= 0 && letter < 6 ? letter + 10 : 99;
    if (value >= base && code !== UNDERSCORE) return end;
    end++;
  }
}

/** `0777`: today only zeros may follow a leading zero. */
export function isOldOctal(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && (text.charCodeAt(at) === ZERO || text.charCodeAt(at) === UNDERSCORE)) at++;
  return at < end && digits(text, start, 10) === end;
}
