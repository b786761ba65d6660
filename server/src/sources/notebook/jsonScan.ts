/** Where a value stands: property names and array indexes from the root. */
export type JsonPath = readonly (string | number)[];

export type JsonScan = { readonly ok: true } | { readonly ok: false; readonly offset: number };

const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING_ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Walks JSON without building it and calls back for every string value with the offsets inside its quotes.
 * `JSON.parse` tells no positions, and its error messages differ between engines.
 * Iterative, so that nesting costs no stack.
 */
export function scanJson(
  text: string,
  onString: (path: JsonPath, start: number, end: number) => void = () => {},
): JsonScan {
  const path: (string | number)[] = [];
  let at = skipSpace(text, text.startsWith('\ufeff') ? 1 : 0);
  const failed = (offset: number): JsonScan => ({ ok: false, offset: Math.min(offset, text.length) });

  for (;;) {
    const opener = text[at];
    if (opener === '{' || opener === '[') {
      const inside = skipSpace(text, at + 1);
      if (text[inside] === (opener === '{' ? '}' : ']')) {
        at = inside + 1;
      } else if (opener === '[') {
        path.push(0);
        at = inside;
        continue;
      } else {
        const key = readKey(text, inside);
        if (!key.ok) return failed(key.offset);
        path.push(key.name);
        at = key.valueAt;
        continue;
      }
    } else if (opener === '"') {
      const string = stringEnd(text, at);
      if (!string.ok) return failed(string.offset);
      onString(path, at + 1, string.end);
      at = string.end + 1;
    } else {
      LITERAL.lastIndex = at;
      if (!LITERAL.test(text)) return failed(at);
      at = LITERAL.lastIndex;
    }

    // A value has ended: close containers until one goes on with a comma.
    for (;;) {
      at = skipSpace(text, at);
      const last = path.at(-1);
      if (last === undefined) return at === text.length ? { ok: true } : failed(at);
      const inArray = typeof last === 'number';
      if (text[at] === ',') {
        at = skipSpace(text, at + 1);
        if (inArray) {
          path[path.length - 1] = last + 1;
        } else {
          const key = readKey(text, at);
          if (!key.ok) return failed(key.offset);
          path[path.length - 1] = key.name;
          at = key.valueAt;
        }
        break;
      }
      if (text[at] !== (inArray ? ']' : '}')) return failed(at);
      path.pop();
      at++;
    }
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
    at++;
  }
}

type End = { readonly ok: true; readonly end: number } | { readonly ok: false; readonly offset: number };

/** The offset of the closing quote of the string that opens at `open`. */
function stringEnd(text: string, open: number): End {
  for (let at = open + 1; ; ) {
    const code = text.charCodeAt(at);
    if (code === 34) return { ok: true, end: at };
    if (code === 92) {
      STRING_ESCAPE.lastIndex = at;
      if (!STRING_ESCAPE.test(text)) return { ok: false, offset: at };
      at = STRING_ESCAPE.lastIndex;
    } else if (code >= 32) {
      at++;
    } else {
      return { ok: false, offset: at };
    }
  }
}

type Key =
  | { readonly ok: true; readonly name: string; readonly valueAt: number }
  | { readonly ok: false; readonly offset: number };

function readKey(text: string, at: number): Key {
  if (text[at] !== '"') return { ok: false, offset: at };
  const string = stringEnd(text, at);
  if (!string.ok) return string;
  const colon = skipSpace(text, string.end + 1);
  if (text[colon] !== ':') return { ok: false, offset: colon };
  return { ok: true, name: text.slice(at + 1, string.end), valueAt: skipSpace(text, colon + 1) };
}
