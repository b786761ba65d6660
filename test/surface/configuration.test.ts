import { describe, expect, test } from 'vitest';
import {
  type Configuration,
  configurationFor,
  declaredEvidence,
} from '../../server/src/surface/configuration.ts';
import { readConfiguration } from '../../server/src/surface/readConfiguration.ts';

const rules = [
  'fairness/missing-disaggregated-eval',
  'data/undocumented-dataset',
  'modularity/monolithic-training',
];
const read = (text: string, path = 'responsible-ml.toml') => readConfiguration(text, path, rules);
const messages = (text: string, path?: string) => read(text, path).notes.map((note) => note.message);

const full = `[project]
name = "credit"

[tool.responsible-ml]
select = ["all"]
ignore = ["modularity"]
minimum-group-size = 25

[tool.responsible-ml.severity]
"fairness/missing-disaggregated-eval" = "error"
data = "off"

[tool.responsible-ml.per-path."legacy/**"]
ignore = ["all"]

[[tool.responsible-ml.evidence]]
kind = "model-card"
for = "models/credit/**"
where = "https://wiki.example.org/credit"
reason = "Cards live in the wiki."
`;

describe('readConfiguration', () => {
  test('reads every setting of a pyproject.toml', () => {
    const { configuration, notes } = read(full, 'services/credit/pyproject.toml');
    expect(notes).toEqual([]);
    expect(configuration).toMatchObject({
      path: 'services/credit/pyproject.toml',
      folder: 'services/credit',
      select: ['all'],
      ignore: ['modularity'],
      minimumGroupSize: 25,
      evidence: [
        {
          kind: 'model-card',
          for: 'models/credit/**',
          where: 'https://wiki.example.org/credit',
          reason: 'Cards live in the wiki.',
        },
      ],
    });
    expect([...(configuration?.severity ?? [])]).toEqual([
      ['fairness/missing-disaggregated-eval', 'error'],
      ['data', 'off'],
    ]);
    const legacy = configuration?.perPath[0];
    expect(legacy?.matches('services/credit/legacy/old/train.py')).toBe(true);
    expect(legacy?.matches('legacy/old/train.py')).toBe(false);
    expect(legacy?.ignore).toEqual(['all']);
  });

  test('responsible-ml.toml needs no section, and understands one', () => {
    expect(read('select = ["data"]').configuration?.select).toEqual(['data']);
    expect(read('[tool.responsible-ml]\nselect = ["data"]').configuration?.select).toEqual(['data']);
    expect(read('').configuration).toMatchObject({ select: undefined, ignore: [] });
  });

  test('a pyproject.toml without our section is none of our business, even when broken', () => {
    expect(read('[project]\nname = "x"', 'pyproject.toml')).toEqual({ configuration: undefined, notes: [] });
    expect(read('[project\n!!', 'pyproject.toml')).toEqual({ configuration: undefined, notes: [] });
    const dependency = read('[project]\ndependencies = ["responsible-ml"]', 'pyproject.toml');
    expect(dependency).toEqual({ configuration: undefined, notes: [] });
  });

  test('broken TOML is a note with its line', () => {
    expect(messages('[tool.responsible-ml]\nselect = [', 'pyproject.toml')).toEqual([
      expect.stringMatching(/^Not valid TOML at line 2: the settings/),
    ]);
  });

  test.each([
    ['selct = ["data"]', 'Line 1: "selct" is no known setting; did you mean "select"?'],
    ['select = "data"', 'Line 1: `select` takes a list'],
    [
      'ignore = ["fairness/missing-dissagregated-eval"]',
      'did you mean "fairness/missing-disaggregated-eval"?',
    ],
    ['ignore = ["zzzzzzzzzzzz"]', '`ignore` names no known rule with "zzzzzzzzzzzz".'],
    ['\nseverity = 3', 'Line 2: `severity` takes a table'],
    ['[severity]\ndata = "loud"', 'Line 2: The severity of "data" is one of hint, information'],
    ['per-path = ["x"]', '`per-path` takes a table'],
    ['per-path = { "a/**" = 3 }', 'The settings for "a/**" are a table'],
    ['per-path = { "a/**" = { select = [] } }', '"select" is no known setting per path'],
    ['minimum-group-size = -1', '`minimum-group-size` is a whole number above 0.'],
    ['minimum-group-size = 2024-01-01', '`minimum-group-size` is a whole number above 0.'],
    ['evidence = "x"', '`evidence` is a list of tables'],
    ['[[evidence]]\nwhere = "x"', 'The `kind` of declared evidence is one of model-card'],
    ['[[evidence]]\nkind = "model-card"', 'needs `where`'],
    ['[[evidence]]\nkind = "model-card"\nwhere = "x"', 'reads better with a `reason`'],
    ['[[evidence]]\nkind = "model-card"\nwhere = "x"\nfor = 3\nreason = "r"', '`for` is text in quotes.'],
  ])('%j is answered with a note: %s', (text, message) => {
    const result = read(text);
    expect(result.notes.map((note) => note.message).join('\n')).toContain(message);
    expect(result.configuration).toBeDefined();
  });

  test('what is wrong costs only itself', () => {
    const { configuration } = read(
      'select = ["data", 3, "nope"]\nminimum-group-size = "many"\nignore = ["fairness"]',
    );
    expect(configuration).toMatchObject({
      select: ['data'],
      ignore: ['fairness'],
      minimumGroupSize: undefined,
    });
  });
});

describe('configurationFor', () => {
  const at = (path: string): Configuration => {
    const { configuration } = read('[tool.responsible-ml]\n', path);
    if (configuration === undefined) throw new Error(path);
    return configuration;
  };
  const all = ['pyproject.toml', 'a/pyproject.toml', 'a/responsible-ml.toml', 'ab/responsible-ml.toml'].map(
    at,
  );

  test.each([
    ['train.py', 'pyproject.toml'],
    ['a/train.py', 'a/responsible-ml.toml'],
    ['a/deep/er/train.py', 'a/responsible-ml.toml'],
    ['abc/train.py', 'pyproject.toml'],
    ['ab/train.py', 'ab/responsible-ml.toml'],
  ])('%s is under %s', (path, configuration) => {
    expect(configurationFor(path, all)?.path).toBe(configuration);
    expect(configurationFor(path, [...all].reverse())?.path).toBe(configuration);
  });

  test('none applies outside its folder', () => {
    expect(configurationFor('b/train.py', [at('a/pyproject.toml')])).toBeUndefined();
  });
});

test('declared evidence speaks of paths below its folder, of named data sets, or of everything', () => {
  const entry = (rest: string) =>
    `[[tool.responsible-ml.evidence]]\nkind = "data-documentation"\nwhere = "w"\nreason = "r"\n${rest}\n`;
  const from = (rest: string) => read(entry(rest), 'svc/pyproject.toml').configuration;
  const about = (rest: string, subject: Parameters<typeof declaredEvidence>[2]) =>
    declaredEvidence(from(rest), 'data-documentation', subject)?.where;
  expect(about('for = "data/**"', { path: 'svc/data/a.csv' })).toBe('w');
  expect(about('for = "data/**"', { path: 'data/a.csv' })).toBeUndefined();
  expect(about('for = "adult"', { name: 'Adult' })).toBe('w');
  expect(about('for = "adult"', { path: 'svc/train.py', name: 'compas' })).toBeUndefined();
  expect(about('', { path: 'anything' })).toBe('w');
  expect(declaredEvidence(from(''), 'model-card', { path: 'anything' })).toBeUndefined();
  expect(declaredEvidence(undefined, 'model-card', {})).toBeUndefined();
});
