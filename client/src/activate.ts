import { commands, type ExtensionContext, type LogOutputChannel, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  createFilesCommand,
  explainRuleCommand,
  type InitializationOptions,
  ignoreCommand,
  insertCellsCommand,
  settingsSection,
} from '../../server/src/messages.ts';
import { createFiles } from './commands/createFiles.ts';
import { explainRule } from './commands/explainRule.ts';
import { ignore } from './commands/ignore.ts';
import { insertCells } from './commands/insertCells.ts';
import { scanWorkspace } from './commands/scanWorkspace.ts';
import { provideRulePages } from './rulePages.ts';
import { showStatus } from './status.ts';
import { answerFileRequests } from './workspaceFiles.ts';

const name = 'Responsible ML Hints';

export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

export interface Extension {
  stop(): Promise<void>;
}

/** Everything that both front doors share. */
export async function startExtension(context: ExtensionContext, create: CreateClient): Promise<Extension> {
  // A plain channel would make the client fail when it starts.
  const log = window.createOutputChannel(name, { log: true });
  const client = create(settingsSection, name, clientOptions(log));
  context.subscriptions.push(
    log,
    client,
    answerFileRequests(client),
    provideRulePages(client),
    showStatus(client),
    commands.registerCommand('responsible-ml.showOutput', () => log.show()),
    commands.registerCommand('responsible-ml.restartServer', () => restart(client, log)),
    commands.registerCommand('responsible-ml.scanWorkspace', () => scanWorkspace(client)),
    commands.registerCommand(explainRuleCommand, (rule?: unknown) => explainRule(client, rule)),
    commands.registerCommand(ignoreCommand, ignore),
    commands.registerCommand(insertCellsCommand, insertCells),
    commands.registerCommand(createFilesCommand, createFiles),
  );
  await start(client, log);
  return { stop: () => client.dispose() };
}

function clientOptions(log: LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { extension: true };
  return {
    documentSelector: [
      ...schemes().map((scheme) => ({ scheme, language: 'python' })),
      { notebook: 'jupyter-notebook', language: 'python' },
    ],
    diagnosticCollectionName: name,
    outputChannel: log,
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: [explainRuleCommand] } },
  };
}

/** Where people edit. Other schemes show the past or another branch, in which nobody can follow a hint. */
function schemes(): string[] {
  const folders = workspace.workspaceFolders ?? [];
  return [
    ...new Set([
      'file',
      'untitled',
      'vscode-remote',
      'vscode-vfs',
      ...folders.map((folder) => folder.uri.scheme),
    ]),
  ];
}

/** A server that does not start is told in the status item and the log; the commands stay. */
async function start(client: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    log.error('The language server did not start.', error);
  }
}

async function restart(client: BaseLanguageClient, log: LogOutputChannel): Promise<void> {
  if (client.needsStop()) await client.stop();
  await start(client, log);
}
