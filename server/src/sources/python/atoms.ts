import { closeBracket, hasMore, openBracket } from './brackets.ts';
import { comprehension, startsComprehension } from './comprehensions.ts';
import { element, expression, yieldExpression } from './expressions.ts';
import * as Kind from './kind.ts';
import { append, begin, finish, leaf, rename, wrap } from './nodes.ts';
import type { Parser } from './parser.ts';
import { expect, missing, take, unexpected } from './reading.ts';
import { strings } from './strings.ts';
import * as Token from './token.ts';
import { STARTS_EXPRESSION } from './tokens.ts';
import type { Node } from './tree.ts';

export function atom(p: Parser): Node {
  switch (p.token) {
    case Token.Name:
      return leaf(p, Kind.Name);
    case Token.Number:
    case Token.True:
    case Token.False:
    case Token.None:
    case Token.Ellipsis:
      return leaf(p, Kind.Constant);
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
  unexpected(p);
  switch (p.token) {
    case Token.Unknown:
    case Token.Exclamation:
    case Token.DoubleStar:
      return leaf(p, Kind.Error);
    case Token.Async:
      // An ordinary name before Python 3.7.
      return leaf(p, Kind.Name);
    case Token.Star:
    case Token.Lambda:
    case Token.Yield:
      return misplaced(p);
    default:
      return missing(p);
  }
}

/** `x = 1 + lambda: 2`: kept, although it should stand in parentheses. */
function misplaced(p: Parser): Node {
  if (!p.enter()) return missing(p);
  const node =
    p.token === Token.Yield ? yieldExpression(p) : p.token === Token.Star ? element(p) : expression(p);
  p.leave();
  return node;
}

/** A tuple, a generator, or one expression, whose own span leaves the parentheses out. */
function parenthesised(p: Parser): Node {
  const { start } = p;
  openBracket(p, Token.RightParen);
  if (p.token === Token.RightParen) {
    const empty = begin(p, Kind.Tuple, start);
    closeBracket(p, Token.RightParen);
    return finish(p, empty);
  }
  const first = p.token === Token.Yield ? yieldExpression(p) : element(p);
  if (startsComprehension(p))
    return comprehension(p, wrap(p, Kind.GeneratorExp, start, first), Token.RightParen);
  if (p.token === Token.RightParen) {
    closeBracket(p, Token.RightParen);
    return first;
  }
  const node = wrap(p, Kind.Tuple, start, first);
  return elements(p, node, Token.RightParen);
}

function list(p: Parser): Node {
  const node = begin(p, Kind.List);
  openBracket(p, Token.RightBracket);
  if (p.token !== Token.RightBracket) {
    append(node, element(p));
    if (startsComprehension(p)) return comprehension(p, rename(node, Kind.ListComp), Token.RightBracket);
  }
  return elements(p, node, Token.RightBracket);
}

/** The elements behind the first, and the closing bracket. */
function elements(p: Parser, node: Node, closer: number): Node {
  while (hasMore(p, closer)) {
    append(node, element(p));
    skipComprehension(p, node);
  }
  closeBracket(p, closer);
  return finish(p, node);
}

/** `[a, b for b in c]` is no Python: the clauses are kept as if they were an element. */
function skipComprehension(p: Parser, node: Node): void {
  if (!startsComprehension(p)) return;
  unexpected(p);
  p.advance();
  if (STARTS_EXPRESSION[p.token] === 1) append(node, element(p));
}

/** A dict or a set: the first element decides. */
function braces(p: Parser): Node {
  const node = begin(p, Kind.Dict);
  openBracket(p, Token.RightBrace);
  if (p.token === Token.RightBrace) {
    closeBracket(p, Token.RightBrace);
    return finish(p, node);
  }
  if (p.token === Token.DoubleStar) {
    entry(p, node);
    return entries(p, node);
  }
  append(node, element(p));
  if (take(p, Token.Colon)) {
    append(node, expression(p));
    if (startsComprehension(p)) return comprehension(p, rename(node, Kind.DictComp), Token.RightBrace);
    return entries(p, node);
  }
  if (startsComprehension(p)) return comprehension(p, rename(node, Kind.SetComp), Token.RightBrace);
  return elements(p, rename(node, Kind.Set), Token.RightBrace);
}

function entries(p: Parser, node: Node): Node {
  while (hasMore(p, Token.RightBrace)) entry(p, node);
  closeBracket(p, Token.RightBrace);
  return finish(p, node);
}

function entry(p: Parser, dict: Node): void {
  if (p.token === Token.DoubleStar) {
    const node = begin(p, Kind.DictUnpack);
    p.advance();
    append(node, expression(p));
    append(dict, finish(p, node));
    return;
  }
  append(dict, element(p));
  append(dict, expect(p, Token.Colon) ? expression(p) : missing(p));
}
