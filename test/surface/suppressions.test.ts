import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applySuppressions, suppressionFindings } from '../../server/src/surface/applySuppressions.ts';
import {
  findSuppressions,
  type SuppressibleText,
  suppressionComment,
} from '../../server/src/surface/suppressions.ts';
import { finding } from './finding.ts';

/** A finding on the first place of `marker` in the text. */
function on(text: string, marker: string, rule = 'data/x', cell?: number) {
  const start = text.indexOf(marker);
  if (start < 0) throw new Error(`no ${marker} in the text`);
  const span = { start, end: start + marker.length };
  return finding({ rule, at: { path: 'a.py', span: cell === undefined ? span : { cell, ...span } } });
}

function outcome(text: string, marker: string, rule?: string, more: Partial<SuppressibleText> = {}) {
  const found = findSuppressions([{ text, comments: 'hash', ...more }]);
  const { suppressed, unused } = applySuppressions([on(text, marker, rule)], found);
  return { reason: suppressed.map(({ by }) => by.reason), unused: unused.map(({ name }) => name.name) };
}

describe('comments', () => {
  test('at the end of the line', () => {
    const text = 'a = 1\nload()  # responsible-ml: ignore[data/x] -- public data\nb = 2\n';
    expect(outcome(text, 'load')).toEqual({ reason: ['public data'], unused: [] });
    expect(outcome(text, 'a = 1')).toEqual({ reason: [], unused: ['data/x'] });
    expect(outcome(text, 'b = 2')).toEqual({ reason: [], unused: ['data/x'] });
  });

  test('on a line of its own above, with other comments and blank lines between', () => {
    const text = '# responsible-ml: ignore[data/x] -- public\n# more to say\n\n    load()\nother()';
    expect(outcome(text, 'load')).toEqual({ reason: ['public'], unused: [] });
    expect(outcome(text, 'other').reason).toEqual([]);
  });

  test('covers the whole of a statement that spans lines', () => {
    const text = 'load(\n  path,\n)  # responsible-ml: ignore[data/x] -- r\nnext()';
    const statements = [
      { start: 0, end: text.indexOf(')') + 1 },
      { start: text.indexOf('next'), end: text.length },
    ];
    expect(outcome(text, 'load', 'data/x', { statements }).reason).toEqual(['r']);
    expect(outcome(text, 'next', 'data/x', { statements }).reason).toEqual([]);
    const inside = 'load(\n  first(),  # responsible-ml: ignore[data/x] -- r\n  second(),\n)';
    const whole = [{ start: 0, end: inside.length }];
    expect(outcome(inside, 'first', 'data/x', { statements: whole }).reason).toEqual(['r']);
    expect(outcome(inside, 'second', 'data/x', { statements: whole }).reason).toEqual([]);
  });

  test('several rules, families and all', () => {
    const line = (names: string) => `load() # responsible-ml: ignore[${names}] -- r`;
    expect(outcome(line('fairness/y, data/x'), 'load')).toEqual({ reason: ['r'], unused: ['fairness/y'] });
    expect(outcome(line('data'), 'load')).toEqual({ reason: ['r'], unused: [] });
    expect(outcome(line('dat'), 'load')).toEqual({ reason: [], unused: ['dat'] });
    expect(outcome(line('all'), 'load')).toEqual({ reason: ['r'], unused: [] });
    expect(outcome('load() # responsible-ml: ignore -- r', 'load')).toEqual({ reason: ['r'], unused: [] });
  });

  test('lives beside other comments on the line', () => {
    const text = 'load()  # noqa: E501 # responsible-ml: ignore[data/x] -- seen by audit #12 # type: ignore';
    expect(outcome(text, 'load').reason).toEqual(['seen by audit #12']);
  });

  test('a long dash, which editors like to put, is a dash', () => {
    expect(outcome('load() # responsible-ml: ignore[data/x] — why', 'load').reason).toEqual(['why']);
  });

  test('for the file, from anywhere in it', () => {
    const text = 'load()\n# responsible-ml: ignore-file[data/x] -- generated\n';
    expect(outcome(text, 'load').reason).toEqual(['generated']);
  });

  test('the same words in a string or in prose suppress nothing', () => {
    const text = 'load() # see the docs of xresponsible-ml: ignore[data/x]';
    expect(outcome(text, 'load')).toEqual({ reason: [], unused: [] });
    const inString = 'load("# responsible-ml: ignore[data/x] -- r")';
    expect(outcome(inString, 'load', 'data/x', { comments: [] }).reason).toEqual([]);
  });

  test('Markdown', () => {
    const text = '<!-- responsible-ml: ignore[data/x] -- draft -->\n# Card\n';
    expect(outcome(text, '# Card', 'data/x', { comments: 'html' }).reason).toEqual(['draft']);
  });

  test('nothing below a comment of its own: unused', () => {
    const text = 'load()\n# responsible-ml: ignore[data/x] -- r\n';
    expect(outcome(text, 'load')).toEqual({ reason: [], unused: ['data/x'] });
  });

  test('the comment that a fix writes is understood', () => {
    const reason = fc.string({ unit: fc.constantFrom('a', ' ', '-', '#', ']', '[', ',', 'é', '1') });
    fc.assert(
      fc.property(reason, (words) => {
        const said = words
          .trim()
          .replace(/\s#\s.*$/, '')
          .replace(/-->$/, '')
          .trim();
        fc.pre(said !== '' && !/^#\s|\s#$/.test(said));
        const text = `load()  ${suppressionComment('ignore', 'data/x', said)}`;
        expect(outcome(text, 'load').reason).toEqual([said]);
      }),
    );
  });
});

describe('notebooks', () => {
  const cells: readonly SuppressibleText[] = [
    { cell: 0, text: 'load()', comments: 'hash', tags: ['responsible-ml-ignore:data/x'] },
    { cell: 2, text: 'load()', comments: 'hash', tags: ['parameters', 'responsible-ml-skip'] },
    { cell: 3, text: 'load()\n# responsible-ml: ignore-file[fairness] -- no people', comments: 'hash' },
  ];
  const count = (rule: string, cell: number) =>
    applySuppressions([on('load()', 'load', rule, cell)], findSuppressions(cells)).suppressed.length;

  test('tags cover their cell', () => {
    expect([count('data/x', 0), count('data/y', 0), count('data/x', 1), count('data/x', 2)]).toEqual([
      1, 0, 0, 1,
    ]);
  });

  test('a file comment in one cell covers all', () => {
    expect([count('fairness/z', 0), count('fairness/z', 7)]).toEqual([1, 1]);
  });
});

describe('suppressionFindings', () => {
  function said(text: string, rules = ['data/x']) {
    const found = findSuppressions([{ text, comments: 'hash' }]);
    const { unused } = applySuppressions([], found);
    return suppressionFindings('a.py', found, unused, rules).map(({ rule, at, severity }) => {
      expect(severity).toBe('hint');
      return [rule, text.slice(at.span.start, at.span.end)];
    });
  }

  test('an unused name is pointed at itself', () => {
    expect(said('x # responsible-ml: ignore[data/x] -- r')).toEqual([['suppression/unused', 'data/x']]);
  });

  test('an unknown name is not also called unused', () => {
    expect(said('x # responsible-ml: ignore[data/xx] -- r')).toEqual([
      ['suppression/unknown-rule', 'data/xx'],
    ]);
  });

  test('a missing reason, and a comment that cannot be understood', () => {
    const missing = '# responsible-ml: ignore[data/x]';
    expect(said(`x ${missing}`)).toEqual([
      ['suppression/missing-reason', missing],
      ['suppression/unused', 'data/x'],
    ]);
    expect(said('x # responsible-ml: ignroe[data/x]')).toEqual([
      ['suppression/not-understood', '# responsible-ml: ignroe[data/x]'],
    ]);
  });
});

test('any text in a comment is read without a crash, and quickly', () => {
  fc.assert(
    fc.property(fc.string(), (noise) => {
      const found = findSuppressions([{ text: `x # responsible-ml: ${noise}`, comments: 'hash' }]);
      expect(found.found.length + found.misunderstood.length).toBeLessThanOrEqual(1 + noise.length);
    }),
  );
  const long = `# responsible-ml: ${' ignore['.repeat(700_000)}`;
  expect(findSuppressions([{ text: long, comments: 'hash' }]).misunderstood).toHaveLength(1);
});
