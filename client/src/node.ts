import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Extension, startExtension } from './activate.ts';

let extension: Extension | undefined;

/** The front door for VS Code on a computer: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const server = { module, transport: TransportKind.ipc };
  extension = await startExtension(context, (id, name, options) => {
    return new LanguageClient(id, name, { run: server, debug: server }, options);
  });
}

export function deactivate(): Promise<void> | undefined {
  return extension?.stop();
}
