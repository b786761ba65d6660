import { Range, Uri, type WorkspaceEdit, workspace } from 'vscode';
import type { NewFile, TextChange } from '../../server/src/messages.ts';

/** Whether all texts are those that the changes count in; what is open in no editor was read from disk a moment ago. */
export function areAsAnalysed(changes: readonly TextChange[]): boolean {
  return changes.every(
    ({ uri, version }) =>
      version === null ||
      workspace.textDocuments.find((document) => document.uri.toString() === Uri.parse(uri).toString())
        ?.version === version,
  );
}

export function addTexts(edit: WorkspaceEdit, changes: readonly TextChange[]): void {
  for (const { uri, range, text } of changes) {
    const { start, end } = range;
    edit.replace(Uri.parse(uri), new Range(start.line, start.character, end.line, end.character), text);
  }
}

export function addFiles(edit: WorkspaceEdit, files: readonly NewFile[]): void {
  for (const { uri, text } of files)
    edit.createFile(Uri.parse(uri), { contents: new TextEncoder().encode(text) });
}
