import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../server/src/sources/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string, bigEndian: boolean) =>
  Uint8Array.from(
    [...text].flatMap((_, index) => {
      const code = text.charCodeAt(index);
      return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

describe('decode', () => {
  test('UTF-8 comes back as it was, without its byte order mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\n', '#', '漢') }), (text) => {
        expect(decode(utf8(text))).toEqual({ text, note: undefined });
        expect(decode(utf8(`\ufeff${text}`))).toEqual({ text, note: undefined });
      }),
    );
  });

  test.each([true, false])('UTF-16, big endian %s, with and without a mark', (bigEndian) => {
    const text = 'import pandas as pd\ndf = pd.read_csv("é.csv")\n';
    for (const marked of ['\ufeff', '']) {
      const decoded = decode(wide(marked + text, bigEndian));
      expect(decoded.text).toBe(text);
      expect(decoded.note).toContain('UTF-16');
    }
  });

  test('a declared encoding is used, another is guessed with a note', () => {
    const latin = (text: string) => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
    expect(decode(latin('# -*- coding: latin_1 -*-\nx = "é"'))).toEqual({
      text: '# -*- coding: latin_1 -*-\nx = "é"',
      note: undefined,
    });
    const guessed = decode(latin('x = "é"  # coding: klingon'));
    expect(guessed.text).toBe('x = "é"  # coding: klingon');
    expect(guessed.note).toContain('Not valid UTF-8');
  });

  test('some NUL bytes are told of, binary data are no text', () => {
    expect(decode(utf8('import os\nx = "a\0b"\n'.padEnd(60, '#')))).toMatchObject({
      text: expect.stringContaining('a\0b'),
      note: expect.stringContaining('line 2'),
    });
    const png = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(decode(png)).toEqual({ text: undefined, note: expect.stringContaining('binary') });
  });

  test('any bytes are read without a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const { text, note } = decode(bytes);
        expect(text !== undefined || note !== undefined).toBe(true);
      }),
    );
  });
});
