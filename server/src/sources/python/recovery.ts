import { Scanner } from './scanner.ts';
import { indentationAt, matchesAt } from './statementStart.ts';
import { stringEnd } from './stringEnd.ts';
import { ONLY_STATEMENT, Token } from './tokens.ts';

/** What is known about text with unbalanced brackets or quotes before it is parsed once more. */
export interface Repairs {
  /** Where the string that begins at an offset has to end. */
  readonly strings: ReadonlyMap<number, number>;
  /** Offsets of opening brackets that nothing closes: the next statement does. */
  readonly unclosed: ReadonlySet<number>;
}

/** What the first attempt found. */
interface Attempt {
  readonly endlessTriple: boolean;
  readonly tripleBeforeError: number;
}

/** Undefined where all brackets and strings are balanced: then no line is suspected, and errors stay where they are. */
export function planRepairs(source: string, attempt: Attempt): Repairs | undefined {
  const strings = attempt.endlessTriple
    ? repairStrings(source, attempt.tripleBeforeError)
    : new Map<number, number>();
  const unclosed = unclosedBrackets(source, strings);
  return strings.size === 0 && unclosed.size === 0 ? undefined : { strings, unclosed };
}

function unclosedBrackets(source: string, strings: ReadonlyMap<number, number>): Set<number> {
  const scanner = new Scanner(source, { strings, unclosed: new Set() });
  let lineStart = true;
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    // Such a keyword proves that what is open does not close.
    if (lineStart && ONLY_STATEMENT[token] === 1) scanner.abandon();
    lineStart = token === Token.Newline;
  }
  scanner.abandon();
  return new Set(scanner.lost);
}

/** Looking whether all is balanced behind a repair costs a pass over the rest: this many are allowed, for linear time. */
const MOST_CHECKS = 8;

/**
 * A lost quote turns the text inside out from there on. The string it belongs to is the last triple-quoted one before the
 * first error: from it on, strings end before a line that stands where statements stand and looks like one.
 */
function repairStrings(source: string, from: number): Map<number, number> {
  const repaired = new Map<number, number>();
  const scanner = new Scanner(source);
  let checks = 0;
  let lineStart = true;
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if ((token === Token.String || token === Token.FormatString) && scanner.start >= from) {
      const end = scanner.quote.length === 3 ? cutEnd(scanner) : restoredEnd(scanner, lineStart);
      if (end !== undefined) {
        repaired.set(scanner.start, end);
        scanner.open.length = 0;
        scanner.jump(end);
        if (checks++ < MOST_CHECKS && isBalancedFrom(source, end)) break;
      }
    }
    lineStart = token === Token.Newline;
  }
  return repaired;
}

function isBalancedFrom(source: string, from: number): boolean {
  const scanner = new Scanner(source, undefined, from);
  while (scanner.next() !== Token.End) if (scanner.endlessTriple) return false;
  return !scanner.endlessTriple;
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

/** Where a string ends of whose opening quotes one is lost, so that it reads as an empty string and something else. */
function restoredEnd(scanner: Scanner, lineStart: boolean): number | undefined {
  const { text, start, end, quote } = scanner;
  const empty = text.slice(start, end).endsWith(quote + quote) && end - start <= 4;
  if (!empty || !(lineStart || /[\p{L}\p{N}_]/u.test(text.charAt(end)))) return undefined;
  const closed = stringEnd(text, scanner.length, end, quote.repeat(3));
  if (closed < 0 || statementLine(text, end, closed, scanner.statementIndent) !== undefined) return undefined;
  return closed;
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
