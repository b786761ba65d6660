import { closeBracket, openBracket } from './brackets.ts';
import { expression, starred } from './expressions.ts';
import * as Kind from './kind.ts';
import { append, begin, finish, leaf } from './nodes.ts';
import type { Parser } from './parser.ts';
import { expect, missing, take } from './reading.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

/** `type Name[T] = value` (PEP 695). */
export function typeAlias(p: Parser): Node {
  const node = begin(p, Kind.TypeAlias);
  p.advance();
  append(node, leaf(p, Kind.Name));
  typeParameters(p, node);
  append(node, expect(p, Token.Equal) ? expression(p) : missing(p));
  return finish(p, node);
}

/** `[T: bound = default, *Ts, **P]`, if there is one here. */
export function typeParameters(p: Parser, parent: Node): void {
  if (p.token !== Token.LeftBracket) return;
  openBracket(p, Token.RightBracket);
  while (isTypeParameter(p.token)) {
    append(parent, typeParameter(p));
    if (!take(p, Token.Comma)) break;
  }
  closeBracket(p, Token.RightBracket);
}

function isTypeParameter(token: number): boolean {
  return token === Token.Name || token === Token.Star || token === Token.DoubleStar;
}

/** The bound, if there is one, comes before the default. */
function typeParameter(p: Parser): Node {
  const { token } = p;
  const kind =
    token === Token.Name ? Kind.TypeVar : token === Token.Star ? Kind.TypeVarTuple : Kind.ParamSpec;
  const node = begin(p, kind);
  if (token !== Token.Name) p.advance();
  expect(p, Token.Name);
  if (kind === Kind.TypeVar && take(p, Token.Colon)) append(node, expression(p));
  if (take(p, Token.Equal)) append(node, p.token === Token.Star ? starred(p) : expression(p));
  return finish(p, node);
}
