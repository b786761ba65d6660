import { describe, expect, it } from 'vitest';
import { maskMagics } from '../../../server/src/sources/python/notebookMask.ts';
import { parse } from '../../../server/src/sources/python/parse.ts';
import { Kind, type Tree } from '../../../server/src/sources/python/tree.ts';
import { checkTree } from './wellFormed.ts';

const MEGABYTE = 1 << 20;

function binary(length: number): string {
  let state = 7;
  let text = '';
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    text += String.fromCharCode((state >>> 16) % 256);
  }
  return text;
}

function indented(levels: number): string {
  let text = '';
  for (let level = 0; level < levels; level++) text += `${' '.repeat(level)}if a:\n`;
  return `${text}${' '.repeat(levels)}pass\n`;
}

function count(tree: Tree, kind: Kind): number {
  let found = 0;
  for (let node = 1; node <= tree.size; node++) if (tree.kind(node) === kind) found++;
  return found;
}

/** No person writes these. */
const INPUTS: Readonly<Record<string, () => string>> = {
  '100,000 open parentheses': () => '('.repeat(100_000),
  '100,000 open brackets': () => '['.repeat(100_000),
  '100,000 open braces': () => '{'.repeat(100_000),
  '100,000 calls in calls': () => 'f('.repeat(100_000),
  '100,000 nested and closed': () => '('.repeat(100_000) + ')'.repeat(100_000),
  '100,000 closing parentheses': () => ')'.repeat(100_000),
  '100,000 lines with an open bracket': () => 'f(\n'.repeat(100_000),
  '100,000 lines with an open bracket and a keyword': () => 'x = f(\nimport a\n'.repeat(50_000),
  '100,000 lines with the wrong bracket': () => 'f(a]\n'.repeat(100_000),
  '100,000 shell lines': () => '!a\n'.repeat(100_000),
  '100,000 captured commands': () => 'a = !b\n'.repeat(100_000),
  '50,000 signs': () => `${'-'.repeat(50_000)}1`,
  '50,000 times not': () => `${'not '.repeat(50_000)}a`,
  '50,000 times await': () => `${'await '.repeat(50_000)}a`,
  '50,000 lambdas': () => `${'lambda: '.repeat(50_000)}1`,
  '50,000 times if else': () => `${'a if b else '.repeat(50_000)}c`,
  '50,000 powers': () => `${'2 ** '.repeat(50_000)}2`,
  '50,000 sums': () => `${'a + '.repeat(50_000)}a`,
  '50,000 yields': () => 'yield '.repeat(50_000),
  '50,000 stars': () => `${'*'.repeat(50_000)}a`,
  '50,000 attributes': () => `a${'.b'.repeat(50_000)}`,
  '50,000 assignments': () => `${'a = '.repeat(50_000)}1`,
  '5,000 elif': () => `if a: pass\n${'elif b: pass\n'.repeat(5_000)}else: pass\n`,
  '300 levels of indentation': () => indented(300),
  '2,000 levels of indentation': () => indented(2_000),
  '50,000 decorators': () => `${'@a\n'.repeat(50_000)}def f(): pass\n`,
  '50,000 empty strings that look damaged': () => `"""a\n"""\nx y\n${'""x\n'.repeat(50_000)}import a\n"""\n`,
  '50,000 strings with code in them': () => '"""\nimport a\n'.repeat(50_001),
  '20,000 f-strings in f-strings': () => `${'f"{'.repeat(20_000)}`,
  '20,000 format specifications': () => `f"${'{a:'.repeat(20_000)}"`,
  '20,000 patterns': () => `match a:\n case ${'['.repeat(20_000)}`,
  'a line of five megabytes': () => `x = [${'1, '.repeat((5 * MEGABYTE) / 3)}]`,
  'a name of five megabytes': () => 'a'.repeat(5 * MEGABYTE),
  'a comment of five megabytes': () => `#${'a'.repeat(5 * MEGABYTE)}`,
  'a megabyte of binary data': () => binary(MEGABYTE),
  'a megabyte of NUL': () => '\0'.repeat(MEGABYTE),
  'a megabyte of backslashes': () => '\\'.repeat(MEGABYTE),
  'a megabyte of backslashes in a string': () => `"""${'\\'.repeat(MEGABYTE)}`,
  'a megabyte of quotes': () => '"'.repeat(MEGABYTE + 1),
  'a megabyte of blank lines': () => '\n'.repeat(MEGABYTE),
  'a megabyte of lone surrogates': () => '\ud800'.repeat(MEGABYTE),
  'a megabyte of colons': () => ':'.repeat(MEGABYTE),
  'a megabyte of semicolons': () => ';'.repeat(MEGABYTE),
};

describe('hostile input makes a tree, never an exception', () => {
  it.each(Object.entries(INPUTS))('%s', (_, make) => {
    const text = make();
    const tree = parse(text);
    expect(tree.source).toBe(text);
    expect(checkTree(tree)).toEqual([]);
  });

  it.each(Object.entries(INPUTS))('%s in a notebook', (_, make) => {
    const text = `%x\n${make()}`;
    expect(maskMagics(text).text.length).toBe(text.length);
  });

  it('and says where a string never ends', () => {
    expect(parse('a = 1\nb = """c\n').errors).toHaveLength(1);
    expect(parse("a = 'b\nc = 1\n").errors).toEqual([{ start: 4, end: 6 }]);
    expect(parse('f"{a}').errors).toHaveLength(1);
  });

  it('keeps what stands behind deep nesting', () => {
    const tree = parse(`x = ${'['.repeat(5_000)}${']'.repeat(5_000)}\nmodel.fit(x)\n`);
    expect(count(tree, Kind.Call)).toBe(1);
    expect(tree.children(tree.root)).toHaveLength(2);
  });

  it('reads a long elif chain as CPython does', () => {
    const tree = parse(`if a: pass\n${'elif b: pass\n'.repeat(5_000)}`);
    expect(tree.errors).toEqual([]);
    expect(count(tree, Kind.If)).toBe(5_001);
  });
});
