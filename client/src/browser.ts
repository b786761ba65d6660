import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Extension, startExtension } from './activate.ts';

let extension: Extension | undefined;

/** The front door for VS Code in a browser: the server is a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  extension = await startExtension(context, (id, name, options) => {
    return new LanguageClient(id, name, async () => new Worker(script), options);
  });
}

export function deactivate(): Promise<void> | undefined {
  return extension?.stop();
}
