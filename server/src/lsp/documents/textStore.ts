import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextSnapshot } from './snapshot.ts';

/** Text documents that are open in the client; cells of notebooks are kept by the notebook store. */
export class TextStore {
  private readonly documents = new Map<string, TextDocument>();

  open({ textDocument: { uri, languageId, version, text } }: DidOpenTextDocumentParams): void {
    this.documents.set(uri, TextDocument.create(uri, languageId, version, text));
  }

  /** Whether the document was known. */
  change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): boolean {
    const document = this.documents.get(uri);
    if (document === undefined) return false;
    this.documents.set(uri, TextDocument.update(document, [...contentChanges], version));
    return true;
  }

  close({ textDocument: { uri } }: DidCloseTextDocumentParams): void {
    this.documents.delete(uri);
  }

  snapshot(uri: string): TextSnapshot | undefined {
    const document = this.documents.get(uri);
    if (document === undefined) return undefined;
    const { languageId, version } = document;
    return { type: 'text', uri, version, languageId, text: document.getText() };
  }

  versionOf(uri: string): number | undefined {
    return this.documents.get(uri)?.version;
  }

  uris(): readonly string[] {
    return [...this.documents.keys()];
  }
}
