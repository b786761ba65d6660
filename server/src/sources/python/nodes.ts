import type { Parser } from './parser.ts';
import { type Node, STRIDE, Tree } from './tree.ts';

/** Room for nodes, kept between parses; a tree gets a copy of its exact size. */
let kinds = new Uint8Array(1 << 14);
let links = new Int32Array(STRIDE << 14);
const MOST_KEPT = 1 << 20;

// While a node is open, its end is its last child.

export function begin(p: Parser, kind: number, start = p.start): Node {
  const node = p.nodeCount++;
  if (node === kinds.length) grow();
  kinds[node] = kind;
  const at = node * STRIDE;
  links[at] = start;
  links[at + 1] = 0;
  links[at + 2] = 0;
  links[at + 3] = 0;
  return node;
}

export function append(parent: Node, child: Node): void {
  const at = parent * STRIDE;
  const last = links[at + 1] ?? 0;
  links[last === 0 ? at + 2 : last * STRIDE + 3] = child;
  links[at + 1] = child;
}

/** Ends a node behind the last token that was read; one in which none was read stands there and is empty. */
export function finish(p: Parser, node: Node): Node {
  const at = node * STRIDE;
  const end = p.previousEnd;
  links[at + 1] = end;
  if (end < startOf(node)) links[at] = end;
  return node;
}

export function finishAt(node: Node, end: number): void {
  links[node * STRIDE + 1] = end;
}

/** A new open node around one that is already read, which may be a missing one just before `start`. */
export function wrap(p: Parser, kind: number, start: number, child: Node): Node {
  const node = begin(p, kind, Math.min(start, startOf(child)));
  const at = node * STRIDE;
  links[at + 1] = child;
  links[at + 2] = child;
  return node;
}

/** A whole node around one child, or two. */
export function enclose(p: Parser, kind: number, start: number, first: Node, second: Node = 0): Node {
  const node = wrap(p, kind, start, first);
  if (second !== 0) append(node, second);
  return finish(p, node);
}

/** A node that is the current token. */
export function leaf(p: Parser, kind: number): Node {
  const node = span(p, kind, p.start, p.end);
  p.advance();
  return node;
}

/** A node without children between two offsets. */
export function span(p: Parser, kind: number, start: number, end: number): Node {
  const node = begin(p, kind, start);
  links[node * STRIDE + 1] = end;
  return node;
}

export function kindOf(node: Node): number {
  return kinds[node] ?? 0;
}

export function startOf(node: Node): number {
  return links[node * STRIDE] ?? 0;
}

/** Makes a node one of another kind. */
export function rename(node: Node, kind: number): Node {
  kinds[node] = kind;
  return node;
}

/** Opens a finished node without children again, as one of another kind. */
export function reopen(node: Node, kind: number): Node {
  links[node * STRIDE + 1] = 0;
  return rename(node, kind);
}

/** The tree of all nodes so far. */
export function takeTree({ source, nodeCount, comments, errors }: Parser, root: Node): Tree {
  // "No node" has no text, whatever the last tree left there.
  links.fill(0, 0, STRIDE);
  kinds[0] = 0;
  const tree = new Tree(
    source,
    root,
    kinds.slice(0, nodeCount),
    links.slice(0, nodeCount * STRIDE),
    comments,
    errors,
  );
  if (kinds.length > MOST_KEPT) {
    kinds = new Uint8Array(1 << 14);
    links = new Int32Array(STRIDE << 14);
  }
  return tree;
}

function grow(): void {
  const wider = new Uint8Array(kinds.length * 2);
  wider.set(kinds);
  kinds = wider;
  const longer = new Int32Array(links.length * 2);
  longer.set(links);
  links = longer;
}
