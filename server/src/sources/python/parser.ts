import { isCloser, isOpener } from './brackets.ts';
import { Lexer } from './lexer.ts';
import { unexpected } from './reading.ts';
import type { Repairs } from './recovery.ts';
import * as Token from './token.ts';

/** Deeper nesting than any person writes; what lies below is passed over. CPython stops at 200 brackets. */
const DEEPEST = 250;

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
  readonly nodeCount: number;
}

/**
 * The state of a parse: the lexer, and what the grammar has open. Grammar is functions, which make nodes (`nodes.ts`), pass
 * tokens (`reading.ts`) and go through brackets (`brackets.ts`).
 */
export class Parser extends Lexer {
  readonly source: string;
  /** Nodes made so far; node 0 stands for none. */
  nodeCount = 1;
  /** The closing token of every open bracket. */
  readonly closers: number[] = [];
  private depth = 0;

  constructor(source: string, repairs?: Repairs) {
    super(source, repairs);
    this.source = source;
  }

  get endsLine(): boolean {
    return this.token === Token.Newline || this.token === Token.End;
  }

  /** Whether the current token is this word, which is a keyword only in some places. */
  isWord(word: string): boolean {
    const { start } = this;
    return this.token === Token.Name && this.end - start === word.length && this.text.startsWith(word, start);
  }

  /** Goes on behind a formatted string that ends at `end`. */
  resume(end: number): void {
    this.token = Token.FormatString;
    this.end = end;
    this.position = end;
    this.advance();
  }

  /** Counts one level of nesting; false, with everything below passed over, when that is too deep. */
  enter(): boolean {
    if (this.depth < DEEPEST) {
      this.depth++;
      return true;
    }
    unexpected(this);
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

  mark(): Mark {
    const { position, token, start, end, previousEnd, indent, nesting, line, errorCount, nodeCount } = this;
    const errors = this.errors.length;
    return { position, token, start, end, previousEnd, indent, nesting, line, errorCount, errors, nodeCount };
  }

  /** Forgets everything since `mark`. */
  reset({ errorCount, errors, ...state }: Mark): void {
    Object.assign(this, state);
    this.forgetErrors(errorCount, errors);
  }
}
