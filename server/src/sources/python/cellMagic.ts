/** Cell magics whose body is Python run in the notebook, or Python at least. Source: IPython's, ipykernel's and common extensions' documentation, 2026-11. */
const PYTHON = new Set(
  `time timeit capture prun memit mprun lprun snakeviz pyinstrument scalene memray_flamegraph heat wandb notify cache debug
  python python3 local spark pyspark px writefile file`.split(/\s+/),
);
const SHELL = new Set(['bash', 'sh', 'script', 'sx', 'system', 'cmd', 'powershell', '!']);
const WRITES = new Set(['writefile', 'file']);

export interface CellMagic {
  /** Whether what is behind `end` is Python. */
  readonly python: boolean;
  readonly shell: boolean;
  readonly start: number;
  /** Behind the line of the magic, or of the last one where several stand one below the other. */
  readonly end: number;
  readonly path: string | undefined;
}

const LINE = /\s*?^[ \t]*%%([\w.]+|!)[ \t]*(.*)$/my;

/** The magic that a whole cell is given to; blank lines may stand before it. */
export function cellMagic(text: string): CellMagic | undefined {
  let found: CellMagic | undefined;
  let at = 0;
  while (found === undefined || found.python) {
    LINE.lastIndex = at;
    const line = LINE.exec(text);
    if (line === null) return found;
    const [all, name = '', rest = ''] = line;
    found = {
      python: isPython(name, rest),
      shell: SHELL.has(name),
      start: at + all.indexOf('%%'),
      end: LINE.lastIndex,
      path: found?.path ?? (WRITES.has(name) ? pathIn(rest) : undefined),
    };
    at = LINE.lastIndex;
  }
  return found;
}

function isPython(name: string, rest: string): boolean {
  if (!PYTHON.has(name)) return false;
  return !WRITES.has(name) || pathIn(rest)?.endsWith('.py') === true;
}

function pathIn(rest: string): string | undefined {
  const words = rest.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  return words.find((word) => !word.startsWith('-'))?.replaceAll(/^["']|["']$/g, '');
}
