import * as vscode from 'vscode';
import {
  closeAll,
  codeOf,
  hint,
  hintsInNotebook,
  hintsOf,
  openNotebook,
  openScript,
  quickFixes,
  reveal,
} from './editor.ts';
import { becomes, matches, present } from './expect.ts';

interface Offer {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  readonly before: string;
  readonly after: string;
}

const rule = 'data/undocumented-dataset';

export function suppressions(): void {
  describe('ignoring with a reason', () => {
    afterEach(closeAll);

    it('ends a hint in a script, also for a server that starts afresh', async () => {
      const document = await openScript('train.py');
      await ignore(document, /^Ignore here/, 'described in the wiki');
      matches(document.getText(), /# responsible-ml: ignore\[data\/undocumented-dataset\] -- described/);
      await becomes('ignored hints', () => hintsOf(document).map(codeOf).includes(rule), false);
      await vscode.commands.executeCommand('responsible-ml.restartServer');
      await hint(document, 'fairness/missing-disaggregated-eval');
      await becomes('ignored hints', () => hintsOf(document).map(codeOf).includes(rule), false);
    });

    it('ends a hint in a whole file', async () => {
      const document = await openScript('train.py');
      await ignore(document, /^Ignore in this file/, 'a study');
      await becomes('ignored hints', () => hintsOf(document).map(codeOf).includes(rule), false);
    });

    it('ends a hint in a cell', async () => {
      const notebook = await openNotebook('notebooks/explore_and_train.ipynb');
      const document = await reveal(notebook, 2);
      await ignore(document, /^Ignore here/, 'described in the wiki');
      await becomes('ignored hints', () => hintsInNotebook(notebook).join().includes(rule), false);
    });

    it('ends a hint by a tag of its cell', async () => {
      const notebook = await openNotebook('notebooks/explore_and_train.ipynb');
      const cell = present(notebook.getCells()[2], 'cell');
      await hint(cell.document, rule);
      const edit = new vscode.WorkspaceEdit();
      const metadata = { ...cell.metadata, metadata: { tags: [`responsible-ml-ignore:${rule}`] } };
      edit.set(notebook.uri, [vscode.NotebookEdit.updateCellMetadata(2, metadata)]);
      await vscode.workspace.applyEdit(edit);
      await becomes('ignored hints', () => hintsInNotebook(notebook).join().includes(rule), false);
    });
  });
}

/** The comment that the action writes once a person has given the reason; the typing itself is clicked elsewhere. */
async function ignore(document: vscode.TextDocument, title: RegExp, reason: string): Promise<void> {
  const actions = await quickFixes(document, await hint(document, rule));
  const action = present(
    actions.find((candidate) => title.test(candidate.title) && candidate.title.includes(rule)),
    `action ${title}`,
  );
  const [offer]: Offer[] = action.command?.arguments ?? [];
  const { uri, position, before, after } = present(offer, 'argument');
  const edit = new vscode.WorkspaceEdit();
  const place = new vscode.Position(position.line, position.character);
  edit.insert(vscode.Uri.parse(uri), place, `${before}${reason}${after}`);
  await vscode.workspace.applyEdit(edit);
}
