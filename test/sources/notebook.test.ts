import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellPlaces, offsetInFile } from '../../server/src/sources/notebook/cellPlaces.ts';
import { scanJson } from '../../server/src/sources/notebook/jsonScan.ts';
import type { Notebook } from '../../server/src/sources/notebook/notebook.ts';
import { readNotebook } from '../../server/src/sources/notebook/readNotebook.ts';

function read(file: unknown): Notebook {
  const result = readNotebook(typeof file === 'string' ? file : JSON.stringify(file));
  if (!result.ok) throw new Error(result.message);
  return result.notebook;
}

function failure(text: string): { message: string; line: number } {
  const result = readNotebook(text);
  if (result.ok) throw new Error('this should not be readable');
  return { message: result.message, line: result.line };
}

describe('nbformat 4', () => {
  test('reads code, markdown and raw cells in the order of the file', () => {
    const notebook = read({
      nbformat: 4,
      metadata: { kernelspec: { name: 'python3' }, language_info: { name: 'python' } },
      cells: [
        { cell_type: 'markdown', id: 'a1', metadata: {}, source: ['# Title\n', 'text'] },
        {
          cell_type: 'code',
          id: 'b2',
          execution_count: 7,
          metadata: { tags: ['parameters', 3] },
          source: 'x = 1\ny = 2',
          outputs: [{ output_type: 'stream', text: ['many lines'] }],
        },
        { cell_type: 'raw', metadata: {}, source: [] },
      ],
    });
    expect(notebook).toEqual({
      language: 'python',
      cells: [
        { kind: 'markdown', id: 'a1', tags: [], text: '# Title\ntext' },
        {
          kind: 'code',
          id: 'b2',
          tags: ['parameters'],
          language: 'python',
          executionCount: 7,
          text: 'x = 1\ny = 2',
        },
        { kind: 'code', language: 'raw', tags: [], text: '' },
      ],
    });
  });

  test('a cell may have a language of its own', () => {
    const cell = { cell_type: 'code', metadata: { vscode: { languageId: 'sql' } }, source: 'select 1' };
    expect(read({ cells: [cell] }).cells[0]).toMatchObject({ language: 'sql' });
  });

  test.each([
    [{ language_info: { name: 'R' }, kernelspec: { name: 'ir' } }, 'r'],
    [{ kernelspec: { name: 'ir' } }, 'r'],
    [{ kernelspec: { language: 'julia', name: 'julia-1.9' } }, 'julia'],
    [{ kernelspec: { name: 'churn-env' } }, 'python'],
    [{ kernelspec: { name: 'pysparkkernel', language: 'pyspark' } }, 'python'],
    [{}, 'python'],
    [undefined, 'python'],
  ])('the language of %j is %s', (metadata, language) => {
    expect(read({ metadata, cells: [] }).language).toBe(language);
  });

  test('missing and wrong fields cost nothing but themselves', () => {
    const notebook = read({
      cells: [null, 5, {}, { cell_type: 'code' }, { cell_type: 'code', source: [1, 'x'] }],
    });
    expect(notebook.cells.map((cell) => cell.text)).toEqual(['', '', '', '', 'x']);
  });
});

test('nbformat 3: worksheets, input, heading cells, prompt numbers', () => {
  const notebook = read({
    nbformat: 3,
    metadata: { name: '' },
    worksheets: [
      {
        cells: [
          { cell_type: 'heading', level: 2, source: ['Data'] },
          { cell_type: 'code', language: 'python', input: ['a\n', 'b'], prompt_number: 2, outputs: [] },
        ],
      },
      { cells: [{ cell_type: 'markdown', source: 'end' }] },
    ],
  });
  expect(notebook.cells).toEqual([
    { kind: 'markdown', tags: [], text: '## Data' },
    { kind: 'code', language: 'python', tags: [], executionCount: 2, text: 'a\nb' },
    { kind: 'markdown', tags: [], text: 'end' },
  ]);
});

describe('files that are no readable notebook', () => {
  test('an empty file is a notebook without cells, as in VS Code', () => {
    expect(read('').cells).toEqual([]);
    expect(read('\ufeff\n').cells).toEqual([]);
  });

  test('a byte order mark does not matter', () => {
    expect(
      read(`\ufeff${JSON.stringify({ cells: [{ cell_type: 'code', source: 'x' }] })}`).cells,
    ).toHaveLength(1);
  });

  test('broken JSON names its line', () => {
    expect(failure('{\n "cells": [\n  {"cell_type" "code"}\n]}')).toEqual({
      message: 'Not valid JSON at line 3: this notebook was not analysed.',
      line: 3,
    });
    expect(failure('{"cells": [')).toMatchObject({ line: 1 });
  });

  test('merge markers are called by their name', () => {
    const text = '{"cells": [\n<<<<<<< HEAD\n {}\n=======\n []\n>>>>>>> main\n]}';
    expect(failure(text)).toEqual({
      message: 'Merge markers left at line 2: this notebook was not analysed.',
      line: 2,
    });
  });

  test('a Git LFS pointer is called by its name', () => {
    expect(failure('version https://git-lfs.github.com/spec/v1\noid sha256:00\n').message).toContain(
      'Git LFS',
    );
  });

  test.each(['[]', '3', 'null', '{}', '{"cells": 4}', '{"worksheets": {}}'])('%s has no cells', (text) => {
    expect(failure(text).message).toContain('No notebook cells');
  });
});

describe('scanJson', () => {
  test('agrees with JSON.parse on what is JSON', () => {
    const parses = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', '\\', ':', '0', '\u0001', 'NaN'))
      .map(([text, at, noise]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + noise + text.slice(place + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken), (text) => {
        expect(scanJson(text).ok).toBe(parses(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('nesting costs no stack', () => {
    expect(scanJson('['.repeat(200_000))).toEqual({ ok: false, offset: 200_000 });
    expect(scanJson('['.repeat(200_000) + ']'.repeat(200_000))).toEqual({ ok: true });
  });
});

describe('cellPlaces', () => {
  const source = fc.string({
    unit: fc.constantFrom('a', '\n', '"', '\\', '\t', 'é', '😀', '\u0000', 'n', 'u'),
  });

  test('every offset of every cell leads to its character in the file', () => {
    const cell = fc.record({
      metadata: fc.constant({ source: 'not this' }),
      cell_type: fc.constantFrom('code', 'markdown', 'raw'),
      outputs: fc.constant([{ cells: [{ source: 'nor this' }] }]),
      source: fc.oneof(source, fc.array(source)),
    });
    fc.assert(
      fc.property(fc.array(cell), fc.constantFrom(0, 1), (cells, indent) => {
        const text = JSON.stringify({ metadata: { cells: ['no'] }, cells }, null, indent);
        const places = cellPlaces(text);
        read(text).cells.forEach((read, index) => {
          for (let offset = 0; offset < read.text.length; offset++) {
            const at = offsetInFile(text, places[index] ?? [], offset);
            const length = text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2;
            expect(JSON.parse(`"${text.slice(at, at + length)}"`)).toBe(read.text[offset]);
          }
        });
      }),
    );
  });
});
