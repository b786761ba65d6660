import type { Parser } from './parser.ts';
import { unexpected } from './reading.ts';
import * as Token from './token.ts';
import { STARTS_EXPRESSION } from './tokens.ts';

/** Marks the closing token of a bracket that, as is known, nothing closes. */
const UNCLOSED = 128;

export function openBracket(p: Parser, closer: number): void {
  const unclosed = p.repairs?.unclosed.has(p.start) === true;
  if (unclosed) p.unclosed++;
  p.closers.push(unclosed ? closer | UNCLOSED : closer);
  p.nesting++;
  p.advance();
}

/** Leaves the innermost bracket, whether it is closed here or not. */
export function closeBracket(p: Parser, closer: number): void {
  dropBracket(p);
  if (p.token === closer) p.advance();
  else {
    unexpected(p);
    if (p.nesting === 0 && p.brokeLine) p.reread();
  }
}

/** Enters the braces of an f-string's field, whose inside is lexed like any bracket's. */
export function enterField(p: Parser, open: number): void {
  p.token = Token.LeftBrace;
  p.start = open;
  p.end = open + 1;
  p.position = open + 1;
  openBracket(p, Token.RightBrace);
}

/** Leaves the innermost bracket without a look at the current token: literal text follows, or what was tried is forgotten. */
export function dropBracket(p: Parser): void {
  if ((p.closers.pop() ?? 0) >= UNCLOSED) p.unclosed--;
  p.nesting--;
}

/**
 * Between the elements inside brackets: passes the comma, or what stands where one should be. False when no further
 * element follows.
 */
export function hasMore(p: Parser, closer: number): boolean {
  if (p.token === Token.Comma) {
    p.advance();
    if (p.token === closer || p.endsLine) return false;
    if (STARTS_EXPRESSION[p.token] === 1 || p.token === Token.DoubleStar) return true;
  } else if (p.token === closer) return false;
  unexpected(p);
  for (;;) {
    const { token } = p;
    if (token === closer || p.endsLine) return false;
    if (STARTS_EXPRESSION[token] === 1 || token === Token.DoubleStar) return true;
    if (isCloser(token) && isAwaited(p, token)) return false;
    p.advance();
  }
}

/** Whether an outer bracket waits for this closing token. */
function isAwaited(p: Parser, token: number): boolean {
  return p.closers.some((closer) => (closer & (UNCLOSED - 1)) === token);
}

export function isOpener(token: number): boolean {
  return token === Token.LeftParen || token === Token.LeftBracket || token === Token.LeftBrace;
}

export function isCloser(token: number): boolean {
  return token === Token.RightParen || token === Token.RightBracket || token === Token.RightBrace;
}
