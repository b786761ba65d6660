import { CLASS, DIGIT, LETTER, NAME_PART, nameEnd, OPERATOR, QUOTE, TRIVIA, UNKNOWN } from './characters.ts';
import { isOldOctal, numberEnd } from './numbers.ts';
import { operatorAt } from './operators.ts';
import type { Repairs } from './recovery.ts';
import { startsStatement } from './statementStart.ts';
import { stringEnd } from './stringEnd.ts';
import * as Token from './token.ts';
import { keywordAt } from './tokens.ts';

const TAB = 9;
const LINE_FEED = 10;
const FORM_FEED = 12;
const RETURN = 13;
const SPACE = 32;
const HASH = 35;
const BACKSLASH = 92;
const LINE_END = /[\n\r]/g;

/** Reads past the end of the text are frequent; zeros behind it keep them cheap and in range. */
const PADDING = '\0\0\0\0';

/**
 * One token at a time, as the parser asks for them. A line break is a token only outside brackets; instead of INDENT and
 * DEDENT tokens, `indent` tells the column at which the current logical line begins.
 */
export class Lexer {
  readonly text: string;
  readonly length: number;
  /** Whether lines may end with a carriage return; where none does, comments are passed quickly. */
  private readonly returns: boolean;
  /** Where the next token is looked for. */
  position = 0;
  token: number = Token.Newline;
  start = 0;
  end = 0;
  /** End of the token before the current one; line breaks do not count. */
  previousEnd = 0;
  indent = 0;
  /** Brackets open around the current token. */
  nesting = 0;
  /** Whether a line break inside brackets was passed before the current token. */
  brokeLine = false;
  /** Of the string that `start` begins: its quotes, and whether backslashes are plain in it. */
  quote = '';
  raw = false;
  template = false;

  readonly comments: number[] = [];
  readonly errors: number[] = [];
  errorCount = 0;
  /** Where the last triple-quoted string before the first error begins, and whether one never ends. */
  tripleBeforeError = 0;
  endlessTriple = false;
  private lastTriple = 0;
  private errorLine = -1;

  readonly repairs: Repairs | undefined;
  /** Open brackets of which `repairs` says that they never close. */
  unclosed = 0;
  /** Where the first token of the current logical line stands. */
  line = 0;

  constructor(source: string, repairs?: Repairs) {
    this.text = [source, PADDING].join('');
    this.length = source.length;
    this.returns = source.includes('\r');
    this.repairs = repairs;
    // A byte order mark is no part of the program.
    if (source.charCodeAt(0) === 0xfeff) this.position = 1;
  }

  /** Notes a syntax error, once per logical line. */
  report(start: number, end: number): void {
    if (this.errorCount++ === 0) this.tripleBeforeError = this.lastTriple;
    if (this.errorLine === this.line) return;
    this.errorLine = this.line;
    this.errors.push(start, Math.max(start, end));
  }

  /** Back to an earlier number of errors. */
  protected forgetErrors(count: number, offsets: number): void {
    this.errorCount = count;
    this.errors.length = offsets;
    this.errorLine = -1;
  }

  advance(): void {
    const { text } = this;
    let { position } = this;
    if (this.token === Token.Newline) position = this.beginLine(position);
    else this.previousEnd = this.end;
    this.brokeLine = false;
    let code = text.charCodeAt(position);
    while (code === SPACE) code = text.charCodeAt(++position);
    let kind = code < 128 ? CLASS[code] : UNKNOWN;
    if (kind === TRIVIA) {
      position = this.skipTrivia(position);
      if (position < 0) return;
      code = text.charCodeAt(position);
      kind = code < 128 ? CLASS[code] : UNKNOWN;
    }
    this.start = position;
    switch (kind) {
      case LETTER:
        this.word(position);
        return;
      case OPERATOR:
        this.operator(position, code);
        return;
      case QUOTE:
        this.string(position, position, false, false);
        return;
      case DIGIT:
        this.number(position);
        return;
      default:
        this.other(position);
    }
  }

  /** Goes back to just behind the previous token: what was read as inside brackets is read again as outside. */
  reread(): void {
    this.position = this.previousEnd;
    this.end = this.previousEnd;
    this.advance();
  }

  /** Measures the indentation of the next line that is not blank. */
  private beginLine(from: number): number {
    const { text } = this;
    let position = from;
    let column = 0;
    for (;;) {
      const code = text.charCodeAt(position);
      if (code === SPACE) column++;
      else if (code === TAB) column = (column | 7) + 1;
      else if (code === FORM_FEED || code === RETURN || code === LINE_FEED) column = 0;
      else if (code === HASH) {
        position = this.comment(position);
        continue;
      } else break;
      position++;
    }
    this.indent = column;
    this.line = position;
    return position;
  }

  /** Passes blanks, comments and line breaks. Negative when they amount to a token: the end of a line or of the text. */
  private skipTrivia(from: number): number {
    const { text } = this;
    let position = from;
    for (;;) {
      const code = text.charCodeAt(position);
      if (code === HASH) position = this.comment(position);
      else if (code === LINE_FEED || code === RETURN) {
        const next = this.passBreak(position, code);
        if (this.nesting === 0 || (this.unclosed > 0 && this.closesBrackets(next))) {
          return this.endToken(Token.Newline, position, next);
        }
        this.brokeLine = true;
        position = next;
      } else if (code === BACKSLASH) {
        const next = text.charCodeAt(position + 1);
        if (next !== LINE_FEED && next !== RETURN) return position;
        position = this.passBreak(position + 1, next);
      } else if (code === 0 && position >= this.length) {
        // The last line may lack its line break.
        const atLineStart = this.token === Token.Newline || this.token === Token.End;
        return this.endToken(atLineStart ? Token.End : Token.Newline, this.length, this.length);
      } else if (code === SPACE || code === TAB || code === FORM_FEED) position++;
      else return position;
    }
  }

  private passBreak(position: number, code: number): number {
    return code === RETURN && this.text.charCodeAt(position + 1) === LINE_FEED ? position + 2 : position + 1;
  }

  private closesBrackets(lineStart: number): boolean {
    const { text, line, indent, token } = this;
    return startsStatement(text, lineStart, indent, keywordAt(text, line, nameEnd(text, line)), token);
  }

  /** Line breaks and the end of the text leave `end` where the last real token ended. */
  private endToken(token: number, start: number, next: number): -1 {
    this.token = token;
    this.start = start;
    this.end = this.previousEnd;
    this.position = next;
    return -1;
  }

  private comment(start: number): number {
    const { text, comments } = this;
    let end = this.returns ? lineEnd(text, start) : text.indexOf('\n', start);
    if (end < 0) end = this.length;
    // Text that is read again has its comments already.
    if (comments.length === 0 || start >= (comments[comments.length - 1] ?? 0)) comments.push(start, end);
    return end;
  }

  private word(start: number): void {
    const { text } = this;
    let end = start + 1;
    let code = text.charCodeAt(end);
    while (code < 128 && NAME_PART[code] === 1) code = text.charCodeAt(++end);
    if (code >= 128) end = nameEnd(text, end);
    else if ((code === 34 || code === 39) && end - start <= 2 && this.prefixed(start, end)) return;
    this.token = keywordAt(text, start, end);
    this.end = end;
    this.position = end;
  }

  /** A string with a prefix such as `r`, `b` or `f`, if these letters are one. */
  private prefixed(start: number, end: number): boolean {
    const prefix = this.text.slice(start, end).toLowerCase();
    if (!/^(?:[rubft]|[bft]r|r[bft]|ur)$/.test(prefix)) return false;
    this.template = prefix.includes('t');
    this.string(start, end, prefix.includes('r'), this.template || prefix.includes('f'));
    return true;
  }

  /** `at` is where the quotes stand, behind the prefix. */
  private string(start: number, at: number, raw: boolean, formatted: boolean): void {
    const { text } = this;
    const code = text.charCodeAt(at);
    const triple = text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code;
    const mark = code === 34 ? '"' : "'";
    this.quote = triple ? mark + mark + mark : mark;
    this.raw = raw;
    this.token = formatted ? Token.FormatString : Token.String;
    const body = at + this.quote.length;
    const repaired = this.repairs?.strings.get(start);
    if (triple) this.lastTriple = start;
    if (formatted) this.end = body;
    else if (repaired !== undefined) {
      this.report(start, repaired);
      this.end = repaired;
    } else this.end = this.closed(start, stringEnd(text, this.length, body, this.quote));
    this.position = this.end;
  }

  /** Where the string that begins at the current token has to end at the latest. */
  stringLimit(): number {
    return this.repairs?.strings.get(this.start) ?? this.length;
  }

  /** A negative end is that of a string which nothing closes. */
  protected closed(start: number, end: number): number {
    if (end >= 0) return end;
    this.report(start, -end);
    if (this.quote.length === 3) this.endlessTriple = true;
    return -end;
  }

  private number(start: number): void {
    const { text } = this;
    let end = numberEnd(text, start);
    // Python 2 wrote long integers `10L` and octal ones `0777`.
    const long = (text.charCodeAt(end) | 32) === 108 && NAME_PART[text.charCodeAt(end + 1)] !== 1;
    if (long) end++;
    if (long || (text.charCodeAt(start) === 48 && isOldOctal(text, start, end))) this.report(start, end);
    this.token = Token.Number;
    this.end = end;
    this.position = end;
  }

  private operator(start: number, code: number): void {
    const { text } = this;
    if (code === 46) {
      const next = text.charCodeAt(start + 1);
      if (next >= 48 && next <= 57) {
        this.number(start);
        return;
      }
    }
    const found = operatorAt(text, start, code);
    this.token = found >> 2;
    this.end = start + (found & 3) + 1;
    this.position = this.end;
  }

  /** Names in other scripts, and characters that Python has no use for. */
  private other(start: number): void {
    const end = nameEnd(this.text, start);
    this.token = end > start ? Token.Name : Token.Unknown;
    this.end = Math.max(end, start + ((this.text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1));
    this.position = this.end;
  }
}

/** The next line break of any kind; negative when there is none. */
function lineEnd(text: string, from: number): number {
  LINE_END.lastIndex = from;
  return LINE_END.exec(text)?.index ?? -1;
}
