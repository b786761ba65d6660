const LINE_FEED = 10;
const RETURN = 13;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;
const CAPITAL_N = 78;

/** How the literal text of a formatted string is written. */
export interface TextRules {
  readonly quote: string;
  readonly raw: boolean;
  /** Where the text ends at the latest. */
  readonly limit: number;
}

/** The end of the literal text from `from` on: a single brace, the closing quotes, a line break or the limit. */
export function textEnd(
  text: string,
  from: number,
  { quote, raw, limit }: TextRules,
  inSpec: boolean,
): number {
  const mark = quote.charCodeAt(0);
  const triple = quote.length === 3;
  let at = from;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === mark && (!triple || text.startsWith(quote, at))) return at;
    if (code === OPEN || code === CLOSE) {
      // Doubled braces stand for themselves, but not in a format specification.
      if (inSpec || text.charCodeAt(at + 1) !== code) return at;
      at += 2;
    } else if (code === BACKSLASH) at = escapeEnd(text, at, raw);
    else if ((code === LINE_FEED || code === RETURN) && !triple) return at;
    else at++;
  }
  return Math.max(from, limit);
}

/** Behind a backslash and what it escapes; braces keep their meaning except in `\N{NAME}`. */
function escapeEnd(text: string, at: number, raw: boolean): number {
  const next = text.charCodeAt(at + 1);
  if (next === OPEN || next === CLOSE) return at + 1;
  if (!raw && next === CAPITAL_N && text.charCodeAt(at + 2) === OPEN) {
    const name = /[^}\n\r'"]*\}/y;
    name.lastIndex = at + 3;
    return name.test(text) ? name.lastIndex : at + 2;
  }
  return next === RETURN && text.charCodeAt(at + 2) === LINE_FEED ? at + 3 : at + 2;
}
