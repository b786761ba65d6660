import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import {
  type CreateFilesArguments,
  createFilesCommand,
  explainRuleCommand,
  type IgnoreArguments,
  type InsertCellsArguments,
  ignoreCommand,
  insertCellsCommand,
} from '../../messages.ts';
import { ruleById } from '../../rules/registry.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { type DiagnosticData, dataOf, type OfferedFix, type OfferedIgnore } from './diagnosticData.ts';
import { workspaceEdit } from './workspaceEdit.ts';

/** What is open now, to tell whether a fix still fits. */
export interface CurrentDocuments {
  /** Of a document or cell; undefined when it is not open. */
  versionOf(uri: string): number | undefined;
  /** The state of a notebook and all its cells. */
  notebook(
    uri: string,
  ): { readonly revision: number; readonly cells: InsertCellsArguments['cells'] } | undefined;
}

/** The actions for diagnostics that the client sent back: fixes first, then ways to ignore, then the page. */
export function codeActions(
  diagnostics: readonly Diagnostic[],
  current: CurrentDocuments,
  client: ClientFeatures,
): readonly CodeAction[] {
  const ours = diagnostics.flatMap((diagnostic) => {
    const data = dataOf(diagnostic);
    return data === undefined ? [] : [{ diagnostic, data }];
  });
  return [
    ...ours.flatMap(({ diagnostic, data }) =>
      data.fixes.flatMap((fix) => fixAction(fix, diagnostic, current, client) ?? []),
    ),
    ...ours.flatMap(({ diagnostic, data }) =>
      data.ignores
        .filter(({ uri, version }) => current.versionOf(uri) === version)
        .map((ignore) => ignoreAction(ignore, data, diagnostic, client)),
    ),
    ...(client.extension ? explainActions(ours) : []),
  ];
}

function fixAction(
  fix: OfferedFix,
  diagnostic: Diagnostic,
  current: CurrentDocuments,
  client: ClientFeatures,
): CodeAction | undefined {
  const { title, safe, texts, files, cells } = fix;
  // Offsets count in the text that was analysed: for any other text there is no fix.
  if (!texts.every(({ uri, version }) => (current.versionOf(uri) ?? null) === version)) return undefined;
  const action = {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(safe && { isPreferred: true }),
  };
  if (cells === undefined) {
    // A plain edit would leave new files where nobody looks, or ask for confirmation in a panel of its own.
    if (client.extension && files.length > 0) {
      const argument: CreateFilesArguments = { title, files, texts };
      return { ...action, command: { title, command: createFilesCommand, arguments: [argument] } };
    }
    const edit = workspaceEdit(fix, client);
    return edit && { ...action, edit };
  }
  const notebook = current.notebook(cells.notebook);
  if (!client.extension || notebook?.revision !== cells.revision) return undefined;
  const argument: InsertCellsArguments = {
    title,
    notebook: cells.notebook,
    cells: notebook.cells,
    insertions: cells.insertions,
    texts,
    files,
  };
  return { ...action, command: { title, command: insertCellsCommand, arguments: [argument] } };
}

function ignoreAction(
  { scope, uri, version, position, before, after }: OfferedIgnore,
  { rule }: DiagnosticData,
  diagnostic: Diagnostic,
  client: ClientFeatures,
): CodeAction {
  const title =
    scope === 'here'
      ? `Ignore here, with a reason (${rule})`
      : `Ignore in this file, with a reason (${rule})`;
  const action = { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  if (client.extension) {
    const argument: IgnoreArguments = { rule, scope, uri, version, position, before, after };
    return { ...action, command: { title, command: ignoreCommand, arguments: [argument] } };
  }
  // Without anybody to ask, the reason is left to be written over.
  const text = `${before}reason${after}`;
  const edit = workspaceEdit(
    { title, texts: [{ uri, version, range: { start: position, end: position }, text }], files: [] },
    client,
  );
  return edit === undefined ? action : { ...action, edit };
}

function explainActions(
  ours: readonly { readonly diagnostic: Diagnostic; readonly data: DiagnosticData }[],
): readonly CodeAction[] {
  const ids = [...new Set(ours.map(({ data }) => data.rule))].filter((id) => ruleById(id) !== undefined);
  return ids.map((id) => {
    const title = `Read about ${id}`;
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: ours.filter(({ data }) => data.rule === id).map(({ diagnostic }) => diagnostic),
      command: { title, command: explainRuleCommand, arguments: [id] },
    };
  });
}
