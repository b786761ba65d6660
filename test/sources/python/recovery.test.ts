import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from '../../../server/src/sources/python/parse.ts';
import type { Tree } from '../../../server/src/sources/python/tree.ts';
import { loadReference } from '../../differential/reference.ts';
import { apply, callsOf, MUTATIONS, type Mutation, placesIn, randomFrom, statementAt } from './mutations.ts';

const FILES = 280;
const PER_FILE = 2;
const MOST_CHARACTERS = 60_000;

/** The part of calls outside the mutated statement that must be kept, and of invented ones that is allowed. */
const LIMITS = {
  'a closing bracket deleted': { kept: 0.99, invented: 0.005 },
  'a quote deleted': { kept: 0.99, invented: 0.005 },
  'a line cut short': { kept: 0.98, invented: 0.005 },
  'a call begun on a line of its own': { kept: 0.99, invented: 0.03 },
} as const;

interface Score {
  kept: number;
  outside: number;
  invented: number;
  all: number;
}

/** What is left of the calls of a file after a mutation. A line that is only begun has no statement of its own before. */
function score(text: string, tree: Tree, mutation: Mutation, total: Score): void {
  const { start, end, inserted } = mutation;
  const shift = inserted.length - (end - start);
  const mutated = inserted === '' ? statementAt(tree, start) : 0;
  const moved = (call: { start: number; callee: string }) =>
    `${call.start >= end ? call.start + shift : call.start} ${call.callee}`;
  const before = callsOf(tree);
  const after = new Set(
    callsOf(parse(apply(text, mutation))).map(({ start: at, callee }) => `${at} ${callee}`),
  );
  const outside = before.filter(({ statement }) => statement !== mutated).map(moved);
  const known = new Set(before.map(moved));
  total.outside += outside.length;
  total.kept += outside.filter((call) => after.has(call)).length;
  total.all += before.length;
  total.invented += [...after].filter((call) => !known.has(call)).length;
}

describe('half-typed code keeps the calls around it', () => {
  let files: { text: string; tree: Tree }[] = [];

  beforeAll(async () => {
    const reference = await loadReference();
    files = reference.modules
      .map((name) => reference.read(name))
      .filter((text) => text.length > 400 && text.length < MOST_CHARACTERS)
      .map((text) => ({ text, tree: parse(text) }))
      .filter(({ tree }) => tree.errors.length === 0 && callsOf(tree).length >= 5)
      .slice(0, FILES);
  }, 60_000);

  it('on enough files', () => {
    expect(files.length).toBeGreaterThanOrEqual(250);
  });

  it.each(Object.entries(MUTATIONS))('with %s', (name, mutate) => {
    const random = randomFrom(1);
    const total: Score = { kept: 0, outside: 0, invented: 0, all: 0 };
    for (const { text, tree } of files) {
      const places = placesIn(text, tree);
      for (let i = 0; i < PER_FILE; i++) {
        const mutation = mutate(text, places, random);
        if (mutation !== undefined) score(text, tree, mutation, total);
      }
    }
    const limits = LIMITS[name as keyof typeof LIMITS];
    expect(total.kept / total.outside).toBeGreaterThanOrEqual(limits.kept);
    expect(total.invented / total.all).toBeLessThanOrEqual(limits.invented);
  });
});
