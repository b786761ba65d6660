import { namedExpression, namedExpressionList } from './expressions.ts';
import * as Kind from './kind.ts';
import type { Parser } from './parser.ts';
import { openPattern } from './patterns.ts';
import { block, statement } from './statements.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

export function matchStatement(p: Parser): Node {
  const { indent } = p;
  const node = p.begin(Kind.Match);
  p.advance();
  p.append(node, namedExpressionList(p));
  p.expect(Token.Colon);
  if (!p.take(Token.Newline) || p.indent <= indent) p.unexpected();
  else if (p.enter()) {
    cases(p, node, indent);
    p.leave();
  }
  return p.finish(node);
}

function cases(p: Parser, node: Node, indent: number): void {
  while (p.token !== Token.End && p.indent > indent) {
    if (p.isWord('case')) p.append(node, matchCase(p));
    else {
      p.unexpected();
      statement(p, node);
    }
  }
}

function matchCase(p: Parser): Node {
  const { indent } = p;
  const node = p.begin(Kind.MatchCase);
  p.advance();
  p.append(node, openPattern(p));
  if (p.take(Token.If)) p.append(node, namedExpression(p));
  block(p, node, indent);
  return p.finish(node);
}
