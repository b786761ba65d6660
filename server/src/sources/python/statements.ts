import { compound } from './compound.ts';
import { element, expression, expressionList, namedExpression } from './expressions.ts';
import { importFrom, importNames } from './imports.ts';
import * as Kind from './kind.ts';
import { append, begin, enclose, finish, kindOf, leaf, wrap } from './nodes.ts';
import type { Parser } from './parser.ts';
import { expect, take, unexpected } from './reading.ts';
import { startsMatch, startsTypeAlias } from './softKeywords.ts';
import * as Token from './token.ts';
import { COMPOUND, STARTS_EXPRESSION } from './tokens.ts';
import type { Node } from './tree.ts';
import { typeAlias } from './typeParameters.ts';

/** Reads one logical line with, for compound statements, its blocks; appends what it holds to `parent`. */
export function statement(p: Parser, parent: Node): void {
  if (take(p, Token.Newline)) return;
  if (COMPOUND[p.token] === 1 || p.token === Token.At || startsMatch(p)) {
    compound(p, parent);
    return;
  }
  simpleLine(p, parent);
}

/** `a; b; c`, up to and with the end of the line. */
export function simpleLine(p: Parser, parent: Node): void {
  for (;;) {
    if (COMPOUND[p.token] === 1) {
      // `x = 1; if y: …`: no Python, but clear enough.
      unexpected(p);
      compound(p, parent);
      return;
    }
    append(parent, simpleStatement(p));
    if (!p.endsLine && p.token !== Token.Semicolon) append(parent, leftover(p));
    if (!take(p, Token.Semicolon) || p.endsLine) break;
  }
  take(p, Token.Newline);
}

/** What stands behind a complete statement on its line, such as the argument of Python 2's `print`. */
function leftover(p: Parser): Node {
  unexpected(p);
  const node = begin(p, Kind.ErrorStatement);
  while (!p.endsLine && p.token !== Token.Semicolon) {
    if (STARTS_EXPRESSION[p.token] === 1) append(node, expressionList(p));
    else p.advance();
  }
  return finish(p, node);
}

function simpleStatement(p: Parser): Node {
  switch (p.token) {
    case Token.Import:
      return importNames(p);
    case Token.From:
      return importFrom(p);
    case Token.Return:
      return withOptionalValue(p, Kind.Return);
    case Token.Raise:
      return raise(p);
    case Token.Assert:
      return assert(p);
    case Token.Del:
      return del(p);
    case Token.Global:
      return names(p, Kind.Global);
    case Token.Nonlocal:
      return names(p, Kind.Nonlocal);
    case Token.Pass:
      return leaf(p, Kind.Pass);
    case Token.Break:
      return leaf(p, Kind.Break);
    case Token.Continue:
      return leaf(p, Kind.Continue);
    default:
      if (startsTypeAlias(p)) return typeAlias(p);
      return STARTS_EXPRESSION[p.token] === 1 ? expressionStatement(p) : leftover(p);
  }
}

/** An expression that stands alone, or the left side of an assignment. */
function expressionStatement(p: Parser): Node {
  const { start } = p;
  const first = expressionList(p);
  switch (p.token) {
    case Token.Equal:
      return assign(p, start, first);
    case Token.AugmentedEqual: {
      const node = wrap(p, Kind.AugAssign, start, first);
      p.advance();
      append(node, expressionList(p));
      return finish(p, node);
    }
    case Token.Colon:
      if (isTarget(kindOf(first))) return annotated(p, start, first);
      break;
    case Token.ColonEqual: {
      // Without parentheses this is no Python, but clear enough.
      unexpected(p);
      return assign(p, start, first);
    }
  }
  return enclose(p, Kind.Expr, start, first);
}

function isTarget(kind: number): boolean {
  return kind === Kind.Name || kind === Kind.Attribute || kind === Kind.Subscript;
}

/** `a = b = value`: the last child is the value. */
function assign(p: Parser, start: number, first: Node): Node {
  const node = wrap(p, Kind.Assign, start, first);
  while (p.token === Token.Equal || p.token === Token.ColonEqual) {
    p.advance();
    append(node, expressionList(p));
  }
  return finish(p, node);
}

function annotated(p: Parser, start: number, target: Node): Node {
  const node = wrap(p, Kind.AnnAssign, start, target);
  p.advance();
  append(node, expression(p));
  if (take(p, Token.Equal)) append(node, expressionList(p));
  return finish(p, node);
}

function withOptionalValue(p: Parser, kind: number): Node {
  const node = begin(p, kind);
  p.advance();
  if (STARTS_EXPRESSION[p.token] === 1) append(node, expressionList(p));
  return finish(p, node);
}

function raise(p: Parser): Node {
  const node = begin(p, Kind.Raise);
  p.advance();
  if (STARTS_EXPRESSION[p.token] === 1) {
    append(node, expression(p));
    if (take(p, Token.From)) append(node, expression(p));
  }
  return finish(p, node);
}

function assert(p: Parser): Node {
  const node = begin(p, Kind.Assert);
  p.advance();
  append(node, namedExpression(p));
  if (take(p, Token.Comma)) append(node, namedExpression(p));
  return finish(p, node);
}

function del(p: Parser): Node {
  const node = begin(p, Kind.Delete);
  p.advance();
  do append(node, element(p));
  while (take(p, Token.Comma) && STARTS_EXPRESSION[p.token] === 1);
  return finish(p, node);
}

/** The names are no nodes: `namesOf` reads them from the text. */
function names(p: Parser, kind: number): Node {
  const node = begin(p, kind);
  p.advance();
  do expect(p, Token.Name);
  while (take(p, Token.Comma));
  return finish(p, node);
}

/** The statements behind a header: on its own line, or indented below it. `indent` is the header's. */
export function block(p: Parser, parent: Node, indent: number): void {
  const colon = expect(p, Token.Colon);
  // A header without its colon may be followed by its block all the same.
  if (!colon && !p.endsLine) append(parent, leftover(p));
  if (!p.endsLine) {
    simpleLine(p, parent);
    return;
  }
  if (!take(p, Token.Newline) || p.indent <= indent || p.token === Token.End) {
    if (colon) unexpected(p);
    return;
  }
  indented(p, parent, indent);
}

/** The lines that stand further right than `indent`. */
export function indented(p: Parser, parent: Node, indent: number): void {
  const level = p.indent;
  const shallow = p.enter();
  while (p.token !== Token.End && p.indent > indent) {
    if (p.indent !== level) unexpected(p);
    if (shallow) statement(p, parent);
    else passLine(p);
  }
  if (shallow) p.leave();
}

/** Nested more deeply than is followed. */
function passLine(p: Parser): void {
  while (!p.endsLine) p.advance();
  take(p, Token.Newline);
}
