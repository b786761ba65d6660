import { comprehension, startsComprehension } from './comprehensions.ts';
import { element, expression } from './expressions.ts';
import * as Kind from './kind.ts';
import type { Parser } from './parser.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

export function call(p: Parser, start: number, callee: Node): Node {
  const node = p.wrap(Kind.Call, start, callee);
  callArguments(p, node);
  return p.finish(node);
}

/** The arguments of an open call or class statement, from its opening parenthesis on. */
export function callArguments(p: Parser, call: Node): void {
  const open = p.start;
  let alone = true;
  p.openBracket(Token.RightParen);
  if (p.token !== Token.RightParen && !p.endsLine) {
    do {
      // A generator that is the only argument takes the call's own parentheses for its span.
      const start = alone ? open : p.start;
      alone = false;
      const value = argument(p);
      if (startsComprehension(p)) {
        p.append(call, comprehension(p, p.wrap(Kind.GeneratorExp, start, value), Token.RightParen));
        return;
      }
      p.append(call, value);
    } while (p.hasMore(Token.RightParen));
  }
  p.closeBracket(Token.RightParen);
}

function argument(p: Parser): Node {
  if (p.token === Token.DoubleStar) {
    const node = p.begin(Kind.Keyword);
    p.advance();
    p.append(node, expression(p));
    return p.finish(node);
  }
  if (p.token === Token.Star) {
    const node = p.begin(Kind.Starred);
    p.advance();
    p.append(node, expression(p));
    return p.finish(node);
  }
  const value = element(p);
  if (p.token !== Token.Equal) return value;
  // Only a name can stand left of `=`; anything else is kept as the start of the value.
  if (p.kindOf(value) === Kind.Name) p.reopen(value, Kind.Keyword);
  else p.unexpected();
  p.advance();
  const given =
    p.endsLine || p.token === Token.RightParen || p.token === Token.Comma ? p.missing() : expression(p);
  if (p.kindOf(value) !== Kind.Keyword) return given;
  p.append(value, given);
  return p.finish(value);
}
