import { binary } from './expressions.ts';
import * as Kind from './kind.ts';
import type { Parser } from './parser.ts';
import * as Precedence from './precedence.ts';
import * as Token from './token.ts';
import { STARTS_EXPRESSION } from './tokens.ts';
import type { Node } from './tree.ts';

/** What stands behind `case`: a pattern, or a sequence of them without brackets. */
export function openPattern(p: Parser): Node {
  const { start } = p;
  const first = elementPattern(p);
  if (p.token !== Token.Comma) {
    return p.kindOf(first) === Kind.MatchStar ? p.finish(p.wrap(Kind.MatchSequence, start, first)) : first;
  }
  const node = p.wrap(Kind.MatchSequence, start, first);
  while (p.take(Token.Comma) && p.token !== Token.Colon && p.token !== Token.If && !p.endsLine) {
    p.append(node, elementPattern(p));
  }
  return p.finish(node);
}

function elementPattern(p: Parser): Node {
  if (p.token !== Token.Star) return asPattern(p);
  const node = p.begin(Kind.MatchStar);
  p.advance();
  p.expect(Token.Name);
  return p.finish(node);
}

function asPattern(p: Parser): Node {
  if (!p.enter()) return p.missing();
  const { start } = p;
  let pattern = orPattern(p);
  if (p.take(Token.As)) {
    pattern = p.wrap(Kind.MatchAs, start, pattern);
    p.expect(Token.Name);
    p.finish(pattern);
  }
  p.leave();
  return pattern;
}

function orPattern(p: Parser): Node {
  const { start } = p;
  const first = closedPattern(p);
  if (p.token !== Token.Bar) return first;
  const node = p.wrap(Kind.MatchOr, start, first);
  while (p.take(Token.Bar)) p.append(node, closedPattern(p));
  return p.finish(node);
}

function closedPattern(p: Parser): Node {
  switch (p.token) {
    case Token.None:
    case Token.True:
    case Token.False:
      return p.leaf(Kind.MatchSingleton);
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
      const node = p.begin(Kind.MatchSequence);
      p.openBracket(Token.RightBracket);
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
  if (STARTS_EXPRESSION[p.token] !== 1 && p.token !== Token.DoubleStar) return p.missing();
  p.unexpected();
  return valuePattern(p);
}

/** A literal: a string, or a number that may have a sign and an imaginary part. */
function valuePattern(p: Parser): Node {
  const { start } = p;
  return p.finish(p.wrap(Kind.MatchValue, start, binary(p, Precedence.BitOr + 1)));
}

/** A capture, a dotted constant or a class. */
function namePattern(p: Parser): Node {
  const { start } = p;
  let value = p.leaf(Kind.Name);
  const dotted = p.token === Token.Dot;
  while (p.token === Token.Dot) {
    value = p.wrap(Kind.Attribute, start, value);
    p.advance();
    p.expect(Token.Name);
    p.finish(value);
  }
  if (p.token === Token.LeftParen) return classPattern(p, p.wrap(Kind.MatchClass, start, value));
  return dotted ? p.finish(p.wrap(Kind.MatchValue, start, value)) : p.rename(value, Kind.MatchAs);
}

function classPattern(p: Parser, node: Node): Node {
  p.openBracket(Token.RightParen);
  while (p.token !== Token.RightParen && !p.endsLine) {
    const pattern = asPattern(p);
    if (p.token === Token.Equal && p.kindOf(pattern) === Kind.MatchAs) {
      p.reopen(pattern, Kind.MatchKeyword);
      p.advance();
      p.append(pattern, asPattern(p));
      p.finish(pattern);
    }
    p.append(node, pattern);
    if (!p.hasMore(Token.RightParen)) break;
  }
  p.closeBracket(Token.RightParen);
  return p.finish(node);
}

/** Parentheses group one pattern, whose span leaves them out; with a comma, or empty, they are a sequence. */
function groupPattern(p: Parser): Node {
  const { start } = p;
  p.openBracket(Token.RightParen);
  if (p.token === Token.RightParen) return sequence(p, p.begin(Kind.MatchSequence, start), Token.RightParen);
  const first = elementPattern(p);
  if (p.token !== Token.Comma && p.kindOf(first) !== Kind.MatchStar) {
    p.closeBracket(Token.RightParen);
    return first;
  }
  const node = p.wrap(Kind.MatchSequence, start, first);
  return p.hasMore(Token.RightParen)
    ? sequence(p, node, Token.RightParen)
    : closeSequence(p, node, Token.RightParen);
}

function sequence(p: Parser, node: Node, closer: number): Node {
  if (p.token !== closer && !p.endsLine) {
    do p.append(node, elementPattern(p));
    while (p.hasMore(closer));
  }
  return closeSequence(p, node, closer);
}

function closeSequence(p: Parser, node: Node, closer: number): Node {
  p.closeBracket(closer);
  return p.finish(node);
}

/** `{key: pattern, **rest}`; keys and patterns alternate. */
function mapping(p: Parser): Node {
  const node = p.begin(Kind.MatchMapping);
  p.openBracket(Token.RightBrace);
  if (p.token !== Token.RightBrace && !p.endsLine) {
    do entry(p, node);
    while (p.hasMore(Token.RightBrace));
  }
  p.closeBracket(Token.RightBrace);
  return p.finish(node);
}

function entry(p: Parser, parent: Node): void {
  if (p.token === Token.DoubleStar) {
    const rest = p.begin(Kind.MatchRest);
    p.advance();
    p.expect(Token.Name);
    p.append(parent, p.finish(rest));
    return;
  }
  p.append(parent, binary(p, Precedence.BitOr + 1));
  p.append(parent, p.expect(Token.Colon) ? asPattern(p) : p.missing());
}
