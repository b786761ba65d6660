import { commands, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ScanResult, scanWorkspaceMethod } from '../../../server/src/messages.ts';

const showProblems = 'Show Problems';

/** Analyses every file of the workspace, not only the open ones. The server shows the progress, with a way to cancel. */
export async function scanWorkspace(client: BaseLanguageClient): Promise<ScanResult> {
  const result = await client.sendRequest<ScanResult>(scanWorkspaceMethod);
  void tell(result);
  return result;
}

async function tell(result: ScanResult): Promise<void> {
  if (result.cancelled) return;
  const chosen = await window.showInformationMessage(
    summary(result),
    ...(result.findings > 0 ? [showProblems] : []),
  );
  if (chosen === showProblems) await commands.executeCommand('workbench.actions.view.problems');
}

function summary({ files, filesWithFindings, findings }: ScanResult): string {
  const seen = files === 1 ? '1 file' : `${files} files`;
  if (findings === 0) return `No hints in ${seen}.`;
  return `${findings === 1 ? '1 hint' : `${findings} hints`} in ${filesWithFindings} of ${seen}.`;
}
