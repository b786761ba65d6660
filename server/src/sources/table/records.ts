/** Records looked at for their keys. */
const MOST = 50;

/** Keys of JSON records: one object per line, or an array of objects that may be cut off. */
export function keysOfRecords(text: string, complete: boolean): readonly string[] | undefined {
  const start = text.trimStart();
  if (start.startsWith('[')) return keysOfArray(start.slice(1));
  if (!start.startsWith('{')) return undefined;
  const lines = start.split('\n', MOST + 1).filter((line) => line.trim() !== '');
  const whole = lines.length > 1 && !complete ? lines.slice(0, -1) : lines;
  const records = whole.slice(0, MOST).map(parseRecord);
  // A single object over many lines is no table.
  return records[0] === undefined ? undefined : keysOf(records);
}

function keysOfArray(text: string): readonly string[] | undefined {
  const records: (Readonly<Record<string, unknown>> | undefined)[] = [];
  let from = 0;
  while (records.length < MOST) {
    const start = text.indexOf('{', from);
    if (start < 0 || !/^[\s,]*$/.test(text.slice(from, Math.min(start, from + 1000)))) break;
    const end = endOfObject(text, start);
    if (end === undefined) break;
    records.push(parseRecord(text.slice(start, end)));
    from = end;
  }
  return records[0] === undefined ? undefined : keysOf(records);
}

function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

function parseRecord(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function keysOf(
  records: readonly (Readonly<Record<string, unknown>> | undefined)[],
): readonly string[] | undefined {
  const keys = [...new Set(records.flatMap((record) => (record ? Object.keys(record) : [])))];
  return keys.length > 0 && keys.length <= 2000 ? keys : undefined;
}
