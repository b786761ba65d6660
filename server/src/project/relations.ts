import type { PythonFile } from './files.ts';
import type { Project } from './project.ts';

/** A project with more training files than this is a collection: its files answer for each other only when they share something. */
const COLLECTION = 8;

/** Which files of a project have to do with each other: by imports, shared data, shared artefacts, or a small common project. */
export class Relations {
  private readonly project: Project;
  private readonly importsMemo = new Map<PythonFile, ReadonlySet<PythonFile>>();
  private readonly namesMemo = new Map<PythonFile, ReadonlySet<string>>();
  private readonly trainers = new Map<string, number>();

  constructor(project: Project) {
    this.project = project;
  }

  /** Files whose work bears on a file, the file itself first. */
  relatives(file: PythonFile): readonly PythonFile[] {
    const others = this.project.files.filter((other) => other !== file && this.related(file, other));
    return [file, ...others];
  }

  related(a: PythonFile, b: PythonFile): boolean {
    if (this.reach(a).has(b) || this.reach(b).has(a)) return true;
    const part = this.project.partOf(a.path);
    if (part === this.project.partOf(b.path) && this.trainersIn(part) <= COLLECTION) return true;
    const names = this.namesOf(b);
    for (const name of this.namesOf(a)) if (names.has(name)) return true;
    return false;
  }

  /** Files a file imports or runs, directly or not. */
  reach(file: PythonFile): ReadonlySet<PythonFile> {
    const known = this.importsMemo.get(file);
    if (known) return known;
    const reached = new Set<PythonFile>();
    const queue = [file];
    for (let next = queue.pop(); next; next = queue.pop()) {
      for (const target of this.importsOf(next)) {
        if (target === file || reached.has(target)) continue;
        reached.add(target);
        queue.push(target);
      }
    }
    this.importsMemo.set(file, reached);
    return reached;
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

  /** Data and artefacts a file reads or writes. */
  private namesOf(file: PythonFile): ReadonlySet<string> {
    const known = this.namesMemo.get(file);
    if (known) return known;
    const names = new Set<string>();
    for (const { path, name, identity } of this.project.dataSets(file)) {
      if (path !== undefined) names.add(path);
      else if (identity && !identity.teaching) names.add(`identity:${identity.id}`);
      else if (name !== undefined && !name.includes('{}')) names.add(name);
    }
    this.namesMemo.set(file, names);
    return names;
  }

  private trainersIn(part: string): number {
    const known = this.trainers.get(part);
    if (known !== undefined) return known;
    let count = 0;
    for (const file of this.project.files) {
      if (this.project.partOf(file.path) !== part) continue;
      if (this.project.deeds(file).some((deed) => deed.role === 'train' && deed.certain)) count++;
    }
    this.trainers.set(part, count);
    return count;
  }
}
