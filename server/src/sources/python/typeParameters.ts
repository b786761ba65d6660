import { expression, starred } from './expressions.ts';
import * as Kind from './kind.ts';
import type { Parser } from './parser.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

/** `type Name[T] = value` (PEP 695). */
export function typeAlias(p: Parser): Node {
  const node = p.begin(Kind.TypeAlias);
  p.advance();
  p.append(node, p.leaf(Kind.Name));
  typeParameters(p, node);
  p.append(node, p.expect(Token.Equal) ? expression(p) : p.missing());
  return p.finish(node);
}

/** `[T: bound = default, *Ts, **P]`, if there is one here. */
export function typeParameters(p: Parser, parent: Node): void {
  if (p.token !== Token.LeftBracket) return;
  p.openBracket(Token.RightBracket);
  while (isTypeParameter(p.token)) {
    p.append(parent, typeParameter(p));
    if (!p.take(Token.Comma)) break;
  }
  p.closeBracket(Token.RightBracket);
}

function isTypeParameter(token: number): boolean {
  return token === Token.Name || token === Token.Star || token === Token.DoubleStar;
}

/** The bound, if there is one, comes before the default. */
function typeParameter(p: Parser): Node {
  const { token } = p;
  const kind =
    token === Token.Name ? Kind.TypeVar : token === Token.Star ? Kind.TypeVarTuple : Kind.ParamSpec;
  const node = p.begin(kind);
  if (token !== Token.Name) p.advance();
  p.expect(Token.Name);
  if (kind === Kind.TypeVar && p.take(Token.Colon)) p.append(node, expression(p));
  if (p.take(Token.Equal)) p.append(node, p.token === Token.Star ? starred(p) : expression(p));
  return p.finish(node);
}
