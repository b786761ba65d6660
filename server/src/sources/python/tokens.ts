import * as Precedence from './precedence.ts';
import * as Token from './token.ts';

const FIRST_KEYWORD = Token.False;
const KEYWORDS =
  `False None True and as assert async await break class continue def del elif else except finally for
  from global if import in is lambda nonlocal not or pass raise return try while with yield`.split(/\s+/);

/** Keywords by length and first letter; those that share both are chained. */
const FIRST = new Uint8Array(512);
const NEXT = new Uint8Array(128);
KEYWORDS.forEach((word, index) => {
  const slot = slotOf(word.length, word.charCodeAt(0));
  NEXT[FIRST_KEYWORD + index] = FIRST[slot] ?? 0;
  FIRST[slot] = FIRST_KEYWORD + index;
});

function slotOf(length: number, first: number): number {
  return (length << 5) | (first & 31);
}

/** The keyword at `start`, or `Token.Name`. */
export function keywordAt(text: string, start: number, end: number): number {
  const length = end - start;
  if (length > 8 || length < 2) return Token.Name;
  let token = FIRST[slotOf(length, text.charCodeAt(start))] ?? 0;
  for (; token !== 0; token = NEXT[token] ?? 0) {
    const word = KEYWORDS[token - FIRST_KEYWORD] ?? '';
    let at = 0;
    while (at < length && text.charCodeAt(start + at) === word.charCodeAt(at)) at++;
    if (at === length) return token;
  }
  return Token.Name;
}

/** How tightly a token binds as a binary operator; 0 for tokens that are none. */
export const PRECEDENCE = new Uint8Array(128);
PRECEDENCE[Token.Or] = Precedence.Or;
PRECEDENCE[Token.And] = Precedence.And;
for (const token of [Token.Comparison, Token.In, Token.Is, Token.Not])
  PRECEDENCE[token] = Precedence.Comparison;
PRECEDENCE[Token.Bar] = Precedence.BitOr;
PRECEDENCE[Token.Caret] = 6;
PRECEDENCE[Token.Ampersand] = 7;
PRECEDENCE[Token.Shift] = 8;
for (const token of [Token.Plus, Token.Minus]) PRECEDENCE[token] = 9;
for (const token of [Token.Star, Token.Slash, Token.DoubleSlash, Token.Percent, Token.At])
  PRECEDENCE[token] = 10;
PRECEDENCE[Token.DoubleStar] = Precedence.Power;

/** Tokens that an expression can begin with. */
export const STARTS_EXPRESSION = new Uint8Array(128);
for (const token of [
  ...[
    Token.Name,
    Token.Number,
    Token.String,
    Token.FormatString,
    Token.LeftParen,
    Token.LeftBracket,
    Token.LeftBrace,
  ],
  ...[Token.Ellipsis, Token.Tilde, Token.Plus, Token.Minus, Token.False, Token.None, Token.True, Token.Await],
  ...[Token.Lambda, Token.Not, Token.Star, Token.Yield],
]) {
  STARTS_EXPRESSION[token] = 1;
}

/** Keywords that begin a statement and can stand nowhere inside brackets. */
export const ONLY_STATEMENT = new Uint8Array(128);
for (const token of [
  ...[Token.Assert, Token.Break, Token.Class, Token.Continue, Token.Def, Token.Del, Token.Elif, Token.Except],
  ...[
    Token.Finally,
    Token.Global,
    Token.Import,
    Token.Nonlocal,
    Token.Pass,
    Token.Raise,
    Token.Return,
    Token.Try,
  ],
  ...[Token.While, Token.With],
]) {
  ONLY_STATEMENT[token] = 1;
}

/** Keywords whose statement has a block. */
export const COMPOUND = new Uint8Array(128);
for (const token of [
  ...[
    Token.Class,
    Token.Def,
    Token.Elif,
    Token.Else,
    Token.Except,
    Token.Finally,
    Token.For,
    Token.If,
    Token.Try,
  ],
  ...[Token.While, Token.With, Token.Async],
]) {
  COMPOUND[token] = 1;
}
