import * as vscode from 'vscode';
import { closeAll, hint, hintsInNotebook, openNotebook, openScript } from './editor.ts';
import { becomes, equal, matches, present } from './expect.ts';

export function commands(): void {
  describe('a command', () => {
    afterEach(closeAll);

    it('is there for each that the manifest names', async () => {
      const extension = vscode.extensions.getExtension('responsible-ml-hints.responsible-ml-hints');
      const manifest: { contributes: { commands: { command: string }[] } } = present(
        extension,
        'extension',
      ).packageJSON;
      await openScript('train.py');
      const known = new Set(await vscode.commands.getCommands(true));
      const missing = manifest.contributes.commands.filter(({ command }) => !known.has(command));
      equal(missing, [], 'commands that nothing answers');
    });

    it('scans the workspace: files that are open in no editor have their hints, too', async () => {
      await openScript('score.py');
      const result = await vscode.commands.executeCommand<Record<string, unknown>>(
        'responsible-ml.scanWorkspace',
      );
      equal(result, { cancelled: false, files: 3, filesWithFindings: 2, findings: 5 }, 'result');
      const files = () => {
        const shown = vscode.languages
          .getDiagnostics()
          .filter(([, found]) => found.some(({ source }) => source === 'responsible-ml'));
        return [...new Set(shown.map(([uri]) => uri.path.slice(uri.path.lastIndexOf('/') + 1)))].sort();
      };
      await becomes('files with hints', files, ['explore_and_train.ipynb', 'train.py']);
      // An open notebook shows them in its cells, and only there.
      const notebook = await openNotebook('notebooks/explore_and_train.ipynb');
      await becomes('hints in cells', () => hintsInNotebook(notebook).length, 2);
      await becomes('hints on the file', () => vscode.languages.getDiagnostics(notebook.uri).length, 0);
    });

    it('shows the page of a rule from the extension itself', async () => {
      await openScript('train.py');
      await vscode.commands.executeCommand(
        'responsible-ml.explainRule',
        'fairness/missing-disaggregated-eval',
      );
      const shown = () => {
        const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        return input instanceof vscode.TabInputCustom ? [input.viewType, input.uri.toString()] : [];
      };
      const uri = 'responsible-ml-rule:/fairness/missing-disaggregated-eval.md';
      await becomes('tab', shown, ['vscode.markdown.preview.editor', uri]);
      const page = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      matches(page.getText(), /^# Model about people[\s\S]*## Why it matters/, 'page');
    });

    it('starts the server afresh, and the hints come back', async () => {
      const document = await openScript('train.py');
      await hint(document, 'fairness/missing-disaggregated-eval');
      await vscode.commands.executeCommand('responsible-ml.restartServer');
      await hint(document, 'fairness/missing-disaggregated-eval');
    });

    it('turns hints off and on by the setting', async () => {
      const document = await openScript('train.py');
      await hint(document, 'fairness/missing-disaggregated-eval');
      const settings = vscode.workspace.getConfiguration('responsibleMl', document.uri);
      await settings.update('enable', false, vscode.ConfigurationTarget.Global);
      await becomes('hints', () => vscode.languages.getDiagnostics(document.uri).length, 0);
      await settings.update('enable', undefined, vscode.ConfigurationTarget.Global);
      await hint(document, 'fairness/missing-disaggregated-eval');
    });
  });
}
