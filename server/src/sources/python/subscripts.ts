import { closeBracket, hasMore, openBracket } from './brackets.ts';
import { element, expression } from './expressions.ts';
import * as Kind from './kind.ts';
import { append, begin, enclose, finish, kindOf, wrap } from './nodes.ts';
import type { Parser } from './parser.ts';
import { take } from './reading.ts';
import * as Token from './token.ts';
import { STARTS_EXPRESSION } from './tokens.ts';
import type { Node } from './tree.ts';

/** The index of an open subscript: one, or a tuple of them without parentheses. */
export function subscript(p: Parser, node: Node): Node {
  openBracket(p, Token.RightBracket);
  const { start } = p;
  let index = item(p);
  if (
    p.token === Token.Comma ||
    (p.token !== Token.RightBracket && !p.endsLine && kindOf(index) !== Kind.Error)
  ) {
    const tuple = wrap(p, Kind.Tuple, start, index);
    while (hasMoreItems(p)) append(tuple, item(p));
    index = finish(p, tuple);
  } else if (kindOf(index) === Kind.Starred) {
    // `a[*b]` is a tuple of one, although no comma says so.
    index = enclose(p, Kind.Tuple, start, index);
  }
  append(node, index);
  closeBracket(p, Token.RightBracket);
  return finish(p, node);
}

/** An item may begin with a colon, which no other element can. */
function hasMoreItems(p: Parser): boolean {
  if (p.token !== Token.Comma) return hasMore(p, Token.RightBracket);
  p.advance();
  if (p.token === Token.Colon || STARTS_EXPRESSION[p.token] === 1) return true;
  return p.token !== Token.RightBracket && hasMore(p, Token.RightBracket);
}

/** `lower:upper:step`, each of them optional, or an expression. */
function item(p: Parser): Node {
  const { start } = p;
  if (p.token === Token.Colon || p.token === Token.ColonEqual) return slice(p, begin(p, Kind.Slice, start));
  const value = element(p);
  return p.token === Token.Colon ? slice(p, wrap(p, Kind.Slice, start, value)) : value;
}

function slice(p: Parser, node: Node): Node {
  for (let colons = 0; colons < 2 && take(p, Token.Colon); colons++) {
    if (p.token !== Token.Colon && p.token !== Token.Comma && p.token !== Token.RightBracket && !p.endsLine) {
      append(node, expression(p));
    }
  }
  return finish(p, node);
}
