import { closeBracket, hasMore, openBracket } from './brackets.ts';
import { binary } from './expressions.ts';
import * as Kind from './kind.ts';
import { append, begin, enclose, finish, kindOf, leaf, rename, reopen, wrap } from './nodes.ts';
import type { Parser } from './parser.ts';
import * as Precedence from './precedence.ts';
import { expect, missing, take, unexpected } from './reading.ts';
import * as Token from './token.ts';
import { STARTS_EXPRESSION } from './tokens.ts';
import type { Node } from './tree.ts';

/** What stands behind `case`: a pattern, or a sequence of them without brackets. */
export function openPattern(p: Parser): Node {
  const { start } = p;
  const first = elementPattern(p);
  if (p.token !== Token.Comma) {
    return kindOf(first) === Kind.MatchStar ? enclose(p, Kind.MatchSequence, start, first) : first;
  }
  const node = wrap(p, Kind.MatchSequence, start, first);
  while (take(p, Token.Comma) && p.token !== Token.Colon && p.token !== Token.If && !p.endsLine) {
    append(node, elementPattern(p));
  }
  return finish(p, node);
}

function elementPattern(p: Parser): Node {
  if (p.token !== Token.Star) return asPattern(p);
  const node = begin(p, Kind.MatchStar);
  p.advance();
  expect(p, Token.Name);
  return finish(p, node);
}

function asPattern(p: Parser): Node {
  if (!p.enter()) return missing(p);
  const { start } = p;
  let pattern = orPattern(p);
  if (take(p, Token.As)) {
    pattern = wrap(p, Kind.MatchAs, start, pattern);
    expect(p, Token.Name);
    finish(p, pattern);
  }
  p.leave();
  return pattern;
}

function orPattern(p: Parser): Node {
  const { start } = p;
  const first = closedPattern(p);
  if (p.token !== Token.Bar) return first;
  const node = wrap(p, Kind.MatchOr, start, first);
  while (take(p, Token.Bar)) append(node, closedPattern(p));
  return finish(p, node);
}

function closedPattern(p: Parser): Node {
  switch (p.token) {
    case Token.None:
    case Token.True:
    case Token.False:
      return leaf(p, Kind.MatchSingleton);
    case Token.Number:
    case Token.Minus:
    case Token.String:
    case Token.FormatString:
      return valuePattern(p);
    case Token.Name:
      return namePattern(p);
    case Token.LeftParen:
      return groupPattern(p);
    case Token.LeftBracket: {
      const node = begin(p, Kind.MatchSequence);
      openBracket(p, Token.RightBracket);
      return sequence(p, node, Token.RightBracket);
    }
    case Token.LeftBrace:
      return mapping(p);
    default:
      return noPattern(p);
  }
}

/** Kept as a value, so that what could begin an element is always passed. */
function noPattern(p: Parser): Node {
  if (STARTS_EXPRESSION[p.token] !== 1 && p.token !== Token.DoubleStar) return missing(p);
  unexpected(p);
  return valuePattern(p);
}

/** A literal: a string, or a number that may have a sign and an imaginary part. */
function valuePattern(p: Parser): Node {
  const { start } = p;
  return enclose(p, Kind.MatchValue, start, binary(p, Precedence.BitOr + 1));
}

/** A capture, a dotted constant or a class. */
function namePattern(p: Parser): Node {
  const { start } = p;
  let value = leaf(p, Kind.Name);
  const dotted = p.token === Token.Dot;
  while (p.token === Token.Dot) {
    value = wrap(p, Kind.Attribute, start, value);
    p.advance();
    expect(p, Token.Name);
    finish(p, value);
  }
  if (p.token === Token.LeftParen) return classPattern(p, wrap(p, Kind.MatchClass, start, value));
  return dotted ? enclose(p, Kind.MatchValue, start, value) : rename(value, Kind.MatchAs);
}

function classPattern(p: Parser, node: Node): Node {
  openBracket(p, Token.RightParen);
  while (p.token !== Token.RightParen && !p.endsLine) {
    const pattern = asPattern(p);
    if (p.token === Token.Equal && kindOf(pattern) === Kind.MatchAs) {
      reopen(pattern, Kind.MatchKeyword);
      p.advance();
      append(pattern, asPattern(p));
      finish(p, pattern);
    }
    append(node, pattern);
    if (!hasMore(p, Token.RightParen)) break;
  }
  closeBracket(p, Token.RightParen);
  return finish(p, node);
}

/** Parentheses group one pattern, whose span leaves them out; with a comma, or empty, they are a sequence. */
function groupPattern(p: Parser): Node {
  const { start } = p;
  openBracket(p, Token.RightParen);
  if (p.token === Token.RightParen) return sequence(p, begin(p, Kind.MatchSequence, start), Token.RightParen);
  const first = elementPattern(p);
  if (p.token !== Token.Comma && kindOf(first) !== Kind.MatchStar) {
    closeBracket(p, Token.RightParen);
    return first;
  }
  const node = wrap(p, Kind.MatchSequence, start, first);
  return hasMore(p, Token.RightParen)
    ? sequence(p, node, Token.RightParen)
    : closeSequence(p, node, Token.RightParen);
}

function sequence(p: Parser, node: Node, closer: number): Node {
  if (p.token !== closer && !p.endsLine) {
    do append(node, elementPattern(p));
    while (hasMore(p, closer));
  }
  return closeSequence(p, node, closer);
}

function closeSequence(p: Parser, node: Node, closer: number): Node {
  closeBracket(p, closer);
  return finish(p, node);
}

/** `{key: pattern, **rest}`; keys and patterns alternate. */
function mapping(p: Parser): Node {
  const node = begin(p, Kind.MatchMapping);
  openBracket(p, Token.RightBrace);
  if (p.token !== Token.RightBrace && !p.endsLine) {
    do entry(p, node);
    while (hasMore(p, Token.RightBrace));
  }
  closeBracket(p, Token.RightBrace);
  return finish(p, node);
}

function entry(p: Parser, parent: Node): void {
  if (p.token === Token.DoubleStar) {
    const rest = begin(p, Kind.MatchRest);
    p.advance();
    expect(p, Token.Name);
    append(parent, finish(p, rest));
    return;
  }
  append(parent, binary(p, Precedence.BitOr + 1));
  append(parent, expect(p, Token.Colon) ? asPattern(p) : missing(p));
}
