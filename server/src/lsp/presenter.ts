import type { Connection } from 'vscode-languageserver';
import { type Status, statusMethod } from '../messages.ts';
import type { ReportedFile } from '../reports/report.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import type { OpenDocuments } from './documents/openDocuments.ts';
import type { Snapshot } from './documents/snapshot.ts';
import type { Folder } from './folder.ts';
import type { ShownFinding } from './present/diagnostics.ts';
import { Places } from './present/places.ts';
import { shownFile } from './present/shownFile.ts';
import { Publisher } from './publisher.ts';

/** What is shown of one file, and the state it was made from. */
interface ShownState {
  readonly folder: Folder;
  readonly snapshot: Snapshot | undefined;
  readonly findings: readonly ShownFinding[];
}

/** Brings reports to the client: diagnostics, what stands behind them, and the status of open files. */
export class Presenter {
  readonly publisher: Publisher;
  private readonly connection: Connection;
  private readonly client: ClientFeatures;
  private readonly documents: OpenDocuments;
  /** By the URI of the file or notebook. */
  private readonly shown = new Map<string, ShownState>();
  private readonly statuses = new Map<string, string>();

  constructor(connection: Connection, client: ClientFeatures, documents: OpenDocuments) {
    this.connection = connection;
    this.client = client;
    this.documents = documents;
    // After the connection has ended there is nobody to tell.
    this.publisher = new Publisher((params) => void connection.sendDiagnostics(params).catch(() => {}));
  }

  /** What there is to say about a file; without a report, nothing any more. */
  show(folder: Folder, path: string, report: (() => ReportedFile) | undefined): void {
    const snapshot = folder.open.snapshotOf(path);
    // A later state is on its way, and positions count in what editors show.
    if (snapshot === undefined ? folder.open.has(path) : !this.documents.isCurrent(snapshot)) return;
    const owner = folder.uriOf(path);
    try {
      const places = new Places({
        snapshotOf: (other) => folder.open.snapshotOf(other),
        uriOf: (other) => folder.uriOf(other),
        textOf: (other, cell) => folder.engine.textOf(other, cell),
      });
      const { documents, findings } = shownFile(
        report?.() ?? { path, findings: [], notes: [] },
        places,
        this.client,
      );
      this.shown.set(owner, { folder, snapshot, findings });
      this.publisher.replace(owner, documents);
      this.tellStatus(folder, path, report !== undefined);
    } catch (error) {
      // One file must never cost the hints of others.
      this.connection.console.error(`${owner}: ${error instanceof Error ? error.stack : error}`);
    }
  }

  /** What is shown in a document or cell, unless it has changed since. */
  findingsIn(uri: string): readonly ShownFinding[] {
    const state = this.shown.get(this.documents.notebooks.ofCell(uri) ?? uri);
    if (state?.snapshot === undefined || !this.documents.isCurrent(state.snapshot)) return [];
    return state.findings.filter((shown) => shown.uri === uri);
  }

  /** How many findings are shown of a file. */
  countOf(folder: Folder, path: string): number {
    return this.shown.get(folder.uriOf(path))?.findings.length ?? 0;
  }

  hide(owner: string): void {
    this.shown.delete(owner);
    this.statuses.delete(owner);
    this.publisher.clear(owner);
  }

  /** Takes away what is shown of a folder, or only of those of its files that no editor shows. */
  hideAll(folder: Folder, which: 'all' | 'closed' = 'all'): void {
    for (const [owner, state] of [...this.shown]) {
      if (state.folder !== folder) continue;
      const cells = this.documents.notebooks.cellsOf(owner);
      const isOpen = this.documents.snapshot(owner) !== undefined;
      if (!isOpen) this.hide(owner);
      else if (which === 'all') {
        this.shown.delete(owner);
        if (cells.length > 0) this.publisher.keepOnly(owner, cells, cells);
        else this.publisher.clear(owner);
      }
    }
  }

  /** The status of a file, where an editor shows it; told only when it changes. */
  tellStatus(folder: Folder, path: string, enabled: boolean): void {
    if (!this.client.extension || !folder.open.has(path)) return;
    const uri = folder.uriOf(path);
    const state = enabled ? folder.currentState : 'off';
    const configuration = folder.engine.configurationOf(path)?.path;
    const status: Status = {
      uri,
      state,
      hints: state === 'ready' ? this.countOf(folder, path) : 0,
      root: folder.location.uriOf(folder.engine.projectOf(path).root),
      ...(configuration !== undefined && { configuration: folder.uriOf(configuration) }),
    };
    const text = JSON.stringify(status);
    if (this.statuses.get(uri) === text) return;
    this.statuses.set(uri, text);
    void this.connection.sendNotification(statusMethod, status).catch(() => {});
  }
}
