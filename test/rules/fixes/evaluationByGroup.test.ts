import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fix } from '../../../server/src/rules/finding.ts';
import type { Notebook } from '../../../server/src/sources/notebook/notebook.ts';
import { applyEdits, type Files, findingsOf, notebookFrom, percentFrom } from '../applyFix.ts';
import { peopleTable } from './people.ts';
import { needPython, type Run, runPython } from './python.ts';

const RULE = 'fairness/missing-disaggregated-eval';
const folder = fileURLToPath(new URL('programs/', import.meta.url));
const byHand = readFileSync(fileURLToPath(new URL('by_hand.py', import.meta.url)), 'utf8');
const table = peopleTable();

interface Program {
  readonly name: string;
  readonly path: string;
  readonly files: Files;
  /** Python that works out the same table in another way. */
  readonly expected: string;
}

const programs = readdirSync(folder)
  .filter((name) => name.endsWith('.py') && !name.endsWith('.expected.py'))
  .map((name): Program => {
    const stem = name.slice(0, -'.py'.length);
    const text = readFileSync(join(folder, name), 'utf8');
    const isNotebook = name.endsWith('.notebook.py');
    const path = isNotebook ? `${stem}.ipynb` : name;
    const expected = readFileSync(join(folder, `${stem}.expected.py`), 'utf8');
    return {
      name,
      path,
      files: new Map<string, string | Notebook>([
        [path, isNotebook ? notebookFrom(text) : text],
        ['people.csv', table],
      ]),
      expected: `${byHand}\n${expected}`,
    };
  });

describe('The table by group', () => {
  let before: readonly Run[] = [];
  let after: readonly Run[] = [];
  let place = '';

  beforeAll(() => {
    needPython();
    place = mkdtempSync(join(tmpdir(), 'by-group-'));
    writeFileSync(join(place, 'people.csv'), table);
    before = runPython(
      programs.map(({ files, path, expected }) => ({ source: sourceOf(files, path), expected })),
      place,
    );
    after = runPython(
      programs.map((program) => ({ source: sourceOf(fixed(program), program.path) })),
      place,
    );
  }, 300_000);

  afterAll(() => {
    if (place !== '') rmSync(place, { recursive: true });
  });

  test.each(programs.map((program, index) => ({ ...program, index })))(
    'runs after $name, and shows what can be computed another way',
    (program) => {
      const was = before[program.index];
      const is = after[program.index];
      expect(was?.error).toBeUndefined();
      expect(is?.error).toBeUndefined();
      const printed = (was?.printed ?? []).filter((line) => !line.startsWith('@expected'));
      expect(withoutAdded(is?.printed ?? [], printed)).toEqual(printed);
      const wanted = rowsIn(was?.printed ?? [], '@expected ').at(-1);
      const tables = rowsIn(is?.printed ?? [], '@table ');
      const found = tables.find((rows) => Object.values(rows).some((row) => 'n' in row));
      expect(Object.keys(found ?? {}).sort()).toEqual(Object.keys(wanted ?? {}).sort());
      expect(Object.keys(wanted ?? {}).length).toBeGreaterThan(1);
      for (const [group, row] of Object.entries(wanted ?? {})) {
        for (const [column, value] of Object.entries(row)) {
          const own = found?.[group]?.[column];
          if (value === null) expect(own).toBeNull();
          else expect(own).toBeCloseTo(value, 9);
        }
      }
    },
  );

  test.each(programs)('of $name is written like the rest of it', async (program) => {
    const source = sourceOf(fixed(program), program.path);
    const text = typeof source === 'string' ? source : percentFrom(source);
    await expect(text).toMatchFileSnapshot(`golden/${program.name}`);
  });

  test.each(programs)('of $name silences the hint', (program) => {
    expect(findingsOf(fixed(program), program.path, RULE)).toEqual([]);
  });

  test.each(programs.filter(({ name }) => !name.includes('.notebook.')))(
    'keeps the line ends of $name',
    (program) => {
      const text = sourceOf(program.files, program.path);
      if (typeof text !== 'string') throw new Error('A script is a text');
      const windows = new Map(program.files).set(program.path, text.replaceAll('\n', '\r\n'));
      const changed = sourceOf(fixed({ ...program, files: windows }), program.path);
      expect(changed).toBe(String(sourceOf(fixed(program), program.path)).replaceAll('\n', '\r\n'));
    },
  );
});

describe('Nothing is offered', () => {
  const head = `import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

`;
  const unreachable: Readonly<Record<string, string>> = {
    'where the column is dropped while the table is read': `${head}df = pd.read_csv("people.csv").drop(columns=["sex", "race", "age", "married"])
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="approved"), df["approved"])
model = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
`,
    'where the tables are arrays of another function': `${head}
def load():
    df = pd.read_csv("people.csv")
    return df.drop(columns=["approved", "sex", "race", "age", "married"]).values, df["approved"].values


X, y = load()
X_train, X_test, y_train, y_test = train_test_split(X, y)
model = LogisticRegression().fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
`,
    'where the model is only known inside a comprehension': `${head}df = pd.read_csv("people.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["hours", "sex"]], df["approved"])
models = [LogisticRegression(), LogisticRegression(C=0.1)]
print([accuracy_score(y_test, model.fit(X_train, y_train).predict(X_test)) for model in models])
`,
    'where the evaluation shares a line with its condition': `${head}df = pd.read_csv("people.csv")
X_train, X_test, y_train, y_test = train_test_split(df[["hours", "sex"]], df["approved"])
model = LogisticRegression().fit(X_train, y_train)
if len(X_test) > 10: print(accuracy_score(y_test, model.predict(X_test)))
else: print("too few")
`,
  };
  test.each(Object.entries(unreachable))('%s', (_, text) => {
    const files = new Map([
      ['train.py', text],
      ['people.csv', table],
    ]);
    const [finding] = findingsOf(files, 'train.py', RULE);
    expect(finding?.fixes).toEqual([]);
  });
});

describe('With Fairlearn in the project', () => {
  test('its table is offered after the plain one, with names that Fairlearn has', () => {
    const program = programs.find(({ name }) => name === 'dropped.py');
    if (!program) throw new Error('dropped.py is gone');
    const files = new Map(program.files).set('other.py', 'from fairlearn.metrics import selection_rate\n');
    const fix = fixesOf(files, program.path).at(-1);
    expect(fix?.title).toContain('with Fairlearn');
    const text = sourceOf(applyEdits(files, fix?.edits ?? []), program.path);
    expect(text).toContain('from fairlearn.metrics import MetricFrame, count\n');
    expect(text).toContain('sensitive_features=');
    expect(findingsOf(applyEdits(files, fix?.edits ?? []), program.path, RULE)).toEqual([]);
  });
});

/** The fix a person takes first. */
function fixed(program: Program): Files {
  const [fix] = fixesOf(program.files, program.path);
  if (!fix) throw new Error(`No fix for ${program.name}`);
  return applyEdits(program.files, fix.edits);
}

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

/** What was printed before, in its order, among what is printed now. */
function withoutAdded(now: readonly string[], then: readonly string[]): readonly string[] {
  let next = 0;
  return now.filter((line) => {
    if (line !== then[next]) return false;
    next++;
    return true;
  });
}

type Rows = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

function rowsIn(lines: readonly string[], prefix: string): readonly Rows[] {
  return lines
    .filter((line) => line.startsWith(prefix))
    .map((line): Rows => JSON.parse(line.slice(prefix.length)));
}
