import {
  NotebookCellData,
  NotebookCellKind,
  type NotebookDocument,
  NotebookEdit,
  NotebookEditorRevealType,
  NotebookRange,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { CellInsertion, InsertCellsArguments } from '../../server/src/messages.ts';
import { addFiles, addTexts, areAsAnalysed } from './textEdits.ts';

/** Applies everything as one change; answers false, with nothing written, when the notebook is another by now. */
export async function applyCellInsertions(fix: InsertCellsArguments): Promise<boolean> {
  const notebook = workspace.notebookDocuments.find(({ uri }) => uri.toString() === fix.notebook);
  if (!notebook || !isAsAnalysed(notebook, fix.cells) || !areAsAnalysed(fix.texts)) return false;
  const edit = new WorkspaceEdit();
  addFiles(edit, fix.files);
  addTexts(edit, fix.texts);
  const language = codeLanguage(notebook);
  edit.set(
    notebook.uri,
    fix.insertions.map(({ index, cells }) =>
      NotebookEdit.insertCells(
        index,
        cells.map((cell) => cellData(cell, language)),
      ),
    ),
  );
  const applied = await workspace.applyEdit(edit);
  if (applied) revealInsertion(notebook, fix.insertions);
  return applied;
}

function isAsAnalysed(notebook: NotebookDocument, cells: InsertCellsArguments['cells']): boolean {
  const now = notebook.getCells();
  return (
    now.length === cells.length &&
    now.every(({ document }, index) => {
      const then = cells[index];
      return document.uri.toString() === then?.uri && document.version === then.version;
    })
  );
}

function cellData({ kind, text }: CellInsertion['cells'][number], language: string): NotebookCellData {
  return kind === 'code'
    ? new NotebookCellData(NotebookCellKind.Code, text, language)
    : new NotebookCellData(NotebookCellKind.Markup, text, 'markdown');
}

function codeLanguage(notebook: NotebookDocument): string {
  const code = notebook.getCells().find(({ kind }) => kind === NotebookCellKind.Code);
  return code?.document.languageId ?? 'python';
}

/** A person should see what has been written for them. */
function revealInsertion(notebook: NotebookDocument, insertions: readonly CellInsertion[]): void {
  const first = insertions.toSorted((a, b) => a.index - b.index)[0];
  const editor = window.visibleNotebookEditors.find((visible) => visible.notebook === notebook);
  if (!first || !editor) return;
  const range = new NotebookRange(first.index, first.index + first.cells.length);
  editor.selections = [range];
  editor.revealRange(range, NotebookEditorRevealType.InCenterIfOutsideViewport);
}
