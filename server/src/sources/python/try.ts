import { clause, elseClause } from './compound.ts';
import { expression, expressionList } from './expressions.ts';
import * as Kind from './kind.ts';
import type { Parser } from './parser.ts';
import { block } from './statements.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

export function tryStatement(p: Parser): Node {
  const { indent } = p;
  const node = p.begin(Kind.Try);
  p.advance();
  block(p, node, indent);
  let handled = false;
  while (p.token === Token.Except && p.indent === indent) {
    handled = true;
    p.append(node, handler(p, node, indent));
  }
  elseClause(p, node, indent);
  if (p.token === Token.Finally && p.indent === indent) clause(p, node, Kind.Finally, indent);
  else if (!handled) p.unexpected();
  return p.finish(node);
}

/** `except A as name:`, `except A, B:` (PEP 758), `except* A:`. Python 2's `except A, name:` reads as the second. */
function handler(p: Parser, parent: Node, indent: number): Node {
  const node = p.begin(Kind.ExceptHandler);
  p.advance();
  if (p.take(Token.Star)) p.rename(parent, Kind.TryStar);
  if (p.token !== Token.Colon && !p.endsLine) {
    p.append(node, expressionList(p));
    if (p.take(Token.As) && !p.take(Token.Name)) {
      p.unexpected();
      expression(p);
    }
  }
  block(p, node, indent);
  return p.finish(node);
}
