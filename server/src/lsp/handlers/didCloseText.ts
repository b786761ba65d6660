import type { Session } from '../session.ts';

export function onDidCloseText(session: Session): void {
  session.connection.onDidCloseTextDocument((params) => {
    session.documents.texts.close(params);
    session.closed(params.textDocument.uri);
  });
}
