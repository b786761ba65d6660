import type { Connection } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { FileSystem } from '../fileSystem.ts';
import { defaultSettings, type EditorSettings } from '../messages.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import { OpenDocuments } from './documents/openDocuments.ts';
import type { Snapshot } from './documents/snapshot.ts';
import { ClientFileSystem } from './files/clientFileSystem.ts';
import { requestsTo } from './files/clientRequests.ts';
import { isInsideSkipped } from './files/diskChanges.ts';
import { FolderUri } from './files/folderUri.ts';
import { Folder, type FolderHost } from './folder.ts';
import { Folders, type Owned } from './folders.ts';
import { Presenter } from './presenter.ts';
import { type IndexingProgress, lateProgress } from './progress.ts';

/** What differs between the places where the server runs. */
export interface Platform {
  /** The files of a folder that this machine can read by itself. */
  filesOf(folder: URI): FileSystem | undefined;
}

/** Everything the server knows between messages. */
export class Session implements FolderHost {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly documents = new OpenDocuments();
  readonly folders = new Folders();
  readonly presenter: Presenter;
  readonly configured: Promise<void>;
  private readonly platform: Platform;
  /** Which folder answers for what is open. */
  private readonly owners = new Map<string, Owned>();
  private settings: ReadonlyMap<string, EditorSettings> = new Map();
  private settingsKnown: () => void = () => {};

  constructor(connection: Connection, client: ClientFeatures, platform: Platform) {
    this.connection = connection;
    this.client = client;
    this.platform = platform;
    this.presenter = new Presenter(connection, client, this.documents);
    this.configured = new Promise((resolve) => {
      this.settingsKnown = resolve;
    });
  }

  // ── Folders ──

  addFolder(uri: string): void {
    const folder = new Folder(uri, (location) => this.filesOf(location), this);
    if (this.folders.has(folder)) return;
    this.folders.add(folder);
    this.reassign();
    folder.soon('now');
  }

  removeFolder(uri: string): void {
    const folder = this.folders.remove(new FolderUri(uri).uri);
    if (folder === undefined) return;
    folder.dispose();
    this.presenter.hideAll(folder);
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

  // ── What editors show ──

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
    this.presenter.hide(uri);
    if (owned === undefined) return;
    this.owners.delete(uri);
    owned.folder.documentClosed(owned.path);
    this.folders.removeLoose(uri);
  }

  // ── What folders ask for ──

  snapshot(uri: string): Snapshot | undefined {
    return this.documents.snapshot(uri);
  }

  owns(folder: Folder, path: string): boolean {
    return this.folders.ownerOf(folder.location.uriOf(path))?.folder === folder;
  }

  show(folder: Folder, path: string): void {
    this.presenter.show(folder, path, this.isEnabled(folder) ? () => folder.report(path) : undefined);
  }

  stateChanged(folder: Folder): void {
    if (folder.currentState === 'stopped') this.presenter.hideAll(folder);
    // Files tell that they are ready together with their hints.
    if (folder.currentState === 'ready') return;
    for (const path of folder.open.paths()) this.tellStatus(folder, path);
  }

  progress(stop: () => void): IndexingProgress {
    const title = 'Responsible ML Hints: reading the project';
    return lateProgress(this.connection, this.client.progress, title, stop);
  }

  log(message: string): void {
    this.connection.console.error(message);
  }

  isEnabled(folder: Folder): boolean {
    const key = this.folders.inWorkspace().includes(folder) ? folder.location.uri : '';
    return (this.settings.get(key) ?? defaultSettings).enable;
  }

  private tellStatus(folder: Folder, path: string): void {
    this.presenter.tellStatus(folder, path, this.isEnabled(folder));
  }

  /** After folders came or went, other folders may answer for what is open. */
  private reassign(): void {
    for (const uri of this.documents.uris()) {
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
    const language = this.documents.texts.snapshot(uri)?.languageId;
    const path = language === 'python' && !/\.(?:py|ipynb)$/.test(name) ? `${name}.py` : name;
    const above = parsed.with({ path: parsed.path.slice(0, Math.max(slash, 0)) || '/' });
    const folder = new Folder(above.toString(), undefined, this);
    folder.engine.list([{ path, size: 0 }], []);
    this.folders.addLoose(uri, folder);
    return { folder, path };
  }

  private filesOf(location: FolderUri): FileSystem | undefined {
    const own = this.platform.filesOf(URI.parse(location.uri));
    if (own !== undefined || !this.client.extension) return own;
    return new ClientFileSystem(location, requestsTo(this.connection));
  }
}
