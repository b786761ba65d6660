/** A stretch of a text; offsets in that text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Longer sentences are cut: what people write about data is shorter. */
const LONGEST_SENTENCE = 600;

/** Dots after these end no sentence. */
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|vs|approx|no|nr|fig|cf|al|z\.B|bzw|ca|Dr|Mr|Ms|St|U\.S)|\b\p{L})$/u;

/** Sentences of a stretch of text, in order. */
export function sentencesOf(text: string, { start, end }: Stretch): readonly Stretch[] {
  const out: Stretch[] = [];
  let from = start;
  const push = (to: number): void => {
    for (let at = from; at < to; at += LONGEST_SENTENCE) {
      out.push({ start: at, end: Math.min(to, at + LONGEST_SENTENCE) });
    }
    from = to;
  };
  for (let at = start; at < end; at++) {
    const sign = text[at];
    if (sign === '。' || sign === '！') push(at + 1);
    if (sign !== '.' && sign !== '!' && sign !== '?') continue;
    const next = text[at + 1];
    if (next !== undefined && next !== ' ' && next !== '\n' && next !== '\r') continue;
    if (sign === '.' && ABBREVIATION.test(text.slice(Math.max(from, at - 8), at))) continue;
    push(at + 1);
  }
  push(end);
  return out.filter((stretch) => /[\p{L}\p{N}]/u.test(text.slice(stretch.start, stretch.end)));
}
