import { expression, primary, starred } from './expressions.ts';
import * as Kind from './kind.ts';
import type { Parser } from './parser.ts';
import { block } from './statements.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

export function withStatement(p: Parser, start: number, kind: number): Node {
  const { indent } = p;
  const node = p.begin(kind, start);
  p.advance();
  if (p.token !== Token.LeftParen || !parenthesisedItems(p, node)) {
    do p.append(node, item(p));
    while (p.take(Token.Comma));
  }
  block(p, node, indent);
  return p.finish(node);
}

/** `with (a as b, c as d):`. False, with nothing read, where the parentheses belong to an expression. */
function parenthesisedItems(p: Parser, node: Node): boolean {
  const mark = p.mark();
  p.openBracket(Token.RightParen);
  const items: Node[] = [];
  do items.push(item(p));
  while (p.take(Token.Comma) && p.token !== Token.RightParen);
  if (p.token === Token.RightParen) p.closeBracket(Token.RightParen);
  else {
    p.dropBracket();
    p.report(p.start, p.end);
  }
  if (p.token !== Token.Colon || p.errorCount !== mark.errorCount) {
    p.reset(mark);
    return false;
  }
  for (const one of items) p.append(node, one);
  return true;
}

function item(p: Parser): Node {
  const { start } = p;
  const node = p.wrap(Kind.WithItem, start, expression(p));
  if (p.take(Token.As)) p.append(node, target(p));
  return p.finish(node);
}

function target(p: Parser): Node {
  return p.token === Token.Star ? starred(p) : primary(p);
}
