import type { Notebook } from '../../sources/notebook/notebook.ts';

export interface TextSnapshot {
  readonly type: 'text';
  readonly uri: string;
  readonly version: number;
  readonly languageId: string;
  readonly text: string;
}

export interface CellSnapshot {
  readonly uri: string;
  readonly version: number;
  readonly kind: 'code' | 'markdown';
  readonly language: string;
  readonly text: string;
}

export interface NotebookSnapshot {
  readonly type: 'notebook';
  readonly uri: string;
  /** Goes up with every change to any cell or to their order; a notebook's own version says less. */
  readonly revision: number;
  /** All cells of the notebook, in its order. */
  readonly cells: readonly CellSnapshot[];
  /** The same cells for the engine. */
  readonly notebook: Notebook;
}

/** What an editor shows of one file at one moment. */
export type Snapshot = TextSnapshot | NotebookSnapshot;
