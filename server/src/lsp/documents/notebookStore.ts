import type {
  DidChangeNotebookDocumentParams,
  DidCloseNotebookDocumentParams,
  DidOpenNotebookDocumentParams,
  NotebookCell as ProtocolCell,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readCell, readLanguage } from './notebookCells.ts';
import type { NotebookSnapshot } from './snapshot.ts';

interface OpenNotebook {
  readonly uri: string;
  revision: number;
  metadata: unknown;
  cells: readonly ProtocolCell[];
}

/** What a change did to the cells of a notebook. */
export interface CellsChanged {
  readonly notebook: string;
  /** Cells that are gone, or that are other documents under the same URI now: what was said about them is void. */
  readonly left: readonly string[];
  /** Cells came, went, moved or changed their kind or language. */
  readonly structure: boolean;
}

/**
 * Notebooks that are open in the client, built from the raw notifications: the library's own store tells nothing of
 * cells that only moved.
 */
export class NotebookStore {
  private readonly notebooks = new Map<string, OpenNotebook>();
  private readonly documents = new Map<string, TextDocument>();
  private readonly notebookOfCell = new Map<string, string>();
  private revisions = 0;

  open({ notebookDocument, cellTextDocuments }: DidOpenNotebookDocumentParams): void {
    const { uri, metadata, cells } = notebookDocument;
    for (const { uri, languageId, version, text } of cellTextDocuments)
      this.documents.set(uri, TextDocument.create(uri, languageId, version, text));
    this.notebooks.set(uri, { uri, revision: ++this.revisions, metadata, cells });
    for (const { document } of cells) this.notebookOfCell.set(document, uri);
  }

  change({ notebookDocument: { uri }, change }: DidChangeNotebookDocumentParams): CellsChanged | undefined {
    const notebook = this.notebooks.get(uri);
    if (notebook === undefined) return undefined;
    notebook.revision = ++this.revisions;
    if (change.metadata !== undefined) notebook.metadata = change.metadata;
    const before = notebook.cells;
    const { structure, data, textContent } = change.cells ?? {};
    const replaced = new Set<string>();
    if (structure !== undefined) {
      const { start, deleteCount, cells = [] } = structure.array;
      notebook.cells = before.toSpliced(start, deleteCount, ...cells);
      // A document that is closed and opened again, as when its language changes, is another one.
      for (const { uri } of structure.didClose ?? []) replaced.add(uri);
      for (const { uri, languageId, version, text } of structure.didOpen ?? []) {
        replaced.add(uri);
        this.documents.set(uri, TextDocument.create(uri, languageId, version, text));
      }
    }
    for (const cell of data ?? []) {
      const known = notebook.cells.find(({ document }) => document === cell.document);
      if (known?.kind !== cell.kind) replaced.add(cell.document);
      notebook.cells = notebook.cells.map((old) => (old.document === cell.document ? cell : old));
    }
    for (const { document, changes } of textContent ?? []) {
      const known = this.documents.get(document.uri);
      if (known !== undefined)
        this.documents.set(document.uri, TextDocument.update(known, [...changes], document.version));
    }
    const gone = this.forgetAllBut(notebook, before);
    const left = [...new Set([...gone, ...replaced])];
    return { notebook: uri, left, structure: structure !== undefined || replaced.size > 0 };
  }

  close({ notebookDocument: { uri } }: DidCloseNotebookDocumentParams): void {
    const notebook = this.notebooks.get(uri);
    if (notebook === undefined) return;
    this.notebooks.delete(uri);
    for (const { document } of notebook.cells) this.forget(document);
  }

  snapshot(uri: string): NotebookSnapshot | undefined {
    const open = this.notebooks.get(uri);
    if (open === undefined) return undefined;
    const cells = open.cells.map((cell) => readCell(cell, this.documents.get(cell.document)));
    const language = readLanguage(open.metadata, cells);
    return {
      type: 'notebook',
      uri,
      revision: open.revision,
      cells: cells.map(({ snapshot }) => snapshot),
      notebook: { language, cells: cells.map(({ cell }) => cell) },
    };
  }

  /** The notebook that a cell is in. */
  ofCell(cell: string): string | undefined {
    return this.notebookOfCell.get(cell);
  }

  cellsOf(uri: string): readonly string[] {
    return this.notebooks.get(uri)?.cells.map(({ document }) => document) ?? [];
  }

  versionOf(cell: string): number | undefined {
    return this.documents.get(cell)?.version;
  }

  revisionOf(uri: string): number | undefined {
    return this.notebooks.get(uri)?.revision;
  }

  uris(): readonly string[] {
    return [...this.notebooks.keys()];
  }

  /** Drops the cells that a change took out; a cell that moved is in `before` and in the notebook. */
  private forgetAllBut(notebook: OpenNotebook, before: readonly ProtocolCell[]): readonly string[] {
    const present = new Set(notebook.cells.map(({ document }) => document));
    const gone = before.map(({ document }) => document).filter((document) => !present.has(document));
    for (const document of gone) this.forget(document);
    for (const document of present) this.notebookOfCell.set(document, notebook.uri);
    return gone;
  }

  private forget(cell: string): void {
    this.documents.delete(cell);
    this.notebookOfCell.delete(cell);
  }
}
