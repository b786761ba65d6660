import type { Connection } from 'vscode-languageserver';
import { clientFeatures } from './clientFeatures.ts';
import { handlers } from './handlers/handlers.ts';
import { foldersOf, initializeResult } from './handlers/initialize.ts';
import { type Platform, Session } from './session.ts';

/** Answers one client until it goes away. */
export function serve(connection: Connection, platform: Platform): void {
  connection.onInitialize((params) => {
    const session = new Session(connection, clientFeatures(params), platform);
    for (const register of handlers) register(session);
    for (const uri of foldersOf(params)) session.addFolder(uri);
    return initializeResult(session.client);
  });
  connection.listen();
}
