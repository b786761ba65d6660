import type { PythonFile } from './files.ts';
import type { Imports } from './imports.ts';
import { foldersAbove } from './modules.ts';

/**
 * Groups of files between which values can travel: connected by imports, in whichever direction, directly or not. What
 * is known of the code of one island holds as long as no file of that island changes.
 */
export class Islands {
  /** Files of islands that are as they were before. */
  readonly unchanged: readonly PythonFile[];
  private readonly files: ReadonlySet<PythonFile>;
  private readonly imports: Imports;
  private readonly groups: Groups;

  constructor(files: readonly PythonFile[], imports: Imports, before?: Islands) {
    this.files = new Set(files);
    this.imports = imports;
    this.groups = this.connect();
    this.unchanged = before !== undefined && imports.comparable ? this.unchangedSince(before) : [];
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
      for (const place of this.imports.places(file)) {
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
