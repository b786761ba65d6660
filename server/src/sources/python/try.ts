import { clause, elseClause } from './compound.ts';
import { expression, expressionList } from './expressions.ts';
import * as Kind from './kind.ts';
import { append, begin, finish, rename } from './nodes.ts';
import type { Parser } from './parser.ts';
import { take, unexpected } from './reading.ts';
import { block } from './statements.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

export function tryStatement(p: Parser): Node {
  const { indent } = p;
  const node = begin(p, Kind.Try);
  p.advance();
  block(p, node, indent);
  let handled = false;
  while (p.token === Token.Except && p.indent === indent) {
    handled = true;
    append(node, handler(p, node, indent));
  }
  elseClause(p, node, indent);
  if (p.token === Token.Finally && p.indent === indent) clause(p, node, Kind.Finally, indent);
  else if (!handled) unexpected(p);
  return finish(p, node);
}

/** `except A as name:`, `except A, B:` (PEP 758), `except* A:`. Python 2's `except A, name:` reads as the second. */
function handler(p: Parser, parent: Node, indent: number): Node {
  const node = begin(p, Kind.ExceptHandler);
  p.advance();
  if (take(p, Token.Star)) rename(parent, Kind.TryStar);
  if (p.token !== Token.Colon && !p.endsLine) {
    append(node, expressionList(p));
    if (take(p, Token.As) && !take(p, Token.Name)) {
      unexpected(p);
      expression(p);
    }
  }
  block(p, node, indent);
  return finish(p, node);
}
