import type { Session } from '../session.ts';

export function onDidOpenNotebook(session: Session): void {
  session.connection.notebooks.synchronization.onDidOpenNotebookDocument((params) => {
    const { uri } = params.notebookDocument;
    session.notebooks.open(params);
    session.publisher.keepOnly(uri, session.notebooks.cellsOf(uri));
    session.opened(uri);
  });
}
