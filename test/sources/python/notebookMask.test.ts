import { describe, expect, it } from 'vitest';
import { maskMagics } from '../../../server/src/sources/python/notebookMask.ts';
import { parse } from '../../../server/src/sources/python/parse.ts';

/** What is left, with the blanks at line ends removed; the length is checked on the way. */
function masked(text: string): string {
  const { text: mask } = maskMagics(text);
  expect(mask.length).toBe(text.length);
  expect(parse(mask).errors).toEqual([]);
  return mask.replaceAll(/[ ]+$/gm, '');
}

function shell(text: string): string[] {
  return maskMagics(text).shell.map(({ start, end }) => text.slice(start, end));
}

describe('a notebook cell becomes Python of equal length', () => {
  it.each([
    ['plain code', 'a = 1 % 2\nb = not c != d\n', 'a = 1 % 2\nb = not c != d\n'],
    ['a line magic', '%matplotlib inline\nimport a', '\nimport a'],
    ['a shell line', '!pip install a\nimport a', '\nimport a'],
    ['help', '?a\na.b?\na??\n%time?\nb = 1', '\n\n\n\nb = 1'],
    ['a magic in a block', 'for a in b:\n    %cd {a}\n    !ls\nc', 'for a in b:\n    pass\n    0\nc'],
    ['a short one in a block', 'if a:\n  b\n  !l\n', 'if a:\n  b\n  0\n'],
    ['a line that goes on', '!a \\\n  b \\\n  c\nd = 1', '\n\n\nd = 1'],
    ['a captured command', 'a = !ls\nb = %env HOME\nc = 1', 'a = []\nb = []\nc = 1'],
    ['timed code', '%time a.fit(b)\n%timeit -n 10 a(b)\n', 'if 1: a.fit(b)\nif 1:         a(b)\n'],
    ['timed code in a block', 'if a:\n    %time b(c)', 'if a:\n    if 1: b(c)'],
    ['a percent sign inside brackets', 'a = (b\n%c)\n', 'a = (b\n%c)\n'],
    ['a percent sign behind a line continuation', 'a = b \\\n%c\n', 'a = b \\\n%c\n'],
    ['a magic inside a string', 'a = """\n%b\n!c\n"""\n', 'a = """\n%b\n!c\n"""\n'],
    ['a shell line inside brackets', 'a(\n!b\n)', 'a(\n\n)'],
    ['a magic behind an apostrophe', "!echo it's\na = 1\n", '\na = 1\n'],
    ['a timed cell', '%%time\na = 1', '\na = 1'],
    ['magics one below the other', '\n%%capture out\n%%time\na = 1\n%b', '\n\n\na = 1\n'],
    ['a shell cell', '%%bash\na b\n', '\n\n'],
    ['a cell of another language', '%%html\n<b>\n', '\n\n'],
    ['carriage returns', '%%time\r\n!a\r\nb = 1\r\n', '\r\n\r\nb = 1\r\n'],
  ])('%s', (_, text, expected) => {
    expect(masked(text).replaceAll(/[ ]+(?=\r)/g, '')).toBe(expected);
  });

  it('and its commands are known', () => {
    expect(shell('!pip install a\nb = !ls -l\n%pip install c\n%matplotlib inline')).toEqual([
      '!pip install a',
      '!ls -l',
      '%pip install c',
    ]);
    expect(shell('%%bash\npip install a\nb\n')).toEqual(['%%bash\npip install a\nb']);
    expect(shell('%%html\n<b>')).toEqual([]);
  });

  it('and the script that it runs', () => {
    expect(maskMagics('%run prepare.py --fast').run).toBe('prepare.py');
    expect(maskMagics('%run -i "two words.ipynb"').run).toBe('two words.ipynb');
    expect(maskMagics('%running').run).toBeUndefined();
  });

  it('and the file that it writes', () => {
    const python = maskMagics('%%writefile -a src/a.py\nimport b\n');
    expect(python.writefile).toEqual({ path: 'src/a.py' });
    expect(python.text.trim()).toBe('import b');
    const other = maskMagics('%%writefile a.yaml\nb: c\n');
    expect(other.writefile).toEqual({ path: 'a.yaml' });
    expect(other.text.trim()).toBe('');
  });
});
