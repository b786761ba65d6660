import { dropBracket, enterField } from './brackets.ts';
import { expressionList } from './expressions.ts';
import { type TextRules, textEnd } from './formatText.ts';
import * as Kind from './kind.ts';
import { append, begin, finish, finishAt, kindOf, leaf, span } from './nodes.ts';
import type { Parser } from './parser.ts';
import { expect, missing, take, unexpected } from './reading.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

const LINE_FEED = 10;
const RETURN = 13;
const OPEN = 123;
const CLOSE = 125;

/** One string or several side by side, which Python joins. Plain ones make one constant; formatted ones keep their pieces. */
export function strings(p: Parser): Node {
  const { start } = p;
  const first = p.token === Token.FormatString ? formatted(p) : leaf(p, Kind.Constant);
  if (p.token !== Token.String && p.token !== Token.FormatString) return first;
  const pieces = [first];
  let joined: number = kindOf(first);
  while (p.token === Token.String || p.token === Token.FormatString) {
    const piece = p.token === Token.FormatString ? formatted(p) : leaf(p, Kind.Constant);
    if (kindOf(piece) !== Kind.Constant) joined = kindOf(piece);
    pieces.push(piece);
  }
  if (joined === Kind.Constant) return finish(p, first);
  const node = begin(p, joined, start);
  for (const piece of pieces) append(node, piece);
  return finish(p, node);
}

interface Literal extends TextRules {
  /** The kind of its fields. */
  readonly field: number;
}

function formatted(p: Parser): Node {
  const field = p.template ? Kind.Interpolation : Kind.FormattedValue;
  const literal = { quote: p.quote, raw: p.raw, field, limit: p.stringLimit() };
  const node = begin(p, p.template ? Kind.TemplateStr : Kind.JoinedStr);
  let at = p.end;
  for (;;) {
    const end = literalText(p, at, literal);
    if (end > at) append(node, span(p, Kind.StringText, at, end));
    at = end;
    if (at >= literal.limit || p.text.charCodeAt(at) !== OPEN) break;
    at = replacement(p, node, at, literal);
  }
  p.resume(closingQuotes(p, at, literal));
  return finish(p, node);
}

/** The end of the text before the next field. A closing brace in it must be doubled. */
function literalText(p: Parser, from: number, literal: Literal): number {
  let at = from;
  for (;;) {
    at = textEnd(p.text, at, literal, false);
    if (at >= literal.limit || p.text.charCodeAt(at) !== CLOSE) return at;
    p.report(at, at + 1);
    at++;
  }
}

/** Behind the closing quotes, or where the string has to end without them. */
function closingQuotes(p: Parser, at: number, { quote }: Literal): number {
  if (p.text.startsWith(quote, at)) return at + quote.length;
  p.report(at, at);
  if (quote.length === 3) p.endlessTriple = true;
  return at;
}

/** `{value!r:spec}` from its brace on; returns the offset behind it. */
function replacement(p: Parser, parent: Node, open: number, literal: Literal): number {
  const node = begin(p, literal.field, open);
  append(parent, node);
  enterField(p, open);
  append(node, p.token === Token.RightBrace ? missing(p) : expressionList(p));
  take(p, Token.Equal);
  if (p.token === Token.Exclamation) {
    p.advance();
    expect(p, Token.Name);
  }
  if (p.token === Token.Colon || p.token === Token.ColonEqual) {
    if (!p.enter()) return endField(p, node, p.start, false);
    const at = spec(p, node, p.start + 1, literal);
    p.leave();
    return endField(p, node, at, p.text.charCodeAt(at) === CLOSE);
  }
  if (p.token !== Token.RightBrace) {
    unexpected(p);
    return endField(p, node, fieldRest(p, literal), false);
  }
  return endField(p, node, p.start, true);
}

function endField(p: Parser, node: Node, at: number, closed: boolean): number {
  const end = closed ? at + 1 : at;
  if (!closed) p.report(at, at);
  dropBracket(p);
  finishAt(node, end);
  return end;
}

/** The format specification behind a colon, which may hold fields; returns the offset behind it. */
function spec(p: Parser, parent: Node, start: number, literal: Literal): number {
  const node = begin(p, Kind.FormatSpec, start - 1);
  append(parent, node);
  let at = start;
  for (;;) {
    const end = textEnd(p.text, at, literal, true);
    if (end > at) append(node, span(p, Kind.StringText, at, end));
    at = end;
    if (p.text.charCodeAt(at) !== OPEN) break;
    // Also in a t-string: only its own fields are interpolations.
    at = replacement(p, node, at, { ...literal, field: Kind.FormattedValue });
  }
  finishAt(node, at);
  return at;
}

/** A field that is not understood ends with its brace on the same line, or where the string does. */
function fieldRest(p: Parser, { quote }: Literal): number {
  const { text, length } = p;
  let at = p.start;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === CLOSE) return at + 1;
    if (code === LINE_FEED || code === RETURN || text.startsWith(quote, at)) return at;
    at++;
  }
  return length;
}
