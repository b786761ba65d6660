// What a person does and sees in the editor, by VS Code's own API.
import * as vscode from 'vscode';
import { present, until } from './expect.ts';

export function fileUri(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return vscode.Uri.joinPath(present(folder, 'workspace folder').uri, path);
}

export async function openScript(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileUri(path));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

export async function openNotebook(path: string): Promise<vscode.NotebookDocument> {
  const uri = fileUri(path);
  // By command, not by openNotebookDocument, which keeps a notebook open long after its tab is closed.
  await vscode.commands.executeCommand('vscode.openWith', uri, 'jupyter-notebook', { preview: false });
  const notebook = await until(`the notebook ${path}`, () =>
    vscode.window.activeNotebookEditor?.notebook.uri.toString() === uri.toString()
      ? vscode.window.activeNotebookEditor?.notebook
      : undefined,
  );
  stored.set(notebook, notebook.getCells().map(copyOf));
  return notebook;
}

/** The cells of notebooks as they were opened. */
const stored = new WeakMap<vscode.NotebookDocument, vscode.NotebookCellData[]>();

function copyOf({ kind, document, metadata, outputs }: vscode.NotebookCell): vscode.NotebookCellData {
  const copy = new vscode.NotebookCellData(kind, document.getText(), document.languageId);
  copy.metadata = metadata;
  copy.outputs = [...outputs];
  return copy;
}

/** Takes back everything that was not saved, and closes what is open. */
export async function closeAll(): Promise<void> {
  for (const notebook of vscode.workspace.notebookDocuments) if (notebook.isDirty) await restore(notebook);
  await until('no tab', async () => {
    if (vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0)) return true;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return undefined;
  });
}

/** Notebooks do not revert by command. */
async function restore(notebook: vscode.NotebookDocument): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.NotebookRange(0, notebook.cellCount);
  edit.set(notebook.uri, [vscode.NotebookEdit.replaceCells(all, stored.get(notebook) ?? [])]);
  await vscode.workspace.applyEdit(edit);
  await notebook.save();
}

/** Cells out of sight have no editor, and what has no editor has no quick fixes. */
export async function reveal(notebook: vscode.NotebookDocument, index: number): Promise<vscode.TextDocument> {
  const editor = vscode.window.visibleNotebookEditors.find((visible) => visible.notebook === notebook);
  const range = new vscode.NotebookRange(index, index + 1);
  present(editor, 'notebook editor').revealRange(range, vscode.NotebookEditorRevealType.InCenter);
  const { document } = present(notebook.getCells()[index], `cell ${index}`);
  await until(`an editor for cell ${index}`, () =>
    vscode.window.visibleTextEditors.some((visible) => visible.document === document) ? true : undefined,
  );
  return document;
}

export function hintsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'responsible-ml');
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Each hint of a document as `rule: the underlined text`, by place. */
export function hintsIn(document: vscode.TextDocument): string[] {
  return hintsOf(document)
    .toSorted((a, b) => a.range.start.compareTo(b.range.start) || (codeOf(a) < codeOf(b) ? -1 : 1))
    .map((hint) => `${codeOf(hint)}: ${document.getText(hint.range).split('\n')[0]}`);
}

/** Each hint of a notebook as `index of its cell, rule: text`; hints on cells that are gone are named as stale. */
export function hintsInNotebook(notebook: vscode.NotebookDocument): string[] {
  const cells = notebook.getCells();
  const now = new Set(cells.map(({ document }) => document.uri.toString()));
  const stale = vscode.languages
    .getDiagnostics()
    .filter(([uri, found]) => found.length > 0 && uri.scheme === 'vscode-notebook-cell')
    .filter(([uri]) => uri.path === notebook.uri.path && !now.has(uri.toString()));
  return [
    ...cells.flatMap(({ document, index }) => hintsIn(document).map((hint) => `${index} ${hint}`)),
    ...stale.map(([uri]) => `stale: ${uri.fragment}`),
  ];
}

export async function hint(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return until(`a hint ${rule} in ${document.uri.path}`, () =>
    hintsOf(document).find((found) => codeOf(found) === rule),
  );
}

/** The lines under a message that say what was seen, each with the text it points at. */
export async function evidence(found: vscode.Diagnostic): Promise<string[]> {
  return Promise.all(
    (found.relatedInformation ?? []).map(async ({ message, location }) => {
      const document = await vscode.workspace.openTextDocument(location.uri);
      return `${message}: ${document.getText(location.range).split('\n')[0]}`;
    }),
  );
}

export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** The quick fixes at a hint. VS Code answers with none while providers still register, so it is asked again. */
export async function quickFixes(
  document: vscode.TextDocument,
  found: vscode.Diagnostic,
): Promise<vscode.CodeAction[]> {
  return until(`quick fixes for ${codeOf(found)}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    return actions.length > 0 ? actions : undefined;
  });
}

/** What choosing an action from the menu does. */
export async function choose(action: vscode.CodeAction): Promise<void> {
  if (action.edit && !(await vscode.workspace.applyEdit(action.edit)))
    throw new Error(`${action.title} could not be applied`);
  if (action.command) {
    const { command, arguments: args = [] } = action.command;
    await vscode.commands.executeCommand(command, ...args);
  }
}
