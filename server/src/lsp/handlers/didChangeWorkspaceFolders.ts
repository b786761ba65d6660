import type { Session } from '../session.ts';
import { pullSettings } from './didChangeConfiguration.ts';

export function onDidChangeWorkspaceFolders(session: Session): void {
  if (!session.client.workspaceFolders) return;
  session.connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
    for (const { uri } of removed) session.removeFolder(uri);
    for (const { uri } of added) session.addFolder(uri);
    await pullSettings(session);
  });
}
