import { closeBracket, openBracket } from './brackets.ts';
import { callArguments } from './calls.ts';
import { expression, expressionList, namedExpression, targetList } from './expressions.ts';
import * as Kind from './kind.ts';
import { matchStatement } from './match.ts';
import { append, begin, finish, span, startOf, wrap } from './nodes.ts';
import { parameters } from './parameters.ts';
import type { Parser } from './parser.ts';
import { expect, missing, take, unexpected } from './reading.ts';
import { block } from './statements.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';
import { tryStatement } from './try.ts';
import { typeParameters } from './typeParameters.ts';
import { withStatement } from './with.ts';

/** A statement with a block, or a clause that has lost its statement. */
export function compound(p: Parser, parent: Node): void {
  switch (p.token) {
    case Token.If:
      append(parent, ifStatement(p));
      return;
    case Token.For:
      append(parent, forStatement(p, p.start, Kind.For));
      return;
    case Token.While:
      append(parent, whileStatement(p));
      return;
    case Token.With:
      append(parent, withStatement(p, p.start, Kind.With));
      return;
    case Token.Try:
      append(parent, tryStatement(p));
      return;
    case Token.Def:
    case Token.Class:
    case Token.At:
      definition(p, parent);
      return;
    case Token.Async:
      asynchronous(p, parent);
      return;
    case Token.Name:
      append(parent, matchStatement(p));
      return;
    default:
      append(parent, orphanClause(p));
  }
}

/** An `if` with its whole `elif` chain, in a loop: chains can be thousands long. */
function ifStatement(p: Parser): Node {
  const { indent } = p;
  const first = branch(p, indent);
  const open = [first];
  let last = first;
  while (p.token === Token.Elif && p.indent === indent) {
    const orelse = begin(p, Kind.Else);
    append(last, orelse);
    last = branch(p, indent);
    append(orelse, last);
    open.push(orelse, last);
  }
  elseClause(p, last, indent);
  for (const node of open) finish(p, node);
  return first;
}

function branch(p: Parser, indent: number): Node {
  const node = begin(p, Kind.If);
  p.advance();
  append(node, namedExpression(p));
  block(p, node, indent);
  return node;
}

export function elseClause(p: Parser, parent: Node, indent: number): void {
  if (p.token === Token.Else && p.indent === indent) clause(p, parent, Kind.Else, indent);
}

/** A clause that is only its keyword and a block. */
export function clause(p: Parser, parent: Node, kind: number, indent: number): void {
  const node = begin(p, kind);
  p.advance();
  block(p, node, indent);
  append(parent, finish(p, node));
}

function forStatement(p: Parser, start: number, kind: number): Node {
  const { indent } = p;
  const node = begin(p, kind, start);
  p.advance();
  append(node, targetList(p));
  append(node, expect(p, Token.In) ? expressionList(p) : missing(p));
  block(p, node, indent);
  elseClause(p, node, indent);
  return finish(p, node);
}

function whileStatement(p: Parser): Node {
  const { indent } = p;
  const node = begin(p, Kind.While);
  p.advance();
  append(node, namedExpression(p));
  block(p, node, indent);
  elseClause(p, node, indent);
  return finish(p, node);
}

/** Decorators, then a function or a class. The decorators are its first children, although they stand before its start. */
function definition(p: Parser, parent: Node): void {
  const decorators: Node[] = [];
  while (take(p, Token.At)) {
    decorators.push(namedExpression(p));
    while (!p.endsLine) {
      unexpected(p);
      p.advance();
    }
    take(p, Token.Newline);
  }
  if (p.token === Token.Def) append(parent, functionDefinition(p, p.start, Kind.FunctionDef, decorators));
  else if (p.token === Token.Class) append(parent, classDefinition(p, decorators));
  else if (p.token === Token.Async) asynchronous(p, parent, decorators);
  else orphanDecorators(p, parent, decorators);
}

/** Decorators without anything to decorate. */
function orphanDecorators(p: Parser, parent: Node, [first, ...others]: readonly Node[]): void {
  if (first === undefined) return;
  unexpected(p);
  const node = wrap(p, Kind.ErrorStatement, startOf(first), first);
  for (const decorator of others) append(node, decorator);
  append(parent, finish(p, node));
}

function asynchronous(p: Parser, parent: Node, decorators: readonly Node[] = []): void {
  const { start } = p;
  p.advance();
  if (p.token === Token.Def) {
    append(parent, functionDefinition(p, start, Kind.AsyncFunctionDef, decorators));
    return;
  }
  orphanDecorators(p, parent, decorators);
  if (p.token === Token.For) append(parent, forStatement(p, start, Kind.AsyncFor));
  else if (p.token === Token.With) append(parent, withStatement(p, start, Kind.AsyncWith));
  else {
    // A name before Python 3.7; whatever follows is kept.
    unexpected(p);
    const node = begin(p, Kind.ErrorStatement, start);
    remainder(p, node);
    append(parent, finish(p, node));
  }
}

/** Reads what is left of a line, and keeps the expressions in it. */
function remainder(p: Parser, node: Node): void {
  while (!p.endsLine) {
    const before = p.start;
    append(node, expressionList(p));
    if (p.start === before && !p.endsLine) p.advance();
  }
  take(p, Token.Newline);
}

function functionDefinition(p: Parser, start: number, kind: number, decorators: readonly Node[]): Node {
  const { indent } = p;
  const node = begin(p, kind, start);
  for (const decorator of decorators) append(node, decorator);
  p.advance();
  expect(p, Token.Name);
  typeParameters(p, node);
  if (p.token === Token.LeftParen) {
    openBracket(p, Token.RightParen);
    append(node, parameters(p, Token.RightParen));
    closeBracket(p, Token.RightParen);
  } else {
    unexpected(p);
    append(node, span(p, Kind.Arguments, p.previousEnd, p.previousEnd));
  }
  if (take(p, Token.Arrow)) append(node, expression(p));
  block(p, node, indent);
  return finish(p, node);
}

function classDefinition(p: Parser, decorators: readonly Node[]): Node {
  const { indent } = p;
  const node = begin(p, Kind.ClassDef);
  for (const decorator of decorators) append(node, decorator);
  p.advance();
  expect(p, Token.Name);
  typeParameters(p, node);
  if (p.token === Token.LeftParen) callArguments(p, node);
  block(p, node, indent);
  return finish(p, node);
}

/** `else`, `except` and their like without their statement: their block is kept. */
function orphanClause(p: Parser): Node {
  unexpected(p);
  const { indent } = p;
  const node = begin(p, Kind.ErrorStatement);
  p.advance();
  if (p.token !== Token.Colon && !p.endsLine) append(node, expressionList(p));
  block(p, node, indent);
  return finish(p, node);
}
