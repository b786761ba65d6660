/** `DAYS_BIRTH`, `HouseAge`, `race_African-American`, `âge` → lower-case words without accents. */
export function wordsOf(name: string): readonly string[] {
  const apart = name.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return plain(apart).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Lower case, and letters without their accents. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}

/** Words of a table: separated by space or line break. */
export function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

/** Whether `part` stands in `words` as it is; where it starts, or -1. */
export function indexOfWords(words: readonly string[], part: readonly string[]): number {
  for (let at = 0; at + part.length <= words.length; at++) {
    if (part.every((word, i) => words[at + i] === word)) return at;
  }
  return -1;
}
