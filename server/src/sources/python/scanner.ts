import { isCloser, isOpener } from './brackets.ts';
import { type TextRules, textEnd } from './formatText.ts';
import { Lexer } from './lexer.ts';
import type { Repairs } from './recovery.ts';
import * as Token from './token.ts';

const OPEN = 123;

export interface OpenBracket {
  readonly start: number;
  readonly closer: number;
  /** The formatted string whose field this brace opens. */
  readonly literal: TextRules | undefined;
}

/** Reads tokens without a grammar: it knows which brackets are open, and ends every line with a token even inside them. */
export class Scanner extends Lexer {
  readonly open: OpenBracket[] = [];
  /** How many of them each closing token could close. */
  private readonly awaited = new Int32Array(16);
  /** Brackets that were left open when an outer one closed. */
  readonly lost: number[] = [];
  /** The indentation of the line on which the outermost open bracket's statement begins. */
  statementIndent = 0;

  constructor(source: string, repairs?: Repairs, from = 0) {
    super(source, repairs);
    if (from > 0) this.position = from;
  }

  next(): number {
    this.advance();
    if (this.open.length === 0) this.statementIndent = this.indent;
    const { token } = this;
    // The token of a closing bracket is numbered next to that of its opening one.
    if (isOpener(token)) this.opens(this.start, token + 1, undefined);
    else if (isCloser(token)) this.close(token);
    else if (token === Token.FormatString)
      this.formatted({ quote: this.quote, raw: this.raw, limit: this.stringLimit() }, false);
    else if (token === Token.Colon) this.colon();
    return token;
  }

  /** Gives up all open brackets. */
  abandon(): void {
    while (this.open.length > 0) this.loseInnermost();
  }

  /** Goes on at another place, as behind a token. */
  jump(position: number): void {
    this.end = position;
    this.position = position;
  }

  private opens(start: number, closer: number, literal: TextRules | undefined): void {
    this.open.push({ start, closer, literal });
    this.awaited[closer] = (this.awaited[closer] ?? 0) + 1;
  }

  private innermost(): OpenBracket | undefined {
    const bracket = this.open.pop();
    if (bracket !== undefined) this.awaited[bracket.closer] = (this.awaited[bracket.closer] ?? 0) - 1;
    return bracket;
  }

  private loseInnermost(): void {
    const bracket = this.innermost();
    if (bracket !== undefined) this.lost.push(bracket.start);
  }

  private close(token: number): void {
    if (this.awaited[token] === 0) return;
    while (this.open[this.open.length - 1]?.closer !== token) this.loseInnermost();
    const literal = this.innermost()?.literal;
    if (literal !== undefined) this.formatted(literal, false);
  }

  /** In a field, outside further brackets, a colon begins the format specification. */
  private colon(): void {
    const literal = this.open[this.open.length - 1]?.literal;
    if (literal !== undefined) this.formatted(literal, true);
  }

  /** Passes the text of a formatted string, up to the next field or behind its end. */
  private formatted(literal: TextRules, inSpec: boolean): void {
    const { text } = this;
    let at = textEnd(text, this.end, literal, inSpec);
    const code = text.charCodeAt(at);
    if (at < literal.limit && code === OPEN) {
      at++;
      this.opens(at - 1, Token.RightBrace, literal);
    } else if (text.startsWith(literal.quote, at)) at += literal.quote.length;
    else if (at >= this.length && literal.quote.length === 3) this.endlessTriple = true;
    this.jump(at);
  }
}
