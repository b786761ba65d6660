import { binary, expression, targetList } from './expressions.ts';
import * as Kind from './kind.ts';
import type { Parser } from './parser.ts';
import * as Precedence from './precedence.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

export function startsComprehension(p: Parser): boolean {
  return p.token === Token.For || p.token === Token.Async;
}

/** The clauses behind the element of an open comprehension, and its closing bracket. */
export function comprehension(p: Parser, node: Node, closer: number): Node {
  while (startsComprehension(p)) p.append(node, clause(p));
  while (p.hasMore(closer)) p.append(node, expression(p));
  p.closeBracket(closer);
  return p.finish(node);
}

/** `async for target in iterable if test if test …` */
function clause(p: Parser): Node {
  const node = p.begin(Kind.Comprehension);
  p.take(Token.Async);
  p.expect(Token.For);
  p.append(node, targetList(p));
  p.append(node, p.expect(Token.In) ? binary(p, Precedence.Or) : p.missing());
  // Conditions have no `if … else` of their own.
  while (p.take(Token.If)) p.append(node, binary(p, Precedence.Or));
  return p.finish(node);
}
