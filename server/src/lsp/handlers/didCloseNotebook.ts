import type { Session } from '../session.ts';

export function onDidCloseNotebook(session: Session): void {
  session.connection.notebooks.synchronization.onDidCloseNotebookDocument((params) => {
    session.documents.notebooks.close(params);
    session.closed(params.notebookDocument.uri);
  });
}
