import * as vscode from 'vscode';
import { choose, closeAll, hint, hintsInNotebook, openNotebook, quickFixes, reveal } from './editor.ts';
import { becomes, equal, matches, present } from './expect.ts';

const path = 'notebooks/explore_and_train.ipynb';
const rule = 'fairness/missing-disaggregated-eval';

export function notebookFixes(): void {
  describe('a fix in a notebook', () => {
    afterEach(closeAll);

    it('inserts a cell, ends the hint, and goes with one undo', async () => {
      const notebook = await openNotebook(path);
      const evaluation = await reveal(notebook, 13);
      const found = await hint(evaluation, rule);
      const before = textsOf(notebook);
      const hintsBefore = hintsInNotebook(notebook);
      const fix = present((await quickFixes(evaluation, found))[0], 'fix');

      await choose(fix);
      const inserted = textsOf(notebook).filter((text) => !before.includes(text));
      matches(inserted.join('\n'), /^by_\w+ = /m, 'new cell');
      const withoutHint = hintsBefore.filter((line) => !line.includes(rule));
      await becomes('hints after the fix', () => hintsInNotebook(notebook), withoutHint);

      await vscode.commands.executeCommand('undo');
      await becomes('cells after one undo', () => textsOf(notebook), before);
      await becomes('hints after undo', () => hintsInNotebook(notebook), hintsBefore);
    });

    it('writes nothing when the notebook has changed since', async () => {
      const notebook = await openNotebook(path);
      const evaluation = await reveal(notebook, 13);
      const fix = present((await quickFixes(evaluation, await hint(evaluation, rule)))[0], 'fix');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(present(notebook.getCells()[1], 'cell').document.uri, new vscode.Position(0, 0), '# new\n');
      await vscode.workspace.applyEdit(edit);
      const before = textsOf(notebook);
      await choose(fix);
      equal(textsOf(notebook), before, 'cells');
    });
  });
}

function textsOf(notebook: vscode.NotebookDocument): string[] {
  return notebook.getCells().map(({ document }) => document.getText());
}
