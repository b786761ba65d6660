import { beforeAll, describe, expect, it } from 'vitest';
import { extracted, functionsIn } from './project.ts';
import { needPython, runScripts } from './python.ts';
import { randomProgram } from './randomPrograms.ts';

const COUNT = Number(process.env.RANDOM_PROGRAMS ?? 60);

describe('random programs', () => {
  const programs = Array.from({ length: COUNT }, (_, seed) => {
    const before = randomProgram(seed);
    return { seed, before, outcome: extracted(before) };
  });
  const fixed = programs.flatMap(({ seed, before, outcome }) =>
    'text' in outcome ? [{ seed, before, after: outcome.text }] : [],
  );
  const refused = programs.flatMap(({ outcome }) => ('refused' in outcome ? [outcome.refused] : []));

  beforeAll(needPython, 300_000);

  it('print the same, end the same and leave the same files in stage functions', () => {
    const scripts = fixed.flatMap(({ before, after }) => [before, after]);
    const runs = runScripts(scripts, ['joblib', 'sklearn.tree', 'sklearn.model_selection']);
    let unharmed = 0;
    fixed.forEach(({ seed, before, after }, index) => {
      const [was, is] = [runs[2 * index], runs[2 * index + 1]];
      const message = `program ${seed}\n${before}\n-----\n${after}`;
      if (was?.ended === 'normally') unharmed++;
      // A plain value may be bound earlier than it was: what failed for want of it then goes on.
      if (was?.ended === 'NameError' && is?.ended !== 'NameError')
        expect(is?.printed.startsWith(was.printed), message).toBe(true);
      else expect(is, message).toEqual(was);
    });
    expect(unharmed).toBeGreaterThan(COUNT / 3);
  }, 120_000);

  it('are mostly taken apart, into three to seven functions', () => {
    expect(fixed.length).toBeGreaterThan(COUNT / 2);
    for (const { before, after } of fixed) {
      const made = functionsIn(after).length - functionsIn(before).length - 1;
      expect(made).toBeGreaterThanOrEqual(3);
      expect(made).toBeLessThanOrEqual(7);
    }
  });

  it('are refused with a reason otherwise', () => {
    for (const reason of refused) expect(reason).toMatch(/^[A-Z`].*\.$/);
  });
});
