/**
 * What the lexer tells apart. Operators first, then keywords in `KEYWORDS`' order. Plain numbers on purpose: with literal
 * types, TypeScript would hold that `advance()` leaves a token that was just compared as it is.
 */
export const Token = {
  End: 0,
  Newline: 1,
  Name: 2,
  Number: 3,
  String: 4,
  /** The opening of an f-string or t-string: prefix and quotes; `strings.ts` reads on from there. */
  FormatString: 5,
  Unknown: 6,
  LeftParen: 7,
  RightParen: 8,
  LeftBracket: 9,
  RightBracket: 10,
  LeftBrace: 11,
  RightBrace: 12,
  Comma: 13,
  Colon: 14,
  ColonEqual: 15,
  Semicolon: 16,
  Dot: 17,
  Ellipsis: 18,
  Equal: 19,
  /** `+=` and its like. */
  AugmentedEqual: 20,
  Arrow: 21,
  Exclamation: 22,
  At: 23,
  Tilde: 24,
  Plus: 25,
  Minus: 26,
  Star: 27,
  DoubleStar: 28,
  Slash: 29,
  DoubleSlash: 30,
  Percent: 31,
  Shift: 32,
  Ampersand: 33,
  Bar: 34,
  Caret: 35,
  /** `<`, `>`, `==`, `!=`, `<=`, `>=`. */
  Comparison: 36,
  False: 40,
  None: 41,
  True: 42,
  And: 43,
  As: 44,
  Assert: 45,
  Async: 46,
  Await: 47,
  Break: 48,
  Class: 49,
  Continue: 50,
  Def: 51,
  Del: 52,
  Elif: 53,
  Else: 54,
  Except: 55,
  Finally: 56,
  For: 57,
  From: 58,
  Global: 59,
  If: 60,
  Import: 61,
  In: 62,
  Is: 63,
  Lambda: 64,
  Nonlocal: 65,
  Not: 66,
  Or: 67,
  Pass: 68,
  Raise: 69,
  Return: 70,
  Try: 71,
  While: 72,
  With: 73,
  Yield: 74,
};

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

/** How tightly a binary operator binds; 0 for tokens that are none. */
export const Precedence = {
  None: 0,
  Or: 1,
  And: 2,
  Not: 3,
  Comparison: 4,
  BitOr: 5,
  Unary: 11,
  Power: 12,
} as const;

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
