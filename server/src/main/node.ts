import { createConnection } from 'vscode-languageserver/node';
import { serve } from '../lsp/serve.ts';
import { NodeFileSystem } from './nodeFileSystem.ts';

// The language server on a desktop: over IPC for VS Code, over --stdio for other editors.
serve(createConnection(), {
  filesOf: (folder) => (folder.scheme === 'file' ? new NodeFileSystem(folder.fsPath) : undefined),
});
