import { Scanner } from './scanner.ts';
import { indentationAt, matchesAt } from './statementStart.ts';
import { stringEnd } from './stringEnd.ts';
import * as Token from './token.ts';
import { ONLY_STATEMENT } from './tokens.ts';

/** What is known about text with unbalanced brackets or quotes before it is parsed once more. */
export interface Repairs {
  /** Where the string that begins at an offset has to end. */
  readonly strings: ReadonlyMap<number, number>;
  /** Offsets of opening brackets that nothing closes: the next statement does. */
  readonly unclosed: ReadonlySet<number>;
}

/** What the first attempt at a text found. */
interface Attempt {
  readonly errors: readonly number[];
  readonly endlessTriple: boolean;
  readonly tripleBeforeError: number;
}

/**
 * Ways to read a text in which the first attempt met errors; undefined is that attempt's. Where all brackets and strings
 * are balanced it is the only way, so that valid statements stay as they are.
 */
export function planRepairs(source: string, attempt: Attempt): (Repairs | undefined)[] {
  const plans = repairStrings(source, attempt).map((strings) => withBrackets(source, strings));
  // A string without an end is proof enough that strings are the matter.
  if (attempt.endlessTriple && plans.length > 0) return plans;
  const plain = withBrackets(source, new Map());
  return [plain.unclosed.size > 0 ? plain : undefined, ...plans];
}

function withBrackets(source: string, strings: ReadonlyMap<number, number>): Repairs {
  const scanner = new Scanner(source, { strings, unclosed: new Set() });
  let lineStart = true;
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    // Such a keyword proves that what is open does not close.
    if (lineStart && ONLY_STATEMENT[token] === 1) scanner.abandon();
    lineStart = token === Token.Newline;
  }
  scanner.abandon();
  return { strings, unclosed: new Set(scanner.lost) };
}

/**
 * A lost quote turns the text inside out from there on, so the first error comes soon. The string it belongs to is the
 * last triple-quoted one before that error, or one behind it that has lost a quote of its opening.
 */
function repairStrings(source: string, attempt: Attempt): ReadonlyMap<number, number>[] {
  const first = attempt.tripleBeforeError;
  const at = new StringRepair(source, attempt).from(first);
  const behind = new StringRepair(source, attempt).from(first + 1);
  const same = at.size === behind.size && [...at].every(([start, end]) => behind.get(start) === end);
  return [at, ...(same ? [] : [behind])].filter(({ size }) => size > 0);
}

/** Looking whether all is balanced behind a repair costs a pass over the rest: this many are allowed, for linear time. */
const MOST_CHECKS = 8;

class StringRepair {
  private readonly source: string;
  private readonly attempt: Attempt;
  private checks = MOST_CHECKS;
  /** Characters that may be looked through for the ends of strings whose opening is damaged. */
  private budget: number;

  constructor(source: string, attempt: Attempt) {
    this.source = source;
    this.attempt = attempt;
    this.budget = source.length * 4;
  }

  /** Where strings have to end, from the first suspicious one on until all is balanced behind it. */
  from(from: number): ReadonlyMap<number, number> {
    const { source, attempt } = this;
    const repaired = new Map<number, number>();
    const lineStart = source.lastIndexOf('\n', attempt.tripleBeforeError) + 1;
    const scanner = new Scanner(source, undefined, lineStart);
    const [error = 0] = attempt.errors;
    let first = true;
    for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
      if (repaired.size === 0 && !attempt.endlessTriple && scanner.start > error) break;
      if ((token === Token.String || token === Token.FormatString) && scanner.start >= from) {
        const end = scanner.quote.length === 3 ? cutEnd(scanner) : this.restoredEnd(scanner, first);
        if (end !== undefined) {
          repaired.set(scanner.start, end);
          scanner.abandon();
          scanner.jump(end);
          if (this.isBalancedFrom(end)) break;
        }
      }
      first = token === Token.Newline;
    }
    return repaired;
  }

  private isBalancedFrom(from: number): boolean {
    if (this.checks-- <= 0) return false;
    const scanner = new Scanner(this.source, undefined, from);
    while (scanner.next() !== Token.End) if (scanner.endlessTriple) return false;
    return !scanner.endlessTriple;
  }

  /** Where a string has to end of whose opening quotes one is lost, so that it reads as an empty string and more. */
  private restoredEnd(scanner: Scanner, first: boolean): number | undefined {
    const { text, start, end, quote } = scanner;
    const empty = end - start <= 4 && text.slice(start, end).endsWith(quote + quote);
    if (!empty || this.budget <= 0 || !(first || /[\p{L}\p{N}_]/u.test(text.charAt(end)))) return undefined;
    const closed = stringEnd(text, scanner.length, end, quote.repeat(3));
    this.budget -= Math.abs(closed) - end;
    if (closed < 0) return undefined;
    if (statementLine(text, end, closed, scanner.statementIndent) === undefined) return closed;
    return this.isBalancedFrom(closed) ? closed : undefined;
  }
}

/** Where a triple-quoted string has to end that runs over a statement. */
function cutEnd(scanner: Scanner): number | undefined {
  const { text, start, quote } = scanner;
  const body = text.indexOf(quote, start) + 3;
  const end = Math.abs(stringEnd(text, scanner.length, body, quote));
  const line = statementLine(text, body, end, scanner.statementIndent);
  if (line === undefined) return undefined;
  // Two of the three closing quotes may be left, at the end of a line.
  const remains = text
    .slice(body, line)
    .search(new RegExp(`${quote.slice(1)}[ \\t]*[),\\]}.]*[ \\t]*(?:#.*)?[\\r\\n]`));
  return remains >= 0 ? body + remains + 2 : lineEndBefore(text, line);
}

function lineEndBefore(text: string, line: number): number {
  let end = line - 1;
  if (text.charCodeAt(end) === 10 && text.charCodeAt(end - 1) === 13) end--;
  return end;
}

/** Lines that nobody writes as prose. */
const STATEMENT = new RegExp(
  [
    String.raw`@\w[\w.]*[ \t]*(?:\(|$)`,
    String.raw`(?:async[ \t]+)?def[ \t]+\w+[ \t]*\(`,
    String.raw`class[ \t]+\w+[ \t]*(?:\([^)]*\)?[ \t]*)?:`,
    String.raw`import[ \t]+[\w.]+(?:[ \t]*,[ \t]*[\w.]+|[ \t]+as[ \t]+\w+)*[ \t]*(?:#|$)`,
    String.raw`from[ \t]+[.\w]+[ \t]+import\b`,
    String.raw`(?:if|elif|while|for|with|except|else|try|finally)\b.*:[ \t]*(?:#.*)?$`,
    String.raw`(?:return|raise|yield|del|assert)\b(?:[ \t]+\w+)?[ \t]*(?:$|[(\[.{=!<>'"])`,
    String.raw`(?:pass|break|continue|return)[ \t]*$`,
    String.raw`[\w.]+(?:\[.*\])?(?:[ \t]*,[ \t]*[\w.]+)*[ \t]*(?:[-+*/%&|^]|//|\*\*)?=(?!=)`,
    String.raw`\w+(?:\.\w+)*\(.*\)?[ \t]*$`,
  ].join('|'),
  'my',
);

/** The start of the first line in the string that looks like a statement and stands at or left of `indent`. */
function statementLine(text: string, from: number, to: number, indent: number): number | undefined {
  for (let line = nextLine(text, from); line < to; line = nextLine(text, line)) {
    const { column, offset } = indentationAt(text, line);
    if (column <= indent && offset < to && matchesAt(STATEMENT, text, offset)) return line;
  }
  return undefined;
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}
