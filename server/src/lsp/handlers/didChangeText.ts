import type { Session } from '../session.ts';

export function onDidChangeText(session: Session): void {
  session.connection.onDidChangeTextDocument((params) => {
    if (session.documents.texts.change(params)) session.changed(params.textDocument.uri);
  });
}
