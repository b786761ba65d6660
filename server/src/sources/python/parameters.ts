import { element, expression, starred } from './expressions.ts';
import * as Kind from './kind.ts';
import type { Parser } from './parser.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

export function lambda(p: Parser): Node {
  const node = p.begin(Kind.Lambda);
  p.advance();
  p.append(node, parameters(p, Token.Colon));
  if (!p.expect(Token.Colon) || !p.enter()) p.append(node, p.missing());
  else {
    p.append(node, expression(p));
    p.leave();
  }
  return p.finish(node);
}

/** The parameters up to `closer`: a lambda's colon or a function's parenthesis. Only a function's have annotations. */
export function parameters(p: Parser, closer: number): Node {
  const list = p.begin(Kind.Arguments);
  let kind: number = Kind.Arg;
  let named: Node[] = [];
  while (p.token !== closer && !p.endsLine) {
    if (p.token === Token.Star) {
      p.advance();
      if (p.token === Token.Name) p.append(list, parameter(p, Kind.VarArg, closer));
      kind = Kind.KeywordOnlyArg;
    } else if (p.token === Token.DoubleStar) {
      p.advance();
      p.append(list, parameter(p, Kind.KwArg, closer));
    } else if (p.token === Token.Slash) {
      for (const earlier of named) p.rename(earlier, Kind.PositionalOnlyArg);
      named = [];
      p.advance();
    } else if (p.token === Token.Name) {
      const one = parameter(p, kind, closer);
      if (kind === Kind.Arg) named.push(one);
      p.append(list, one);
      if (p.take(Token.Equal)) p.append(list, expression(p));
    } else if (!skipNoParameter(p)) break;
    if (p.token === closer) break;
    if (!p.take(Token.Comma)) p.unexpected();
  }
  return p.finish(list);
}

/** Python 2 unpacked tuples in parameter lists; anything else is passed over. False where the list must have ended. */
function skipNoParameter(p: Parser): boolean {
  p.unexpected();
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
  if (p.token !== Token.Name) return p.missing();
  const node = p.begin(kind);
  p.advance();
  if (closer !== Token.Colon && p.take(Token.Colon)) {
    // `*args: *Ts` (PEP 646).
    p.append(node, p.token === Token.Star ? starred(p) : expression(p));
  }
  return p.finish(node);
}
