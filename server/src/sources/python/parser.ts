import * as Kind from './kind.ts';
import { Lexer } from './lexer.ts';
import type { Repairs } from './recovery.ts';
import * as Token from './token.ts';
import { STARTS_EXPRESSION } from './tokens.ts';
import { type Node, STRIDE, Tree } from './tree.ts';

/** Deeper nesting than any person writes; what lies below is passed over. CPython stops at 200 brackets. */
const DEEPEST = 250;

/** Room for nodes, kept between parses; a tree gets a copy of its exact size. */
let kinds = new Uint8Array(1 << 14);
let links = new Int32Array(STRIDE << 14);
const MOST_KEPT = 1 << 20;

const UNCLOSED = 128;

/** What a parser needs to begin again from an earlier place. */
interface Mark {
  readonly position: number;
  readonly token: number;
  readonly start: number;
  readonly end: number;
  readonly previousEnd: number;
  readonly indent: number;
  readonly nesting: number;
  readonly line: number;
  readonly errorCount: number;
  readonly errors: number;
  readonly count: number;
}

/** The lexer with a tree under construction. Grammar is elsewhere: here is what all of it is written with. */
export class Parser extends Lexer {
  private readonly source: string;
  /** Nodes made so far; node 0 stands for none. */
  private count = 1;
  private depth = 0;
  /** The closing token of every open bracket. */
  private readonly closers: number[] = [];

  constructor(source: string, repairs?: Repairs) {
    super(source, repairs);
    this.source = source;
    kinds[0] = Kind.Error;
    links.fill(0, 0, STRIDE);
  }

  tree(root: Node): Tree {
    const { source, count, comments, errors } = this;
    const tree = new Tree(
      source,
      root,
      kinds.slice(0, count),
      links.slice(0, count * STRIDE),
      comments,
      errors,
    );
    if (kinds.length > MOST_KEPT) {
      kinds = new Uint8Array(1 << 14);
      links = new Int32Array(STRIDE << 14);
    }
    return tree;
  }

  // Nodes. While a node is open, its `end` holds its last child.

  begin(kind: number, start = this.start): Node {
    const node = this.count++;
    if (node === kinds.length) grow();
    kinds[node] = kind;
    const at = node * STRIDE;
    links[at] = start;
    links[at + 1] = 0;
    links[at + 2] = 0;
    links[at + 3] = 0;
    return node;
  }

  append(parent: Node, child: Node): void {
    const at = parent * STRIDE;
    const last = links[at + 1] ?? 0;
    links[last === 0 ? at + 2 : last * STRIDE + 3] = child;
    links[at + 1] = child;
  }

  /** Ends a node behind the last token that was read; one in which none was read stands there and is empty. */
  finish(node: Node): Node {
    const at = node * STRIDE;
    links[at + 1] = this.previousEnd;
    if (this.previousEnd < this.startOf(node)) links[at] = this.previousEnd;
    return node;
  }

  /** A new open node around one that is already read, which may be a missing one just before `start`. */
  wrap(kind: number, start: number, child: Node): Node {
    const node = this.begin(kind, Math.min(start, this.startOf(child)));
    const at = node * STRIDE;
    links[at + 1] = child;
    links[at + 2] = child;
    return node;
  }

  /** A node that is the current token. */
  leaf(kind: number): Node {
    const node = this.begin(kind, this.start);
    links[node * STRIDE + 1] = this.end;
    this.advance();
    return node;
  }

  /** A node without children between two offsets. */
  span(kind: number, start: number, end: number): Node {
    const node = this.begin(kind, start);
    links[node * STRIDE + 1] = end;
    return node;
  }

  finishAt(node: Node, end: number): void {
    links[node * STRIDE + 1] = end;
  }

  kindOf(node: Node): number {
    return kinds[node] ?? 0;
  }

  startOf(node: Node): number {
    return links[node * STRIDE] ?? 0;
  }

  /** Makes a node one of another kind. */
  rename(node: Node, kind: number): Node {
    kinds[node] = kind;
    return node;
  }

  /** Opens a finished node without children again, as one of another kind. */
  reopen(node: Node, kind: number): Node {
    links[node * STRIDE + 1] = 0;
    return this.rename(node, kind);
  }

  // Tokens.

  /** Goes on behind a formatted string that ends at `end`. */
  resume(end: number): void {
    this.token = Token.FormatString;
    this.end = end;
    this.position = end;
    this.advance();
  }

  take(token: number): boolean {
    if (this.token !== token) return false;
    this.advance();
    return true;
  }

  expect(token: number): boolean {
    if (this.take(token)) return true;
    this.unexpected();
    return false;
  }

  unexpected(): void {
    this.report(this.start, this.token === Token.Newline ? this.start : this.end);
  }

  /** A node for what is missing before the current token. */
  missing(): Node {
    this.unexpected();
    return this.span(Kind.Error, this.previousEnd, this.previousEnd);
  }

  get endsLine(): boolean {
    return this.token === Token.Newline || this.token === Token.End;
  }

  /** Whether the current token is this word, which is a keyword only in some places. */
  isWord(word: string): boolean {
    return (
      this.token === Token.Name &&
      this.end - this.start === word.length &&
      this.text.startsWith(word, this.start)
    );
  }

  // Brackets.

  openBracket(closer: number): void {
    const unclosed = this.repairs?.unclosed.has(this.start) === true;
    if (unclosed) this.unclosed++;
    this.closers.push(unclosed ? closer | UNCLOSED : closer);
    this.nesting++;
    this.advance();
  }

  /** Leaves the innermost bracket, whether it is closed here or not. */
  closeBracket(closer: number): void {
    const innermost = this.closers.pop() ?? 0;
    if (innermost >= UNCLOSED) this.unclosed--;
    this.nesting--;
    if (this.token === closer) this.advance();
    else {
      this.unexpected();
      if (this.nesting === 0 && this.brokeLine) this.reread();
    }
  }

  /** Enters the braces of an f-string's field, whose inside is lexed like any bracket's. */
  enterField(open: number): void {
    this.token = Token.LeftBrace;
    this.start = open;
    this.end = open + 1;
    this.position = open + 1;
    this.openBracket(Token.RightBrace);
  }

  /** Leaves the innermost bracket without a look at the current token: literal text follows, or what was tried is forgotten. */
  dropBracket(): void {
    if ((this.closers.pop() ?? 0) >= UNCLOSED) this.unclosed--;
    this.nesting--;
  }

  /**
   * Between the elements inside brackets: passes the comma, or what stands where one should be. False when no further
   * element follows.
   */
  hasMore(closer: number): boolean {
    if (this.token === Token.Comma) {
      this.advance();
      if (this.token === closer || this.endsLine) return false;
      if (STARTS_EXPRESSION[this.token] === 1 || this.token === Token.DoubleStar) return true;
    } else if (this.token === closer) return false;
    this.unexpected();
    for (;;) {
      const { token } = this;
      if (token === closer || this.endsLine) return false;
      if (STARTS_EXPRESSION[token] === 1 || token === Token.DoubleStar) return true;
      if (isCloser(token) && this.isAwaited(token)) return false;
      this.advance();
    }
  }

  /** Whether an outer bracket waits for this closing token. */
  private isAwaited(token: number): boolean {
    return this.closers.some((closer) => (closer & (UNCLOSED - 1)) === token);
  }

  // Depth.

  /** Counts one level of nesting; false, with everything below passed over, when that is too deep. */
  enter(): boolean {
    if (this.depth < DEEPEST) {
      this.depth++;
      return true;
    }
    this.unexpected();
    this.passOver();
    return false;
  }

  leave(): void {
    this.depth--;
  }

  /** Reads on to the closing bracket of the level we are in, or to the end of the line. */
  private passOver(): void {
    let open = 0;
    while (!this.endsLine) {
      const { token } = this;
      if (isOpener(token)) {
        open++;
        this.nesting++;
      } else if (isCloser(token)) {
        if (open === 0) return;
        open--;
        this.nesting--;
      }
      this.advance();
    }
    this.nesting -= open;
  }

  // Trying.

  mark(): Mark {
    const { position, token, start, end, previousEnd, indent, nesting, line, errorCount, count } = this;
    const errors = this.errors.length;
    return {
      position,
      token,
      start,
      end,
      previousEnd,
      indent,
      nesting,
      line,

      errorCount,
      errors,
      count,
    };
  }

  /** Forgets everything since `mark`. */
  reset(mark: Mark): void {
    this.position = mark.position;
    this.token = mark.token;
    this.start = mark.start;
    this.end = mark.end;
    this.previousEnd = mark.previousEnd;
    this.indent = mark.indent;
    this.nesting = mark.nesting;
    this.line = mark.line;
    this.count = mark.count;
    this.forgetErrors(mark.errorCount, mark.errors);
  }
}

function isOpener(token: number): boolean {
  return token === Token.LeftParen || token === Token.LeftBracket || token === Token.LeftBrace;
}

function isCloser(token: number): boolean {
  return token === Token.RightParen || token === Token.RightBracket || token === Token.RightBrace;
}

function grow(): void {
  const wider = new Uint8Array(kinds.length * 2);
  wider.set(kinds);
  kinds = wider;
  const longer = new Int32Array(links.length * 2);
  longer.set(links);
  links = longer;
}
