import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentFacts, MustItem } from '../../server/src/documentation/facts.ts';
import { readDocument } from '../../server/src/documentation/read.ts';

function read(text: string, path = 'README.md'): DocumentFacts {
  const facts = readDocument(path, text);
  if (!facts) throw new Error(`${path} is no document`);
  return facts;
}

function answers(text: string, path?: string): readonly MustItem[] {
  return [
    ...new Set(read(text, path).sections.flatMap((section) => section.answers.map(({ item }) => item))),
  ];
}

function section(facts: DocumentFacts, heading: string): DocumentFacts['sections'][number] {
  const found = facts.sections.find((one) => one.heading === heading);
  if (!found) throw new Error(`no section ${heading}`);
  return found;
}

describe('sentences that say where data come from', () => {
  it.each([
    ['a link to the publisher', '# X\nData: https://www.kaggle.com/datasets/jane/churn-data'],
    ['a Markdown link', '# X\nWe use the [churn data](https://www.kaggle.com/c/telco-churn) here.'],
    ['a publisher by name', '# X\n\nThe dataset is from the UCI Machine Learning Repository.'],
    [
      'a named collector',
      '## Data\n\nMeasurements were collected by the city of Graz between 2015 and 2019.',
    ],
    ['a source line', '## Dataset\n\n**Source:** Ministry of Health, annual report'],
    ['made-up data', '# X\n\nTrained on synthetic patient data.'],
    ['a link in the heading', '## Dataset: [Titanic](https://www.kaggle.com/c/titanic)\n\nSee above.'],
    ['an HTML heading', '<h2 align="center">Dataset</h2>\n\nThe records were provided by St Mary Hospital.'],
    ['an underlined heading', 'Dataset\n-------\n\nSurvey answers gathered by the Census Bureau in 2011.'],
    ['a numbered heading with an emoji', '## 2. 📊 Data Source\n\nObtained from Statistics Austria.'],
    ['German', '## Daten\n\nDie Daten stammen vom Statistischen Bundesamt.'],
    ['Spanish', '## Conjunto de datos\n\nLos datos provienen del Ministerio de Salud.'],
    ['French', '## Données\n\nLes données proviennent de l’INSEE.'],
    ['Portuguese', '## Dados\n\nOs dados foram coletados pela prefeitura de Recife.'],
    ['a download command of Kaggle', '## Data\n\n```bash\nkaggle competitions download -c house-prices\n```'],
    [
      'a download from the publisher',
      '## Data\n\n    wget https://archive.ics.uci.edu/ml/machine-learning-databases/adult/adult.data\n',
    ],
    ['a table row', '| File | Source |\n|---|---|\n| train data | https://zenodo.org/records/123456 |'],
    [
      'a link that names the data',
      '# X\n\nWe use the ["Quick, Draw" dataset](https://quickdraw.example.org/data) for illustration.',
    ],
  ])('%s', (_, text) => expect(answers(text)).toContain('source'));
});

describe('sentences that say what data contain', () => {
  it.each([
    ['a count of rows', '## Dataset\n\nThe dataset contains 45,000 rows and 17 columns.'],
    ['what a row is', '## Data\n\nEach row is one visit of one patient.'],
    [
      'a list of columns',
      '## Columns\n\n- `age`: age in years\n- `bmi`: body mass index\n- `smoker`: yes or no',
    ],
    [
      'a table of columns',
      '## Data dictionary\n\n| Column | Meaning |\n|---|---|\n| `age` | age: in years |\n| `bmi` | index |\n| `sex` | m or f |\n\nThe data has 3 columns.',
    ],
    [
      'columns of "Features", written as code',
      '## Features\n\n- `tenure_months`: months since sign-up\n- `plan_type`: name of the plan\n- `is_active`: still a customer',
    ],
    ['German', '## Datensatz\n\nDer Datensatz enthält 10.000 Zeilen.'],
    [
      'outside a section about data',
      '# Churn\n\nOur data set consists of 7,043 customers of a phone company.',
    ],
  ])('%s', (_, text) => expect(answers(text)).toContain('fields'));
});

describe('text that documents no data', () => {
  it.each([
    ['a run command', '# Lab 2\n\nRun `python train.py --data data/train.csv`.'],
    ['a bare title', '# Lab2'],
    ['a section with only a command', '## Data\n\n```\ndvc pull\npython scripts/download.py\n```'],
    [
      'a download from a private drive',
      '# Wine\n\ndownload the data from\n\nhttps://drive.google.com/drive/folders/18zqQiCJVgF7uzXgfbIJ-04zgz1ItNfF5',
    ],
    [
      'a linked file of the project',
      '# X\n\nSee [the data](data/train.csv) and [loading data](docs/loading.md).',
    ],
    ['a linked private drive', '# X\n\nGet [the dataset](https://drive.google.com/file/d/1).'],
    [
      'a tree of folders',
      '# P\n\n```\n├── data\n│   ├── raw        <- The original, immutable data dump.\n│   └── train.csv\n└── README.md\n```',
    ],
    [
      'a tree that is not fenced',
      '# P\n\n    ├── data\n    │   ├── external       <- Data from third party sources.\n    │   └── raw            <- The original, immutable data dump.\n',
    ],
    [
      'features of a product',
      '# App\n\n## Features\n\n- **Fast**: answers in milliseconds\n- **Simple**: one command\n- **Open**: plug in anything',
    ],
    [
      'badges',
      '[![DOI](https://zenodo.org/badge/DOI/10.5281/zenodo.1234567.svg)](https://zenodo.org/records/1234567)\n[![License: MIT](https://img.shields.io/badge/License-MIT-blue.svg)](LICENSE)',
    ],
    ['the licence of the code', '## License\n\nMIT'],
    ['an empty section', '## Dataset\n\nTODO\n\n## Usage\n\nRun it.'],
    [
      'steps of work',
      '# X\n\n1. Load the data\n2. Split the data into train and test\n3. Train the model on the data',
    ],
    [
      'orders to the reader',
      '## Setup\n\nPlace your CSV file in the `data/` folder and adjust the path in `config.yaml`.',
    ],
    ['architecture', '# X\n\nThe data pipeline contains 3 stages and is deployed on Kubernetes.'],
    ['a database', '# X\n\nResults are stored in a PostgreSQL database.'],
  ])('%s', (_, text) => {
    expect(answers(text).filter((item) => item !== 'version' && item !== 'contact')).toEqual([]);
  });
});

describe('readDocument on prose', () => {
  it('knows what a document is', () => {
    expect(read('# Project\n\nHello.').kind).toBe('readme');
    expect(read('# Notes', 'docs/notes.md').kind).toBe('page');
    expect(read('# Sensors\n\nOne row is one hour.', 'data/README.md').kind).toBe('dataPage');
    expect(read('# The data\n\nWhat they are.', 'docs/data.md').kind).toBe('dataPage');
    expect(read('age: continuous.\nsex: Female, Male.', 'data/adult.names').kind).toBe('dictionary');
    expect(read('---\nlicense: mit\ntask_categories: [tabular-classification]\n---\n# X').kind).toBe(
      'dataCard',
    );
    expect(read('---\nlibrary_name: sklearn\ndatasets: [org/name]\n---\n# X').kind).toBe('modelCard');
    expect(read('# Model card\n\n## Intended use\n\nNone.', 'docs/card.md').kind).toBe('modelCard');
    const sheet = ['Motivation', 'Composition', 'Collection process', 'Uses'].map(
      (one) => `## ${one}\n\nText.`,
    );
    expect(read(sheet.join('\n\n'), 'docs/sheet.md').kind).toBe('datasheet');
  });

  it('joins a file with what its row, item or sentence says', () => {
    const facts = read(
      [
        '## Data',
        '',
        '- `data/loans.csv`: loan applications of a Portuguese bank, one per line',
        '- `data/other.csv`: test data',
        '',
        '| File | Description |',
        '|---|---|',
        '| stance.csv | stance, polarity and wording of each reply |',
      ].join('\n'),
    );
    const mentions = section(facts, 'Data').mentions;
    expect(mentions.find((one) => one.text === 'data/loans.csv')?.answers).toContain('fields');
    expect(mentions.find((one) => one.text === 'data/other.csv')?.answers).toEqual([]);
    expect(mentions.find((one) => one.text === 'stance.csv')?.answers).toContain('fields');
  });

  it('hands a heading about data down, but not the title of the page', () => {
    const facts = read(
      '# Analysis of the census data\n\n## Layout\n\nx\n\n## Dataset\n\n### Where from\n\nObtained from Eurostat.',
    );
    expect(section(facts, 'Layout').aboutData).toBe(false);
    expect(section(facts, 'Where from').aboutData).toBe(true);
    expect(section(facts, 'Where from').path).toEqual([
      'Analysis of the census data',
      'Dataset',
      'Where from',
    ]);
  });

  it('gives spans that hold the words', () => {
    const text = '# Wine\n\nIntro.\n\n## Data\n\nSmall talk. The data were provided by Cantina Verdi. Bye.';
    const answer = section(read(text), 'Data').answers.find(({ item }) => item === 'source');
    expect(text.slice(answer?.span.start, answer?.span.end)).toContain('provided by Cantina Verdi');
  });

  it('says that the data are about people', () => {
    const facts = read('# Loan default\n\nPredicts whether loan applicants repay.');
    expect(facts.people?.topic).toBeDefined();
    expect(read('# Tides\n\nPredicts the height of tides.').people).toBeUndefined();
  });

  it('finds results by group', () => {
    const table =
      '## Results by gender\n\n| Gender | Accuracy | F1 |\n|---|---|---|\n| Male | 0.91 | 0.8 |\n| Female | 0.84 | 0.7 |\n';
    const [found] = read(table).groupResults;
    expect(found?.attribute).toBe('Gender');
    expect(table.slice(found?.span.start, found?.span.end)).toContain('Female');
    expect(read('| Model | Accuracy |\n|---|---|\n| SVM | 0.91 |\n| Forest | 0.84 |').groupResults).toEqual(
      [],
    );
  });

  it('reads a card: metadata and sections', () => {
    const card = [
      '---',
      'license: cc-by-4.0',
      'size_categories:',
      '- 1K<n<10K',
      'task_categories:',
      '- tabular-classification',
      '---',
      '# Dataset Card for Loans',
      '',
      '## Uses',
      '',
      'Meant for teaching.',
      '',
      '## Bias, Risks, and Limitations',
      '',
      '[More Information Needed]',
      '',
      '## Personal and Sensitive Information',
      '',
      'Names were removed.',
    ].join('\n');
    const items = answers(card);
    expect(items).toEqual(expect.arrayContaining(['licence', 'fields', 'use', 'personal']));
    expect(items).not.toContain('limitations');
  });
});

describe('readDocument on anything', () => {
  const paths = fc.constantFrom(
    'README.md',
    'a.rst',
    'data/x.names',
    'data_dictionary.csv',
    'croissant.json',
    'dataset-metadata.json',
    'x.dvc',
    'conf/base/catalog.yml',
    'models/schema.yml',
    'schema.pbtxt',
    'gx/expectations/a.json',
  );
  const piece = fc.constantFrom(
    '# ',
    '## Data\n',
    '---\n',
    '| a | b |\n',
    '`',
    '**',
    '- x: y\n',
    '\n',
    '<!--',
    '-->',
    'data ',
    'from ',
    'https://',
    'kaggle.com/c/x',
    '[a](',
    ')',
    '{"a":',
    '}',
    '[',
    ': ',
    '&a *a ',
    '\u0000',
    'é',
    '😀',
    '. ',
    'contains 5 rows ',
    '    ',
    '\t',
    '```\n',
  );

  it('never throws, and keeps spans inside the text', () => {
    fc.assert(
      fc.property(
        paths,
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
        ),
        (path, text) => {
          for (const { span, answers: given, mentions } of readDocument(path, text)?.sections ?? []) {
            for (const at of [span, ...given.map((one) => one.span), ...mentions.map((one) => one.span)]) {
              expect(at.start).toBeGreaterThanOrEqual(0);
              expect(at.end).toBeGreaterThanOrEqual(at.start);
              expect(at.end).toBeLessThanOrEqual(Math.max(1, text.length));
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    'a',
    ' ',
    '|',
    '#',
    '`',
    '*',
    '-',
    'data from ',
    'a/',
    'a.b/',
    '[',
    '<',
    '!',
    '1. ',
    '"',
    'data.data',
    ': ',
    '{',
  ])('takes a line of 300,000 signs made of %j', (sign) => {
    const line = sign.repeat(Math.ceil(300_000 / sign.length));
    for (const path of ['README.md', 'data/x.names', 'data_dictionary.csv', 'x.dvc', 'croissant.json']) {
      expect(() => readDocument(path, line)).not.toThrow();
    }
  });
});
