import * as Kind from './kind.ts';
import { span } from './nodes.ts';
import type { Parser } from './parser.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

/** Passes this token, if it is the current one. */
export function take(p: Parser, token: number): boolean {
  if (p.token !== token) return false;
  p.advance();
  return true;
}

/** Passes this token; anything else in its place is an error. */
export function expect(p: Parser, token: number): boolean {
  if (take(p, token)) return true;
  unexpected(p);
  return false;
}

export function unexpected(p: Parser): void {
  p.report(p.start, p.token === Token.Newline ? p.start : p.end);
}

/** A node for what is missing before the current token. */
export function missing(p: Parser): Node {
  unexpected(p);
  return span(p, Kind.Error, p.previousEnd, p.previousEnd);
}
