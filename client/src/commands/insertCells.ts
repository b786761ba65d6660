import { window } from 'vscode';
import type { InsertCellsArguments } from '../../../server/src/messages.ts';
import { applyCellInsertions } from '../notebookEdits.ts';

/** A fix that the protocol's own edits cannot express. */
export async function insertCells(fix: InsertCellsArguments): Promise<void> {
  if (await applyCellInsertions(fix)) return;
  void window.showInformationMessage('The notebook has changed meanwhile. Choose the fix once more.');
}
