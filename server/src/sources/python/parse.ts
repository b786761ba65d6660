import { Parser } from './parser.ts';
import { planRepairs } from './recovery.ts';
import { statement } from './statements.ts';
import { Token } from './tokens.ts';
import { Kind, type Node, type Tree } from './tree.ts';

/** The syntax tree of any text, Python or not; never throws. Text with unbalanced brackets or quotes is read twice. */
export function parse(source: string): Tree {
  const first = new Parser(source);
  const root = file(first);
  if (first.errorCount === 0) return first.tree(root);
  const repairs = planRepairs(source, first);
  if (repairs === undefined) return first.tree(root);
  const second = new Parser(source, repairs);
  return second.tree(file(second));
}

function file(p: Parser): Node {
  const module = p.begin(Kind.Module, 0);
  p.advance();
  while (p.token !== Token.End) {
    if (p.indent > 0) p.unexpected();
    statement(p, module);
  }
  p.finishAt(module, p.length);
  return module;
}
