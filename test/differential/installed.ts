import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The Python of this machine, where there is one: a second reference, and code to compare on. */
export interface InstalledPython {
  readonly version: string;
  /** Its standard library, and the packages that are large and written by many hands. */
  readonly folders: readonly string[];
}

/** The system's own comes first: its packages are whole and known. */
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

const QUESTION = `
import importlib.util, json, os, platform, sysconfig
found = [importlib.util.find_spec(name) for name in ("sklearn", "pandas", "django")]
folders = [sysconfig.get_path("stdlib"), *(os.path.dirname(spec.origin) for spec in found if spec and spec.origin)]
print(json.dumps({"version": platform.python_version(), "folders": folders}))
`;

const ANSWER = `
import json, sys, warnings
warnings.simplefilter("ignore")
exec(open(sys.argv[1], encoding="utf-8").read())
texts = json.load(open(0, encoding="utf-8"))
json.dump([tree_lines(text, sys.argv[2] == "exact") for text in texts], sys.stdout)
`;

export function installedPython(): InstalledPython | undefined {
  const { status, stdout } = spawnSync(PYTHON, ['-c', QUESTION], { encoding: 'utf8' });
  return status === 0 ? JSON.parse(stdout) : undefined;
}

/** Spans inside f-strings are exact from 3.12 on. */
export function hasExactStrings({ version }: InstalledPython): boolean {
  return Number(version.split('.')[1]) >= 12;
}

const SCRIPT = new URL('cpython.py', import.meta.url);

/** Its trees of several texts; null for those that it does not accept. */
export function installedLines(
  python: InstalledPython,
  texts: readonly string[],
): readonly (string | null)[] {
  const mode = hasExactStrings(python) ? 'exact' : 'plain';
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', ANSWER, SCRIPT.pathname, mode], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** The source of the dump, for a Python that runs elsewhere. */
export function dumpSource(): string {
  return readFileSync(SCRIPT, 'utf8');
}
