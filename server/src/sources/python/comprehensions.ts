import { closeBracket, hasMore } from './brackets.ts';
import { binary, expression, targetList } from './expressions.ts';
import * as Kind from './kind.ts';
import { append, begin, finish } from './nodes.ts';
import type { Parser } from './parser.ts';
import * as Precedence from './precedence.ts';
import { expect, missing, take } from './reading.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

export function startsComprehension(p: Parser): boolean {
  return p.token === Token.For || p.token === Token.Async;
}

/** The clauses behind the element of an open comprehension, and its closing bracket. */
export function comprehension(p: Parser, node: Node, closer: number): Node {
  while (startsComprehension(p)) append(node, clause(p));
  while (hasMore(p, closer)) append(node, expression(p));
  closeBracket(p, closer);
  return finish(p, node);
}

/** `async for target in iterable if test if test …` */
function clause(p: Parser): Node {
  const node = begin(p, Kind.Comprehension);
  take(p, Token.Async);
  expect(p, Token.For);
  append(node, targetList(p));
  append(node, expect(p, Token.In) ? binary(p, Precedence.Or) : missing(p));
  // Conditions have no `if … else` of their own.
  while (take(p, Token.If)) append(node, binary(p, Precedence.Or));
  return finish(p, node);
}
