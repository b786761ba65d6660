import type { DocumentFacts } from './facts.ts';
import { factsOf } from './metadata/entry.ts';

/** A data dictionary kept as a table: at least two columns, one of which holds words. */
export function readColumnTable(text: string): DocumentFacts | undefined {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const described = lines
    .slice(1)
    .filter((line) => /^[^,;\t|]{1,80}[,;\t|].*\p{L}{3,}/u.test(line.slice(0, 400)));
  if (described.length < 2) return undefined;
  return factsOf('dictionary', text, [{ name: '', answers: ['fields'], where: [] }]);
}
