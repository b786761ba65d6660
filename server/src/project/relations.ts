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
  private importersMemo: ReadonlyMap<PythonFile, readonly PythonFile[]> | undefined;
  private sharersMemo: ReadonlyMap<string, readonly PythonFile[]> | undefined;
  private readonly workMemo = new Map<string, boolean>();
  private readonly partMemo = new Map<string, readonly PythonFile[]>();

  constructor(project: Project) {
    this.project = project;
  }

  /** Files whose work bears on a file, the file itself first. */
  relatives(file: PythonFile): readonly PythonFile[] {
    return getOrAdd(this.relativesMemo, file, () => {
      return [
        ...new Set([...this.companions(file), ...this.reach(file), ...(this.importers.get(file) ?? [])]),
      ];
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
    return getOrAdd(this.reachMemo, file, () => {
      const reached = new Set<PythonFile>();
      const queue = [file];
      for (let next = queue.pop(); next; next = queue.pop()) {
        for (const target of this.importsOf(next)) {
          if (target === file || reached.has(target)) continue;
          reached.add(target);
          queue.push(target);
        }
      }
      return reached;
    });
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

  private get importers(): ReadonlyMap<PythonFile, readonly PythonFile[]> {
    this.importersMemo ??= inverted(this.project.files, (file) => this.reach(file));
    return this.importersMemo;
  }

  private get sharers(): ReadonlyMap<string, readonly PythonFile[]> {
    this.sharersMemo ??= inverted(this.project.files, (file) => this.sharedNames(file));
    return this.sharersMemo;
  }

  private importsOf(file: PythonFile): readonly PythonFile[] {
    const { modules } = this.project.meaning.linker;
    const out = new Set<PythonFile>();
    for (const { name, level } of file.facts.imports) {
      const found = modules.find(name, level, file.path);
      if (found?.type === 'file') out.add(found.file);
    }
    for (const { stars } of file.facts.modules) {
      for (const star of stars) {
        const found = modules.atPath(star.name, file.path);
        if (found) out.add(found.file);
      }
    }
    return [...out];
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

function inverted<K>(
  files: readonly PythonFile[],
  keysOf: (file: PythonFile) => Iterable<K>,
): ReadonlyMap<K, readonly PythonFile[]> {
  const out = new Map<K, PythonFile[]>();
  for (const file of files)
    for (const key of keysOf(file)) getOrAdd(out, key, (): PythonFile[] => []).push(file);
  return out;
}
