import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { GitIgnores } from '../fileSelection.ts';
import { indexedPaths } from './gitIndex.ts';

/** What git says about the files below a folder; paths are absolute, with forward slashes. */
export interface GitView {
  readonly ignores: GitIgnores | undefined;
  /** Files that git tracks, and the folders they are in: no rule ignores those. */
  readonly tracked: ReadonlySet<string>;
}

export const noGit: GitView = { ignores: undefined, tracked: new Set() };

export function isIgnored({ ignores, tracked }: GitView, path: string, isFolder: boolean): boolean {
  const slashed = withSlashes(path);
  return GitIgnores.ignores(ignores, slashed, isFolder) && !tracked.has(slashed);
}

/** The view inside a folder, given that of its parent. `names` are the names of its entries. */
export async function viewIn(folder: string, names: readonly string[], outer: GitView): Promise<GitView> {
  // A repository inside another one is a project of its own.
  const view = names.includes('.git') ? await viewOfRepository(folder) : outer;
  return names.includes('.gitignore') ? withRules(view, folder, join(folder, '.gitignore')) : view;
}

/** The view that the folders above give, up to the top of the repository; nothing when they ignore the folder itself. */
export async function viewAbove(folder: string): Promise<GitView> {
  const above: string[] = [];
  for (let at = folder; !(await exists(join(at, '.git'))); at = dirname(at)) {
    if (dirname(at) === at) return noGit;
    above.unshift(dirname(at));
  }
  let view = noGit;
  for (const [depth, parent] of above.entries()) {
    view = await viewIn(parent, depth === 0 ? ['.git', '.gitignore'] : ['.gitignore'], view);
    if (isIgnored(view, above[depth + 1] ?? folder, true)) return noGit;
  }
  return view;
}

async function viewOfRepository(folder: string): Promise<GitView> {
  const git = await gitFolder(folder);
  const index = await readFile(join(git, 'index')).catch(() => new Uint8Array());
  const tracked = new Set<string>();
  for (const path of indexedPaths(index) ?? []) {
    for (
      let at = withSlashes(join(folder, path));
      at.length > folder.length && !tracked.has(at);
      at = dirname(at)
    ) {
      tracked.add(at);
    }
  }
  return withRules({ ignores: undefined, tracked }, folder, join(git, 'info', 'exclude'));
}

/** `.git`, or where it points to in worktrees and submodules. */
async function gitFolder(folder: string): Promise<string> {
  const git = join(folder, '.git');
  const pointer = await readFile(git, 'utf8').catch(() => '');
  const target = /^gitdir: (.+)$/m.exec(pointer)?.[1];
  return target === undefined ? git : resolve(folder, target.trim());
}

async function withRules(view: GitView, folder: string, file: string): Promise<GitView> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined
    ? view
    : { ...view, ignores: GitIgnores.within(withSlashes(folder), text, view.ignores) };
}

function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
