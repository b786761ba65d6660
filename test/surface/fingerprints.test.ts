import { describe, expect, test } from 'vitest';
import { fingerprints, hash } from '../../server/src/surface/fingerprints.ts';
import { finding } from './finding.ts';

test('hash is FNV-1a of 64 bits', () => {
  expect(hash('')).toBe('cbf29ce484222325');
  expect(hash('a')).toBe('af63dc4c8601ec8c');
  expect(hash('foobar')).toBe('85944171f73967e8');
});

describe('fingerprints', () => {
  const one = (parts: Parameters<typeof finding>[0], line: string) =>
    fingerprints([finding(parts)], () => line)[0];
  const base = one({}, 'df = load()');

  test('stay when lines, cells, the path or the indentation change', () => {
    const moved = {
      at: { path: 'new/place.py', span: { cell: 4, start: 90, end: 94 } },
      message: 'Reworded.',
    };
    expect(one(moved, '    df  = load()')).toBe(base);
  });

  test('differ by rule, subject and line', () => {
    const others = [
      one({ rule: 'data/x' }, 'df = load()'),
      one({ subject: 'adult' }, 'df = load()'),
      one({}, 'load()'),
    ];
    expect(new Set([base, ...others]).size).toBe(4);
  });

  test('equals are counted, the first keeping its name', () => {
    const [first, second] = fingerprints([finding(), finding()], () => 'df = load()');
    expect(first).toBe(base);
    expect(second).not.toBe(base);
  });
});
