import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scriptCells } from '../../server/src/sources/percentScript.ts';

const kindsAndTexts = (text: string) => scriptCells(text)?.map((cell) => [cell.kind, cell.text]);

describe('scriptCells', () => {
  test('a script without markers has no cells', () => {
    expect(scriptCells('x = 1\n# a comment with 100 %% in it\n')).toBeUndefined();
    expect(scriptCells('')).toBeUndefined();
  });

  test('code and markdown cells of a percent script', () => {
    const text =
      '# ---\n# jupyter: {}\n# ---\n\n# %% [markdown]\n# # Title\n# Where the data come from.\n\n# %% Load\nx = 1\n# %%\ny = 2';
    expect(scriptCells(text)).toEqual([
      {
        kind: 'markdown',
        start: 27,
        end: 82,
        firstLine: 4,
        lineAfter: 8,
        text: '# Title\nWhere the data come from.',
      },
      { kind: 'code', start: 82, end: 98, firstLine: 8, lineAfter: 10, text: 'x = 1\n' },
      { kind: 'code', start: 98, end: 108, firstLine: 10, lineAfter: 12, text: 'y = 2' },
    ]);
  });

  test('code before the first marker is a cell', () => {
    expect(kindsAndTexts('import os\n#%%\nos.getcwd()\n')).toEqual([
      ['code', 'import os\n'],
      ['code', 'os.getcwd()\n'],
    ]);
  });

  test('markdown in a string, with a title and metadata on the marker', () => {
    expect(kindsAndTexts('# %% About [md] tags=["intro"]\n"""\nHello\n"""\n')).toEqual([
      ['markdown', 'Hello'],
    ]);
  });

  test('nbconvert and Databricks exports', () => {
    expect(
      kindsAndTexts('#!/usr/bin/env python\n# coding: utf-8\n\n# In[1]:\n\na = 1\n\n# In[ ]:\nb = 2\n'),
    ).toEqual([
      ['code', '\na = 1\n\n'],
      ['code', 'b = 2\n'],
    ]);
    const databricks =
      '# Databricks notebook source\n# MAGIC %md\n# MAGIC ## Credit\n\n# COMMAND ----------\n\nx = 1\n\n# COMMAND ----------\n\n# MAGIC %md Notes\n';
    expect(kindsAndTexts(databricks)).toEqual([
      ['markdown', '## Credit'],
      ['code', '\nx = 1\n\n'],
      ['markdown', 'Notes'],
    ]);
  });

  test('the cells cover every line once, in order, after what precedes the first marker', () => {
    const line = fc.constantFrom('# %%\n', '# %% [markdown]\n', 'x = 1\r\n', '\r', '# text\n', '\n', '"""\n');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('');
        const cells = scriptCells(text);
        if (cells === undefined) return;
        for (const [index, cell] of cells.entries()) {
          const next = cells[index + 1];
          expect(cell.end).toBe(next?.start ?? text.length);
          if (next !== undefined) expect(cell.lineAfter).toBe(next.firstLine);
        }
      }),
    );
  });
});
