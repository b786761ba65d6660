import { describe, expect, test } from 'vitest';
import { Engine } from '../../server/src/engine.ts';
import { readWanted } from '../../server/src/indexing.ts';
import type { Notebook } from '../../server/src/sources/notebook/notebook.ts';
import { MemoryFileSystem } from '../memoryFileSystem.ts';

/** Some are alone in their piece of work, some share names, some are packages with and without `__init__.py`. */
const CODE = [
  'first/prepare.py',
  'first/train.py',
  'second/helper.py',
  'second/train.py',
  'third/helper.py',
  'third/train.py',
  'third/look.ipynb',
  'kit/__init__.py',
  'kit/data.py',
  'ns/deep/score.py',
  'apart/a.ipynb',
  'apart/b.py',
  'other/train.py',
  'other/helper.py',
];
const OTHER: Readonly<Record<string, readonly string[]>> = {
  'people.csv': ['age,sex,income,approved\n30,F,1,1\n', 'width,height\n1,2\n', ''],
  'third/people.csv': ['age,race,approved\n30,x,1\n', 'a,b\n1,2\n'],
  'README.md': [
    '# Approvals\n',
    '# Approvals\n\n## Data\n\n`people.csv` was collected by the bank in 2019.\n\n| Column | Meaning |\n|---|---|\n| age | age in years |\n| sex | F or M |\n',
  ],
  'responsible-ml.toml': ['ignore = ["fairness"]\n', '[severity]\ndata = "error"\n', ''],
  'third/setup.py': ['from setuptools import setup\nsetup()\n'],
  'first/people.pkl': [''],
  'other/DATA.md': ['# cases.csv\n\nSource: the court, 2019. Columns: age is the age in years.\n'],
};
const REPOSITORIES = ['', 'other'];

const HEAD = `import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split`;

/** Ways to use another file of the workspace; few at a time, so that some files have nothing to do with each other. */
const LINKS = [
  "from helper import load\ndf = load('people.csv')",
  "from helper import load\ndf = load('cases.csv')",
  'from helper import Trainer\nmodel = Trainer(model).run(X_train, y_train)',
  "import kit\ndf = kit.data.load('people.csv')",
  'import kit.data\ndf = kit.data.load(kit.data.PATH)',
  'from kit import *\ndf = load(PATH)',
  'import ns\nprint(ns.deep.score.score(model, X_test, y_test))',
  'from ns.deep.score import score\nprint(score(model, X_test, y_test))',
  "from first.prepare import *\ndf = load('people.csv')",
  "%run ../first/prepare.py\ndf = load('people.csv')",
  '%run prepare.py\nprint(score(model, X_test, y_test))',
];

/** What a file may say; each piece stands on its own, so that any selection of them is a program. */
const PIECES = [
  "PATH = 'people.csv'",
  "PATH = 'cases.csv'",
  'def load(path=None):\n    frame = pd.read_csv(path)\n    LogisticRegression().fit(frame, frame.approved)\n    return frame',
  'def load(path=None):\n    return pd.read_csv(PATH)',
  'def score(model, X, y):\n    predicted = model.predict(X)\n    return accuracy_score(y, predicted)',
  "def score(model, X, y):\n    for group in ['F', 'M']:\n        rows = X['sex'] == group\n        print(group, accuracy_score(y[rows], model.predict(X[rows])))",
  'class Trainer:\n    def __init__(self, model):\n        self.model = model\n    def run(self, X, y):\n        self.model.fit(X, y)\n        return self.model',
  "df = pd.read_csv('people.csv')",
  "df = pd.read_pickle('people.pkl')",
  "X, y = df[['age', 'sex']], df['approved']\nX_train, X_test, y_train, y_test = train_test_split(X, y)",
  'model = LogisticRegression()\nmodel.fit(X_train, y_train)',
  'print(accuracy_score(y_test, model.predict(X_test)))',
  "df.to_csv('people.csv')",
  '# https://www.kaggle.com/datasets/someone/people',
  '# responsible-ml: ignore[data] a sample',
];

type Random = (below: number) => number;

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

function pick<T>(random: Random, from: readonly T[]): T {
  const picked = from[random(from.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

/** A workspace as disk and editors have it. */
class State {
  readonly disk = new Map<string, string>();
  readonly open = new Map<string, readonly string[]>();
}

function sourceOf(path: string, pieces: readonly string[]): string | Notebook {
  if (!path.endsWith('.ipynb')) return `${pieces.join('\n')}\n`;
  return {
    language: 'python',
    cells: pieces.map((text) => ({ kind: 'code', language: 'python', text, tags: [] })),
  };
}

function onDisk(path: string, pieces: readonly string[]): string {
  const source = sourceOf(path, pieces);
  if (typeof source === 'string') return source;
  const cells = source.cells.map(({ text }) => ({
    cell_type: 'code',
    metadata: {},
    source: text,
    outputs: [],
  }));
  return JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
}

/** The steps that a person's work consists of, done to the state and told to an engine. */
const STEPS: readonly ((state: State, engine: Engine, random: Random) => void)[] = [
  edit,
  edit,
  edit,
  edit,
  function close(state, engine, random) {
    if (state.open.size === 0) return;
    const path = pick(random, [...state.open.keys()]);
    state.open.delete(path);
    engine.close(path);
    if (!state.disk.has(path)) engine.remove(path);
  },
  function write(state, engine, random) {
    const path = pick(random, CODE);
    const content = onDisk(path, piecesFor(random, []));
    state.disk.set(path, content);
    put(engine, path, content);
  },
  function writeEvidence(state, engine, random) {
    const path = pick(random, Object.keys(OTHER));
    const content = pick(random, OTHER[path] ?? []);
    state.disk.set(path, content);
    put(engine, path, content);
  },
  function remove(state, engine, random) {
    const paths = [...state.disk.keys()].filter((path) => !state.open.has(path));
    if (paths.length === 0) return;
    const path = pick(random, paths);
    state.disk.delete(path);
    engine.remove(path);
  },
  function list(state, engine) {
    engine.list(listingOf(state), REPOSITORIES);
  },
];

function edit(state: State, engine: Engine, random: Random): void {
  const path =
    state.open.size > 0 && random(3) > 0 ? pick(random, [...state.open.keys()]) : pick(random, CODE);
  const pieces = piecesFor(random, state.open.get(path) ?? []);
  state.open.set(path, pieces);
  engine.open(path, sourceOf(path, pieces));
}

/** A few lines put in, taken out, or everything anew. */
function piecesFor(random: Random, before: readonly string[]): readonly string[] {
  if (before.length === 0 || random(6) === 0) {
    const links = random(2) === 0 ? [pick(random, LINKS)] : [];
    return [HEAD, ...links, ...PIECES.filter(() => random(3) > 0)];
  }
  const at = 1 + random(before.length);
  const added = random(2) === 0 ? [pick(random, random(2) === 0 ? LINKS : PIECES)] : [];
  return [...before.slice(0, at), ...added, ...before.slice(at + random(2))];
}

function put(engine: Engine, path: string, content: string): void {
  engine.put(path, new TextEncoder().encode(content), true);
}

function listingOf(state: State) {
  return [...state.disk].map(([path, content]) => ({ path, size: Buffer.byteLength(content) })).sort(byPath);
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : 1;
}

/** An engine that has seen nothing but the state. */
async function fresh(state: State): Promise<Engine> {
  const engine = new Engine({ select: ['all'] });
  engine.list(listingOf(state), REPOSITORIES);
  const files = new MemoryFileSystem(Object.fromEntries(state.disk));
  await readWanted(engine, files);
  for (const [path, pieces] of state.open) engine.open(path, sourceOf(path, pieces));
  await readWanted(engine, files);
  return engine;
}

function reports(engine: Engine): Readonly<Record<string, unknown>> {
  return Object.fromEntries(engine.analysed().map((path) => [path, engine.report(path)]));
}

describe('after any edits an engine says what one says that starts anew', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i', async (seed) => {
    const random = randomFrom(seed);
    const state = new State();
    for (const path of CODE) state.disk.set(path, onDisk(path, piecesFor(random, [])));
    for (const [path, [content = '']] of Object.entries(OTHER)) state.disk.set(path, content);
    const engine = await fresh(state);
    let found = 0;
    for (let step = 0; step < 60; step++) {
      const act = pick(random, STEPS);
      act(state, engine, random);
      await readWanted(engine, new MemoryFileSystem(Object.fromEntries(state.disk)));
      const said = reports(engine);
      expect(said, `step ${step}: ${act.name}`).toEqual(reports(await fresh(state)));
      found += JSON.stringify(said).split('"rule":').length - 1;
    }
    // Silence would prove nothing.
    expect(found).toBeGreaterThan(100);
  });
});
