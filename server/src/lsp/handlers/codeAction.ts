import { CodeActionKind } from 'vscode-languageserver';
import { type CurrentDocuments, codeActions } from '../present/codeActions.ts';
import type { Session } from '../session.ts';

export function onCodeAction(session: Session): void {
  session.connection.onCodeAction(({ context: { diagnostics, only } }) => {
    const wanted = only?.some((kind) => kind === '' || kind === CodeActionKind.QuickFix) ?? true;
    return wanted ? [...codeActions(diagnostics, currentDocuments(session), session.client)] : [];
  });
}

function currentDocuments({ documents }: Session): CurrentDocuments {
  const versionOf = (uri: string) => documents.versionOf(uri);
  return {
    versionOf,
    notebook: (uri) => {
      const revision = documents.notebooks.revisionOf(uri);
      if (revision === undefined) return undefined;
      const cells = documents.notebooks
        .cellsOf(uri)
        .map((cell) => ({ uri: cell, version: versionOf(cell) ?? 0 }));
      return { revision, cells };
    },
  };
}
