import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Fix } from '../../../../server/src/rules/finding.ts';
import type { Notebook } from '../../../../server/src/sources/notebook/notebook.ts';
import { applyEdits, type Files, findingsOf, notebookFrom, percentFrom } from '../../applyFix.ts';
import { needPython, type Run, runPython } from '../python.ts';

const RULE = 'sustainability/exhaustive-search';
const folder = join(import.meta.dirname, 'programs');

interface Fixed {
  readonly name: string;
  readonly path: string;
  readonly way: string;
  readonly after: Files;
}

const fixed = readdirSync(folder).flatMap((name): readonly Fixed[] => {
  const text = readFileSync(join(folder, name), 'utf8');
  const isNotebook = name.endsWith('.notebook.py');
  const path = isNotebook ? name.replace('.notebook.py', '.ipynb') : name;
  const files: Files = new Map<string, string | Notebook>([[path, isNotebook ? notebookFrom(text) : text]]);
  return fixesOf(files, path).map((fix) => ({
    name,
    path,
    way: fix.title.includes('random') ? 'sampled' : 'halved',
    after: applyEdits(files, fix.edits),
  }));
});

describe('The cheaper search', () => {
  let runs: readonly Run[] = [];

  beforeAll(() => {
    needPython();
    runs = runPython(
      fixed.map(({ after, path }) => ({ source: sourceOf(after, path) })),
      tmpdir(),
    );
  }, 300_000);

  test('is offered by sampling everywhere, and by halving where its import has a place', () => {
    expect(fixed.map(({ name, way }) => `${name} ${way}`)).toEqual([
      'grid.py sampled',
      'grid.py halved',
      'module.py sampled',
      'search.notebook.py sampled',
      'search.notebook.py halved',
    ]);
  });

  test.each(fixed.map((one, index) => ({ ...one, index })))('$way, of $name runs', ({ index }) => {
    expect(runs[index]?.error).toBeUndefined();
    expect(runs[index]?.printed.length).toBeGreaterThan(0);
  });

  test.each(fixed)('$way, of $name is written like the rest of it', async ({ name, way, path, after }) => {
    const source = sourceOf(after, path);
    const text = typeof source === 'string' ? source : percentFrom(source);
    await expect(text).toMatchFileSnapshot(`golden/${way}.${name}`);
  });

  test.each(fixed)('$way, of $name silences the hint', ({ path, after }) => {
    expect(findingsOf(after, path, RULE)).toEqual([]);
  });
});

describe('Nothing is offered', () => {
  const grid = `from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import GridSearchCV
grid = {"max_depth": range(1, 21), "n_estimators": range(10, 210, 10)}
`;
  test.each([
    [
      'where options are handed on',
      `${grid}GridSearchCV(RandomForestClassifier(), grid, **options).fit(X, y)\n`,
    ],
    [
      'where an argument is not known to the other searches',
      `${grid}GridSearchCV(RandomForestClassifier(), grid, iid=False).fit(X, y)\n`,
    ],
    [
      'where arguments are told by their place',
      `${grid}GridSearchCV(RandomForestClassifier(), grid, "accuracy").fit(X, y)\n`,
    ],
    [
      'where the search has another name',
      `${grid}from sklearn.model_selection import GridSearchCV as Search\nSearch(RandomForestClassifier(), grid).fit(X, y)\n`,
    ],
  ])('%s', (_, text) => {
    expect(fixesOf(new Map([['search.py', text]]), 'search.py')).toEqual([]);
  });
});

function fixesOf(files: Files, path: string): readonly Fix[] {
  const findings = findingsOf(files, path, RULE);
  if (findings.length !== 1) throw new Error(`${findings.length} findings in ${path}`);
  return findings[0]?.fixes ?? [];
}

function sourceOf(files: Files, path: string): string | Notebook {
  const source = files.get(path);
  if (source === undefined) throw new Error(`${path} is gone`);
  return source;
}
