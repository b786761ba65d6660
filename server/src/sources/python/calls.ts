import { closeBracket, hasMore, openBracket } from './brackets.ts';
import { comprehension, startsComprehension } from './comprehensions.ts';
import { element, expression } from './expressions.ts';
import * as Kind from './kind.ts';
import { append, begin, finish, kindOf, reopen, wrap } from './nodes.ts';
import type { Parser } from './parser.ts';
import { missing, unexpected } from './reading.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

export function call(p: Parser, start: number, callee: Node): Node {
  const node = wrap(p, Kind.Call, start, callee);
  callArguments(p, node);
  return finish(p, node);
}

/** The arguments of an open call or class statement, from its opening parenthesis on. */
export function callArguments(p: Parser, call: Node): void {
  const open = p.start;
  let alone = true;
  openBracket(p, Token.RightParen);
  if (p.token !== Token.RightParen && !p.endsLine) {
    do {
      // A generator that is the only argument takes the call's own parentheses for its span.
      const start = alone ? open : p.start;
      alone = false;
      const value = argument(p);
      if (startsComprehension(p)) {
        append(call, comprehension(p, wrap(p, Kind.GeneratorExp, start, value), Token.RightParen));
        return;
      }
      append(call, value);
    } while (hasMore(p, Token.RightParen));
  }
  closeBracket(p, Token.RightParen);
}

function argument(p: Parser): Node {
  if (p.token === Token.DoubleStar) {
    const node = begin(p, Kind.Keyword);
    p.advance();
    append(node, expression(p));
    return finish(p, node);
  }
  if (p.token === Token.Star) {
    const node = begin(p, Kind.Starred);
    p.advance();
    append(node, expression(p));
    return finish(p, node);
  }
  const value = element(p);
  if (p.token !== Token.Equal) return value;
  // Only a name can stand left of `=`; anything else is kept as the start of the value.
  if (kindOf(value) === Kind.Name) reopen(value, Kind.Keyword);
  else unexpected(p);
  p.advance();
  const given =
    p.endsLine || p.token === Token.RightParen || p.token === Token.Comma ? missing(p) : expression(p);
  if (kindOf(value) !== Kind.Keyword) return given;
  append(value, given);
  return finish(p, value);
}
