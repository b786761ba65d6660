import { callArguments } from './calls.ts';
import { expression, expressionList, namedExpression, targetList } from './expressions.ts';
import * as Kind from './kind.ts';
import { matchStatement } from './match.ts';
import { parameters } from './parameters.ts';
import type { Parser } from './parser.ts';
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
      p.append(parent, ifStatement(p));
      return;
    case Token.For:
      p.append(parent, forStatement(p, p.start, Kind.For));
      return;
    case Token.While:
      p.append(parent, whileStatement(p));
      return;
    case Token.With:
      p.append(parent, withStatement(p, p.start, Kind.With));
      return;
    case Token.Try:
      p.append(parent, tryStatement(p));
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
      p.append(parent, matchStatement(p));
      return;
    default:
      p.append(parent, orphanClause(p));
  }
}

/** An `if` with its whole `elif` chain, in a loop: chains can be thousands long. */
function ifStatement(p: Parser): Node {
  const { indent } = p;
  const first = branch(p, indent);
  const open = [first];
  let last = first;
  while (p.token === Token.Elif && p.indent === indent) {
    const orelse = p.begin(Kind.Else);
    p.append(last, orelse);
    last = branch(p, indent);
    p.append(orelse, last);
    open.push(orelse, last);
  }
  elseClause(p, last, indent);
  for (const node of open) p.finish(node);
  return first;
}

function branch(p: Parser, indent: number): Node {
  const node = p.begin(Kind.If);
  p.advance();
  p.append(node, namedExpression(p));
  block(p, node, indent);
  return node;
}

export function elseClause(p: Parser, parent: Node, indent: number): void {
  if (p.token === Token.Else && p.indent === indent) clause(p, parent, Kind.Else, indent);
}

/** A clause that is only its keyword and a block. */
export function clause(p: Parser, parent: Node, kind: number, indent: number): void {
  const node = p.begin(kind);
  p.advance();
  block(p, node, indent);
  p.append(parent, p.finish(node));
}

function forStatement(p: Parser, start: number, kind: number): Node {
  const { indent } = p;
  const node = p.begin(kind, start);
  p.advance();
  p.append(node, targetList(p));
  p.append(node, p.expect(Token.In) ? expressionList(p) : p.missing());
  block(p, node, indent);
  elseClause(p, node, indent);
  return p.finish(node);
}

function whileStatement(p: Parser): Node {
  const { indent } = p;
  const node = p.begin(Kind.While);
  p.advance();
  p.append(node, namedExpression(p));
  block(p, node, indent);
  elseClause(p, node, indent);
  return p.finish(node);
}

/** Decorators, then a function or a class. The decorators are its first children, although they stand before its start. */
function definition(p: Parser, parent: Node): void {
  const decorators: Node[] = [];
  while (p.take(Token.At)) {
    decorators.push(namedExpression(p));
    while (!p.endsLine) {
      p.unexpected();
      p.advance();
    }
    p.take(Token.Newline);
  }
  if (p.token === Token.Def) p.append(parent, functionDefinition(p, p.start, Kind.FunctionDef, decorators));
  else if (p.token === Token.Class) p.append(parent, classDefinition(p, decorators));
  else if (p.token === Token.Async) asynchronous(p, parent, decorators);
  else orphanDecorators(p, parent, decorators);
}

/** Decorators without anything to decorate. */
function orphanDecorators(p: Parser, parent: Node, [first, ...others]: readonly Node[]): void {
  if (first === undefined) return;
  p.unexpected();
  const node = p.wrap(Kind.ErrorStatement, p.startOf(first), first);
  for (const decorator of others) p.append(node, decorator);
  p.append(parent, p.finish(node));
}

function asynchronous(p: Parser, parent: Node, decorators: readonly Node[] = []): void {
  const { start } = p;
  p.advance();
  if (p.token === Token.Def) {
    p.append(parent, functionDefinition(p, start, Kind.AsyncFunctionDef, decorators));
    return;
  }
  orphanDecorators(p, parent, decorators);
  if (p.token === Token.For) p.append(parent, forStatement(p, start, Kind.AsyncFor));
  else if (p.token === Token.With) p.append(parent, withStatement(p, start, Kind.AsyncWith));
  else {
    // A name before Python 3.7; whatever follows is kept.
    p.unexpected();
    const node = p.begin(Kind.ErrorStatement, start);
    remainder(p, node);
    p.append(parent, p.finish(node));
  }
}

/** Reads what is left of a line, and keeps the expressions in it. */
function remainder(p: Parser, node: Node): void {
  while (!p.endsLine) {
    const before = p.start;
    p.append(node, expressionList(p));
    if (p.start === before && !p.endsLine) p.advance();
  }
  p.take(Token.Newline);
}

function functionDefinition(p: Parser, start: number, kind: number, decorators: readonly Node[]): Node {
  const { indent } = p;
  const node = p.begin(kind, start);
  for (const decorator of decorators) p.append(node, decorator);
  p.advance();
  p.expect(Token.Name);
  typeParameters(p, node);
  if (p.token === Token.LeftParen) {
    p.openBracket(Token.RightParen);
    p.append(node, parameters(p, Token.RightParen));
    p.closeBracket(Token.RightParen);
  } else {
    p.unexpected();
    p.append(node, p.span(Kind.Arguments, p.previousEnd, p.previousEnd));
  }
  if (p.take(Token.Arrow)) p.append(node, expression(p));
  block(p, node, indent);
  return p.finish(node);
}

function classDefinition(p: Parser, decorators: readonly Node[]): Node {
  const { indent } = p;
  const node = p.begin(Kind.ClassDef);
  for (const decorator of decorators) p.append(node, decorator);
  p.advance();
  p.expect(Token.Name);
  typeParameters(p, node);
  if (p.token === Token.LeftParen) callArguments(p, node);
  block(p, node, indent);
  return p.finish(node);
}

/** `else`, `except` and their like without their statement: their block is kept. */
function orphanClause(p: Parser): Node {
  p.unexpected();
  const { indent } = p;
  const node = p.begin(Kind.ErrorStatement);
  p.advance();
  if (p.token !== Token.Colon && !p.endsLine) p.append(node, expressionList(p));
  block(p, node, indent);
  return p.finish(node);
}
