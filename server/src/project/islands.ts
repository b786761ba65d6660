import type { PythonFile } from './files.ts';
import { foldersAbove, type Modules, parentOf } from './modules.ts';
import { PerFile } from './perFile.ts';

/**
 * Groups of files between which values can travel: connected by imports, in whichever direction, directly or not. What
 * is known of the code of one island holds as long as no file of that island changes.
 */
export class Islands {
  /** Files of islands that are as they were before. */
  readonly unchanged: readonly PythonFile[];
  private readonly files: ReadonlySet<PythonFile>;
  private readonly modules: Modules;
  private readonly reached: PerFile<readonly string[]>;
  private readonly groups: Groups;

  constructor(files: readonly PythonFile[], modules: Modules, before?: Islands) {
    this.files = new Set(files);
    this.modules = modules;
    // When files come or go, any import may mean something else.
    const comparable = before !== undefined && modules.meansTheSame(before.modules);
    this.reached = new PerFile(before?.reached, comparable ? files : []);
    this.groups = this.connect();
    this.unchanged = comparable ? this.unchangedSince(before) : [];
  }

  private unchangedSince(before: Islands): readonly PythonFile[] {
    const changedNow = this.groups.of([...this.files].filter((file) => !before.files.has(file)));
    const changedThen = before.groups.of([...before.files].filter((file) => !this.files.has(file)));
    return [...this.files].filter(
      ({ path }) => !changedNow.has(this.groups.find(path)) && !changedThen.has(before.groups.find(path)),
    );
  }

  private connect(): Groups {
    const groups = new Groups();
    const wholeFolders = new Set<string>();
    for (const file of this.files) {
      for (const place of this.reached.of(file, () => reachedFrom(file, this.modules))) {
        groups.join(file.path, place);
        if (place.endsWith('/')) wholeFolders.add(place);
      }
    }
    for (const { path } of this.files) {
      for (const folder of foldersAbove(path))
        if (wholeFolders.has(`${folder}/`)) groups.join(path, `${folder}/`);
    }
    return groups;
  }
}

/** Where the imports of a file lead: paths of files, and folders, with a slash at the end, that stand for all below. */
function reachedFrom(file: PythonFile, modules: Modules): readonly string[] {
  const places = new Set<string>();
  const add = (name: string, level: number): void => {
    const found = modules.find(name, level, file.path);
    if (found?.type === 'package') places.add(`${found.folder}/`);
    if (found?.type !== 'file') return;
    places.add(found.file.path);
    // Attributes of a package may be any module in it.
    if (found.file.path.endsWith('__init__.py')) places.add(`${parentOf(found.file.path)}/`);
  };
  for (const value of file.facts.values) if (value.op === 'import') add(value.name, value.level);
  for (const { name, level } of file.facts.imports) add(name, level);
  for (const { stars } of file.facts.modules) {
    for (const { name, level } of stars) {
      const run = modules.atPath(name, file.path);
      if (run) places.add(run.file.path);
      add(name, level);
    }
  }
  return [...places];
}

/** Places that belong together, however they were joined. */
class Groups {
  private readonly parents = new Map<string, string>();

  find(place: string): string {
    let top = place;
    for (let next = this.parents.get(top); next !== undefined && next !== top; next = this.parents.get(top))
      top = next;
    this.parents.set(place, top);
    return top;
  }

  join(one: string, other: string): void {
    this.parents.set(this.find(one), this.find(other));
  }

  of(files: readonly PythonFile[]): ReadonlySet<string> {
    return new Set(files.map(({ path }) => this.find(path)));
  }
}
