import { comprehension, startsComprehension } from './comprehensions.ts';
import { element, expression, yieldExpression } from './expressions.ts';
import * as Kind from './kind.ts';
import type { Parser } from './parser.ts';
import { strings } from './strings.ts';
import * as Token from './token.ts';
import { STARTS_EXPRESSION } from './tokens.ts';
import type { Node } from './tree.ts';

export function atom(p: Parser): Node {
  switch (p.token) {
    case Token.Name:
      return p.leaf(Kind.Name);
    case Token.Number:
    case Token.True:
    case Token.False:
    case Token.None:
    case Token.Ellipsis:
      return p.leaf(Kind.Constant);
    case Token.String:
    case Token.FormatString:
      return strings(p);
    case Token.LeftParen:
      return parenthesised(p);
    case Token.LeftBracket:
      return list(p);
    case Token.LeftBrace:
      return braces(p);
    default:
      return noAtom(p);
  }
}

/** Something that no operand can begin with. What cannot begin anything else either is passed over. */
function noAtom(p: Parser): Node {
  p.unexpected();
  switch (p.token) {
    case Token.Unknown:
    case Token.Exclamation:
    case Token.DoubleStar:
      return p.leaf(Kind.Error);
    case Token.Async:
      // An ordinary name before Python 3.7.
      return p.leaf(Kind.Name);
    case Token.Star:
    case Token.Lambda:
    case Token.Yield:
      return misplaced(p);
    default:
      return p.missing();
  }
}

/** `x = 1 + lambda: 2`: kept, although it should stand in parentheses. */
function misplaced(p: Parser): Node {
  if (!p.enter()) return p.missing();
  const node =
    p.token === Token.Yield ? yieldExpression(p) : p.token === Token.Star ? element(p) : expression(p);
  p.leave();
  return node;
}

/** A tuple, a generator, or one expression, whose own span leaves the parentheses out. */
function parenthesised(p: Parser): Node {
  const { start } = p;
  p.openBracket(Token.RightParen);
  if (p.token === Token.RightParen) {
    const empty = p.begin(Kind.Tuple, start);
    p.closeBracket(Token.RightParen);
    return p.finish(empty);
  }
  const first = p.token === Token.Yield ? yieldExpression(p) : element(p);
  if (startsComprehension(p))
    return comprehension(p, p.wrap(Kind.GeneratorExp, start, first), Token.RightParen);
  if (p.token === Token.RightParen) {
    p.closeBracket(Token.RightParen);
    return first;
  }
  const node = p.wrap(Kind.Tuple, start, first);
  return elements(p, node, Token.RightParen);
}

function list(p: Parser): Node {
  const node = p.begin(Kind.List);
  p.openBracket(Token.RightBracket);
  if (p.token !== Token.RightBracket) {
    p.append(node, element(p));
    if (startsComprehension(p)) return comprehension(p, p.rename(node, Kind.ListComp), Token.RightBracket);
  }
  return elements(p, node, Token.RightBracket);
}

/** The elements behind the first, and the closing bracket. */
function elements(p: Parser, node: Node, closer: number): Node {
  while (p.hasMore(closer)) {
    p.append(node, element(p));
    skipComprehension(p, node);
  }
  p.closeBracket(closer);
  return p.finish(node);
}

/** `[a, b for b in c]` is no Python: the clauses are kept as if they were an element. */
function skipComprehension(p: Parser, node: Node): void {
  if (!startsComprehension(p)) return;
  p.unexpected();
  p.advance();
  if (STARTS_EXPRESSION[p.token] === 1) p.append(node, element(p));
}

/** A dict or a set: the first element decides. */
function braces(p: Parser): Node {
  const node = p.begin(Kind.Dict);
  p.openBracket(Token.RightBrace);
  if (p.token === Token.RightBrace) {
    p.closeBracket(Token.RightBrace);
    return p.finish(node);
  }
  if (p.token === Token.DoubleStar) {
    entry(p, node);
    return entries(p, node);
  }
  p.append(node, element(p));
  if (p.take(Token.Colon)) {
    p.append(node, expression(p));
    if (startsComprehension(p)) return comprehension(p, p.rename(node, Kind.DictComp), Token.RightBrace);
    return entries(p, node);
  }
  if (startsComprehension(p)) return comprehension(p, p.rename(node, Kind.SetComp), Token.RightBrace);
  return elements(p, p.rename(node, Kind.Set), Token.RightBrace);
}

function entries(p: Parser, node: Node): Node {
  while (p.hasMore(Token.RightBrace)) entry(p, node);
  p.closeBracket(Token.RightBrace);
  return p.finish(node);
}

function entry(p: Parser, dict: Node): void {
  if (p.token === Token.DoubleStar) {
    const node = p.begin(Kind.DictUnpack);
    p.advance();
    p.append(node, expression(p));
    p.append(dict, p.finish(node));
    return;
  }
  p.append(dict, element(p));
  p.append(dict, p.expect(Token.Colon) ? expression(p) : p.missing());
}
