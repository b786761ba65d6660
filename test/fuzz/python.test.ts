import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../sources/python/mutations.ts';
import { faults } from './pythonInvariants.ts';
import { mutate } from './pythonMutants.ts';

const GRAMMAR = readFileSync(new URL('../differential/samples/grammar.py', import.meta.url), 'utf8');
const CHUNKS = GRAMMAR.split(/\n(?=\S)/);

// Many more: `node test/fuzz/python.mjs`.
describe('any text makes a well-formed tree', () => {
  it('from random characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(faults(text)).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });

  it('from mutated code', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(CHUNKS.length - 1), (seed, first) => {
        const text = CHUNKS.slice(first, first + 8).join('\n');
        expect(faults(mutate(text, randomFrom(seed)))).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });
});
