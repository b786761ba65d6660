import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Extension, startExtension } from './activate.ts';

let extension: Extension | undefined;
let worker: Worker | undefined;

/** The front door for VS Code in a browser: the server is a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  extension = await startExtension(context, (id, name, options) => {
    return new LanguageClient(id, name, async () => startWorker(script), options);
  });
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
  worker?.terminate();
}

/** The library does not know a worker when it sees one here: VS Code has put its own class in place of the browser's. */
function startWorker(script: string) {
  worker?.terminate();
  worker = new Worker(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
