import {
  Disposable,
  type DocumentSelector,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  languages,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type Status, statusMethod } from '../../server/src/messages.ts';

const selector: DocumentSelector = [{ language: 'python' }, { notebookType: 'jupyter-notebook' }];

/** Two items behind the `{}` of the status bar: the hints in the file at hand, and what they were measured by. */
export function showStatus(client: BaseLanguageClient): Disposable {
  const file = languages.createLanguageStatusItem('responsible-ml.file', selector);
  file.name = 'Responsible ML: hints in this file';
  const project = languages.createLanguageStatusItem('responsible-ml.project', selector);
  project.name = 'Responsible ML: project and configuration';
  const known = new Map<string, Status>();

  const update = () => {
    const status = known.get(shownUri() ?? '');
    if (client.state === State.Running) showFile(file, status);
    else showServer(file, client.state);
    showProject(project, status);
  };
  update();

  return Disposable.from(
    file,
    project,
    client.onNotification(statusMethod, (status: Status) => {
      known.set(Uri.parse(status.uri).toString(), status);
      update();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) known.clear();
      update();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
    workspace.onDidCloseNotebookDocument(({ uri }) => known.delete(uri.toString())),
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeActiveNotebookEditor(update),
  );
}

/** The document at hand; for a cell, its notebook. */
function shownUri(): string | undefined {
  const document = window.activeTextEditor?.document;
  const notebook = window.activeNotebookEditor?.notebook;
  const isCell = notebook?.getCells().some((cell) => cell.document === document) ?? false;
  return (document && !isCell ? document.uri : notebook?.uri)?.toString();
}

function showFile(item: LanguageStatusItem, status: Status | undefined): void {
  item.busy = status?.state === 'indexing';
  item.severity = LanguageStatusSeverity.Information;
  item.detail = 'Responsible ML';
  item.command = { title: 'Show Problems', command: 'workbench.actions.view.problems' };
  switch (status?.state) {
    case 'ready':
      item.text = hints(status.hints);
      return;
    case 'off':
      item.text = 'Hints are off';
      item.command = {
        title: 'Open Settings',
        command: 'workbench.action.openSettings',
        arguments: ['responsibleMl.enable'],
      };
      return;
    case 'stopped':
      item.text = 'No hints: reading the project was cancelled';
      item.severity = LanguageStatusSeverity.Warning;
      item.command = { title: 'Restart', command: 'responsible-ml.restartServer' };
      return;
    case 'indexing':
      item.text = 'Reading the project…';
      return;
    default:
      item.text = 'This file is not looked at';
  }
}

function showServer(item: LanguageStatusItem, state: State): void {
  item.busy = state === State.Starting;
  item.detail = 'Responsible ML';
  item.text = state === State.Starting ? 'Starting…' : 'The language server is not running';
  item.severity =
    state === State.Starting ? LanguageStatusSeverity.Information : LanguageStatusSeverity.Error;
  item.command =
    state === State.Starting
      ? { title: 'Show Output', command: 'responsible-ml.showOutput' }
      : { title: 'Restart', command: 'responsible-ml.restartServer' };
}

function showProject(item: LanguageStatusItem, status: Status | undefined): void {
  item.command = undefined;
  item.detail = 'Responsible ML';
  if (status === undefined) {
    item.text = 'Project not known yet';
    return;
  }
  item.text = `Project: ${pathOf(status.root)}`;
  if (status.configuration === undefined) {
    item.detail = 'Responsible ML: default settings';
    return;
  }
  item.detail = `Responsible ML: ${pathOf(status.configuration)}`;
  item.command = {
    title: 'Open Configuration',
    command: 'vscode.open',
    arguments: [Uri.parse(status.configuration)],
  };
}

function hints(count: number): string {
  if (count === 0) return 'No hints';
  return count === 1 ? '1 hint' : `${count} hints`;
}

function pathOf(text: string): string {
  const uri = Uri.parse(text);
  const folder = workspace.getWorkspaceFolder(uri);
  return folder?.uri.path === uri.path.replace(/\/$/, '') ? folder.name : workspace.asRelativePath(uri);
}
