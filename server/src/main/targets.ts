import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { isInside } from './nodeFileSystem.ts';

/** What the command line was asked to check. */
export interface Targets {
  /** Paths in the report are relative to this folder. */
  readonly root: string;
  /** What is read, relative to the root: evidence may lie beside what is reported. */
  readonly read: readonly string[];
  /** What was asked for by name, relative to the root ('.' is the root itself): it has to be readable. */
  readonly named: readonly string[];
  /** Whether findings in a path, relative to the root, were asked for. */
  readonly includes: (path: string) => boolean;
}

export type TargetsRead =
  | { readonly ok: true; readonly targets: Targets }
  | { readonly ok: false; readonly message: string };

/**
 * One folder is its own root. Files, and several paths, are read together with the repository they are in, or else
 * with the folders around them, so that what silences a finding is seen; only what was asked for is reported.
 */
export function targetsOf(paths: readonly string[], workingFolder: string): TargetsRead {
  const asked: { readonly path: string; readonly isFolder: boolean }[] = [];
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const absolute = resolve(workingFolder, path);
    try {
      asked.push({ path: absolute, isFolder: statSync(absolute).isDirectory() });
    } catch {
      return { ok: false, message: `There is no file or folder ${path} that could be read.` };
    }
  }
  const [first] = asked;
  if (first?.isFolder && asked.length === 1) {
    return { ok: true, targets: { root: first.path, read: [''], named: ['.'], includes: () => true } };
  }
  const folders = asked.map(({ path, isFolder }) => (isFolder ? path : dirname(path)));
  const common = commonFolder(folders);
  const repository = repositoryOf(common);
  const root = repository ?? (isInside(workingFolder, common) ? workingFolder : common);
  const inRoot = (path: string) => relative(root, path).split(sep).join('/');
  const within = asked.map(({ path }) => inRoot(path));
  // Named files are read even where an ignore rule would leave them out.
  const read = [...(repository === undefined ? folders.map(inRoot) : ['']), ...within];
  const includes = (path: string) =>
    within.some((target) => target === '' || path === target || path.startsWith(`${target}/`));
  return {
    ok: true,
    targets: { root, read: [...new Set(read)], named: within.map((path) => path || '.'), includes },
  };
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? '.';
  while (!folders.every((folder) => isInside(common, folder)) && dirname(common) !== common)
    common = dirname(common);
  return common;
}

function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}
