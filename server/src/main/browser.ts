import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from '../lsp/serve.ts';

// The language server in a web worker: every file is read by the client.
serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  filesOf: () => undefined,
});
