import { describe, expect, it } from 'vitest';
import { extractStages, whyNotExtract } from '../../../server/src/rules/modularity/extractStagesFix.ts';
import { PythonSource } from '../../../server/src/workspace/pythonSource.ts';
import { notebookFrom } from '../applyFix.ts';
import { extracted, functionsIn, projectOf } from './project.ts';

const IMPORTS = `import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
`;

interface Additions {
  readonly top?: string;
  readonly load?: string;
  readonly split?: string;
  readonly train?: string;
  readonly evaluate?: string;
  readonly save?: string;
}

/** A script of five stages with something more in some of them. */
function script({
  top = '',
  load = '',
  split = '',
  train = '',
  evaluate = '',
  save = '',
}: Additions): string {
  const lines = (text: string): string => (text === '' ? '' : `${text}\n`);
  return `${IMPORTS}
${lines(top)}# load
df = pd.read_csv("data.csv")
${lines(load)}
# split
X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="y"), df["y"])
${lines(split)}
# train
model = LogisticRegression()
model.fit(X_train, y_train)
${lines(train)}
# evaluate
score = accuracy_score(y_test, model.predict(X_test))
print(score)
${lines(evaluate)}
# save
joblib.dump(model, "model.joblib")
${lines(save)}`;
}

function divided(additions: Additions): string {
  const outcome = extracted(script(additions));
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.text;
}

function refusal(additions: Additions, others: Readonly<Record<string, string>> = {}): string {
  const outcome = extracted(script(additions), others);
  return 'refused' in outcome ? outcome.refused : outcome.text;
}

/** The body of one function, or of the main block. */
function lineWith(text: string, part: string): string | undefined {
  return text
    .split('\n')
    .find((line) => line.includes(part))
    ?.trim();
}

describe('extracting stage functions', () => {
  it('passes what is read and returns what is needed', () => {
    const text = divided({});
    expect(functionsIn(text)).toEqual([
      'load_data',
      'split_data',
      'train_model',
      'evaluate_model',
      'save_model',
      'main',
    ]);
    expect(text.slice(text.indexOf('def main'))).toBe(`def main():
    df = load_data()
    X_train, X_test, y_train, y_test = split_data(df)
    model = train_model(X_train, y_train)
    evaluate_model(y_test, model, X_test)
    save_model(model)


if __name__ == "__main__":
    main()
`);
  });

  it('is a suggestion of one edit', () => {
    const { project, file } = projectOf({ 'train.py': script({}) });
    const [fix, ...others] = extractStages(project, file('train.py'));
    expect(others).toEqual([]);
    expect(fix?.kind).toBe('suggestion');
    expect(fix?.edits).toHaveLength(1);
    expect(fix?.title).toContain('train_model');
  });

  it('leaves the text above alone', () => {
    const text = divided({ top: 'SEED = 1\nPATH = "a" + "b"\n\n' });
    expect(
      text.startsWith(`${IMPORTS}\nSEED = 1\nPATH = "a" + "b"\n\n\ndef load_data():\n    # load\n`),
    ).toBe(true);
  });

  it('hands a frame changed in place on', () => {
    const text = divided({ split: 'X_train["new"] = X_train["a"] * 2\n\n# look\nprint(df.shape)' });
    expect(lineWith(text, '= split_data(')).toBe('X_train, X_test, y_train, y_test = split_data(df)');
  });

  it('gives a variable that is bound on some path only to no other function', () => {
    const text = divided({ load: 'if len(df) > 5:\n    note = "many"', split: 'print(note)' });
    expect(functionsIn(text)).not.toContain('split_data');
    expect(lineWith(text, '= load_and_split_data(')).toBeDefined();
  });

  it('passes a variable that may be bound again', () => {
    const text = divided({
      load: 'note = "few"',
      split: 'if len(df) > 5:\n    note = "many"',
      evaluate: 'print(note)',
    });
    expect(lineWith(text, '= split_data(')).toBe(
      'X_train, X_test, y_train, y_test, note = split_data(df, note)',
    );
    expect(lineWith(text, 'def evaluate_model')).toContain('note');
  });

  it('accepts a variable that is bound or else the program ends', () => {
    const code = script({}).replace(
      'df = pd.read_csv("data.csv")',
      'try:\n    df = pd.read_csv("data.csv")\nexcept OSError:\n    sys.exit(1)',
    );
    expect(extracted(code)).toHaveProperty('text', expect.stringContaining('df = load_data()'));
  });

  it('does not pass the variable of a comprehension or a loop that binds it itself', () => {
    const text = divided({
      load: 'for i in range(3):\n    print(i)',
      evaluate: 'for i in range(2):\n    print(i)\nprint([i for i in "ab"])',
    });
    expect(text).not.toMatch(/def \w+\([^)]*\bi\b/);
  });

  it('passes what a query, a nested function call and an f-string read', () => {
    const text = divided({
      load: 'low, width, scale = 1, 5, 2',
      train: 'rows = X_train.query("a > @low")\nprint(f"{score_of:{width}}")',
      top: 'score_of = 3.0',
      evaluate: 'print(X_test["a"].apply(lambda v: v * scale))',
    });
    expect(lineWith(text, 'def train_model')).toMatch(/low, width|width, low/);
    expect(lineWith(text, 'def evaluate_model')).toContain('scale');
  });

  it('keeps a function made in the script together with what it will read', () => {
    const text = divided({ load: 'k = 1\nadd = lambda v: v + k', split: 'k = 2', train: 'print(add(1), k)' });
    expect(text).toMatch(/k = 1\n {4}add = lambda v: v \+ k\n\n {4}# split[\s\S]*?k = 2\n/);
  });

  it('keeps deleted variables deleted', () => {
    const text = divided({ split: 'del df' });
    expect(lineWith(text, 'def split_data')).toBe('def split_data(df):');
    expect(text).toContain('    del df\n');
  });

  it('leaves functions, classes and decorators where they are, and moves them above', () => {
    const text = divided({
      train: '\n@memo\ndef f(x):\n    """Doc."""\n    return x\n\nclass C:\n    pass\n\nprint(f(1), C)',
    });
    expect(text.indexOf('@memo\ndef f(x):\n    """Doc."""')).toBeLessThan(text.indexOf('def load_data'));
    expect(text.indexOf('class C:')).toBeLessThan(text.indexOf('def load_data'));
  });

  it('keeps what functions read as plain values at module level', () => {
    const text = divided({ load: 'limit = 5', train: '\ndef f(x):\n    return x > limit\n\nprint(f(1))' });
    expect(text).toMatch(/^limit = 5$/m);
    expect(text).not.toContain('global');
  });

  it('lets what functions read otherwise stay a variable of the module', () => {
    const text = divided({ train: '\ndef shape():\n    return df.shape\n\nprint(shape())' });
    expect(text).toContain('def load_data():\n    global df\n\n    # load');
    expect(lineWith(text, 'def split_data')).toBe('def split_data():');
    const { project, file } = projectOf({ 'train.py': script({ train: '\ndef f():\n    return df' }) });
    expect(extractStages(project, file('train.py'))[0]?.title).toContain(
      '(df stays a variable of the module)',
    );
  });

  it('chooses other names where these are taken', () => {
    const text = divided({ top: 'from helpers import load_data, main\n', load: 'load_data(df)' });
    expect(functionsIn(text)).toContain('load_df');
    expect(functionsIn(text)).not.toContain('load_data');
    expect(text.trimEnd().endsWith('if __name__ == "__main__":\n    run_training()')).toBe(true);
  });

  it('lets a name in a comment stand in nobody’s way', () => {
    expect(functionsIn(divided({ load: '# load_data comes later' }))).toContain('load_data');
  });

  it('lets a built-in that is bound anew stay a variable of the module', () => {
    expect(divided({ evaluate: 'max = max(score, 1)\nprint(max)' })).toContain('global max');
  });

  it('moves imports and environment settings up when they stand alone', () => {
    const text = divided({ train: 'import sys\nsys.path.append("lib")\nimport helpers\nprint(helpers)' });
    expect(text).toMatch(/import sys\nsys\.path\.append\("lib"\)\nimport helpers\n\n\ndef load_data/);
  });

  it('keeps a temporary folder alive to the end', () => {
    const text = divided({
      load: 'folder = tempfile.TemporaryDirectory()\nname = folder.name',
      save: 'print(name)',
    });
    expect(lineWith(text, '= load_data()')).toMatch(/\bfolder\b/);
  });

  it('takes the body of a with apart, and leaves its first line in the main function', () => {
    const [head = '', body = ''] = script({}).split('# train\n');
    const indented = body.replace(/^(?=.)/gm, '    ');
    const outcome = extracted(`${head}with start_run() as run:\n    # train\n${indented}`);
    expect(outcome).toHaveProperty(
      'text',
      expect.stringMatching(/split_data\(df\)\n\n {4}with start_run\(\) as run:\n {8}model = train_model\(/),
    );
  });
});

describe('refusing, with a reason', () => {
  it.each([
    ['exec', { load: 'exec("x = 1")' }, 'exec()'],
    ['globals', { load: 'globals()["x"] = 1' }, 'globals()'],
    ['locals in a function', { top: 'def f():\n    return locals()\n' }, 'locals()'],
    ['await', { load: 'x = await df.get()' }, 'awaits'],
    ['global', { load: 'global df' }, 'global'],
    [
      'a conditional definition',
      { load: 'if len(df):\n    def f():\n        return 1' },
      'inside another statement',
    ],
    ['a main block with else', { save: 'if __name__ == "__main__":\n    f()\nelse:\n    g()' }, 'main block'],
    ['a star import in the middle', { load: 'from helpers import *' }, 'from helpers import *'],
    ['a default taken from a variable', { load: 'n = len(df)', train: 'def f(x=n):\n    return x' }, '`n`'],
    ['a variable that becomes an import', { load: 'np = 1', train: 'import numpy as np' }, '`np`'],
    [
      'two meanings of an import',
      { load: 'from a import f\nprint(f)', train: 'from b import f\nprint(f)' },
      '`f`',
    ],
    ['a late __future__', { load: 'from __future__ import division' }, '__future__'],
    ['code that is not Python', { load: 'print df' }, 'parse'],
  ] as const)('%s', (_, additions, part) => {
    const reason = refusal(additions);
    expect(reason).toContain(part);
    expect(reason).toMatch(/^[A-Z`].*\.$/);
  });

  it('variables that another file imports', () => {
    expect(refusal({}, { 'serve.py': 'from train import model\n' })).toBe(
      'serve.py imports model from here.',
    );
  });

  it('many variables read by functions', () => {
    const names = 'abcdefghij'.split('').map((name) => `${name}${name}`);
    const load = names.map((name) => `${name} = df.${name}.sum()`).join('\n');
    expect(refusal({ load, train: `def f():\n    return ${names.join(' + ')}` })).toContain(
      '10 of its variables',
    );
  });

  it('fewer than three stages', () => {
    expect(extracted('import pandas as pd\ndf = pd.read_csv("a.csv")\nprint(df)\n')).toEqual({
      refused: 'Fewer than three stages are seen at top level.',
    });
  });

  it('a script of cells', () => {
    expect(extracted(`# %% Load\n${script({})}`)).toEqual({
      refused: 'A script of cells keeps its stages in cells.',
    });
  });

  it('a script too long for seven functions', () => {
    const load = Array.from({ length: 1800 }, (_, row) => `df["c${row}"] = ${row}`).join('\n');
    expect(refusal({ load })).toBe('The script is too long to become seven functions.');
  });

  it('a Databricks notebook', () => {
    expect(extracted(`# Databricks notebook source\n${script({})}`)).toHaveProperty('refused');
  });

  it('notebooks', () => {
    const notebook = new PythonSource('a.ipynb', notebookFrom(`# %%\n${script({})}`));
    const { project } = projectOf({ 'train.py': script({}) });
    expect(extractStages(project, notebook)).toEqual([]);
    expect(whyNotExtract(project, notebook)).toContain('Notebooks');
  });

  it('files with nothing in them', () => {
    expect(extracted('')).toEqual({ refused: 'Nothing is done at top level.' });
  });
});
