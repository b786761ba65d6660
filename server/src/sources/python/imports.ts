import * as Kind from './kind.ts';
import type { Parser } from './parser.ts';
import * as Token from './token.ts';
import type { Node } from './tree.ts';

export function importNames(p: Parser): Node {
  const node = p.begin(Kind.Import);
  p.advance();
  do p.append(node, alias(p));
  while (p.take(Token.Comma) && p.token === Token.Name);
  return p.finish(node);
}

/** Dots and module are no nodes: `importFromOf` reads them from the text. */
export function importFrom(p: Parser): Node {
  const node = p.begin(Kind.ImportFrom);
  p.advance();
  let relative = false;
  while (p.token === Token.Dot || p.token === Token.Ellipsis) {
    relative = true;
    p.advance();
  }
  if (p.token === Token.Name) dottedName(p);
  else if (!relative) p.unexpected();
  if (!p.expect(Token.Import)) return p.finish(node);
  if (p.token === Token.Star) p.append(node, p.leaf(Kind.Alias));
  else if (p.token === Token.LeftParen) {
    p.openBracket(Token.RightParen);
    if (p.token === Token.Name) importedNames(p, node);
    else p.unexpected();
    p.closeBracket(Token.RightParen);
  } else importedNames(p, node);
  return p.finish(node);
}

function importedNames(p: Parser, node: Node): void {
  do {
    const before = p.start;
    p.append(node, alias(p));
    if (p.start === before) return;
  } while (p.take(Token.Comma) && p.token === Token.Name);
}

/** `name`, `package.name` or `name as other`. */
function alias(p: Parser): Node {
  if (p.token !== Token.Name) return p.missing();
  const node = p.begin(Kind.Alias);
  dottedName(p);
  if (p.take(Token.As)) p.expect(Token.Name);
  return p.finish(node);
}

function dottedName(p: Parser): void {
  p.advance();
  while (p.take(Token.Dot)) p.expect(Token.Name);
}
