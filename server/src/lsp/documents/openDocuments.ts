import { NotebookStore } from './notebookStore.ts';
import type { Snapshot } from './snapshot.ts';
import { TextStore } from './textStore.ts';

/** Everything that is open in the client. */
export class OpenDocuments {
  readonly texts = new TextStore();
  readonly notebooks = new NotebookStore();

  snapshot(uri: string): Snapshot | undefined {
    return this.notebooks.snapshot(uri) ?? this.texts.snapshot(uri);
  }

  isCurrent(snapshot: Snapshot): boolean {
    return snapshot.type === 'text'
      ? this.texts.versionOf(snapshot.uri) === snapshot.version
      : this.notebooks.revisionOf(snapshot.uri) === snapshot.revision;
  }

  /** Of a text document or a cell. */
  versionOf(uri: string): number | undefined {
    return this.texts.versionOf(uri) ?? this.notebooks.versionOf(uri);
  }

  /** Text documents and notebooks, not cells. */
  uris(): readonly string[] {
    return [...this.texts.uris(), ...this.notebooks.uris()];
  }
}
