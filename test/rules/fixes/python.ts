import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Notebook } from '../../../server/src/sources/notebook/notebook.ts';

const PYTHON = '/usr/bin/python3';
const PACKAGES = ['python3-pandas', 'python3-sklearn'];

/** Debian's own Python with pandas and scikit-learn; installs them where that is possible. */
export function needPython(): void {
  if (hasLibraries()) return;
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (canInstall) {
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    spawnSync('/usr/bin/apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], options);
  }
  if (!hasLibraries())
    throw new Error(
      `Missing: ${PYTHON} with pandas and scikit-learn (apt-get install ${PACKAGES.join(' ')}).`,
    );
}

function hasLibraries(): boolean {
  return spawnSync(PYTHON, ['-c', 'import pandas, sklearn'], { stdio: 'ignore' }).status === 0;
}

/** What a program printed, table by table where it printed tables, and what went wrong. */
export interface Run {
  readonly printed: readonly string[];
  readonly error?: string;
}

/** Runs programs one after the other in one interpreter, each with names of its own; notebooks cell by cell. */
export function runPython(
  programs: readonly { readonly source: string | Notebook; readonly expected?: string }[],
  folder: string,
): readonly Run[] {
  const input = programs.map(({ source, expected }) => ({
    cells:
      typeof source === 'string'
        ? [source]
        : source.cells.filter(({ kind }) => kind === 'code').map(({ text }) => text),
    shows: typeof source !== 'string',
    expected: expected ?? '',
  }));
  const runner = fileURLToPath(new URL('run_programs.py', import.meta.url));
  const output = execFileSync(PYTHON, ['-W', 'ignore', runner], {
    cwd: folder,
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return JSON.parse(output) as readonly Run[];
}
