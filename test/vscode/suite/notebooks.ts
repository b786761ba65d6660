import * as vscode from 'vscode';
import {
  closeAll,
  evidence,
  fileUri,
  hint,
  hintsInNotebook,
  hoverText,
  openNotebook,
  reveal,
} from './editor.ts';
import { becomes, includes, matches, present, until } from './expect.ts';

const path = 'notebooks/explore_and_train.ipynb';
const data = 'data/undocumented-dataset: pd.read_csv("../data/applications.csv")';
const evaluation = 'fairness/missing-disaggregated-eval: accuracy_score';
const laterEvaluation = 'fairness/missing-disaggregated-eval: roc_auc_score';
const asStored = [`2 ${data}`, `13 ${evaluation}`];

export function notebooks(): void {
  describe('a notebook', () => {
    afterEach(closeAll);

    it('has its hints in the cells that they are about', async () => {
      const notebook = await openNotebook(path);
      await becomes('hints', () => hintsInNotebook(notebook), asStored);
    });

    it('says what was seen, in which cells', async () => {
      const document = await reveal(await openNotebook(path), 13);
      const found = await hint(document, 'fairness/missing-disaggregated-eval');
      includes(await evidence(found), [
        'the model is trained here (cell 12, line 2): fit',
        'the data has the columns ‘age’, ‘sex’, ‘marital_status’ and 1 more (cell 3, line 1): pd.read_csv("../data/applications.csv")',
        'the model leaves the notebook here (cell 17, line 2): dump',
      ]);
      matches(await hoverText(document, found.range.start), /What was looked for/, 'hover');
    });

    it('takes its hints along when a cell moves', async () => {
      const notebook = await opened();
      await select(0, 1);
      await vscode.commands.executeCommand('notebook.cell.moveDown');
      await becomes('hints', () => hintsInNotebook(notebook), asStored);
      await select(2, 3);
      await vscode.commands.executeCommand('notebook.cell.moveDown');
      await becomes('hints', () => hintsInNotebook(notebook), [`3 ${data}`, `13 ${evaluation}`]);
      await vscode.commands.executeCommand('notebook.cell.moveUp');
      await becomes('hints', () => hintsInNotebook(notebook), asStored);
    });

    it('points at the next evaluation when the first is deleted, and at none when both are', async () => {
      const notebook = await opened();
      await select(13, 14);
      await vscode.commands.executeCommand('notebook.cell.delete');
      await becomes('hints', () => hintsInNotebook(notebook), [`2 ${data}`, `13 ${laterEvaluation}`]);
      await select(13, 14);
      await vscode.commands.executeCommand('notebook.cell.delete');
      await becomes('hints', () => hintsInNotebook(notebook), [`2 ${data}`]);
      await vscode.commands.executeCommand('undo');
      await vscode.commands.executeCommand('undo');
      await becomes('hints after undo', () => hintsInNotebook(notebook), asStored);
    });

    it('counts on when cells are inserted', async () => {
      const notebook = await opened();
      await replaceCells(notebook, 0, 0, ['import os\n', '# about\n']);
      await becomes('hints', () => hintsInNotebook(notebook), [`4 ${data}`, `15 ${evaluation}`]);
    });

    it('has no hint in what becomes markdown, and has it again in what becomes code', async () => {
      const notebook = await opened();
      await select(13, 14);
      await vscode.commands.executeCommand('notebook.cell.changeToMarkdown');
      await becomes('hints', () => hintsInNotebook(notebook), [`2 ${data}`, `14 ${laterEvaluation}`]);
      await vscode.commands.executeCommand('notebook.cell.changeToCode');
      // Without a kernel to ask, VS Code takes the new cell for plain text.
      await vscode.languages.setTextDocumentLanguage(cellOf(notebook, 13).document, 'python');
      await becomes('hints', () => hintsInNotebook(notebook), asStored);
    });

    it('has no hint in a cell of another language', async () => {
      const notebook = await opened();
      await vscode.languages.setTextDocumentLanguage(cellOf(notebook, 13).document, 'r');
      await becomes('hints', () => hintsInNotebook(notebook), [`2 ${data}`, `14 ${laterEvaluation}`]);
    });

    it('keeps the other hints when one cell does not parse', async () => {
      const notebook = await opened();
      await replaceText(cellOf(notebook, 3).document, 'applications.describe(((\n');
      await replaceText(cellOf(notebook, 0).document, '# Half-typed');
      await becomes('hints', () => hintsInNotebook(notebook), asStored);
    });

    it('is satisfied by a table by group in any cell', async () => {
      const notebook = await opened();
      const byGroup =
        'pd.DataFrame({"right": y_test == y_pred, "sex": applications.loc[X_test.index, "sex"]}).groupby("sex")["right"].mean()';
      await replaceCells(notebook, 17, 17, [byGroup]);
      await becomes('hints', () => hintsInNotebook(notebook), [`2 ${data}`]);
    });

    it('leaves no hint behind when it is closed', async () => {
      // A copy: VS Code keeps a notebook for a while that commands have worked on.
      const copy = 'notebooks/copy.ipynb';
      await vscode.workspace.fs.copy(fileUri(path), fileUri(copy));
      const notebook = await openNotebook(copy);
      await becomes('hints', () => hintsInNotebook(notebook).length, asStored.length);
      await closeAll();
      await until('the notebook to be closed', () => (notebook.isClosed ? true : undefined));
      const left = () =>
        vscode.languages
          .getDiagnostics()
          .filter(([uri, found]) => uri.path === notebook.uri.path && found.length > 0)
          .map(([uri]) => uri.toString());
      await becomes('documents with hints', left, []);
      await vscode.workspace.fs.delete(fileUri(copy));
    });
  });
}

async function opened(): Promise<vscode.NotebookDocument> {
  const notebook = await openNotebook(path);
  await becomes('hints', () => hintsInNotebook(notebook), asStored);
  return notebook;
}

function cellOf(notebook: vscode.NotebookDocument, index: number): vscode.NotebookCell {
  return present(notebook.getCells()[index], `cell ${index}`);
}

async function select(start: number, end: number): Promise<void> {
  const editor = present(vscode.window.activeNotebookEditor, 'notebook editor');
  editor.selections = [new vscode.NotebookRange(start, end)];
  // The workbench learns of it a moment later.
  await new Promise((resolve) => setTimeout(resolve, 200));
}

async function replaceCells(
  notebook: vscode.NotebookDocument,
  start: number,
  end: number,
  texts: readonly string[],
): Promise<void> {
  const cells = texts.map(
    (text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python'),
  );
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.NotebookRange(start, end);
  edit.set(notebook.uri, [vscode.NotebookEdit.replaceCells(range, cells)]);
  await vscode.workspace.applyEdit(edit);
}

async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}
