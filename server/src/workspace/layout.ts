import type { FileEntry } from '../fileSystem.ts';
import { getOrAdd } from '../getOrAdd.ts';
import { foldersAbove, parentOf } from '../project/modules.ts';

/** Files whose folder is a project of its own inside a larger repository. */
const PROJECT_FILES = new Set(['pyproject.toml', 'setup.py', 'MLproject', 'dvc.yaml', 'kedro.yml']);

/** Where the files of a workspace folder lie, before any of them is read. */
export class Layout {
  /** Sizes in bytes by path. */
  readonly files: ReadonlyMap<string, number>;
  private readonly repositories: ReadonlySet<string>;
  private readonly projectFolders: ReadonlySet<string>;
  private readonly byName = new Map<string, string[]>();
  private readonly roots = new Map<string, string>();
  private readonly parts = new Map<string, string>();

  constructor(files: readonly FileEntry[], repositories: readonly string[]) {
    this.files = new Map(files.map(({ path, size }) => [path, size]));
    this.repositories = new Set(['', ...repositories]);
    const projectFolders = new Set<string>();
    for (const { path } of files) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      if (PROJECT_FILES.has(name)) projectFolders.add(parentOf(path));
      const known = this.byName.get(name);
      if (known) known.push(path);
      else this.byName.set(name, [path]);
    }
    this.projectFolders = projectFolders;
  }

  /** The repository a file is in; '' where none is known: the workspace folder itself. */
  rootOf(path: string): string {
    return getOrAdd(
      this.roots,
      parentOf(path),
      () => foldersAbove(path).find((folder) => this.repositories.has(folder)) ?? '',
    );
  }

  /** The nearest folder with a project file of its own, at most the repository. */
  partOf(path: string): string {
    return getOrAdd(this.parts, parentOf(path), () => {
      const root = this.rootOf(path);
      const above = foldersAbove(path);
      return above.find((folder) => folder === root || this.projectFolders.has(folder)) ?? root;
    });
  }

  named(name: string): readonly string[] {
    return this.byName.get(name) ?? [];
  }

  with(path: string, size: number): Layout {
    if (this.files.has(path)) return this;
    const files = [...this.files].map(([known, bytes]) => ({ path: known, size: bytes }));
    return new Layout([...files, { path, size }], [...this.repositories]);
  }

  without(path: string): Layout {
    if (!this.files.has(path)) return this;
    const files = [...this.files].filter(([known]) => known !== path);
    return new Layout(
      files.map(([known, size]) => ({ path: known, size })),
      [...this.repositories],
    );
  }
}
