import { describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import {
  createFilesCommand,
  explainRuleCommand,
  type IgnoreArguments,
  ignoreCommand,
  type RuleSummary,
  rulePageMethod,
  rulesMethod,
} from '../../server/src/messages.ts';
import { TestClient } from './client.ts';
import { rule, script, testFolder } from './samples.ts';

async function opened(options: { plain?: boolean } = {}) {
  const folder = testFolder({ 'train.py': script });
  const client = await TestClient.start({ folders: [folder.uri], ...options });
  const uri = folder.uriOf('train.py');
  await client.openText(uri, script);
  await client.until(() => client.rules(uri).length > 0);
  const hints: readonly Diagnostic[] = client.shown(uri) ?? [];
  return { folder, client, uri, hints };
}

describe('the start', () => {
  it('promises what is kept', async () => {
    const client = await TestClient.start();
    expect(client.initializeResult?.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      notebookDocumentSync: { notebookSelector: [{ notebook: 'jupyter-notebook' }] },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix'] },
      workspace: { workspaceFolders: { supported: true } },
    });
    expect(client.initializeResult?.capabilities.diagnosticProvider).toBeUndefined();
    await client.stop();
  });
});

describe('a hover', () => {
  it('tells what was seen, what was looked for, why it matters and what to do', async () => {
    const { client, uri } = await opened();
    const value = await client.hover(uri, { line: 3, character: 8 });
    for (const part of ['What was seen', 'What was looked for', 'Why it matters', 'What to do'])
      expect(value).toContain(`**${part}`);
    expect(value).toContain(`command:${explainRuleCommand}?${encodeURIComponent(JSON.stringify([rule]))}`);
    expect(await client.hover(uri, { line: 0, character: 0 })).toBeUndefined();
    await client.stop();
  });

  it('has no commands for other editors', async () => {
    const { client, uri } = await opened({ plain: true });
    const hover = await client.hover(uri, { line: 3, character: 8 });
    expect(hover).toContain(rule);
    expect(hover).not.toContain('command:');
    await client.stop();
  });
});

describe('code actions', () => {
  it('offer the fix, ways to ignore, and the page', async () => {
    const { client, uri, hints } = await opened();
    const actions = await client.actions(uri, hints);
    expect(actions.map(({ kind }) => kind)).toEqual(actions.map(() => 'quickfix'));
    const commands = actions.map(({ command }) => command?.command);
    expect(commands.slice(-3)).toEqual([ignoreCommand, ignoreCommand, explainRuleCommand]);
    expect(actions.length).toBeGreaterThan(3);
    expect(actions[0]?.command).toMatchObject({
      command: createFilesCommand,
      arguments: [{ files: [{ uri: expect.stringContaining('.md') }] }],
    });
    const here = actions.find(({ title }) => title.startsWith('Ignore here'))?.command?.arguments?.[0];
    expect(here).toEqual({
      rule,
      scope: 'here',
      uri,
      version: 1,
      position: { line: 3, character: 0 },
      before: `# responsible-ml: ignore[${rule}] -- `,
      after: '\n',
    } satisfies IgnoreArguments);
    await client.stop();
  });

  it('are gone for diagnostics of an older text', async () => {
    const { client, uri, hints } = await opened();
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: `\n${script}` }],
    });
    const actions = await client.actions(uri, hints);
    expect(actions.filter(({ command }) => command?.command === ignoreCommand)).toEqual([]);
    await client.until(() => client.published.at(-1)?.version === 2);
    const fresh = await client.actions(uri, client.shown(uri) ?? []);
    expect(fresh.filter(({ command }) => command?.command === ignoreCommand)).toHaveLength(2);
    await client.stop();
  });

  it('are edits for other editors', async () => {
    const { client, uri, hints } = await opened({ plain: true });
    const actions = await client.actions(uri, hints);
    expect(actions.every(({ command }) => command === undefined)).toBe(true);
    expect(actions.find(({ title }) => title.startsWith('Ignore here'))?.edit?.documentChanges).toMatchObject(
      [
        {
          textDocument: { uri, version: 1 },
          edits: [{ newText: `# responsible-ml: ignore[${rule}] -- reason\n` }],
        },
      ],
    );
    await client.stop();
  });

  it('are none for diagnostics of others', async () => {
    const { client, uri } = await opened();
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } };
    expect(await client.actions(uri, [{ range, message: 'm', source: 'ruff', data: { fixes: [] } }])).toEqual(
      [],
    );
    expect(await client.actions(uri, [{ range, message: 'm', source: 'responsible-ml', data: 7 }])).toEqual(
      [],
    );
    await client.stop();
  });

  it('ignore with a reason for good', async () => {
    const { client, uri } = await opened();
    const text = script.replace('df =', `# responsible-ml: ignore[${rule}] -- told elsewhere\ndf =`);
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text }],
    });
    await client.until(() => client.rules(uri).length === 0);
    await client.stop();
  });
});

describe('rules', () => {
  it('have pages', async () => {
    const client = await TestClient.start();
    const page = await client.connection.sendRequest<string | null>(rulePageMethod, { id: rule });
    expect(page).toMatch(/^# .+\n/);
    expect(page).toContain(rule);
    expect(await client.connection.sendRequest<string | null>(rulePageMethod, { id: 'no/rule' })).toBeNull();
    await client.stop();
  });

  it('can be listed', async () => {
    const client = await TestClient.start();
    const rules = await client.connection.sendRequest<readonly RuleSummary[]>(rulesMethod);
    expect(rules.map(({ id }) => id)).toContain(rule);
    await client.stop();
  });
});
