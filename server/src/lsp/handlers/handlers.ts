import type { Session } from '../session.ts';
import { onCodeAction } from './codeAction.ts';
import { onDidChangeConfiguration } from './didChangeConfiguration.ts';
import { onDidChangeNotebook } from './didChangeNotebook.ts';
import { onDidChangeText } from './didChangeText.ts';
import { onDidChangeWatchedFiles } from './didChangeWatchedFiles.ts';
import { onDidCloseNotebook } from './didCloseNotebook.ts';
import { onDidCloseText } from './didCloseText.ts';
import { onDidOpenNotebook } from './didOpenNotebook.ts';
import { onDidOpenText } from './didOpenText.ts';
import { onHover } from './hover.ts';
import { onInitialized } from './initialized.ts';
import { onRulePage } from './rulePage.ts';
import { onRules } from './rules.ts';
import { onScanWorkspace } from './scanWorkspace.ts';
import { onShutdown } from './shutdown.ts';

/** One for each message that the server takes, besides `initialize` and changes of folders. */
export const handlers: readonly ((session: Session) => void)[] = [
  onInitialized,
  onDidChangeConfiguration,
  onDidChangeWatchedFiles,
  onDidOpenText,
  onDidChangeText,
  onDidCloseText,
  onDidOpenNotebook,
  onDidChangeNotebook,
  onDidCloseNotebook,
  onHover,
  onCodeAction,
  onRulePage,
  onRules,
  onScanWorkspace,
  onShutdown,
];
