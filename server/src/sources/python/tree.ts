import * as kinds from './kind.ts';

/** What a node is. */
export const Kind = { ...kinds };

export type Kind = (typeof Kind)[keyof typeof Kind];

/** Index of a node in its tree; 0 is no node. */
export type Node = number;

/** UTF-16 offsets, half open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Numbers per node in `links`: start, end, first child, next sibling. */
export const STRIDE = 4;

export function isStatementKind(kind: number): boolean {
  return kind >= kinds.FunctionDef && kind <= kinds.Finally;
}

export function isExpressionKind(kind: number): boolean {
  return kind === kinds.Error || (kind >= kinds.BoolOp && kind <= kinds.Slice);
}

/** A syntax tree in two flat arrays: no object per node. */
export class Tree {
  readonly source: string;
  readonly root: Node;
  private readonly kinds: Uint8Array;
  private readonly links: Int32Array;
  private readonly commentOffsets: Int32Array;
  private readonly errorOffsets: Int32Array;

  constructor(
    source: string,
    root: Node,
    kinds: Uint8Array,
    links: Int32Array,
    comments: readonly number[],
    errors: readonly number[],
  ) {
    this.source = source;
    this.root = root;
    this.kinds = kinds;
    this.links = links;
    this.commentOffsets = new Int32Array(comments);
    this.errorOffsets = new Int32Array(errors);
  }

  kind(node: Node): Kind {
    return (this.kinds[node] ?? kinds.Error) as Kind;
  }

  start(node: Node): number {
    return this.links[node * STRIDE] ?? 0;
  }

  end(node: Node): number {
    return this.links[node * STRIDE + 1] ?? 0;
  }

  /** 0 when there is none. */
  firstChild(node: Node): Node {
    return this.links[node * STRIDE + 2] ?? 0;
  }

  /** 0 when there is none. */
  nextSibling(node: Node): Node {
    return this.links[node * STRIDE + 3] ?? 0;
  }

  children(node: Node): readonly Node[] {
    const children: Node[] = [];
    for (let child = this.firstChild(node); child !== 0; child = this.nextSibling(child))
      children.push(child);
    return children;
  }

  text(node: Node): string {
    return this.source.slice(this.start(node), this.end(node));
  }

  /** Statements, and the clauses that hold statements: `except`, `case`, `else`, `finally`. */
  isStatement(node: Node): boolean {
    return isStatementKind(this.kind(node));
  }

  isExpression(node: Node): boolean {
    return isExpressionKind(this.kind(node));
  }

  /** How many nodes there are: ids run from 1 to this. */
  get size(): number {
    return this.kinds.length - 1;
  }

  /** Bytes held beside the source. */
  get byteLength(): number {
    return (
      this.kinds.byteLength +
      this.links.byteLength +
      this.commentOffsets.byteLength +
      this.errorOffsets.byteLength
    );
  }

  /** From `#` to the end of the line, in order. */
  get comments(): readonly Range[] {
    return ranges(this.commentOffsets);
  }

  get errorCount(): number {
    return this.errorOffsets.length / 2;
  }

  /** Where the source is not Python: at most one place per logical line. */
  get errors(): readonly Range[] {
    return ranges(this.errorOffsets);
  }
}

function ranges(offsets: Int32Array): Range[] {
  const all: Range[] = [];
  for (let i = 0; i < offsets.length; i += 2) all.push({ start: offsets[i] ?? 0, end: offsets[i + 1] ?? 0 });
  return all;
}
