import { describe, expect, test } from 'vitest';
import type { RuleMeta } from '../../server/src/rules/rule.ts';
import { ruleNames, rulePage, ruleTable } from '../../server/src/surface/ruleDocs.ts';

const rule: RuleMeta = {
  id: 'data/undocumented-dataset',
  family: 'data',
  title: 'Training data that nothing describes',
  severity: 'information',
  enabled: true,
  what: 'What.',
  why: 'Why.',
  how: 'How.',
  silent: ['When one.', 'When two.'],
  fix: 'suggestion',
  examples: { bad: 'load()', good: '# ```\n# text\n# ```' },
  references: [
    { title: 'A paper', year: 2021, url: 'https://example.org/paper' },
    { title: 'A book', year: 1999 },
  ],
};

describe('rulePage', () => {
  const page = rulePage(rule);

  test('has the fixed headings in order', () => {
    expect([...page.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual([
      'What it looks for',
      'Why it matters',
      'What to do',
      'When it stays silent',
      'Example',
      'How to ignore it',
      'References',
    ]);
  });

  test('shows code that holds fences, and how to ignore the rule', () => {
    expect(page).toContain('````python\n# ```\n# text\n# ```\n````');
    expect(page).toContain('# responsible-ml: ignore[data/undocumented-dataset] -- ');
    expect(page).toContain('- [A paper](https://example.org/paper), 2021\n- A book, 1999\n');
  });
});

test('ruleTable is sorted and links to the pages', () => {
  const other: RuleMeta = { ...rule, id: 'data/a', title: 'First', enabled: false, fix: 'none' };
  expect(
    ruleTable([rule, other], ({ id }) => `docs/${id}.md`)
      .split('\n')
      .slice(2),
  ).toEqual([
    '| [data/a](docs/data/a.md) | First | information | off | none |',
    '| [data/undocumented-dataset](docs/data/undocumented-dataset.md) | Training data that nothing describes | information | on | suggestion |',
  ]);
});

test('ruleNames: all, families, rules', () => {
  expect(ruleNames([rule]).map(({ name }) => name)).toEqual(['all', 'data', 'data/undocumented-dataset']);
});
