import { element, expression } from './expressions.ts';
import * as Kind from './kind.ts';
import type { Parser } from './parser.ts';
import * as Token from './token.ts';
import { STARTS_EXPRESSION } from './tokens.ts';
import type { Node } from './tree.ts';

/** The index of an open subscript: one, or a tuple of them without parentheses. */
export function subscript(p: Parser, node: Node): Node {
  p.openBracket(Token.RightBracket);
  const { start } = p;
  let index = item(p);
  if (
    p.token === Token.Comma ||
    (p.token !== Token.RightBracket && !p.endsLine && p.kindOf(index) !== Kind.Error)
  ) {
    const tuple = p.wrap(Kind.Tuple, start, index);
    while (hasMoreItems(p)) p.append(tuple, item(p));
    index = p.finish(tuple);
  } else if (p.kindOf(index) === Kind.Starred) {
    // `a[*b]` is a tuple of one, although no comma says so.
    index = p.finish(p.wrap(Kind.Tuple, start, index));
  }
  p.append(node, index);
  p.closeBracket(Token.RightBracket);
  return p.finish(node);
}

/** An item may begin with a colon, which no other element can. */
function hasMoreItems(p: Parser): boolean {
  if (p.token !== Token.Comma) return p.hasMore(Token.RightBracket);
  p.advance();
  if (p.token === Token.Colon || STARTS_EXPRESSION[p.token] === 1) return true;
  return p.token !== Token.RightBracket && p.hasMore(Token.RightBracket);
}

/** `lower:upper:step`, each of them optional, or an expression. */
function item(p: Parser): Node {
  const { start } = p;
  if (p.token === Token.Colon || p.token === Token.ColonEqual) return slice(p, p.begin(Kind.Slice, start));
  const value = element(p);
  return p.token === Token.Colon ? slice(p, p.wrap(Kind.Slice, start, value)) : value;
}

function slice(p: Parser, node: Node): Node {
  for (let colons = 0; colons < 2 && p.take(Token.Colon); colons++) {
    if (p.token !== Token.Colon && p.token !== Token.Comma && p.token !== Token.RightBracket && !p.endsLine) {
      p.append(node, expression(p));
    }
  }
  return p.finish(node);
}
