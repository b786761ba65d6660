import { namedExpressionList } from './expressions.ts';
import type { Parser } from './parser.ts';
import { take } from './reading.ts';
import * as Token from './token.ts';

/** Behind a soft keyword on its line: a word or value that could not follow a name inside an expression. */
const OPERAND =
  /[ \t\f]*(?!(?:in|is|and|or|if|else|for|as|not[ \t]+in)\b)(?:[\p{ID_Start}_0-9"'{~]|\.(?:\.\.|[0-9]))/uy;
const NAME = /[ \t\f]*(?!(?:in|is|and|or|if|else|for|as|not)\b)[\p{ID_Start}_]/uy;
/** What may begin a subject as well as go on with an expression. */
const EITHER = /[ \t\f]*(?:[([+*-])/y;

/** Whether the line begins with `match` as a keyword, not as a name. */
export function startsMatch(p: Parser): boolean {
  if (!p.isWord('match')) return false;
  if (follows(p, OPERAND)) return true;
  return follows(p, EITHER) && hasCases(p);
}

export function startsTypeAlias(p: Parser): boolean {
  return p.isWord('type') && follows(p, NAME);
}

function follows(p: Parser, pattern: RegExp): boolean {
  pattern.lastIndex = p.end;
  return pattern.test(p.text);
}

/** `match (x):` with a `case` below it; `match(x)` and `match[x]: int` are something else. */
function hasCases(p: Parser): boolean {
  const mark = p.mark();
  p.advance();
  namedExpressionList(p);
  const cases =
    p.errorCount === mark.errorCount &&
    take(p, Token.Colon) &&
    take(p, Token.Newline) &&
    p.indent > mark.indent &&
    p.isWord('case');
  p.reset(mark);
  return cases;
}
