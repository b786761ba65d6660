import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  CreateFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { NewFile, TextChange } from '../../messages.ts';
import type { ClientFeatures } from '../clientFeatures.ts';

export interface Changes {
  readonly title: string;
  readonly texts: readonly TextChange[];
  readonly files: readonly NewFile[];
}

const annotation = 'newFile';

/** One edit for the client, with the versions it counts in; undefined when the client cannot do all of it. */
export function workspaceEdit(
  { title, texts, files }: Changes,
  client: Pick<ClientFeatures, 'documentChanges' | 'createFile' | 'changeAnnotations'>,
): WorkspaceEdit | undefined {
  if (files.length > 0 && !(client.documentChanges && client.createFile)) return undefined;
  if (!client.documentChanges) return { changes: changesByUri(texts) };
  const confirmed = client.changeAnnotations && files.length > 0;
  const documentChanges = [
    ...files.flatMap((file) => creation(file, confirmed)),
    ...[...byUri(texts)].map(([uri, changes]): TextDocumentEdit => {
      const version = changes[0]?.version ?? null;
      return { textDocument: { uri, version }, edits: changes.map(textEdit) };
    }),
  ];
  return confirmed ? { documentChanges, changeAnnotations: confirmation(title, files) } : { documentChanges };
}

/** No file appears without a person having seen what will be in it. */
function confirmation(title: string, files: readonly NewFile[]): { [id: string]: ChangeAnnotation } {
  const names = files.map(({ uri }) => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)));
  return {
    [annotation]: { label: title, description: `Creates ${names.join(', ')}`, needsConfirmation: true },
  };
}

function creation({ uri, text }: NewFile, confirmed: boolean): readonly (CreateFile | TextDocumentEdit)[] {
  const annotationId = confirmed ? { annotationId: annotation } : {};
  const start = { line: 0, character: 0 };
  const edit: TextEdit | AnnotatedTextEdit = { range: { start, end: start }, newText: text, ...annotationId };
  return [
    { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: true }, ...annotationId },
    { textDocument: { uri, version: null }, edits: [edit] },
  ];
}

function changesByUri(texts: readonly TextChange[]): { [uri: string]: TextEdit[] } {
  return Object.fromEntries([...byUri(texts)].map(([uri, changes]) => [uri, changes.map(textEdit)]));
}

function byUri(texts: readonly TextChange[]): ReadonlyMap<string, readonly TextChange[]> {
  const grouped = new Map<string, TextChange[]>();
  for (const change of texts) {
    const known = grouped.get(change.uri);
    if (known === undefined) grouped.set(change.uri, [change]);
    else known.push(change);
  }
  return grouped;
}

function textEdit({ range, text }: TextChange): TextEdit {
  return { range, newText: text };
}
