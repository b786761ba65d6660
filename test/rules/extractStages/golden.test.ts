import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { extracted } from './project.ts';
import { needPython, runScripts } from './python.ts';

const folder = join(import.meta.dirname, 'golden');
const names = readdirSync(folder).filter((name) => !name.endsWith('.expected.py'));

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

describe('scripts and what becomes of them', () => {
  beforeAll(needPython, 300_000);

  it.each(names)('%s', (name) => {
    const outcome = extracted(read(name));
    const path = name.replace('.py', '.expected.py');
    if ('text' in outcome && (process.env.UPDATE_GOLDEN !== undefined || !existsSync(join(folder, path))))
      writeFileSync(join(folder, path), outcome.text);
    expect(outcome).toEqual({ text: read(path) });
  });

  it('do the same', () => {
    const runs = runScripts(names.flatMap((name) => [read(name), read(name.replace('.py', '.expected.py'))]));
    for (const [index, name] of names.entries()) {
      expect(runs[2 * index]?.ended, name).toBe('normally');
      expect(runs[2 * index + 1], name).toEqual(runs[2 * index]);
    }
  });

  it.each(names)('%s keeps Windows line ends', (name) => {
    const outcome = extracted(read(name).replaceAll('\n', '\r\n'));
    const expected = read(name.replace('.py', '.expected.py')).replaceAll('\n', '\r\n');
    expect(outcome).toEqual({ text: expected });
  });
});
