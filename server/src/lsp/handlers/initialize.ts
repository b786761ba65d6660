import {
  CodeActionKind,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';

export function initializeResult(client: ClientFeatures): InitializeResult {
  return {
    serverInfo: { name: 'Responsible ML Hints' },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      // Cells of every language and kind: findings count among all cells, and markdown documents data.
      notebookDocumentSync: { notebookSelector: [{ notebook: 'jupyter-notebook' }] },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
      ...(client.workspaceFolders && {
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      }),
    },
  };
}

/** The folders the client opened with. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
