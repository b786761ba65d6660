import ignore, { type Ignore } from 'ignore';

/** Folders that hold nothing a person of the project wrote: version control, dependencies, caches, run stores. */
const skippedFolders = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'bower_components',
  'site-packages',
  'dist-packages',
  '__pycache__',
  '__pypackages__',
  '.ipynb_checkpoints',
  '.virtual_documents',
  '.venv',
  '.tox',
  '.nox',
  '.eggs',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
  '.hypothesis',
  '.cache',
  '.gradle',
  '.terraform',
  'mlruns',
  'mlartifacts',
  'lightning_logs',
]);

/** Whether a folder is left out by its name, whatever any .gitignore says. */
export function isSkippedFolder(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    skippedFolders.has(name) ||
    /\.(?:egg-info|dist-info)$/.test(name) ||
    /(?:^|\/)\.dvc\/(?:cache|tmp)$/.test(path)
  );
}

/** Whether the names in a folder say that a tool filled it: installed packages, or runs of Weights & Biases. */
export function isGeneratedFolder(names: readonly string[]): boolean {
  return (
    names.includes('pyvenv.cfg') ||
    names.includes('conda-meta') ||
    names.some((name) => /^(?:offline-)?run-\d{8}_\d{6}-/.test(name))
  );
}

/** The .gitignore files that apply in a folder, each relative to its own folder; the nearest one decides first. Paths have one common start: a root, or that of the file system. */
export class GitIgnores {
  private readonly folder: string;
  private readonly patterns: Ignore;
  private readonly outer: GitIgnores | undefined;

  private constructor(folder: string, patterns: Ignore, outer: GitIgnores | undefined) {
    this.folder = folder;
    this.patterns = patterns;
    this.outer = outer;
  }

  /** The rules inside `folder` ('' for the start of all paths), which holds this .gitignore, below `outer`. */
  static within(folder: string, text: string, outer: GitIgnores | undefined): GitIgnores {
    return new GitIgnores(folder, ignore().add(text), outer);
  }

  /** `path` is a file or folder whose parents are not ignored. */
  static ignores(rules: GitIgnores | undefined, path: string, isFolder: boolean): boolean {
    for (let level = rules; level !== undefined; level = level.outer) {
      const inside = level.folder === '' ? path : path.slice(level.folder.length + 1);
      const { ignored, unignored } = level.patterns.test(isFolder ? `${inside}/` : inside);
      if (ignored) return true;
      if (unignored) return false;
    }
    return false;
  }
}
