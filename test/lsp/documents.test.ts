import { describe, expect, it } from 'vitest';
import { ruleUri } from '../../server/src/messages.ts';
import { TestClient } from './client.ts';
import { described, rule, script, testFolder } from './samples.ts';

const squiggle = { start: { line: 3, character: 5 }, end: { line: 3, character: 45 } };

describe('a script in an editor', () => {
  it('shows hints with place, version, rule and page', async () => {
    const folder = testFolder({ 'train.py': script });
    const client = await TestClient.start({ folders: [folder.uri] });
    const uri = folder.uriOf('train.py');
    await client.openText(uri, script, 'python', 7);
    await client.until(() => client.rules(uri).length > 0);
    expect(client.published.at(-1)?.version).toBe(7);
    expect(client.shown(uri)).toMatchObject([
      {
        range: squiggle,
        code: rule,
        codeDescription: { href: ruleUri(rule) },
        source: 'responsible-ml',
        severity: 3,
        data: { rule, fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) },
      },
    ]);
    expect(client.shown(uri)?.[0]?.relatedInformation?.length).toBeGreaterThan(0);
    await client.stop();
  });

  it('shows nothing that something else in the project answers', async () => {
    const folder = testFolder({ 'train.py': script, 'README.md': described });
    const client = await TestClient.start({ folders: [folder.uri] });
    await client.openText(folder.uriOf('train.py'), script);
    await client.until(() => client.statuses.at(-1)?.state === 'ready');
    await client.quiet();
    expect(client.published.every(({ diagnostics }) => diagnostics.length === 0)).toBe(true);
    await client.stop();
  });

  it('follows typing, with the version of what was analysed', async () => {
    const folder = testFolder({ 'train.py': script });
    const client = await TestClient.start({ folders: [folder.uri] });
    const uri = folder.uriOf('train.py');
    await client.openText(uri, script);
    await client.until(() => client.rules(uri).length > 0);
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    for (const version of [2, 3, 4]) {
      await client.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: top, text: '# more\n' }],
      });
    }
    await client.until(() => client.published.at(-1)?.version === 4);
    expect(client.shown(uri)?.[0]?.range.start).toEqual({ line: 6, character: 5 });
    // Three keystrokes, one analysis.
    expect(client.published.filter(({ version }) => version === 2 || version === 3)).toEqual([]);
    await client.stop();
  });

  it('counts columns in UTF-16', async () => {
    const emoji = script.replace('df = ', 's = "🙂"; df = ');
    const folder = testFolder({ 'train.py': emoji });
    const client = await TestClient.start({ folders: [folder.uri] });
    const uri = folder.uriOf('train.py');
    await client.openText(uri, emoji);
    await client.until(() => client.rules(uri).length > 0);
    expect(client.shown(uri)?.[0]?.range.start).toEqual({ line: 3, character: 5 + 10 });
    await client.stop();
  });

  it('shows nothing any more when it is closed', async () => {
    const folder = testFolder({ 'train.py': script });
    const client = await TestClient.start({ folders: [folder.uri] });
    const uri = folder.uriOf('train.py');
    await client.openText(uri, script);
    await client.until(() => client.rules(uri).length > 0);
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    await client.until(() => client.rules(uri).length === 0);
    await client.quiet();
    expect(client.shown(uri)).toEqual([]);
    await client.stop();
  });

  it('is not looked at inside of environments', async () => {
    const path = '.venv/lib/python3/site-packages/train.py';
    const folder = testFolder({ [path]: script });
    const client = await TestClient.start({ folders: [folder.uri] });
    await client.openText(folder.uriOf(path), script);
    await client.quiet();
    expect(client.shown(folder.uriOf(path))).toBeUndefined();
    await client.stop();
  });

  it('stands alone outside of every folder', async () => {
    const folder = testFolder({ 'train.py': script, 'README.md': described });
    const client = await TestClient.start();
    const uri = folder.uriOf('train.py');
    await client.openText(uri, script);
    await client.until(() => client.rules(uri).length > 0);
    await client.stop();
  });

  it('has hints before it is saved for the first time', async () => {
    const client = await TestClient.start();
    const uri = 'untitled:Untitled-1';
    await client.openText(uri, script);
    await client.until(() => client.rules(uri).length > 0);
    await client.stop();
  });

  it('is left alone in schemes that show the past', async () => {
    const client = await TestClient.start();
    await client.openText('git:/w/train.py?ref=HEAD', script);
    await client.quiet();
    expect(client.published).toEqual([]);
    await client.stop();
  });

  it('that is half-typed costs nothing else', async () => {
    const folder = testFolder({ 'train.py': script, 'broken.py': 'def f(:\n  (((' });
    const client = await TestClient.start({ folders: [folder.uri] });
    await client.openText(folder.uriOf('broken.py'), 'def f(:\n  (((');
    await client.openText(folder.uriOf('train.py'), script);
    await client.until(() => client.rules(folder.uriOf('train.py')).length > 0);
    await client.stop();
  });

  it('tells what is wrong with a file at its top', async () => {
    const folder = testFolder({ 'train.py': script, 'responsible-ml.toml': 'selct = []\n' });
    const client = await TestClient.start({ folders: [folder.uri] });
    const uri = folder.uriOf('responsible-ml.toml');
    await client.openText(uri, 'selct = []\n', 'toml');
    await client.until(() => (client.shown(uri) ?? []).length > 0);
    expect(client.shown(uri)).toMatchObject([
      { severity: 3, range: { start: { line: 0, character: 0 } }, message: expect.stringContaining('selct') },
    ]);
    await client.stop();
  });
});

describe('what stands in an editor and not on the disk', () => {
  it('counts as evidence until it is closed', async () => {
    const folder = testFolder({ 'train.py': script, 'README.md': '# Sensors\n' });
    const client = await TestClient.start({ folders: [folder.uri] });
    const [uri, readme] = [folder.uriOf('train.py'), folder.uriOf('README.md')];
    await client.openText(uri, script);
    await client.until(() => client.rules(uri).length > 0);
    await client.openText(readme, described, 'markdown');
    await client.until(() => client.rules(uri).length === 0);
    await client.notify('textDocument/didClose', { textDocument: { uri: readme } });
    await client.until(() => client.rules(uri).length > 0);
    await client.stop();
  });

  it('goes before the disk, however often the disk changes', async () => {
    const folder = testFolder({ 'train.py': 'x = 1\n' });
    const client = await TestClient.start({ folders: [folder.uri] });
    const uri = folder.uriOf('train.py');
    await client.openText(uri, script);
    await client.until(() => client.rules(uri).length > 0);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    await client.quiet();
    expect(client.rules(uri)).toEqual([rule]);
    await client.stop();
  });

  it('has a note where an editor shows the broken JSON of a notebook', async () => {
    const folder = testFolder({ 'n.ipynb': '{"cells": [' });
    const client = await TestClient.start({ folders: [folder.uri] });
    const uri = folder.uriOf('n.ipynb');
    await client.openText(uri, '{"cells": [', 'json');
    await client.until(() => (client.shown(uri) ?? []).length > 0);
    expect(client.shown(uri)?.[0]?.message).toContain('Not valid JSON');
    await client.stop();
  });
});

describe('the status of a file', () => {
  it('says which hints, project and configuration', async () => {
    const folder = testFolder({ 'train.py': script, 'responsible-ml.toml': 'ignore = []\n' });
    const client = await TestClient.start({ folders: [folder.uri] });
    const uri = folder.uriOf('train.py');
    await client.openText(uri, script);
    await client.until(() => client.statuses.at(-1)?.state === 'ready');
    expect(client.statuses[0]).toMatchObject({ uri, state: 'indexing', hints: 0 });
    expect(client.statuses.at(-1)).toEqual({
      uri,
      state: 'ready',
      hints: 1,
      root: folder.uri,
      configuration: folder.uriOf('responsible-ml.toml'),
    });
    await client.stop();
  });
});

describe('other editors', () => {
  it('get plain protocol', async () => {
    const folder = testFolder({ 'train.py': script });
    const client = await TestClient.start({ folders: [folder.uri], plain: true, capabilities: {} });
    const uri = folder.uriOf('train.py');
    await client.openText(uri, script);
    await client.until(() => client.rules(uri).length > 0);
    const [hint] = client.shown(uri) ?? [];
    expect(Object.keys(hint ?? {}).sort()).toEqual(['code', 'message', 'range', 'severity', 'source']);
    expect(client.registered).toEqual([]);
    await client.stop();
  });
});
