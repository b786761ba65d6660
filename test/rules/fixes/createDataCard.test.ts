import { describe, expect, test } from 'vitest';
import { mustItems } from '../../../server/src/documentation/facts.ts';
import { readDocument } from '../../../server/src/documentation/read.ts';
import type { Fix } from '../../../server/src/rules/finding.ts';
import { applyEdits, type Files, findingsOf } from '../applyFix.ts';
import { peopleTable } from './people.ts';

const RULE = 'data/undocumented-dataset';
const people = peopleTable(40);

const train = (path: string): string => `import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

SEED = 42
df = pd.read_csv("${path}")
df = df.drop(columns=["race"])
X = df[["sex", "hours", "education_years"]]
X = pd.get_dummies(X, columns=["sex"])
X_train, X_test, y_train, y_test = train_test_split(
    X, df["approved"], test_size=0.2, random_state=SEED, stratify=df["approved"]
)
model = LogisticRegression()
model.fit(X_train, y_train)
print(accuracy_score(y_test, model.predict(X_test)))
`;

const inFolder: Files = new Map([
  ['src/train.py', train('data/raw/approvals_2019.csv')],
  ['data/raw/approvals_2019.csv', people],
]);

describe('A page about undocumented data', () => {
  test('holds what the code and the file show, and the questions that are open', async () => {
    const { path, text } = pageOf(fixOf(inFolder, 'src/train.py'));
    expect(path).toBe('data/raw/README.md');
    await expect(text).toMatchFileSnapshot('golden/approvals.README.txt');
  });

  test('asks every question that makes data documented, and answers none of them by asking', () => {
    const { path, text } = pageOf(fixOf(inFolder, 'src/train.py'));
    const facts = readDocument(path, text);
    const answered = (facts?.sections ?? []).flatMap(({ answers }) => answers.map(({ item }) => item));
    expect([...new Set(answered)]).toEqual(['fields']);
    expect(text.match(/^- \[ \] /gm)).toHaveLength(mustItems.length);
    const open = text.slice(text.indexOf('## Open questions'));
    const asked = readDocument(path, `# Data description\n\n${open}`);
    expect(asked?.sections.flatMap(({ answers }) => answers)).toEqual([]);
  });

  test('is enough for the hint to stop, and is offered once', () => {
    const after = applyEdits(inFolder, fixOf(inFolder, 'src/train.py').edits);
    expect(findingsOf(after, 'src/train.py', RULE)).toEqual([]);
  });

  test('leaves the hint where the code shows nothing of the data, and is not offered again', () => {
    const code = `import tensorflow as tf

images = tf.keras.utils.image_dataset_from_directory("photos_of_leaves")
model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
model.compile(loss="mse")
model.fit(images)
`;
    const files = new Map([['train.py', code]]);
    const after = applyEdits(files, fixOf(files, 'train.py').edits);
    const [finding] = findingsOf(after, 'train.py', RULE);
    expect(finding?.fixes).toEqual([]);
  });

  test('speaks for data in any folder', () => {
    const files = new Map([
      ['train.py', train('Db Details/approvals.csv')],
      ['Db Details/approvals.csv', people],
    ]);
    const fix = fixOf(files, 'train.py');
    expect(pageOf(fix).path).toBe('Db Details/README.md');
    expect(findingsOf(applyEdits(files, fix.edits), 'train.py', RULE)).toEqual([]);
  });

  test('says nothing about people by itself', () => {
    const houses = 'rooms,area,price\n2,50,100000\n3,70,150000\n';
    const code = train('data/houses_sold.csv')
      .replaceAll(/"sex", "hours", "education_years"|"sex"/g, '"rooms", "area"')
      .replaceAll('approved', 'price')
      .replace('df = df.drop(columns=["race"])\n', '');
    const files = new Map([
      ['train.py', code],
      ['data/houses_sold.csv', houses],
    ]);
    const { path, text } = pageOf(fixOf(files, 'train.py'));
    expect(readDocument(path, text)?.people).toBeUndefined();
    expect(text).not.toContain('Sensitive');
  });

  test('keeps the line of a column whose name holds a bar', () => {
    const files = new Map([
      ['train.py', train('data/odd_names.csv')],
      ['data/odd_names.csv', `sex,hours,education_years,race,approved,a|b\nf,1,2,a,1,3\n`],
    ]);
    expect(pageOf(fixOf(files, 'train.py')).text).toMatch(/^\| a\\\|b +\| /m);
  });
});

describe('Its place', () => {
  test.each([
    ['beside the data', 'data/approvals.csv', [], 'data/README.md'],
    [
      'beside the data, where a README says other things',
      'data/approvals.csv',
      ['data/README.rst'],
      'data/approvals.datasheet.md',
    ],
    ['at the root, where the data lie there', 'approvals.csv', [], 'DATA.md'],
    ['at the root, beside a page that is there', 'approvals.csv', ['DATA.md'], 'approvals.datasheet.md'],
    [
      'beside code, under a name of its own',
      'code/approvals.csv',
      ['code/tool.py'],
      'code/approvals.datasheet.md',
    ],
  ])('is %s', (_, data, others, expected) => {
    const files = new Map([
      ['train.py', train(data)],
      [data, people],
    ]);
    for (const path of others) files.set(path, path.endsWith('.py') ? 'TOOL = 1\n' : 'Nothing of use.\n');
    expect(pageOf(fixOf(files, 'train.py')).path).toBe(expected);
  });

  test('is the root of the project where the data are not at hand', () => {
    const files = new Map([
      ['project/train.py', train('/mnt/store/approvals.csv')],
      ['project/setup.py', ''],
    ]);
    const fix = fixOf(files, 'project/train.py');
    expect(pageOf(fix).path).toBe('project/DATA.md');
    expect(pageOf(fix).text).toMatch(/\| approved +\| is predicted/);
    expect(findingsOf(applyEdits(files, fix.edits), 'project/train.py', RULE)).toEqual([]);
  });

  test('is nowhere where a page like it waits for answers already', () => {
    const files = new Map([
      ['train.py', train('data/approvals.csv')],
      ['data/approvals.csv', people],
      [
        'data/README.md',
        '# Data description: approvals.csv\n\n- [ ] To be written: where do these data come from?\n',
      ],
    ]);
    const [finding] = findingsOf(files, 'train.py', RULE);
    expect(finding?.fixes).toEqual([]);
  });
});

function fixOf(files: Files, path: string): Fix {
  const [finding] = findingsOf(files, path, RULE);
  const fix = finding?.fixes[0];
  if (!fix) throw new Error(`No fix in ${path}`);
  return fix;
}

function pageOf(fix: Fix): { readonly path: string; readonly text: string } {
  const [edit] = fix.edits;
  if (edit?.type !== 'createFile' || fix.edits.length !== 1) throw new Error('The fix makes one file');
  return edit;
}
