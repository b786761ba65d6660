import { getOrAdd } from '../getOrAdd.ts';
import type { PythonFile } from './files.ts';
import { parentOf } from './modules.ts';
import type { Project } from './project.ts';

/** A project with more training files than this is a collection: its files answer for each other only when they share something. */
const COLLECTION = 8;
/** More files than this are no single piece of work either. */
const MOST_FILES = 80;

/** Which files of a project have to do with each other: by imports, shared data, or a small common project. */
export class Relations {
  private readonly project: Project;
  private readonly reachMemo = new Map<PythonFile, ReadonlySet<PythonFile>>();
  private readonly relativesMemo = new Map<PythonFile, readonly PythonFile[]>();
  private readonly companionsMemo = new Map<PythonFile, readonly PythonFile[]>();
  private importedMemo: ReadonlyMap<PythonFile, readonly PythonFile[]> | undefined;
  private sharersMemo: ReadonlyMap<string, readonly PythonFile[]> | undefined;
  private readonly workMemo = new Map<string, boolean>();
  private readonly partMemo = new Map<string, readonly PythonFile[]>();

  constructor(project: Project) {
    this.project = project;
  }

  /** Files whose work bears on a file, the file itself first. */
  relatives(file: PythonFile): readonly PythonFile[] {
    return getOrAdd(this.relativesMemo, file, () => {
      return [...new Set([...this.companions(file), ...this.reach(file), ...this.importers(file)])];
    });
  }

  /** Files that are one piece of work with a file, the file itself first: a small project, or the same data. */
  companions(file: PythonFile): readonly PythonFile[] {
    return getOrAdd(this.companionsMemo, file, () => {
      const shared = this.sharedNames(file).flatMap((name) => this.sharers.get(name) ?? []);
      return [...new Set([file, ...this.smallPart(file), ...shared])];
    });
  }

  /** Files a file imports or runs, directly or not. */
  reach(file: PythonFile): ReadonlySet<PythonFile> {
    return getOrAdd(this.reachMemo, file, () =>
      reached(file, (from) => this.project.code.imports.direct(from)),
    );
  }

  /** Files that import or run a file, directly or not. */
  private importers(file: PythonFile): readonly PythonFile[] {
    const { files, code } = this.project;
    this.importedMemo ??= inverted(files, (from) => code.imports.direct(from));
    const direct = this.importedMemo;
    const found = reached(file, (to) => direct.get(to) ?? []);
    return files.filter((from) => found.has(from));
  }

  /** Whether the files beside and below a document are one piece of work, so that it speaks for each of them. */
  isOneWork(documentPath: string): boolean {
    const folder = parentOf(documentPath);
    return getOrAdd(this.workMemo, folder, () => {
      const files = this.project.files.filter(({ path }) => folder === '' || path.startsWith(`${folder}/`));
      return files.length <= MOST_FILES && this.trainersAmong(files) <= COLLECTION;
    });
  }

  private trainersAmong(files: readonly PythonFile[]): number {
    const trains = (file: PythonFile): boolean =>
      this.project.deeds(file).some((deed) => deed.role === 'train' && deed.certain);
    return files.filter(trains).length;
  }

  /** All files of the part a file belongs to, where the part is one piece of work. */
  private smallPart(file: PythonFile): readonly PythonFile[] {
    const part = this.project.partOf(file.path);
    return getOrAdd(this.partMemo, part, () => {
      const files = this.project.files.filter((other) => this.project.partOf(other.path) === part);
      if (files.length > MOST_FILES) return [];
      return this.trainersAmong(files) <= COLLECTION ? files : [];
    });
  }

  private get sharers(): ReadonlyMap<string, readonly PythonFile[]> {
    this.sharersMemo ??= inverted(this.project.files, (file) => this.sharedNames(file));
    return this.sharersMemo;
  }

  /** Data a file reads, by names that two files would only share when they mean the same data. */
  private sharedNames(file: PythonFile): readonly string[] {
    return this.project.dataSets(file).flatMap(({ path, name, identity }) => {
      if (path !== undefined) return [path];
      if (identity) return identity.teaching ? [] : [`identity:${identity.id}`];
      // A bare name such as `data.csv` means something else in every folder.
      return name === undefined || name.includes('{}') || !/[/\\]/.test(name) ? [] : [name];
    });
  }
}

/** Everything that steps from a file lead to, without the file itself. */
function reached(
  file: PythonFile,
  stepsFrom: (file: PythonFile) => readonly PythonFile[],
): ReadonlySet<PythonFile> {
  const found = new Set<PythonFile>();
  const queue = [file];
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const target of stepsFrom(next)) {
      if (target === file || found.has(target)) continue;
      found.add(target);
      queue.push(target);
    }
  }
  return found;
}

function inverted<K>(
  files: readonly PythonFile[],
  keysOf: (file: PythonFile) => Iterable<K>,
): ReadonlyMap<K, readonly PythonFile[]> {
  const out = new Map<K, PythonFile[]>();
  for (const file of files)
    for (const key of keysOf(file)) getOrAdd(out, key, (): PythonFile[] => []).push(file);
  return out;
}
