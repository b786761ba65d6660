import { closeBracket, openBracket } from './brackets.ts';
import * as Kind from './kind.ts';
import { append, begin, finish, leaf } from './nodes.ts';
import type { Parser } from './parser.ts';
import { expect, missing, take, unexpected } from './reading.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

export function importNames(p: Parser): Node {
  const node = begin(p, Kind.Import);
  p.advance();
  do append(node, alias(p));
  while (take(p, Token.Comma) && p.token === Token.Name);
  return finish(p, node);
}

/** Dots and module are no nodes: `importFromOf` reads them from the text. */
export function importFrom(p: Parser): Node {
  const node = begin(p, Kind.ImportFrom);
  p.advance();
  let relative = false;
  while (p.token === Token.Dot || p.token === Token.Ellipsis) {
    relative = true;
    p.advance();
  }
  if (p.token === Token.Name) dottedName(p);
  else if (!relative) unexpected(p);
  if (!expect(p, Token.Import)) return finish(p, node);
  if (p.token === Token.Star) append(node, leaf(p, Kind.Alias));
  else if (p.token === Token.LeftParen) {
    openBracket(p, Token.RightParen);
    if (p.token === Token.Name) importedNames(p, node);
    else unexpected(p);
    closeBracket(p, Token.RightParen);
  } else importedNames(p, node);
  return finish(p, node);
}

function importedNames(p: Parser, node: Node): void {
  do {
    const before = p.start;
    append(node, alias(p));
    if (p.start === before) return;
  } while (take(p, Token.Comma) && p.token === Token.Name);
}

/** `name`, `package.name` or `name as other`. */
function alias(p: Parser): Node {
  if (p.token !== Token.Name) return missing(p);
  const node = begin(p, Kind.Alias);
  dottedName(p);
  if (take(p, Token.As)) expect(p, Token.Name);
  return finish(p, node);
}

function dottedName(p: Parser): void {
  p.advance();
  while (take(p, Token.Dot)) expect(p, Token.Name);
}
