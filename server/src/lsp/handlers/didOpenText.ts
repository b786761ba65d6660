import type { Session } from '../session.ts';

export function onDidOpenText(session: Session): void {
  session.connection.onDidOpenTextDocument((params) => {
    session.documents.texts.open(params);
    session.opened(params.textDocument.uri);
  });
}
