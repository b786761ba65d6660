import type { Diagnostic } from 'vscode-languageserver';

/** What is shown in one document: a file, or one cell of a notebook. */
export interface Shown {
  readonly uri: string;
  /** Absent for files that are open in no editor. */
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export type Send = (params: { uri: string; version?: number; diagnostics: Diagnostic[] }) => void;

/**
 * The only place that diagnostics leave from. An owner is a file or a notebook, which shows diagnostics in one or more
 * documents; a document it stops mentioning is emptied, so that nothing is ever left behind.
 */
export class Publisher {
  private readonly send: Send;
  /** By owner, then by document. */
  private readonly shown = new Map<string, Map<string, Shown>>();

  constructor(send: Send) {
    this.send = send;
  }

  /** All that an owner shows from now on. */
  replace(owner: string, documents: readonly Shown[]): void {
    const before = this.shown.get(owner) ?? new Map<string, Shown>();
    const after = new Map(documents.map((document) => [document.uri, document]));
    for (const uri of before.keys()) if (!after.has(uri)) this.empty(uri);
    this.shown.set(owner, after);
    for (const document of documents) if (!isSame(before.get(document.uri), document)) this.publish(document);
  }

  /**
   * The documents that an owner has now: others are emptied, new ones start empty, and what `voided` names is emptied
   * even where it stays.
   */
  keepOnly(owner: string, uris: readonly string[], voided: readonly string[] = []): void {
    const before = this.shown.get(owner) ?? new Map<string, Shown>();
    const after = new Map<string, Shown>();
    for (const uri of uris) {
      const known = before.get(uri);
      const kept = known === undefined || voided.includes(uri) ? { uri, diagnostics: [] } : known;
      after.set(uri, kept);
      if (kept !== known) this.publish(kept);
    }
    for (const uri of [...before.keys(), ...voided]) if (!after.has(uri)) this.empty(uri);
    this.shown.set(owner, after);
  }

  clear(owner: string): void {
    for (const uri of this.shown.get(owner)?.keys() ?? []) this.empty(uri);
    this.shown.delete(owner);
  }

  private publish({ uri, version, diagnostics }: Shown): void {
    this.send({ uri, ...(version === undefined ? {} : { version }), diagnostics: [...diagnostics] });
  }

  private empty(uri: string): void {
    this.send({ uri, diagnostics: [] });
  }
}

function isSame(before: Shown | undefined, after: Shown): boolean {
  return (
    before !== undefined &&
    before.version === after.version &&
    JSON.stringify(before.diagnostics) === JSON.stringify(after.diagnostics)
  );
}
