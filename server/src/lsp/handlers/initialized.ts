import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { settingsSection } from '../../messages.ts';
import type { Session } from '../session.ts';
import { pullSettings } from './didChangeConfiguration.ts';

export function onInitialized(session: Session): void {
  const { connection, client } = session;
  connection.onInitialized(async () => {
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
