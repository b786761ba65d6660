import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { compare, sourceOf } from './compare.ts';
import { loadReference, type Reference } from './reference.ts';

// All files: `npm run test:differential`.
const SAMPLES = ['grammar.py', 'form_feeds.py'];
/** Every so many modules of the standard library. */
const STEP = 8;

describe('the tree is the one that CPython makes', () => {
  let reference: Reference;

  beforeAll(async () => {
    reference = await loadReference();
  }, 60_000);

  const comparison = (text: string) => {
    const source = sourceOf(text);
    return compare(source, reference.lines(source), { spansInStrings: true, character: reference.character });
  };

  describe.each(SAMPLES)('of %s', (name) => {
    const text = readFileSync(new URL(`samples/${name}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');

    it.each([
      ['line feeds', '\n'],
      ['carriage returns and line feeds', '\r\n'],
      ['carriage returns', '\r'],
    ])('with %s', (_, lineBreak) => {
      expect(comparison(text.replaceAll('\n', lineBreak))).toMatchObject({ outcome: 'equal' });
    });
  });

  it('of a part of the standard library', () => {
    const modules = reference.modules.filter((_, index) => index % STEP === 0);
    const different = modules
      .map((name) => ({ name, ...comparison(reference.read(name)) }))
      .filter(({ outcome }) => outcome !== 'equal');
    expect(different).toEqual([]);
    expect(modules.length).toBeGreaterThan(60);
  });

  it('and the comparison sees every kind of difference', () => {
    const seen = (ours: string, theirs: string) =>
      compare(ours, reference.lines(theirs), { spansInStrings: true, character: reference.character })
        .outcome;
    expect(seen('a + b', 'a - b')).toBe('different');
    expect(seen('f(a=1)', 'f(b=1)')).toBe('different');
    expect(seen('f"{a}"', 'f"{b}"')).toBe('different');
    expect(seen('a = 1', 'a = 2')).toBe('different');
    expect(seen('(a) ', ' \n(a)')).toBe('different');
    expect(seen('a < b', 'a > b')).toBe('different');
    expect(seen('a b', 'a\nb')).toBe('different');
    expect(seen('a', 'a b')).toBe('rejected');
  });
});
