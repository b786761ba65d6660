import * as Token from './token.ts';

const EQUAL = 61;

/** Tokens of the characters that are always an operator of their own. */
const SINGLE = new Uint8Array(128);
SINGLE[40] = Token.LeftParen;
SINGLE[41] = Token.RightParen;
SINGLE[91] = Token.LeftBracket;
SINGLE[93] = Token.RightBracket;
SINGLE[123] = Token.LeftBrace;
SINGLE[125] = Token.RightBrace;
SINGLE[44] = Token.Comma;
SINGLE[59] = Token.Semicolon;
SINGLE[126] = Token.Tilde;

/** Tokens of the characters that may be doubled (`second`) and may be followed by `=`. */
const ARITHMETIC = new Uint8Array(128);
ARITHMETIC[43] = Token.Plus;
ARITHMETIC[45] = Token.Minus;
ARITHMETIC[42] = Token.Star;
ARITHMETIC[47] = Token.Slash;
ARITHMETIC[37] = Token.Percent;
ARITHMETIC[38] = Token.Ampersand;
ARITHMETIC[124] = Token.Bar;
ARITHMETIC[94] = Token.Caret;
ARITHMETIC[64] = Token.At;

/** The operator that begins with `code` at `start`: its token times four, plus its length less one. */
export function operatorAt(text: string, start: number, code: number): number {
  const single = SINGLE[code] ?? 0;
  if (single !== 0) return single << 2;
  const next = text.charCodeAt(start + 1);
  const arithmetic = ARITHMETIC[code] ?? 0;
  if (arithmetic !== 0) return arithmeticAt(text, start, code, next, arithmetic);
  switch (code) {
    case 46: // .
      return next === 46 && text.charCodeAt(start + 2) === 46 ? (Token.Ellipsis << 2) | 2 : Token.Dot << 2;
    case 58: // :
      return next === EQUAL ? (Token.ColonEqual << 2) | 1 : Token.Colon << 2;
    case EQUAL:
      return next === EQUAL ? (Token.Comparison << 2) | 1 : Token.Equal << 2;
    case 33: // !
      return next === EQUAL ? (Token.Comparison << 2) | 1 : Token.Exclamation << 2;
    default: // < and >
      if (next === code) {
        return text.charCodeAt(start + 2) === EQUAL
          ? (Token.AugmentedEqual << 2) | 2
          : (Token.Shift << 2) | 1;
      }
      // `<>` is Python 2's `!=`.
      return next === EQUAL || (code === 60 && next === 62)
        ? (Token.Comparison << 2) | 1
        : Token.Comparison << 2;
  }
}

function arithmeticAt(text: string, start: number, code: number, next: number, token: number): number {
  if (next === EQUAL) return (Token.AugmentedEqual << 2) | 1;
  if (next === code && (code === 42 || code === 47)) {
    if (text.charCodeAt(start + 2) === EQUAL) return (Token.AugmentedEqual << 2) | 2;
    return ((code === 42 ? Token.DoubleStar : Token.DoubleSlash) << 2) | 1;
  }
  return code === 45 && next === 62 ? (Token.Arrow << 2) | 1 : token << 2;
}
