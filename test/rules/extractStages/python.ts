import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PYTHON = '/usr/bin/python3';
const PACKAGES = ['python3-pandas', 'python3-sklearn', 'python3-matplotlib'];

/** Debian's own Python with the libraries the programs use; installs them where that is possible. */
export function needPython(): void {
  if (hasLibraries()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    spawnSync('/usr/bin/apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], options);
  }
  if (!hasLibraries()) throw new Error(`Missing for ${PYTHON}: apt-get install ${PACKAGES.join(' ')}`);
}

function hasLibraries(): boolean {
  return spawnSync(PYTHON, ['-c', 'import pandas, sklearn, matplotlib'], { stdio: 'ignore' }).status === 0;
}

export interface Run {
  readonly printed: string;
  /** `normally`, `exit 1`, or the last line of the traceback. */
  readonly ended: string;
  /** Files the script left, by their SHA-256. */
  readonly files: Readonly<Record<string, string>>;
}

/** Runs scripts as main programs, each in an empty folder; `imports` are loaded once for all of them. */
export function runScripts(scripts: readonly string[], imports: readonly string[] = []): readonly Run[] {
  const runner = fileURLToPath(new URL('run_scripts.py', import.meta.url));
  const output = execFileSync(PYTHON, ['-W', 'ignore', runner], {
    input: JSON.stringify({ scripts, imports }),
    env: { ...process.env, PYTHONHASHSEED: '0' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  return JSON.parse(output) as readonly Run[];
}
