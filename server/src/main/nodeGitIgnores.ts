import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GitIgnores } from '../fileSelection.ts';

export type Ignores = GitIgnores | undefined;

/** The rules inside a folder, given those of its parent. `names` are the names of its entries. */
export async function ignoresIn(folder: string, names: readonly string[], outer: Ignores): Promise<Ignores> {
  // A repository inside another one is a project of its own.
  let rules = outer;
  if (names.includes('.git'))
    rules = await withFile(folder, join(folder, '.git', 'info', 'exclude'), undefined);
  return names.includes('.gitignore') ? withFile(folder, join(folder, '.gitignore'), rules) : rules;
}

/** The rules that the folders above give, up to the top of the repository; none when they ignore the folder itself. */
export async function ignoresAbove(folder: string): Promise<Ignores> {
  const above: string[] = [];
  for (let at = folder; !(await exists(join(at, '.git'))); at = dirname(at)) {
    if (dirname(at) === at) return undefined;
    above.unshift(dirname(at));
  }
  let rules: Ignores;
  for (const [depth, parent] of above.entries()) {
    rules = await ignoresIn(parent, depth === 0 ? ['.git', '.gitignore'] : ['.gitignore'], rules);
    const child = above[depth + 1] ?? folder;
    if (GitIgnores.ignores(rules, slashed(child), true)) return undefined;
  }
  return rules;
}

export function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

async function withFile(folder: string, file: string, outer: Ignores): Promise<Ignores> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? outer : GitIgnores.within(slashed(folder), text, outer);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
