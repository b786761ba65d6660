import { describe, expect, test } from 'vitest';
import type { Fix } from '../../../../server/src/rules/finding.ts';
import type { Notebook } from '../../../../server/src/sources/notebook/notebook.ts';
import { applyEdits, type Files, findingsOf, notebookFrom, percentFrom } from '../../applyFix.ts';

const RULE = 'sustainability/no-early-stopping';

const keras = `import numpy as np
from tensorflow import keras

X, y = np.load("X.npy"), np.load("y.npy")
model = keras.Sequential([keras.layers.Dense(1)])
model.compile(loss="mse")
model.fit(
    X,
    y,
    validation_split=0.2,
    epochs=200,
)
`;
const withList = `import numpy as np
from tensorflow.keras import Sequential
from tensorflow.keras.layers import Dense
from tensorflow.keras.callbacks import ReduceLROnPlateau

X, y = np.load("X.npy"), np.load("y.npy")
model = Sequential([Dense(1)])
model.compile(loss="mse")
callbacks = [ReduceLROnPlateau(patience=3)]
model.fit(X, y, validation_split=0.2, epochs=60, callbacks=callbacks)
`;
const lightgbm = `import lightgbm as lgb
import pandas as pd

train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
d_train, d_test = lgb.Dataset(train[["a"]], train["y"]), lgb.Dataset(test[["a"]], test["y"])
booster = lgb.train({"objective": "binary"}, d_train, num_boost_round=5000, valid_sets=[d_test])
`;
const xgboost = `import pandas as pd
from xgboost import XGBClassifier

train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
model = XGBClassifier(n_estimators=3000)
model.fit(train[["a"]], train["y"], eval_set=[(test[["a"]], test["y"])])
print(model.score(test[["a"]], test["y"]))
`;
const catboost = `import pandas as pd
from catboost import CatBoostClassifier

train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
model = CatBoostClassifier(iterations=3000, verbose=0)
model.fit(train[["a"]], train["y"], eval_set=(test[["a"]], test["y"]))
`;
const trainer = `from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments
from mine import test, train

args = TrainingArguments("out", num_train_epochs=30, eval_strategy="epoch", load_best_model_at_end=True)
model = AutoModelForSequenceClassification.from_pretrained("./base")
trainer = Trainer(model=model, args=args, train_dataset=train, eval_dataset=test)
trainer.train()
`;
const notebook = `# %%
import numpy as np
from keras import Sequential
from keras.layers import Dense

# %%
X, y = np.load("X.npy"), np.load("y.npy")
model = Sequential([Dense(1)])
model.compile(loss="mse")

# %%
history = model.fit(X, y, validation_split=0.2, epochs=100)
`;

describe('Early stopping is added', () => {
  test.each([
    ['keras.py', keras],
    ['list.py', withList],
    ['lightgbm.py', lightgbm],
    ['xgboost.py', xgboost],
    ['catboost.py', catboost],
    ['trainer.py', trainer],
    ['keras.notebook.py', notebook],
  ])('in %s, and silences the hint', async (name, text) => {
    const isNotebook = name.includes('.notebook.');
    const path = isNotebook ? 'train.ipynb' : 'train.py';
    const files: Files = new Map<string, string | Notebook>([[path, isNotebook ? notebookFrom(text) : text]]);
    const [fix] = fixesOf(files, path);
    const after = applyEdits(files, fix?.edits ?? []);
    const source = after.get(path);
    if (source === undefined) throw new Error(`${path} is gone`);
    await expect(typeof source === 'string' ? source : percentFrom(source)).toMatchFileSnapshot(
      `golden/stopped.${name}`,
    );
    expect(findingsOf(after, path, RULE)).toEqual([]);
  });

  test('with the line ends of the file', () => {
    const files = new Map([['train.py', keras.replaceAll('\n', '\r\n')]]);
    const plain = applyEdits(
      new Map([['train.py', keras]]),
      fixesOf(new Map([['train.py', keras]]), 'train.py')[0]?.edits ?? [],
    );
    const windows = applyEdits(files, fixesOf(files, 'train.py')[0]?.edits ?? []);
    expect(windows.get('train.py')).toBe(String(plain.get('train.py')).replaceAll('\n', '\r\n'));
  });
});

describe('Nothing is offered', () => {
  test.each([
    [
      'where the model is also fitted without validation data',
      `${xgboost}model.fit(train[["a"]], train["y"])\n`,
    ],
    ['where the trainer does not keep its best model', trainer.replace(', load_best_model_at_end=True', '')],
    ['where the list of callbacks is put together', withList.replace('(patience=3)]', '(patience=3)][:]')],
  ])('%s', (_, text) => {
    const files = new Map([['train.py', text]]);
    const findings = findingsOf(files, 'train.py', RULE);
    expect(findings.flatMap(({ fixes }) => fixes)).toEqual([]);
  });
});

function fixesOf(files: Files, path: string): readonly Fix[] {
  const findings = findingsOf(files, path, RULE);
  if (findings.length !== 1) throw new Error(`${findings.length} findings in ${path}`);
  return findings[0]?.fixes ?? [];
}
