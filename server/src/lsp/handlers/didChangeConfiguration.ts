import { defaultSettings, type EditorSettings, settingsSection } from '../../messages.ts';
import type { Session } from '../session.ts';

export function onDidChangeConfiguration(session: Session): void {
  session.connection.onDidChangeConfiguration(async ({ settings }) => {
    if (session.client.configuration) return pullSettings(session);
    // Clients that cannot be asked send all settings along.
    session.configure(settingsByFolder(session, () => read(at(settings, settingsSection))));
  });
}

/** Asks the client for the settings of each folder, and of files outside of all. */
export async function pullSettings(session: Session): Promise<void> {
  const { connection, client, folders } = session;
  if (!client.configuration) return session.configure(new Map());
  const uris = folders.inWorkspace().map(({ location }) => location.uri);
  const items = ['', ...uris].map((uri) => ({
    section: settingsSection,
    ...(uri !== '' && { scopeUri: uri }),
  }));
  try {
    const answers: readonly unknown[] = await connection.workspace.getConfiguration(items);
    session.configure(new Map(['', ...uris].map((uri, index) => [uri, read(answers[index])])));
  } catch (error) {
    session.log(`The settings could not be read: ${error instanceof Error ? error.message : error}`);
    session.configure(new Map());
  }
}

function settingsByFolder(
  { folders }: Session,
  settingsOf: (folder: string) => EditorSettings,
): ReadonlyMap<string, EditorSettings> {
  const uris = ['', ...folders.inWorkspace().map(({ location }) => location.uri)];
  return new Map(uris.map((uri) => [uri, settingsOf(uri)]));
}

function read(settings: unknown): EditorSettings {
  const enable = at(settings, 'enable');
  return { enable: typeof enable === 'boolean' ? enable : defaultSettings.enable };
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
