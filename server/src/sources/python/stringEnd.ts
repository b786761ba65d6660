const LINE_FEED = 10;
const RETURN = 13;
const BACKSLASH = 92;

/** The end of a string without fields, from behind its opening quotes; negated when nothing closes it. */
export function stringEnd(text: string, length: number, body: number, quote: string): number {
  return quote.length === 3
    ? tripleEnd(text, length, body, quote)
    : lineStringEnd(text, length, body, quote.charCodeAt(0));
}

function tripleEnd(text: string, length: number, body: number, quote: string): number {
  let at = text.indexOf(quote, body);
  while (at >= 0 && isEscaped(text, at, body)) at = text.indexOf(quote, at + 1);
  return at < 0 ? -length : at + 3;
}

function isEscaped(text: string, at: number, from: number): boolean {
  let backslashes = 0;
  while (at - backslashes > from && text.charCodeAt(at - backslashes - 1) === BACKSLASH) backslashes++;
  return (backslashes & 1) === 1;
}

function lineStringEnd(text: string, length: number, body: number, quote: number): number {
  let at = body;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === BACKSLASH) {
      const escaped = text.charCodeAt(at + 1);
      at += escaped === RETURN && text.charCodeAt(at + 2) === LINE_FEED ? 3 : 2;
    } else if (code === LINE_FEED || code === RETURN) return -at;
    else at++;
    if (at >= length) return -length;
  }
}
