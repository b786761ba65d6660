/** The kinds of node: CPython's `ast` names, and a few for what `ast` keeps in fields. The order makes groups (see below). */
export const Kind = {
  /** Something missing or unreadable where an expression should stand; node 0, "no node", is one too. */
  Error: 0,

  // Statements.
  FunctionDef: 1,
  AsyncFunctionDef: 2,
  ClassDef: 3,
  Return: 4,
  Delete: 5,
  Assign: 6,
  TypeAlias: 7,
  AugAssign: 8,
  AnnAssign: 9,
  For: 10,
  AsyncFor: 11,
  While: 12,
  If: 13,
  With: 14,
  AsyncWith: 15,
  Match: 16,
  Raise: 17,
  Try: 18,
  TryStar: 19,
  Assert: 20,
  Import: 21,
  ImportFrom: 22,
  Global: 23,
  Nonlocal: 24,
  Expr: 25,
  Pass: 26,
  Break: 27,
  Continue: 28,
  /** What fits no statement; its children are the expressions and statements that could still be read. */
  ErrorStatement: 29,
  // Clauses: parts of statements that hold statements.
  ExceptHandler: 30,
  MatchCase: 31,
  Else: 32,
  Finally: 33,

  // Expressions.
  BoolOp: 40,
  NamedExpr: 41,
  BinOp: 42,
  UnaryOp: 43,
  Lambda: 44,
  IfExp: 45,
  Dict: 46,
  Set: 47,
  ListComp: 48,
  SetComp: 49,
  DictComp: 50,
  GeneratorExp: 51,
  Await: 52,
  Yield: 53,
  YieldFrom: 54,
  Compare: 55,
  Call: 56,
  FormattedValue: 57,
  Interpolation: 58,
  JoinedStr: 59,
  TemplateStr: 60,
  Constant: 61,
  Attribute: 62,
  Subscript: 63,
  Starred: 64,
  Name: 65,
  List: 66,
  Tuple: 67,
  Slice: 68,

  // Patterns.
  MatchValue: 80,
  MatchSingleton: 81,
  MatchSequence: 82,
  MatchMapping: 83,
  MatchClass: 84,
  MatchStar: 85,
  MatchAs: 86,
  MatchOr: 87,
  /** `name=pattern` in a class pattern. */
  MatchKeyword: 88,
  /** `**rest` in a mapping pattern. */
  MatchRest: 89,

  // Parts that are neither.
  Module: 100,
  /** The parameters of a function; a default value follows its parameter. */
  Arguments: 101,
  Arg: 102,
  PositionalOnlyArg: 103,
  VarArg: 104,
  KeywordOnlyArg: 105,
  KwArg: 106,
  /** `name=value` or `**value` in a call or a class statement. */
  Keyword: 107,
  /** `**value` in a dict display. */
  DictUnpack: 108,
  Comprehension: 109,
  Alias: 110,
  WithItem: 111,
  TypeVar: 112,
  ParamSpec: 113,
  TypeVarTuple: 114,
  /** Literal text inside an f-string or t-string. */
  StringText: 115,
  FormatSpec: 116,
} as const;

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
  return kind >= Kind.FunctionDef && kind <= Kind.Finally;
}

export function isExpressionKind(kind: number): boolean {
  return kind === Kind.Error || (kind >= Kind.BoolOp && kind <= Kind.Slice);
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
    this.commentOffsets = Int32Array.from(comments);
    this.errorOffsets = Int32Array.from(errors);
  }

  kind(node: Node): Kind {
    return (this.kinds[node] ?? Kind.Error) as Kind;
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
