import type { PythonFile } from './files.ts';
import { type Modules, parentOf } from './modules.ts';
import { PerFile } from './perFile.ts';

/** Where the imports of each file lead, as paths, which outlive the files that lie there. */
export class Imports {
  /** Whether every import of a file that did not change leads where it led before. */
  readonly comparable: boolean;
  private readonly modules: Modules;
  private readonly directMemo: PerFile<readonly string[]>;
  private readonly placesMemo: PerFile<readonly string[]>;

  constructor(files: readonly PythonFile[], modules: Modules, before?: Imports) {
    this.modules = modules;
    // When files come or go, any import may mean something else.
    this.comparable = before?.modules.meansTheSame(modules) === true;
    const kept = this.comparable ? files : [];
    this.directMemo = new PerFile(before?.directMemo, kept);
    this.placesMemo = new PerFile(before?.placesMemo, kept);
  }

  /** Files that a file imports or runs by an import of its own. */
  direct(file: PythonFile): readonly PythonFile[] {
    const paths = this.directMemo.of(file, () => directly(file, this.modules));
    return paths.flatMap((path) => this.modules.fileAt(path) ?? []);
  }

  /** Everywhere values may come from: paths of files, and folders, with a slash at the end, that stand for all below. */
  places(file: PythonFile): readonly string[] {
    return this.placesMemo.of(file, () => placesReached(file, this.modules));
  }
}

function directly(file: PythonFile, modules: Modules): readonly string[] {
  const paths = new Set<string>();
  for (const { name, level } of file.facts.imports) {
    const found = modules.find(name, level, file.path);
    if (found?.type === 'file') paths.add(found.file.path);
  }
  for (const { stars } of file.facts.modules) {
    for (const star of stars) {
      const found = modules.atPath(star.name, file.path);
      if (found) paths.add(found.file.path);
    }
  }
  return [...paths];
}

function placesReached(file: PythonFile, modules: Modules): readonly string[] {
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
