import { Kind, type Node, type Tree } from '../../../server/src/sources/python/tree.ts';

/** Nodes that `ast` too places outside the node they belong to. */
function mayStandOutside(tree: Tree, parent: Node): boolean {
  const kind = tree.kind(parent);
  return kind === Kind.FunctionDef || kind === Kind.AsyncFunctionDef || kind === Kind.ClassDef;
}

/** What is wrong with the shape of a tree: every span inside its parent's, siblings in order, no node twice. */
export function checkTree(tree: Tree): string[] {
  const wrong: string[] = [];
  const seen = new Uint8Array(tree.size + 1);
  const visit: Node[] = [tree.root];
  for (let node = visit.pop(); node !== undefined && wrong.length < 5; node = visit.pop()) {
    if (seen[node] === 1) {
      wrong.push(`node ${node} has two parents`);
      continue;
    }
    seen[node] = 1;
    const [start, end] = [tree.start(node), tree.end(node)];
    if (start > end || start < 0 || end > tree.source.length)
      wrong.push(`node ${node} spans ${start} to ${end}`);
    let before = 0;
    const ordered = tree.kind(node) !== Kind.IfExp;
    for (let child = tree.firstChild(node); child !== 0; child = tree.nextSibling(child)) {
      const inside = tree.start(child) >= start && tree.end(child) <= end;
      if (!inside && !mayStandOutside(tree, node)) {
        wrong.push(
          `node ${child} (${tree.kind(child)}) leaves ${node} (${tree.kind(node)}) at ${start} to ${end}`,
        );
      }
      if (ordered && tree.start(child) < before)
        wrong.push(
          `node ${child} (${tree.kind(child)}) stands before its sibling in ${node} (${tree.kind(node)})`,
        );
      before = tree.start(child);
      visit.push(child);
    }
  }
  return wrong;
}
