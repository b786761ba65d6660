import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { FileSystem } from '../fileSystem.ts';
import { defaultSettings, type EditorSettings, type Status, statusMethod } from '../messages.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import { NotebookStore } from './documents/notebookStore.ts';
import type { Snapshot } from './documents/snapshot.ts';
import { TextStore } from './documents/textStore.ts';
import { ClientFileSystem } from './files/clientFileSystem.ts';
import { requestsTo } from './files/clientRequests.ts';
import { isInsideSkipped } from './files/diskChanges.ts';
import { FolderUri } from './files/folderUri.ts';
import { Folder, type FolderHost } from './folder.ts';
import { Folders, type Owned } from './folders.ts';
import type { ShownFinding } from './present/diagnostics.ts';
import { Places } from './present/places.ts';
import { shownFile } from './present/shownFile.ts';
import { lateProgress } from './progress.ts';
import { Publisher } from './publisher.ts';

/** What differs between the places where the server runs. */
export interface Platform {
  /** The files of a folder that this machine can read by itself. */
  filesOf(folder: URI): FileSystem | undefined;
}

interface ShownState {
  readonly snapshot: Snapshot | undefined;
  readonly findings: readonly ShownFinding[];
}

/** Everything the server knows between messages. */
export class Session implements FolderHost {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly texts = new TextStore();
  readonly notebooks = new NotebookStore();
  readonly folders = new Folders();
  readonly publisher: Publisher;
  readonly configured: Promise<void>;
  private readonly platform: Platform;
  private readonly owners = new Map<string, Owned>();
  private readonly shown = new Map<string, ShownState>();
  private readonly statuses = new Map<string, string>();
  private settings: ReadonlyMap<string, EditorSettings> = new Map();
  private settingsKnown: () => void = () => {};

  constructor(connection: Connection, client: ClientFeatures, platform: Platform) {
    this.connection = connection;
    this.client = client;
    this.platform = platform;
    this.configured = new Promise((resolve) => {
      this.settingsKnown = resolve;
    });
    this.publisher = new Publisher((params) => void connection.sendDiagnostics(params));
  }

  // ── Folders ──

  addFolder(uri: string): void {
    const folder = new Folder(uri, (location) => this.filesOf(location), this);
    this.folders.add(folder);
    this.reassign();
    folder.soon('now');
  }

  removeFolder(uri: string): void {
    const folder = this.folders.remove(new FolderUri(uri).uri);
    if (folder === undefined) return;
    folder.dispose();
    this.hideAll(folder);
    this.reassign();
  }

  /** Settings by folder; those of '' hold outside of every folder. */
  configure(settings: ReadonlyMap<string, EditorSettings>): void {
    this.settings = settings;
    this.settingsKnown();
    for (const folder of this.folders.all()) folder.soon('now');
  }

  dispose(): void {
    for (const folder of this.folders.all()) folder.dispose();
  }

  // ── Documents ──

  /** An editor shows a text document or a notebook. */
  opened(uri: string): void {
    const owned = this.findOwner(uri);
    if (owned === undefined) return;
    this.owners.set(uri, owned);
    owned.folder.documentOpened(owned.path, uri);
    this.tellStatus(owned.folder, owned.path);
  }

  changed(uri: string): void {
    const owned = this.owners.get(uri);
    owned?.folder.documentChanged(owned.path);
  }

  closed(uri: string): void {
    const owned = this.owners.get(uri);
    this.hide(uri);
    if (owned === undefined) return;
    this.owners.delete(uri);
    owned.folder.documentClosed(owned.path);
    this.folders.removeLoose(uri);
  }

  /** What is shown in a document or cell, unless it has changed since. */
  findingsIn(uri: string): readonly ShownFinding[] {
    const state = this.shown.get(this.notebooks.ofCell(uri) ?? uri);
    if (state?.snapshot === undefined || !this.isCurrent(state.snapshot)) return [];
    return state.findings.filter((shown) => shown.uri === uri);
  }

  /** How many findings are shown of a file. */
  countOf(folder: Folder, path: string): number {
    return this.shown.get(this.ownerUri(folder, path))?.findings.length ?? 0;
  }

  // ── What folders ask for ──

  snapshot(uri: string): Snapshot | undefined {
    return this.notebooks.snapshot(uri) ?? this.texts.snapshot(uri);
  }

  owns(folder: Folder, path: string): boolean {
    return this.folders.ownerOf(folder.location.uriOf(path))?.folder === folder;
  }

  show(folder: Folder, path: string): void {
    const snapshot = folder.open.snapshotOf(path);
    // A later state is on its way, and positions count in what editors show.
    if (snapshot !== undefined && !this.isCurrent(snapshot)) return;
    const owner = this.ownerUri(folder, path);
    try {
      const { findings, notes } = folder.engine.report(path);
      const off = !this.isEnabled(folder);
      const unread = folder.notesOf(path).map((message) => ({ path, message }));
      const report = { path, findings: off ? [] : findings, notes: off ? [] : [...notes, ...unread] };
      const places = new Places({
        snapshotOf: (other) => folder.open.snapshotOf(other),
        uriOf: (other) => this.ownerUri(folder, other),
        textOf: (other, cell) => folder.engine.textOf(other, cell),
      });
      const shown = shownFile(report, places, this.client);
      this.shown.set(owner, { snapshot, findings: shown.findings });
      this.publisher.replace(owner, shown.documents);
      if (snapshot !== undefined) this.tellStatus(folder, path);
    } catch (error) {
      // One file must never cost the hints of others.
      this.log(`${owner}: ${error instanceof Error ? error.stack : error}`);
    }
  }

  stateChanged(folder: Folder): void {
    if (folder.currentState === 'stopped') this.hideAll(folder);
    for (const path of folder.open.paths()) this.tellStatus(folder, path);
  }

  progress(stop: () => void): ReturnType<FolderHost['progress']> {
    const title = 'Responsible ML Hints: reading the project';
    return lateProgress(this.connection, this.client.progress, title, stop);
  }

  log(message: string): void {
    this.connection.console.error(message);
  }

  isEnabled(folder: Folder): boolean {
    return (this.settings.get(this.settingsKey(folder)) ?? defaultSettings).enable;
  }

  /** Takes away what is shown of files that no editor shows. */
  hideClosed(folder: Folder): void {
    for (const owner of [...this.shown.keys()]) {
      if (!this.owners.has(owner) && this.folders.ownerOf(owner)?.folder === folder) this.hide(owner);
    }
  }

  private hideAll(folder: Folder): void {
    for (const owner of [...this.shown.keys()]) {
      const owned = this.owners.get(owner);
      const inFolder = owned?.folder === folder || folder.location.pathOf(owner) !== undefined;
      if (!inFolder) continue;
      if (this.notebooks.revisionOf(owner) === undefined) this.hide(owner);
      else {
        this.shown.delete(owner);
        this.publisher.keepOnly(owner, this.notebooks.cellsOf(owner), this.notebooks.cellsOf(owner));
      }
    }
  }

  private hide(owner: string): void {
    this.shown.delete(owner);
    this.statuses.delete(owner);
    this.publisher.clear(owner);
  }

  /** After folders came or went, other folders may answer for what is open. */
  private reassign(): void {
    for (const uri of [...this.texts.uris(), ...this.notebooks.uris()]) {
      const before = this.owners.get(uri);
      const after = this.folders.ownerOf(uri);
      if (before !== undefined && after?.folder === before.folder) continue;
      if (before !== undefined) {
        this.owners.delete(uri);
        before.folder.documentClosed(before.path);
        this.folders.removeLoose(uri);
      }
      this.opened(uri);
    }
  }

  private findOwner(uri: string): Owned | undefined {
    const owned = this.folders.ownerOf(uri);
    if (owned !== undefined) return isInsideSkipped(owned.path) ? undefined : owned;
    const { scheme, path } = URI.parse(uri);
    // Other schemes are not what somebody works on: the old side of a comparison, output, settings.
    if ((scheme !== 'file' && scheme !== 'untitled') || isInsideSkipped(path)) return undefined;
    return this.looseOwner(uri);
  }

  /** A file outside of every workspace folder stands alone: what lies beside it is not looked at. */
  private looseOwner(uri: string): Owned {
    const parsed = URI.parse(uri);
    const slash = parsed.path.lastIndexOf('/');
    const name = parsed.path.slice(slash + 1);
    const isPython = this.texts.snapshot(uri)?.languageId === 'python' && !/\.(?:py|ipynb)$/.test(name);
    const path = isPython ? `${name}.py` : name;
    const folder = new Folder(
      parsed.with({ path: parsed.path.slice(0, slash) || '/' }).toString(),
      undefined,
      this,
    );
    folder.engine.list([{ path, size: 0 }], []);
    this.folders.addLoose(uri, folder);
    return { folder, path };
  }

  private filesOf(location: FolderUri): FileSystem | undefined {
    const own = this.platform.filesOf(URI.parse(location.uri));
    if (own !== undefined || !this.client.extension) return own;
    return new ClientFileSystem(location, requestsTo(this.connection));
  }

  private isCurrent(snapshot: Snapshot): boolean {
    return snapshot.type === 'text'
      ? this.texts.versionOf(snapshot.uri) === snapshot.version
      : this.notebooks.revisionOf(snapshot.uri) === snapshot.revision;
  }

  private ownerUri(folder: Folder, path: string): string {
    return folder.open.uriOf(path) ?? folder.location.uriOf(path);
  }

  private settingsKey(folder: Folder): string {
    return this.folders.inWorkspace().includes(folder) ? folder.location.uri : '';
  }

  private tellStatus(folder: Folder, path: string): void {
    const uri = folder.open.uriOf(path);
    if (!this.client.extension || uri === undefined) return;
    const state = this.isEnabled(folder) ? folder.currentState : 'off';
    const configuration = folder.engine.configurationOf(path)?.path;
    const status: Status = {
      uri,
      state,
      hints: state === 'ready' ? this.countOf(folder, path) : 0,
      root: folder.location.uriOf(folder.engine.projectOf(path).root),
      ...(configuration !== undefined && { configuration: folder.location.uriOf(configuration) }),
    };
    const text = JSON.stringify(status);
    if (this.statuses.get(uri) === text) return;
    this.statuses.set(uri, text);
    void this.connection.sendNotification(statusMethod, status);
  }
}
