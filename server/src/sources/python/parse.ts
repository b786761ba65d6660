import * as Kind from './kind.ts';
import { begin, finishAt, takeTree } from './nodes.ts';
import { Parser } from './parser.ts';
import { unexpected } from './reading.ts';
import { planRepairs } from './recovery.ts';
import { statement } from './statements.ts';
import * as Token from './token.ts';
import type { Node, Tree } from './tree.ts';

/**
 * The syntax tree of any text, Python or not; never throws. Text with unbalanced brackets or quotes is read again in the
 * ways that may be meant, and the one with the fewest errors is taken.
 */
export function parse(source: string): Tree {
  const first = new Parser(source);
  const tree = takeTree(first, file(first));
  if (first.errorCount === 0) return tree;
  const trees = planRepairs(source, first).map((repairs) => {
    if (repairs === undefined) return tree;
    const parser = new Parser(source, repairs);
    return takeTree(parser, file(parser));
  });
  return trees.reduce((best, other) => (other.errorCount < best.errorCount ? other : best));
}

function file(p: Parser): Node {
  const module = begin(p, Kind.Module, 0);
  p.advance();
  while (p.token !== Token.End) {
    if (p.indent > 0) unexpected(p);
    statement(p, module);
  }
  finishAt(module, p.length);
  return module;
}
