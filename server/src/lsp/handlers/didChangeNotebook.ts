import type { Session } from '../session.ts';

export function onDidChangeNotebook(session: Session): void {
  session.connection.notebooks.synchronization.onDidChangeNotebookDocument((params) => {
    const changed = session.documents.notebooks.change(params);
    if (changed === undefined) return;
    const { notebook, left, structure } = changed;
    // What was said about cells that went or became something else goes at once, not after the analysis.
    if (structure)
      session.presenter.publisher.keepOnly(notebook, session.documents.notebooks.cellsOf(notebook), left);
    session.changed(notebook);
  });
}
