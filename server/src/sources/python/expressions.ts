import { atom } from './atoms.ts';
import { call } from './calls.ts';
import * as Kind from './kind.ts';
import { append, begin, enclose, finish, startOf, wrap } from './nodes.ts';
import { lambda } from './parameters.ts';
import type { Parser } from './parser.ts';
import * as Precedence from './precedence.ts';
import { expect, missing, take, unexpected } from './reading.ts';
import { subscript } from './subscripts.ts';
import * as Token from './token.ts';
import { PRECEDENCE, STARTS_EXPRESSION } from './tokens.ts';
import type { Node } from './tree.ts';

/** `a if b else c`, a lambda, or anything that binds more tightly. */
export function expression(p: Parser): Node {
  if (p.token === Token.Lambda) return lambda(p);
  const { start } = p;
  const body = binary(p, Precedence.Or);
  return p.token === Token.If ? conditional(p, start, body) : body;
}

/** The children are in `ast`'s order: test, body, orelse. */
function conditional(p: Parser, start: number, body: Node): Node {
  p.advance();
  const test = binary(p, Precedence.Or);
  const node = wrap(p, Kind.IfExp, Math.min(start, startOf(body)), test);
  append(node, body);
  if (expect(p, Token.Else) && p.enter()) {
    append(node, expression(p));
    p.leave();
  } else append(node, missing(p));
  return finish(p, node);
}

/** An expression that may be `name := value`. */
export function namedExpression(p: Parser): Node {
  const { start } = p;
  const target = expression(p);
  if (p.token !== Token.ColonEqual) return target;
  p.advance();
  return enclose(p, Kind.NamedExpr, start, target, expression(p));
}

/** What stands alone, right of `=`, behind `return`: a tuple without parentheses, starred elements, a `yield`. */
export function expressionList(p: Parser): Node {
  if (p.token === Token.Yield) return yieldExpression(p);
  return commaSeparated(p, plainElement);
}

/** The subject of `match`: the same, but `:=` may stand in it. */
export function namedExpressionList(p: Parser): Node {
  return commaSeparated(p, element);
}

function plainElement(p: Parser): Node {
  return p.token === Token.Star ? starred(p) : expression(p);
}

/** One element of a display or an argument: `*value`, or an expression. */
export function element(p: Parser): Node {
  return p.token === Token.Star ? starred(p) : namedExpression(p);
}

export function starred(p: Parser): Node {
  const node = begin(p, Kind.Starred);
  p.advance();
  append(node, binary(p, Precedence.BitOr));
  return finish(p, node);
}

/** What `for` and comprehensions bind: nothing in it may take up the `in`. */
export function targetList(p: Parser): Node {
  return commaSeparated(p, target);
}

function target(p: Parser): Node {
  return p.token === Token.Star ? starred(p) : binary(p, Precedence.BitOr);
}

function commaSeparated(p: Parser, one: (p: Parser) => Node): Node {
  const { start } = p;
  const first = one(p);
  if (p.token !== Token.Comma) return first;
  const node = wrap(p, Kind.Tuple, start, first);
  while (take(p, Token.Comma) && STARTS_EXPRESSION[p.token] === 1) append(node, one(p));
  return finish(p, node);
}

export function yieldExpression(p: Parser): Node {
  const { start } = p;
  p.advance();
  if (take(p, Token.From)) {
    const node = wrap(p, Kind.YieldFrom, start, expression(p));
    return finish(p, node);
  }
  const node = begin(p, Kind.Yield, start);
  // `yield yield x` is no Python; taking it for a chain would nest without end.
  if (STARTS_EXPRESSION[p.token] === 1 && p.token !== Token.Yield) append(node, expressionList(p));
  return finish(p, node);
}

/** Operators that bind at least as tightly as `least`, by precedence climbing. */
export function binary(p: Parser, least: number): Node {
  if (!p.enter()) return missing(p);
  const { start } = p;
  let left = operand(p, least);
  for (;;) {
    const precedence = PRECEDENCE[p.token] ?? 0;
    if (precedence < least || precedence === Precedence.None) break;
    if (precedence <= Precedence.And) left = boolean(p, start, left, precedence);
    else if (precedence === Precedence.Comparison) left = comparison(p, start, left);
    else {
      p.advance();
      const node = wrap(p, Kind.BinOp, start, left);
      // A power's exponent takes signs and further powers: it groups from the right.
      append(node, binary(p, precedence === Precedence.Power ? Precedence.Unary : precedence + 1));
      left = finish(p, node);
    }
  }
  p.leave();
  return left;
}

function operand(p: Parser, least: number): Node {
  switch (p.token) {
    case Token.Not:
      if (least > Precedence.Not) unexpected(p);
      return unary(p, Precedence.Not);
    case Token.Minus:
    case Token.Plus:
    case Token.Tilde:
      return unary(p, Precedence.Unary);
    case Token.Await: {
      const node = begin(p, Kind.Await);
      p.advance();
      // `await` was an ordinary name before Python 3.7.
      if (STARTS_EXPRESSION[p.token] !== 1) unexpected(p);
      append(node, primary(p));
      return finish(p, node);
    }
    default:
      return primary(p);
  }
}

function unary(p: Parser, precedence: number): Node {
  const node = begin(p, Kind.UnaryOp);
  p.advance();
  append(node, binary(p, precedence));
  return finish(p, node);
}

function boolean(p: Parser, start: number, first: Node, precedence: number): Node {
  const operator = p.token;
  const node = wrap(p, Kind.BoolOp, start, first);
  while (take(p, operator)) append(node, binary(p, precedence + 1));
  return finish(p, node);
}

function comparison(p: Parser, start: number, first: Node): Node {
  const node = wrap(p, Kind.Compare, start, first);
  while (PRECEDENCE[p.token] === Precedence.Comparison) {
    const operator = p.token;
    p.advance();
    if (operator === Token.Is) take(p, Token.Not);
    else if (operator === Token.Not) expect(p, Token.In);
    append(node, binary(p, Precedence.BitOr));
  }
  return finish(p, node);
}

/** An atom with its attributes, calls and subscripts. */
export function primary(p: Parser): Node {
  const { start } = p;
  let node = atom(p);
  for (;;) {
    switch (p.token) {
      case Token.Dot:
        node = attribute(p, start, node);
        break;
      case Token.LeftParen:
        node = call(p, start, node);
        break;
      case Token.LeftBracket:
        node = subscript(p, wrap(p, Kind.Subscript, start, node));
        break;
      default:
        return node;
    }
  }
}

function attribute(p: Parser, start: number, value: Node): Node {
  const node = wrap(p, Kind.Attribute, start, value);
  p.advance();
  if (p.token === Token.Name) p.advance();
  else {
    unexpected(p);
    // `frame.class`: a keyword where a name must be, unless it begins the next line inside brackets.
    if (p.token >= Token.False && !p.brokeLine) p.advance();
  }
  return finish(p, node);
}
