import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { settingsSection } from '../../messages.ts';
import type { Session } from '../session.ts';
import { pullSettings } from './didChangeConfiguration.ts';
import { onDidChangeWorkspaceFolders } from './didChangeWorkspaceFolders.ts';

export function onInitialized(session: Session): void {
  const { connection, client } = session;
  connection.onInitialized(async () => {
    // The library asks the client to be told when it does not know yet what `initialize` answered.
    onDidChangeWorkspaceFolders(session);
    const pulled = pullSettings(session);
    if (client.configurationRegistration)
      await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    if (client.watchedFilesRegistration)
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: '**/*' }],
      });
    await pulled;
  });
}
