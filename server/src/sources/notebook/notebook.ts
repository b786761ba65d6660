/** One cell of a notebook; its index among all cells is its place in `Notebook.cells`. */
export type NotebookCell =
  | {
      readonly kind: 'code';
      readonly language: string;
      readonly text: string;
      readonly tags: readonly string[];
      readonly id?: string;
      readonly executionCount?: number;
    }
  | {
      readonly kind: 'markdown';
      readonly text: string;
      readonly tags: readonly string[];
      readonly id?: string;
    };

/** A notebook as the editor or the file gives it, free of any file format. */
export interface Notebook {
  readonly language: string;
  readonly cells: readonly NotebookCell[];
}
