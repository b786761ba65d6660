import { describe, expect, it } from 'vitest';
import type { Documentation } from '../../server/src/project/documentation.ts';
import { Workspace } from '../../server/src/workspace/workspace.ts';
import { notebookOf } from '../rules/cases.ts';

type Files = Readonly<Record<string, string>>;

/** What documents the first data set that a file loads. */
function documented(files: Files, path = 'train.py'): Documentation {
  const workspace = new Workspace([]);
  const encoder = new TextEncoder();
  const entries = Object.entries(files).map(([name, text]) => ({ path: name, size: text.length }));
  workspace.list(entries, []);
  for (let wanted = workspace.wanted(); wanted.length > 0; wanted = workspace.wanted()) {
    for (const one of wanted) workspace.put(one.path, encoder.encode(files[one.path] ?? ''), true);
  }
  const file = workspace.python(path);
  const project = workspace.projectOf(path);
  const data = file && project?.dataSets(file)[0];
  if (!file || !project || !data) throw new Error(`${path} loads nothing`);
  return project.documentation(file, data);
}

const load = (name: string, before = ''): string =>
  `import pandas as pd\nfrom sklearn.svm import SVC\n${before}df = pd.read_csv(${JSON.stringify(name)})\nSVC().fit(df[["a"]], df["b"])\n`;

const plain: Files = { 'train.py': load('storage/loans_2020.csv') };

describe('documentation of a data set', () => {
  it('is E0 where nothing says anything, and tells what was looked for', () => {
    const { grade, found, searched } = documented({
      ...plain,
      'README.md': '# Lab 2\n\nRun `python train.py`.',
    });
    expect(grade).toBe('E0');
    expect(found).toEqual([]);
    expect(searched.join(' ')).toContain('README.md');
    expect(searched.length).toBeGreaterThanOrEqual(3);
  });

  it.each<[string, Files]>([
    [
      'a README with a data section',
      { 'README.md': '# X\n\n## Data\n\nLoans granted by Bank of Graz, provided by its risk team.' },
    ],
    [
      'a README that links the publisher',
      { 'README.md': '# X\n\nData: https://www.kaggle.com/datasets/jane/loans-2020' },
    ],
    ['a page in docs', { 'docs/data.md': '# The data\n\nEach row is one loan of one customer.' }],
    [
      'a page beside the data',
      {
        'storage/README.md': '# Loans\n\nThe data were collected by the risk team from 2015 to 2020.',
        'storage/loans_2020.csv': 'a,b\n1,2\n',
      },
    ],
    [
      'a DVC description',
      { 'storage/loans_2020.csv.dvc': 'outs:\n- path: loans_2020.csv\n  desc: Loans of one bank\n' },
    ],
    [
      'a Kedro catalogue',
      {
        'conf/base/catalog.yml':
          'loans:\n  type: pandas.CSVDataset\n  filepath: storage/loans_2020.csv\n  metadata:\n    description: Loans of one bank\n',
      },
    ],
    [
      'Croissant',
      { 'croissant.json': '{"@type": "sc:Dataset", "name": "Loans", "description": "Loans of one bank"}' },
    ],
    [
      'a row that names the file',
      {
        'docs/notes.md':
          '# Notes\n\n| File | What |\n|---|---|\n| loans_2020.csv | loans of one bank, a line each |\n',
      },
    ],
    [
      'a comment near the load',
      { 'train.py': load('storage/loans_2020.csv', '# The data come from the German Credit Bureau\n') },
    ],
    [
      'a link in a comment',
      { 'train.py': load('x.csv', '# https://archive.ics.uci.edu/dataset/144/statlog\n') },
    ],
    [
      'the docstring',
      { 'train.py': `"""Trains on survey data collected by the city of Graz."""\n${load('x.csv')}` },
    ],
    [
      'an address of the publisher',
      { 'train.py': load('https://zenodo.org/records/123456/files/loans.csv') },
    ],
    ['a schema of the columns', { 'schema.pbtxt': 'feature {\n  name: "a"\n  type: INT\n}\n' }],
  ])('is at least E1 with %s', (_, files) => {
    const { grade, found } = documented({ ...plain, ...files });
    expect(grade).not.toBe('E0');
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.what).not.toBe('');
  });

  it('is at least E1 with a text cell', () => {
    const cells = `# %% [markdown]\n# About\nThe dataset contains 7,043 customers of a phone company.\n# %%\n${load('churn.csv')}`;
    expect(documented({ 'a.ipynb': notebookOf(cells) }, 'a.ipynb').grade).toBe('E1');
  });

  it('is found in another notebook that loads the same file', () => {
    const cells = `# %% [markdown]\nThe dataset contains 7,043 customers of a phone company.\n# %%\n${load('churn.csv')}`;
    const files = {
      'train.py': load('churn.csv'),
      'eda.ipynb': notebookOf(cells),
      'churn.csv': 'a,b\n1,2\n',
    };
    expect(documented(files).grade).toBe('E1');
  });

  it('is E2 where a text answers four questions', () => {
    const text =
      '# X\n\n## Data\n\nCollected by the city of Graz from 2015 to 2019. Each row is one visit of a patient aged 18 or more. Licence: CC BY 4.0. Known bias: few children.';
    expect(documented({ ...plain, 'README.md': text }).grade).toBe('E2');
  });

  it('is E3 where a structured description answers all that must be answered', () => {
    const croissant = {
      '@type': 'sc:Dataset',
      name: 'Loans',
      description: 'Loans of one bank',
      url: 'https://example.org/loans',
      license: 'CC-BY-4.0',
      'rai:dataLimitations': 'Austria only',
      'rai:dataUseCases': 'Teaching',
      'rai:personalSensitiveInformation': 'age, sex',
    };
    expect(documented({ ...plain, 'croissant.json': JSON.stringify(croissant) }).grade).toBe('E3');
  });

  it.each<[string, Files]>([
    [
      'a sibling project of the repository',
      {
        'a/train.py': load('x_1.csv'),
        'a/pyproject.toml': '',
        'b/pyproject.toml': '',
        'b/README.md': '## Data\n\nProvided by the city of Graz.',
      },
    ],
    [
      'the README of a sibling folder',
      { 'a/train.py': load('x_1.csv'), 'b/README.md': '## Data\n\nProvided by the city of Graz.' },
    ],
    [
      'a catalogue entry of other data',
      {
        'a/train.py': load('x_1.csv'),
        'conf/base/catalog.yml':
          'y:\n  type: pandas.CSVDataset\n  filepath: y.csv\n  metadata: {description: Loans of one bank}\n',
      },
    ],
    [
      'a tree that names the file',
      { 'a/train.py': load('x_1.csv'), 'README.md': '# X\n\n```\n├── x_1.csv\n└── train.py\n```\n' },
    ],
    [
      'rules between comments',
      {
        'a/train.py': load(
          'x_1.csv',
          '# ------ PATHS ------\n# ------ LOAD DATA ------\n\n# Required because target is continuous\n',
        ),
      },
    ],
    ['a copy on the disk that only we recognise', { 'a/train.py': load('titanic.csv') }],
  ])('is not found in %s', (_, files) => {
    expect(documented(files, 'a/train.py').grade).toBe('E0');
  });

  it('is found at the root for every part of the repository', () => {
    const files = {
      'a/train.py': load('x_1.csv'),
      'a/pyproject.toml': '',
      'README.md': '## Data\n\nProvided by the city of Graz.',
    };
    expect(documented(files, 'a/train.py').grade).toBe('E1');
  });

  it('is declared in the configuration, for all data or for some', () => {
    const toml = (subject: string): string =>
      `[[evidence]]\nkind = "data-documentation"\n${subject}where = "https://intranet/loans"\nreason = "kept elsewhere"\n`;
    expect(documented({ ...plain, 'responsible-ml.toml': toml('') }).grade).not.toBe('E0');
    expect(documented({ ...plain, 'responsible-ml.toml': toml('for = "storage/*.csv"\n') }).grade).not.toBe(
      'E0',
    );
    expect(
      documented({ ...plain, 'responsible-ml.toml': toml('for = "storage/loans_2020.csv"\n') }).grade,
    ).not.toBe('E0');
    expect(documented({ ...plain, 'responsible-ml.toml': toml('for = "other.csv"\n') }).grade).toBe('E0');
  });
});
