import { element, expression, starred } from './expressions.ts';
import * as Kind from './kind.ts';
import { append, begin, finish, rename } from './nodes.ts';
import type { Parser } from './parser.ts';
import { expect, missing, take, unexpected } from './reading.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

export function lambda(p: Parser): Node {
  const node = begin(p, Kind.Lambda);
  p.advance();
  append(node, parameters(p, Token.Colon));
  if (!expect(p, Token.Colon) || !p.enter()) append(node, missing(p));
  else {
    append(node, expression(p));
    p.leave();
  }
  return finish(p, node);
}

/** The parameters up to `closer`: a lambda's colon or a function's parenthesis. Only a function's have annotations. */
export function parameters(p: Parser, closer: number): Node {
  const list = begin(p, Kind.Arguments);
  let kind: number = Kind.Arg;
  let named: Node[] = [];
  while (p.token !== closer && !p.endsLine) {
    if (p.token === Token.Star) {
      p.advance();
      if (p.token === Token.Name) append(list, parameter(p, Kind.VarArg, closer));
      kind = Kind.KeywordOnlyArg;
    } else if (p.token === Token.DoubleStar) {
      p.advance();
      append(list, parameter(p, Kind.KwArg, closer));
    } else if (p.token === Token.Slash) {
      for (const earlier of named) rename(earlier, Kind.PositionalOnlyArg);
      named = [];
      p.advance();
    } else if (p.token === Token.Name) {
      const one = parameter(p, kind, closer);
      if (kind === Kind.Arg) named.push(one);
      append(list, one);
      if (take(p, Token.Equal)) append(list, expression(p));
    } else if (!skipNoParameter(p)) break;
    if (p.token === closer) break;
    if (!take(p, Token.Comma)) unexpected(p);
  }
  return finish(p, list);
}

/** Python 2 unpacked tuples in parameter lists; anything else is passed over. False where the list must have ended. */
function skipNoParameter(p: Parser): boolean {
  unexpected(p);
  if (p.token === Token.LeftParen) {
    element(p);
    return true;
  }
  if (p.token === Token.Colon || p.token === Token.Arrow || (p.token >= Token.False && p.brokeLine))
    return false;
  p.advance();
  return true;
}

function parameter(p: Parser, kind: number, closer: number): Node {
  if (p.token !== Token.Name) return missing(p);
  const node = begin(p, kind);
  p.advance();
  if (closer !== Token.Colon && take(p, Token.Colon)) {
    // `*args: *Ts` (PEP 646).
    append(node, p.token === Token.Star ? starred(p) : expression(p));
  }
  return finish(p, node);
}
