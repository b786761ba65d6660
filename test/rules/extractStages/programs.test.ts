import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { engineFor, findingsOf } from '../applyFix.ts';
import { extracted, functionsIn } from './project.ts';
import { needPython, type Run, runScripts } from './python.ts';

const RULE = 'modularity/monolithic-training';
const folder = join(import.meta.dirname, 'programs');
const programs = readdirSync(folder)
  .filter((name) => name.endsWith('.py'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

function fixed(text: string): string {
  const outcome = extracted(text);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.text;
}

describe('real-shaped scripts', () => {
  let before: readonly Run[] = [];
  let after: readonly Run[] = [];
  beforeAll(() => {
    needPython();
    const imports = ['pandas', 'sklearn.ensemble', 'sklearn.linear_model', 'sklearn.svm', 'matplotlib'];
    before = runScripts(
      programs.map(({ text }) => text),
      imports,
    );
    after = runScripts(
      programs.map(({ text }) => fixed(text)),
      imports,
    );
  }, 300_000);

  it('are eight or more', () => {
    expect(programs.length).toBeGreaterThanOrEqual(8);
  });

  it.each(programs)('$name does the same in stage functions', ({ name }) => {
    const index = programs.findIndex((program) => program.name === name);
    expect(before[index]?.printed.length).toBeGreaterThan(200);
    expect(after[index]).toEqual(before[index]);
  });

  it.each(programs)('$name is a monolith before and none after', ({ name, text }) => {
    expect(findingsOf(new Map([[name, text]]), name, RULE)).toHaveLength(1);
    expect(findingsOf(new Map([[name, fixed(text)]]), name, RULE)).toEqual([]);
  });

  it.each(programs)('$name gets three to seven functions and is not taken apart twice', ({ text }) => {
    const had = functionsIn(text).length;
    const result = fixed(text);
    const made = functionsIn(result).length - had - 1;
    expect(made).toBeGreaterThanOrEqual(3);
    expect(made).toBeLessThanOrEqual(7);
    expect(extracted(result)).toHaveProperty('refused');
  });

  it.each(programs)('$name offers the fix with the hint', ({ name, text }) => {
    const [finding] = engineFor(new Map([[name, text]]))
      .report(name)
      .findings.filter(({ rule }) => rule === RULE);
    expect(finding?.fixes.map(({ kind }) => kind)).toEqual(['suggestion']);
  });
});
