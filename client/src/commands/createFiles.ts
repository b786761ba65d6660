import { Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { CreateFilesArguments } from '../../../server/src/messages.ts';
import { addFiles, addTexts, areAsAnalysed } from '../textEdits.ts';

/** Writes new files, never over one that is there, and shows the first: only a person can fill in the rest. */
export async function createFiles({ files, texts }: CreateFilesArguments): Promise<void> {
  const edit = new WorkspaceEdit();
  addFiles(edit, files);
  addTexts(edit, texts);
  if (!areAsAnalysed(texts) || !(await workspace.applyEdit(edit))) {
    void window.showInformationMessage('The files have changed meanwhile. Choose the fix once more.');
    return;
  }
  const [first] = files;
  if (first) await window.showTextDocument(Uri.parse(first.uri), { preview: false });
}
