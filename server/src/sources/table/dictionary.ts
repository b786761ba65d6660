const LONGEST = 100_000;
/** `7. Attribute information:` and its kin: from here on, columns are listed. */
const LIST_STARTS = /^\W*(?:\d+\.\s*)?(?:attribute|variable|column|field|feature)s?\b[\w ()]{0,40}:?\s*\W*$/i;
const NUMBERED =
  /^\s*(?:[-*•]\s*)?(?:attribute\s*)?(\d{1,3})\s*[.:)]\s*(?:\([^)]{0,40}\)\s*)?["'`*#]{0,3}([A-Za-z_][\w .()/-]{0,60}?)["'`*]{0,3}\s*(?:$|[:=–—(,;]|\s-\s)/;
const NAMED =
  /^\s*(?:[-*•]\s+)?[`"'*]{0,2}([A-Za-z_][\w./-]*(?:[ -][\w./-]+){0,3})[`"'*]{0,2}\s*(?::|=|–|—|\s-\s|\t)\s*\S/;
const BARE = /^\s*(?:[-*•]\s+)?[`"']?([A-Za-z_][\w.-]{0,60})[`"']?,?\s*$/;

/** Columns a data dictionary lists, in order: `age: continuous.`, `1. sex (0 = male)`, or one name per line. */
export function columnsOfDictionary(text: string): readonly string[] {
  const lines = text
    .slice(0, LONGEST)
    .split(/\r\n|\r|\n/)
    .map((line) => line.slice(0, 300));
  const start = lines.findLastIndex((line) => LIST_STARTS.test(line));
  for (const part of start >= 0 ? [lines.slice(start + 1), lines] : [lines]) {
    const found = numbered(part) ?? named(part) ?? bare(part);
    if (found) return found;
  }
  return [];
}

/** The longest list that counts 1, 2, 3 … */
function numbered(lines: readonly string[]): readonly string[] | undefined {
  let best: string[] = [];
  let current: string[] = [];
  for (const line of lines) {
    const match = NUMBERED.exec(line);
    const number = Number(match?.[1]);
    const name = match?.[2]?.trim();
    if (name === undefined) continue;
    if (number === current.length + 1) current.push(name);
    else if (number === 1) current = [name];
    if (current.length > best.length) best = current;
  }
  return best.length >= 3 && best.every((name) => name.split(/\s+/).length <= 5) ? best : undefined;
}

/** The longest run of lines `name: what it holds`; lines in between may go on with the explanation when indented. */
function named(lines: readonly string[]): readonly string[] | undefined {
  let best: string[] = [];
  let current: string[] = [];
  for (const line of lines) {
    if (line.trim() === '' || line.startsWith('|')) continue;
    const name = /^\s*(?:https?|note|source|e-?mail)\b/i.test(line) ? undefined : NAMED.exec(line)?.[1];
    if (name !== undefined) current.push(name);
    else if (!/^\s{2,}/.test(line)) current = [];
    if (current.length > best.length) best = current;
  }
  return best.length >= 3 ? best : undefined;
}

function bare(lines: readonly string[]): readonly string[] | undefined {
  const filled = lines.filter((line) => line.trim() !== '');
  const names = filled.flatMap((line) => BARE.exec(line)?.[1] ?? []);
  return names.length >= 3 && names.length === filled.length ? names : undefined;
}
