import { readFileSync } from 'node:fs';
import { randomFrom } from '../sources/python/mutations.ts';
import { faults } from './pythonInvariants.ts';
import { mutate } from './pythonMutants.ts';

/** Reads mutants of the given files, or of the grammar sample, and prints what is not well-formed. */
const [runs = '100000', seed = '1', ...paths] = process.argv.slice(2);
const sample = new URL('../differential/samples/grammar.py', import.meta.url);
const sources =
  paths.length > 0 ? paths.map((path) => readFileSync(path, 'utf8')) : [readFileSync(sample, 'utf8')];
const chunks = sources.flatMap((text) => windows(text.split(/\n(?=\S)/)));
const random = randomFrom(Number(seed));
let failures = 0;
let characters = 0;
const start = performance.now();
for (let run = 0; run < Number(runs); run++) {
  const text = mutate(chunks[random(chunks.length)] ?? '', random);
  characters += text.length;
  const wrong = attempt(text);
  if (wrong.length === 0) continue;
  failures++;
  if (failures <= 10) console.log(JSON.stringify(text), wrong);
}
const seconds = (performance.now() - start) / 1000;
console.log(`${runs} mutants, ${characters} characters, ${failures} failures, ${seconds.toFixed(0)} s`);
process.exitCode = failures === 0 ? 0 : 1;

function windows(parts: readonly string[]): string[] {
  return parts
    .map((_, index) => parts.slice(index, index + 8).join('\n'))
    .filter((text) => text.length < 5_000);
}

function attempt(text: string): string[] {
  try {
    return faults(text);
  } catch (error) {
    return [String(error)];
  }
}
