import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ScanResult, scanWorkspaceMethod } from '../../server/src/messages.ts';
import { writeFiles } from '../cli/temporaryFolder.ts';
import { TestClient } from './client.ts';
import { clientFiles } from './clientFiles.ts';
import { cellTexts, described, notebookFile, rule, script, TestNotebook, testFolder } from './samples.ts';

const created = 1;
const changed = 2;
const deleted = 3;

describe('files that change on the disk', () => {
  it('are watched', async () => {
    const client = await TestClient.start();
    await client.until(() => client.registered.length === 2);
    // Changes of folders are announced by `initialize` alone: asked for twice, they would be told twice.
    expect(client.registered).toEqual([
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
    await client.stop();
  });

  it('silence a hint, and bring it back', async () => {
    const folder = testFolder({ 'train.py': script });
    const client = await TestClient.start({ folders: [folder.uri] });
    const uri = folder.uriOf('train.py');
    await client.openText(uri, script);
    await client.until(() => client.rules(uri).length > 0);
    writeFiles(folder.path, { 'README.md': described });
    const readme = folder.uriOf('README.md');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: readme, type: created }] });
    await client.until(() => client.rules(uri).length === 0);
    writeFiles(folder.path, { 'README.md': '# Sensors\n' });
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: readme, type: changed }] });
    await client.until(() => client.rules(uri).length > 0);
    writeFiles(folder.path, { 'README.md': described });
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: readme, type: changed }] });
    await client.until(() => client.rules(uri).length === 0);
    rmSync(`${folder.path}/README.md`);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: readme, type: deleted }] });
    await client.until(() => client.rules(uri).length > 0);
    await client.stop();
  });

  it('are looked at once for a burst, as when a branch is switched', async () => {
    const listings: string[] = [];
    const files = clientFiles('memfs:/w', { 'train.py': script });
    const client = await TestClient.start({
      folders: ['memfs:/w'],
      files: {
        readFile: files.readFile,
        readDirectory: (params) => {
          listings.push(params.uri);
          return files.readDirectory(params);
        },
      },
    });
    await client.openText('memfs:/w/train.py', script);
    await client.until(() => client.rules('memfs:/w/train.py').length > 0);
    const before = listings.length;
    for (let file = 0; file < 500; file++)
      await client.notify('workspace/didChangeWatchedFiles', {
        changes: [{ uri: `memfs:/w/f${file}.py`, type: created }],
      });
    await client.quiet();
    expect(listings.length - before).toBe(1);
    await client.stop();
  });
});

describe('folders', () => {
  it('answer for themselves, the nearest first', async () => {
    const folder = testFolder({ 'train.py': script, 'README.md': described, 'inner/train.py': script });
    const client = await TestClient.start({ folders: [folder.uri, folder.uriOf('inner')] });
    await client.openText(folder.uriOf('train.py'), script);
    await client.openText(folder.uriOf('inner/train.py'), script);
    await client.until(() => client.rules(folder.uriOf('inner/train.py')).length > 0);
    await client.quiet();
    expect(client.rules(folder.uriOf('train.py'))).toEqual([]);
    await client.stop();
  });

  it('come and go', async () => {
    const folder = testFolder({ 'train.py': script, 'README.md': described });
    const client = await TestClient.start();
    const uri = folder.uriOf('train.py');
    await client.openText(uri, script);
    await client.until(() => client.rules(uri).length > 0);
    const event = { uri: folder.uri, name: 'f' };
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [event], removed: [] } });
    await client.until(() => client.rules(uri).length === 0);
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [event] } });
    await client.until(() => client.rules(uri).length > 0);
    await client.stop();
  });

  it('that only the client can read are read through it', async () => {
    const files = { 'train.py': script, 'README.md': '# Sensors' };
    const [plain, answered] = [
      clientFiles('memfs:/a', files),
      clientFiles('memfs:/b', { ...files, 'README.md': described }),
    ];
    const of = ({ uri }: { uri: string }) => (uri.startsWith('memfs:/a') ? plain : answered);
    const client = await TestClient.start({
      folders: ['memfs:/a', 'memfs:/b'],
      files: {
        readFile: (params) => of(params).readFile(params),
        readDirectory: (params) => of(params).readDirectory(params),
      },
    });
    await client.openText('memfs:/a/train.py', script);
    await client.openText('memfs:/b/train.py', script);
    await client.until(() => client.rules('memfs:/a/train.py').length > 0);
    await client.quiet();
    expect(client.rules('memfs:/b/train.py')).toEqual([]);
    await client.stop();
  });
});

describe('settings of the editor', () => {
  it('turn hints off and on, per folder', async () => {
    const [on, off] = [testFolder({ 'train.py': script }), testFolder({ 'train.py': script })];
    let enabled = false;
    const client = await TestClient.start({
      folders: [on.uri, off.uri],
      settings: (scope) => (scope === off.uri ? { enable: enabled } : { enable: true }),
    });
    await client.openText(on.uriOf('train.py'), script);
    await client.openText(off.uriOf('train.py'), script);
    await client.until(() => client.rules(on.uriOf('train.py')).length > 0);
    await client.quiet();
    expect(client.rules(off.uriOf('train.py'))).toEqual([]);
    expect(client.statuses.findLast(({ uri }) => uri === off.uriOf('train.py'))?.state).toBe('off');
    enabled = true;
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.rules(off.uriOf('train.py')).length > 0);
    await client.stop();
  });
});

describe('reading a slow project', () => {
  it('shows progress; cancelled, it shows no hint that may be wrong, until it is read after all', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`f${index}.py`, 'x = 1\n']));
    const files = clientFiles('memfs:/w', { ...many, 'train.py': script });
    let delay = 450;
    const client = await TestClient.start({
      folders: ['memfs:/w'],
      files: {
        readDirectory: files.readDirectory,
        readFile: async (params) => {
          await new Promise((resolve) => setTimeout(resolve, delay));
          return files.readFile(params);
        },
      },
    });
    const uri = 'memfs:/w/train.py';
    await client.openText(uri, script);
    await client.until(() => client.progress.length > 0);
    expect(client.published).toEqual([]);
    const [{ token } = { token: '' }] = client.progress;
    await client.notify('window/workDoneProgress/cancel', { token });
    await client.until(() => client.statuses.at(-1)?.state === 'stopped');
    await client.quiet();
    expect(client.published.every(({ diagnostics }) => diagnostics.length === 0)).toBe(true);
    delay = 0;
    expect(await client.connection.sendRequest<ScanResult>(scanWorkspaceMethod)).toMatchObject({
      findings: 1,
    });
    expect(client.rules(uri)).toEqual([rule]);
    await client.stop();
  });
});

describe('a scan of the workspace', () => {
  it('reports every file, and goes on to do so', async () => {
    const folder = testFolder({
      'a.py': script,
      'sub/n.ipynb': notebookFile(cellTexts),
      'c.py': 'print(1)\n',
    });
    const client = await TestClient.start({ folders: [folder.uri] });
    const result = await client.connection.sendRequest<ScanResult>(scanWorkspaceMethod);
    expect(result).toEqual({ cancelled: false, files: 3, filesWithFindings: 2, findings: 2 });
    expect(client.rules(folder.uriOf('a.py'))).toEqual([rule]);
    const [inNotebook] = client.shown(folder.uriOf('sub/n.ipynb')) ?? [];
    expect(inNotebook?.message).toMatch(/^Cell 2, line 1: /);
    expect(client.progress.map(({ value }) => (value as { kind: string }).kind)).toEqual(
      expect.arrayContaining(['begin', 'end']),
    );
    writeFiles(folder.path, { 'a.py': 'print(2)\n' });
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf('a.py'), type: changed }],
    });
    await client.until(() => client.rules(folder.uriOf('a.py')).length === 0);
    await client.stop();
  });

  it('hands over to the cells when a notebook is opened, and back when it is closed', async () => {
    const folder = testFolder({ 'n.ipynb': notebookFile(cellTexts) });
    const client = await TestClient.start({ folders: [folder.uri] });
    await client.connection.sendRequest<ScanResult>(scanWorkspaceMethod);
    const uri = folder.uriOf('n.ipynb');
    expect(client.rules(uri)).toEqual([rule]);
    const notebook = await TestNotebook.open(
      client,
      uri,
      cellTexts.map((text, index) => ({ id: `c${index}`, text })),
    );
    await client.until(() => client.rules(notebook.cellUri('c1')).length > 0);
    expect(client.rules(uri)).toEqual([]);
    await notebook.close();
    await client.until(() => client.rules(uri).length > 0);
    expect(client.rules(notebook.cellUri('c1'))).toEqual([]);
    await client.stop();
  });

  it('can be cancelled, and then leaves only open files with hints', async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`f${index}.py`, script]));
    const folder = testFolder(many);
    const client = await TestClient.start({ folders: [folder.uri] });
    await client.openText(folder.uriOf('f0.py'), script);
    await client.until(() => client.rules(folder.uriOf('f0.py')).length > 0);
    const scanning = client.connection.sendRequest<ScanResult>(scanWorkspaceMethod);
    await client.until(() => client.progress.length > 0);
    const [{ token } = { token: '' }] = client.progress;
    await client.notify('window/workDoneProgress/cancel', { token });
    expect((await scanning).cancelled).toBe(true);
    await client.quiet();
    expect(client.rules(folder.uriOf('f0.py'))).toEqual([rule]);
    for (let file = 1; file < 300; file++) expect(client.rules(folder.uriOf(`f${file}.py`))).toEqual([]);
    await client.stop();
  });

  it('says what is wrong with a notebook that cannot be read', async () => {
    const folder = testFolder({ 'n.ipynb': '{"cells": [', 'a.py': script });
    const client = await TestClient.start({ folders: [folder.uri] });
    await client.connection.sendRequest<ScanResult>(scanWorkspaceMethod);
    expect(client.shown(folder.uriOf('n.ipynb'))).toMatchObject([
      { severity: 3, message: expect.stringContaining('Not valid JSON at line 1') },
    ]);
    expect(client.rules(folder.uriOf('a.py'))).toEqual([rule]);
    await client.stop();
  });
});
