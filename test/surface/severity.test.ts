import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../server/src/surface/readConfiguration.ts';
import { applySeverity, ruleState, type Selection } from '../../server/src/surface/severity.ts';
import { finding } from './finding.ts';

const loud = { id: 'fairness/loud', family: 'fairness', enabled: true };
const quiet = { id: 'fairness/quiet', family: 'fairness', enabled: false };
const ids = [loud.id, quiet.id, 'data/other'];

function state(rule: typeof loud, toml: string, asked: Selection = {}, path = 'src/train.py'): string {
  const { configuration, notes } = readConfiguration(toml, 'responsible-ml.toml', ids);
  expect(notes).toEqual([]);
  const result = ruleState(rule, path, configuration, asked);
  return result.on ? (result.severity ?? 'on') : 'off';
}

describe('settings of the project', () => {
  test.each([
    ['', 'on', 'off'],
    ['select = ["all"]', 'on', 'on'],
    ['select = ["fairness"]', 'on', 'off'],
    ['select = ["fairness/quiet"]', 'off', 'on'],
    ['select = ["data"]', 'off', 'off'],
    ['select = []', 'off', 'off'],
    ['ignore = ["fairness"]', 'off', 'off'],
    ['select = ["fairness/loud"]\nignore = ["fairness"]', 'on', 'off'],
    ['select = ["all"]\nignore = ["fairness/loud"]', 'off', 'on'],
    ['severity = { "fairness/quiet" = "hint" }', 'on', 'hint'],
    ['severity = { "fairness" = "off" }', 'off', 'off'],
    ['severity = { "all" = "error", "fairness/loud" = "information" }', 'information', 'error'],
    ['per-path = { "src" = { ignore = ["all"] } }', 'off', 'off'],
    ['per-path = { "tests/**" = { ignore = ["all"] } }', 'on', 'off'],
    [
      'severity = { "fairness" = "error" }\nper-path = { "src/" = { severity = { "fairness" = "hint" } } }',
      'hint',
      'hint',
    ],
    ['per-path = { "*.py" = { severity = { "fairness/loud" = "off" } } }', 'off', 'off'],
  ])('%j: %s, %s', (toml, forLoud, forQuiet) => {
    expect([state(loud, toml), state(quiet, toml)]).toEqual([forLoud, forQuiet]);
  });
});

describe('what the command line asks for', () => {
  test('its selection goes before that of the project', () => {
    expect(state(loud, 'ignore = ["fairness"]', { select: ['fairness'] })).toBe('on');
    expect(state(quiet, 'select = ["data"]', { select: ['fairness/quiet'] })).toBe('on');
    expect(state(loud, '', { select: ['data'] })).toBe('off');
    expect(state(loud, 'severity = { "fairness" = "error" }', { select: ['all'] })).toBe('error');
  });

  test('what it ignores is off', () => {
    expect(state(loud, 'select = ["fairness/loud"]', { ignore: ['fairness'] })).toBe('off');
    expect(state(loud, '', { ignore: ['data'] })).toBe('on');
    expect(state(loud, 'select = ["data/other"]', { ignore: ['data/other'] })).toBe('off');
  });

  test('paths that the project ignores stay ignored', () => {
    expect(state(loud, 'per-path = { "src" = { ignore = ["fairness"] } }', { select: ['all'] })).toBe('off');
  });
});

test('applySeverity changes severities and leaves out what is off', () => {
  const toml = 'severity = { "fairness/loud" = "error", "data" = "off" }';
  const { configuration } = readConfiguration(toml, 'responsible-ml.toml', ids);
  const rules = new Map([
    [loud.id, loud],
    ['data/other', { id: 'data/other', family: 'data', enabled: true }],
  ]);
  const findings = [
    finding({ rule: loud.id }),
    finding({ rule: 'data/other' }),
    finding({ rule: 'suppression/unused' }),
  ];
  expect(applySeverity(findings, rules, configuration).map(({ rule, severity }) => [rule, severity])).toEqual(
    [
      [loud.id, 'error'],
      ['suppression/unused', 'information'],
    ],
  );
});
