import { atom } from './atoms.ts';
import { call } from './calls.ts';
import * as Kind from './kind.ts';
import { lambda } from './parameters.ts';
import type { Parser } from './parser.ts';
import * as Precedence from './precedence.ts';
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
  const node = p.wrap(Kind.IfExp, Math.min(start, p.startOf(body)), test);
  p.append(node, body);
  if (p.expect(Token.Else) && p.enter()) {
    p.append(node, expression(p));
    p.leave();
  } else p.append(node, p.missing());
  return p.finish(node);
}

/** An expression that may be `name := value`. */
export function namedExpression(p: Parser): Node {
  const { start } = p;
  const target = expression(p);
  if (p.token !== Token.ColonEqual) return target;
  p.advance();
  const node = p.wrap(Kind.NamedExpr, start, target);
  p.append(node, expression(p));
  return p.finish(node);
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
  const node = p.begin(Kind.Starred);
  p.advance();
  p.append(node, binary(p, Precedence.BitOr));
  return p.finish(node);
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
  const node = p.wrap(Kind.Tuple, start, first);
  while (p.take(Token.Comma) && STARTS_EXPRESSION[p.token] === 1) p.append(node, one(p));
  return p.finish(node);
}

export function yieldExpression(p: Parser): Node {
  const { start } = p;
  p.advance();
  if (p.take(Token.From)) {
    const node = p.wrap(Kind.YieldFrom, start, expression(p));
    return p.finish(node);
  }
  const node = p.begin(Kind.Yield, start);
  // `yield yield x` is no Python; taking it for a chain would nest without end.
  if (STARTS_EXPRESSION[p.token] === 1 && p.token !== Token.Yield) p.append(node, expressionList(p));
  return p.finish(node);
}

/** Operators that bind at least as tightly as `least`, by precedence climbing. */
export function binary(p: Parser, least: number): Node {
  if (!p.enter()) return p.missing();
  const { start } = p;
  let left = operand(p, least);
  for (;;) {
    const precedence = PRECEDENCE[p.token] ?? 0;
    if (precedence < least || precedence === Precedence.None) break;
    if (precedence <= Precedence.And) left = boolean(p, start, left, precedence);
    else if (precedence === Precedence.Comparison) left = comparison(p, start, left);
    else {
      p.advance();
      const node = p.wrap(Kind.BinOp, start, left);
      // A power's exponent takes signs and further powers: it groups from the right.
      p.append(node, binary(p, precedence === Precedence.Power ? Precedence.Unary : precedence + 1));
      left = p.finish(node);
    }
  }
  p.leave();
  return left;
}

function operand(p: Parser, least: number): Node {
  switch (p.token) {
    case Token.Not:
      if (least > Precedence.Not) p.unexpected();
      return unary(p, Precedence.Not);
    case Token.Minus:
    case Token.Plus:
    case Token.Tilde:
      return unary(p, Precedence.Unary);
    case Token.Await: {
      const node = p.begin(Kind.Await);
      p.advance();
      // `await` was an ordinary name before Python 3.7.
      if (STARTS_EXPRESSION[p.token] !== 1) p.unexpected();
      p.append(node, primary(p));
      return p.finish(node);
    }
    default:
      return primary(p);
  }
}

function unary(p: Parser, precedence: number): Node {
  const node = p.begin(Kind.UnaryOp);
  p.advance();
  p.append(node, binary(p, precedence));
  return p.finish(node);
}

function boolean(p: Parser, start: number, first: Node, precedence: number): Node {
  const operator = p.token;
  const node = p.wrap(Kind.BoolOp, start, first);
  while (p.take(operator)) p.append(node, binary(p, precedence + 1));
  return p.finish(node);
}

function comparison(p: Parser, start: number, first: Node): Node {
  const node = p.wrap(Kind.Compare, start, first);
  while (PRECEDENCE[p.token] === Precedence.Comparison) {
    const operator = p.token;
    p.advance();
    if (operator === Token.Is) p.take(Token.Not);
    else if (operator === Token.Not) p.expect(Token.In);
    p.append(node, binary(p, Precedence.BitOr));
  }
  return p.finish(node);
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
        node = subscript(p, p.wrap(Kind.Subscript, start, node));
        break;
      default:
        return node;
    }
  }
}

function attribute(p: Parser, start: number, value: Node): Node {
  const node = p.wrap(Kind.Attribute, start, value);
  p.advance();
  if (p.token === Token.Name) p.advance();
  else {
    p.unexpected();
    // `frame.class`: a keyword where a name must be, unless it begins the next line inside brackets.
    if (p.token >= Token.False && !p.brokeLine) p.advance();
  }
  return p.finish(node);
}
