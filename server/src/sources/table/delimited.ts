/** Records of delimiter-separated text; quoted fields may hold delimiters and line ends. At most `limit` records. */
export function recordsOf(text: string, delimiter: string, limit: number): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length && records.length < limit) {
    const field = fieldAt(text, at, delimiter);
    record.push(field.value);
    at = field.end;
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    if (record.length > 1 || record[0] !== '') records.push(record);
    record = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (record.length > 0 && records.length < limit) records.push(record);
  return records;
}

function fieldAt(
  text: string,
  start: number,
  delimiter: string,
): { readonly value: string; readonly end: number } {
  if (text[start] === '"') {
    const parts: string[] = [];
    let from = start + 1;
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote < 0) break;
      parts.push(text.slice(from, quote));
      if (text[quote + 1] !== '"') {
        const rest = endOfField(text, quote + 1, delimiter);
        return { value: parts.join('"') + text.slice(quote + 1, rest).trim(), end: rest };
      }
      from = quote + 2;
    }
    // A quote that never closes is an ordinary sign.
  }
  const end = endOfField(text, start, delimiter);
  return { value: text.slice(start, end).trim(), end };
}

function endOfField(text: string, from: number, delimiter: string): number {
  let end = from;
  for (; end < text.length; end++) {
    const sign = text[end];
    if (sign === delimiter || sign === '\n' || sign === '\r') break;
  }
  return end;
}

/** The sign that separates fields: the one which occurs most, and equally often, in the first lines; undefined for one column. */
export function delimiterOf(lines: readonly string[]): string | undefined {
  let best: { sign: string; score: number } | undefined;
  for (const sign of ['\t', ',', ';', '|']) {
    const counts = lines.map((line) => countOutsideQuotes(line, sign));
    const [first = 0, ...rest] = counts;
    if (first === 0) continue;
    const same = rest.filter((count) => count === first).length;
    // Most lines must agree, whatever stands in free text.
    if (same * 2 < rest.length) continue;
    const score = first * (1 + same);
    if (!best || score > best.score) best = { sign, score };
  }
  return best?.sign;
}

function countOutsideQuotes(line: string, sign: string): number {
  let count = 0;
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === sign && !quoted) count++;
  }
  return count;
}
