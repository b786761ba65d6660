import * as Token from './token.ts';
import { COMPOUND } from './tokens.ts';

const INDENTATION = /[ \t\f]*/y;
/** These begin statements and can stand nowhere inside brackets. */
const ONLY_STATEMENT =
  /(?:assert|break|class|continue|def|del|elif|except|finally|global|import|nonlocal|pass|raise|return|try|while|with)\b(?![ \t]*=)/y;
/** Keywords that go on with an expression as well; a colon at the end of the line tells. */
const EITHER = /(?:async|else|for|from|if|await|not|lambda)\b/y;
const HEADER = /[^\n\r]*:[ \t]*(?:#[^\n\r]*)?(?:[\n\r\0]|$)/y;
const OPERATOR_WORD = /(?:and|or|in|is)\b/y;
const BEGINNING = /[\p{ID_Start}_@"'([{0-9]/uy;
const FROM_IMPORT = /from[ \t]+[.\w]+[ \t]+import\b/y;

export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The column of the first character of a line, tabs counted as to the next multiple of eight, and its offset. */
export function indentationAt(text: string, lineStart: number): { column: number; offset: number } {
  INDENTATION.lastIndex = lineStart;
  INDENTATION.test(text);
  const offset = INDENTATION.lastIndex;
  let column = 0;
  for (let at = lineStart; at < offset; at++) {
    const code = text.charCodeAt(at);
    column = code === 9 ? (column | 7) + 1 : code === 12 ? 0 : column + 1;
  }
  return { column, offset };
}

/**
 * Inside a bracket that never closes: does a new statement begin on this line? `indent` and `lineToken` are those of the
 * statement with the bracket, `previous` is the last token before the line.
 */
export function startsStatement(
  text: string,
  lineStart: number,
  indent: number,
  lineToken: number,
  previous: number,
): boolean {
  const { column, offset } = indentationAt(text, lineStart);
  if (matchesAt(ONLY_STATEMENT, text, offset)) return true;
  if (!matchesAt(BEGINNING, text, offset) || matchesAt(OPERATOR_WORD, text, offset)) return false;
  if (column > indent) {
    // The block of a statement whose header has lost its bracket.
    return COMPOUND[lineToken] === 1 && (previous === Token.Colon || endsOperand(previous));
  }
  if (!matchesAt(EITHER, text, offset)) return true;
  return matchesAt(HEADER, text, offset) || matchesAt(FROM_IMPORT, text, offset);
}

/** After a token that ends an operand, a further operand cannot follow without a comma. */
function endsOperand(token: number): boolean {
  return (
    (token >= Token.Name && token <= Token.FormatString) ||
    token === Token.RightParen ||
    token === Token.RightBracket ||
    token === Token.RightBrace ||
    token === Token.Ellipsis ||
    (token >= Token.False && token <= Token.True)
  );
}
