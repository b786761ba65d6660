import { Engine } from '../engine.ts';
import type { FileSystem } from '../fileSystem.ts';
import { indexWorkspace, readWanted } from '../indexing.ts';
import type { ReportedFile } from '../reports/report.ts';
import { Debounce } from './debounce.ts';
import type { Snapshot } from './documents/snapshot.ts';
import { type DiskChange, DiskChanges } from './files/diskChanges.ts';
import { FolderUri } from './files/folderUri.ts';
import { RememberedFiles } from './files/rememberedFiles.ts';
import { OpenFiles } from './openFiles.ts';
import type { IndexingProgress } from './progress.ts';
import { Slices } from './slices.ts';

/** Milliseconds without a keystroke before anything is analysed. */
const TYPING = 250;
/** Milliseconds without a change on the disk, so that a branch switch is one change; and when to look anyway. */
const DISK = 300;
const DISK_LONGEST = 3000;

export type FolderState = 'indexing' | 'ready' | 'stopped';

/** What a folder needs from its surroundings. */
export interface FolderHost {
  /** When the settings of the editor are known. */
  readonly configured: Promise<void>;
  snapshot(uri: string): Snapshot | undefined;
  /** Shows, or no longer shows, what there is to say about a file. */
  show(folder: Folder, path: string): void;
  stateChanged(folder: Folder): void;
  isEnabled(folder: Folder): boolean;
  /** Whether no other folder, nested in this one, answers for the file. */
  owns(folder: Folder, path: string): boolean;
  progress(stop: () => void): IndexingProgress;
  log(message: string): void;
}

/** One workspace folder: keeps its engine in step with editors and disk, one piece of work at a time. */
export class Folder {
  readonly location: FolderUri;
  readonly engine = new Engine();
  readonly open: OpenFiles;
  /** Which files are reported: those in editors, or every one after a scan. */
  scope: 'open' | 'all' = 'open';
  private readonly files: RememberedFiles | undefined;
  private readonly host: FolderHost;
  private readonly disk = new DiskChanges();
  private readonly notes = new Map<string, readonly string[]>();
  private readonly soonTyping = new Debounce(() => void this.work());
  private readonly soonDisk = new Debounce(() => void this.work(), DISK_LONGEST);
  private state: FolderState = 'indexing';
  private running: Promise<void> | undefined;
  private again = false;
  private stopping = new AbortController();
  private disposed = false;

  /** Without `files`, only what editors show is known: a file outside of every workspace folder. */
  constructor(
    uri: string,
    files: ((location: FolderUri) => FileSystem | undefined) | undefined,
    host: FolderHost,
  ) {
    this.location = new FolderUri(uri);
    const found = files?.(this.location);
    this.files = found === undefined ? undefined : new RememberedFiles(found);
    this.host = host;
    this.open = new OpenFiles(this.engine);
    if (this.files !== undefined) this.disk.addEverything();
  }

  get currentState(): FolderState {
    return this.state;
  }

  /** As the client writes it, where an editor shows the file. */
  uriOf(path: string): string {
    return this.open.uriOf(path) ?? this.location.uriOf(path);
  }

  /** What there is to say about a file, and what kept it from being read. */
  report(path: string): ReportedFile {
    const report = this.engine.report(path);
    const unread = (this.notes.get(path) ?? []).map((message) => ({ path, message }));
    return { ...report, notes: [...report.notes, ...unread] };
  }

  /** Starts, or goes on with, whatever there is to do. */
  soon(when: 'now' | 'typing'): void {
    this.soonTyping.after(when === 'now' ? 0 : TYPING);
  }

  documentOpened(path: string, uri: string): void {
    this.open.add(path, uri);
    this.soon('now');
  }

  documentChanged(path: string): void {
    this.open.changed(path);
    this.soon('typing');
  }

  documentClosed(path: string): void {
    // What was saved meanwhile, or never, is read from the disk.
    if (this.open.remove(path)) this.disk.addEverything();
    else this.disk.add(path, 'changed');
    this.soon('now');
  }

  diskChanged(path: string, change: DiskChange): void {
    if (this.files !== undefined && this.disk.add(path, change)) this.soonDisk.after(DISK);
  }

  /** Looks at everything that is pending, and waits until it is done. */
  async settled(): Promise<FolderState> {
    if (this.state === 'stopped') {
      this.disk.addEverything();
      this.state = 'indexing';
    }
    await this.work();
    return this.state;
  }

  dispose(): void {
    this.disposed = true;
    this.soonTyping.cancel();
    this.soonDisk.cancel();
    this.stopping.abort();
  }

  /** Files to report, those in editors first. */
  reported(): readonly string[] {
    const open = this.open.paths();
    if (this.scope === 'open') return open;
    const seen = new Set(open);
    const rest = [...this.engine.analysed(), ...this.notes.keys()].filter(
      (path) => !seen.has(path) && this.host.owns(this, path),
    );
    return [...open, ...new Set(rest)];
  }

  private work(): Promise<void> {
    this.again = true;
    this.running ??= this.workUntilDone().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async workUntilDone(): Promise<void> {
    while (this.again && !this.disposed) {
      this.again = false;
      try {
        await this.step();
      } catch (error) {
        if (!this.disposed) this.host.log(`${this.location.uri}: ${describe(error)}`);
      }
    }
  }

  private async step(): Promise<void> {
    await this.host.configured;
    this.open.synchronise(this.host);
    // Where hints are off, nothing is read.
    if (this.host.isEnabled(this)) {
      if (this.state === 'stopped' || !(await this.readDisk())) return;
      this.enter('ready');
    }
    await this.showReported();
  }

  /** Whether all is known that could silence a finding. */
  private async readDisk(): Promise<boolean> {
    const { files, engine } = this;
    if (files === undefined) {
      for (const { path } of engine.wanted()) engine.missing(path);
      return true;
    }
    if (this.disk.isEmpty && engine.wanted().length === 0) return true;
    if (this.state !== 'ready') this.enter('indexing');
    this.stopping = new AbortController();
    const { signal } = this.stopping;
    const progress = this.host.progress(() => this.stopping.abort());
    try {
      // Changes that arrive while reading are taken up before anything is shown.
      while (!this.disk.isEmpty || engine.wanted().length > 0) {
        await this.readPending(files, signal, progress.report);
        this.open.synchronise(this.host);
      }
      return true;
    } catch (error) {
      if (!signal.aborted) throw error;
      if (!this.disposed) this.enter('stopped');
      return false;
    } finally {
      progress.done();
    }
  }

  private async readPending(
    files: RememberedFiles,
    signal: AbortSignal,
    progress: (done: number, total: number) => void,
  ): Promise<void> {
    const { listing, contents } = this.disk.take();
    for (const path of contents) {
      signal.throwIfAborted();
      const result = await files.readAgain(path);
      this.notes.delete(path);
      // Editors go first; what they show of documents and settings stands in for the disk.
      if (result === undefined || this.open.standsInFor(path)) continue;
      if (result.ok) this.engine.put(path, result.bytes, result.complete);
      else this.engine.remove(path);
    }
    const read = listing ? indexWorkspace : readWanted;
    const notes = await read(this.engine, files, { signal, progress });
    if (listing) this.notes.clear();
    for (const { path, message } of notes) this.notes.set(path, [message]);
  }

  private async showReported(): Promise<void> {
    const slices = new Slices();
    for (const path of this.reported()) {
      this.host.show(this, path);
      if ((await slices.pause()) && (this.again || this.disposed)) return;
    }
  }

  private enter(state: FolderState): void {
    if (state === this.state) return;
    this.state = state;
    this.host.stateChanged(this);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
