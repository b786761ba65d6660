import type { Engine } from '../engine.ts';
import { fileKindOf } from '../workspace/sourceFile.ts';
import type { Snapshot } from './documents/snapshot.ts';

interface OpenFile {
  readonly uri: string;
  /** What the engine was last given. */
  synchronised: Snapshot | undefined;
  changed: boolean;
}

/** The files of one folder that editors show, and which state of them the engine knows. */
export class OpenFiles {
  private readonly engine: Engine;
  private readonly files = new Map<string, OpenFile>();

  constructor(engine: Engine) {
    this.engine = engine;
  }

  add(path: string, uri: string): void {
    this.files.set(path, { uri, synchronised: undefined, changed: true });
  }

  changed(path: string): void {
    const file = this.files.get(path);
    if (file === undefined) return;
    file.changed = true;
    // The file somebody works on comes first.
    this.files.delete(path);
    this.files.set(path, file);
  }

  /** Whether the engine has to be told anew what is on the disk. */
  remove(path: string): boolean {
    const stoodIn = this.standsInFor(path);
    this.files.delete(path);
    if (stoodIn) this.engine.remove(path);
    else this.engine.close(path);
    return stoodIn;
  }

  has(path: string): boolean {
    return this.files.has(path);
  }

  /** Last changed first. */
  paths(): readonly string[] {
    return [...this.files.keys()].reverse();
  }

  uriOf(path: string): string | undefined {
    return this.files.get(path)?.uri;
  }

  /** The state that was analysed. */
  snapshotOf(path: string): Snapshot | undefined {
    return this.files.get(path)?.synchronised;
  }

  /** Whether the engine holds what an editor shows in place of what is on the disk. */
  standsInFor(path: string): boolean {
    return this.files.has(path) && fileKindOf(path) !== 'code';
  }

  /** Tells the engine what has changed in editors. */
  synchronise(documents: { snapshot(uri: string): Snapshot | undefined }): void {
    for (const [path, file] of this.files) {
      if (!file.changed) continue;
      const current = documents.snapshot(file.uri);
      if (current === undefined) continue;
      file.changed = false;
      file.synchronised = current;
      this.give(path, current);
    }
  }

  private give(path: string, current: Snapshot): void {
    if (current.type === 'notebook') this.engine.open(path, current.notebook);
    else if (path.endsWith('.ipynb'))
      return; // The JSON of a notebook: the saved file is what counts.
    else if (current.languageId === 'python' || fileKindOf(path) === 'code')
      this.engine.open(path, current.text);
    else this.engine.put(path, new TextEncoder().encode(current.text), true);
  }
}
