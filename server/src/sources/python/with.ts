import { closeBracket, dropBracket, openBracket } from './brackets.ts';
import { expression, primary, starred } from './expressions.ts';
import * as Kind from './kind.ts';
import { append, begin, finish, wrap } from './nodes.ts';
import type { Parser } from './parser.ts';
import { take } from './reading.ts';
import { block } from './statements.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

export function withStatement(p: Parser, start: number, kind: number): Node {
  const { indent } = p;
  const node = begin(p, kind, start);
  p.advance();
  if (p.token !== Token.LeftParen || !parenthesisedItems(p, node)) {
    do append(node, item(p));
    while (take(p, Token.Comma));
  }
  block(p, node, indent);
  return finish(p, node);
}

/** `with (a as b, c as d):`. False, with nothing read, where the parentheses belong to an expression. */
function parenthesisedItems(p: Parser, node: Node): boolean {
  const mark = p.mark();
  openBracket(p, Token.RightParen);
  const items: Node[] = [];
  do items.push(item(p));
  while (take(p, Token.Comma) && p.token !== Token.RightParen);
  if (p.token === Token.RightParen) closeBracket(p, Token.RightParen);
  else {
    dropBracket(p);
    p.report(p.start, p.end);
  }
  if (p.token !== Token.Colon || p.errorCount !== mark.errorCount) {
    p.reset(mark);
    return false;
  }
  for (const one of items) append(node, one);
  return true;
}

function item(p: Parser): Node {
  const { start } = p;
  const node = wrap(p, Kind.WithItem, start, expression(p));
  if (take(p, Token.As)) append(node, target(p));
  return finish(p, node);
}

function target(p: Parser): Node {
  return p.token === Token.Star ? starred(p) : primary(p);
}
