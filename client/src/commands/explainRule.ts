import { languages, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type RuleSummary, rulesMethod } from '../../../server/src/messages.ts';
import { showRulePage } from '../rulePages.ts';

/** Shows the page of a rule; without one, from the palette, asks which. */
export async function explainRule(client: BaseLanguageClient, rule?: unknown): Promise<void> {
  const id = typeof rule === 'string' ? rule : await chooseRule(client);
  if (id !== undefined) await showRulePage(client, id);
}

/** The rules that speak in this window come first. */
async function chooseRule(client: BaseLanguageClient): Promise<string | undefined> {
  const rules = await client.sendRequest<readonly RuleSummary[]>(rulesMethod);
  const shown = rulesWithHints();
  const items = [
    ...group(
      'With hints here',
      rules.filter(({ id }) => shown.has(id)),
    ),
    ...group(
      'Other rules',
      rules.filter(({ id }) => !shown.has(id)),
    ),
  ];
  const chosen = await window.showQuickPick(items, {
    title: 'Explain Rule',
    placeHolder: 'Which rule?',
    matchOnDescription: true,
  });
  return chosen?.description;
}

function group(label: string, rules: readonly RuleSummary[]): QuickPickItem[] {
  if (rules.length === 0) return [];
  return [
    { label, kind: QuickPickItemKind.Separator },
    ...rules.map(({ id, title }) => ({ label: title, description: id })),
  ];
}

function rulesWithHints(): ReadonlySet<unknown> {
  const codes = languages
    .getDiagnostics()
    .flatMap(([, diagnostics]) => diagnostics)
    .map(({ code }) => (typeof code === 'object' ? code.value : code));
  return new Set(codes);
}
