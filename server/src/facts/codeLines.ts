import { Kind, type Tree } from '../sources/python/tree.ts';
import { LineIndex } from '../sources/span.ts';
import type { CodeLines } from './walk.ts';

/** Which lines hold code: blank lines, comments and docstrings do not count. */
export function codeLinesOf(tree: Tree): CodeLines & { readonly total: number } {
  const { source } = tree;
  const index = new LineIndex(source);
  const marked = new Uint8Array(index.lineCount + 1);
  let start = 0;
  for (let line = 0; line < index.lineCount; line++) {
    const next = index.offsetOfLine(line + 1);
    const text = source.slice(start, Number.isFinite(next) ? next : source.length).trimStart();
    if (text !== '' && !text.startsWith('#')) marked[line] = 1;
    start = next;
  }
  unmarkStrings(tree, index, marked);
  const sums = new Int32Array(marked.length + 1);
  for (let line = 0; line < marked.length; line++) sums[line + 1] = (sums[line] ?? 0) + (marked[line] ?? 0);
  return {
    total: sums[marked.length] ?? 0,
    count: (from, to) =>
      (sums[index.positionAt(to).line + 1] ?? 0) - (sums[index.positionAt(from).line] ?? 0),
  };
}

/** Strings that stand alone are documentation. */
function unmarkStrings(tree: Tree, index: LineIndex, marked: Uint8Array): void {
  const visit = [tree.root];
  for (let node = visit.pop(); node !== undefined; node = visit.pop()) {
    for (const child of tree.children(node)) {
      if (tree.kind(child) === Kind.Expr) {
        const [only] = tree.children(child);
        if (only === undefined || tree.kind(only) !== Kind.Constant) continue;
        if (!/^[rRuUbB]{0,2}['"]/.test(tree.text(only))) continue;
        const last = index.positionAt(tree.end(child)).line;
        for (let line = index.positionAt(tree.start(child)).line; line <= last; line++) marked[line] = 0;
      } else if (tree.isStatement(child)) visit.push(child);
    }
  }
}
