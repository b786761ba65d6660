import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type RulePageParams,
  ruleOfPath,
  rulePageMethod,
  ruleScheme,
  ruleUri,
} from '../../server/src/messages.ts';

const markdownPreview = 'vscode.markdown.preview.editor';

/**
 * The pages come with the extension. Links to them open in the Markdown preview, too: package.json associates the scheme
 * with it.
 */
export function provideRulePages(client: BaseLanguageClient): Disposable {
  return workspace.registerTextDocumentContentProvider(ruleScheme, {
    provideTextDocumentContent: async ({ path }) =>
      (await rulePage(client, ruleOfPath(path))) ?? `There is no rule with this name: ${ruleOfPath(path)}`,
  });
}

export async function showRulePage(client: BaseLanguageClient, id: string): Promise<void> {
  if ((await rulePage(client, id)) === null) {
    void window.showInformationMessage(`There is no rule with this name: ${id}`);
    return;
  }
  await commands.executeCommand('vscode.openWith', Uri.parse(ruleUri(id)), markdownPreview);
}

function rulePage(client: BaseLanguageClient, id: string): Promise<string | null> {
  const params: RulePageParams = { id };
  return client.sendRequest<string | null>(rulePageMethod, params);
}
