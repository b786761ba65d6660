import type { Session } from '../session.ts';

export function onDidOpenNotebook(session: Session): void {
  session.connection.notebooks.synchronization.onDidOpenNotebookDocument((params) => {
    const { uri } = params.notebookDocument;
    session.documents.notebooks.open(params);
    session.presenter.publisher.keepOnly(uri, session.documents.notebooks.cellsOf(uri));
    session.opened(uri);
  });
}
