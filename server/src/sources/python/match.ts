import { namedExpression, namedExpressionList } from './expressions.ts';
import * as Kind from './kind.ts';
import { append, begin, finish } from './nodes.ts';
import type { Parser } from './parser.ts';
import { openPattern } from './patterns.ts';
import { expect, take, unexpected } from './reading.ts';
import { block, statement } from './statements.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

export function matchStatement(p: Parser): Node {
  const { indent } = p;
  const node = begin(p, Kind.Match);
  p.advance();
  append(node, namedExpressionList(p));
  expect(p, Token.Colon);
  if (!take(p, Token.Newline) || p.indent <= indent) unexpected(p);
  else if (p.enter()) {
    cases(p, node, indent);
    p.leave();
  }
  return finish(p, node);
}

function cases(p: Parser, node: Node, indent: number): void {
  while (p.token !== Token.End && p.indent > indent) {
    if (p.isWord('case')) append(node, matchCase(p));
    else {
      unexpected(p);
      statement(p, node);
    }
  }
}

function matchCase(p: Parser): Node {
  const { indent } = p;
  const node = begin(p, Kind.MatchCase);
  p.advance();
  append(node, openPattern(p));
  if (take(p, Token.If)) append(node, namedExpression(p));
  block(p, node, indent);
  return finish(p, node);
}
