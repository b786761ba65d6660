import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  IPCMessageReader,
  IPCMessageWriter,
  type Message,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { temporaryFolder } from '../cli/temporaryFolder.ts';
import { TestClient } from './client.ts';
import { clientFiles } from './clientFiles.ts';
import { rule, script, testFolder } from './samples.ts';

const root = join(import.meta.dirname, '..', '..');

async function bundle(entry: 'node' | 'browser', folder: string): Promise<string> {
  const outfile = join(folder, `${entry}.cjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [`server/src/main/${entry}.ts`],
    outfile,
    bundle: true,
    minify: true,
    platform: entry,
    format: entry === 'node' ? 'cjs' : 'iife',
    target: entry === 'node' ? 'node20' : 'es2023',
  });
  return outfile;
}

/** Asks for hints, then ends the server as an editor does; answers the exit code. */
async function useAndEnd(client: TestClient, process: ChildProcess): Promise<unknown> {
  const folder = testFolder({ 'train.py': script });
  const event = { uri: folder.uri, name: 'w' };
  await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [event], removed: [] } });
  await client.openText(folder.uriOf('train.py'), script);
  await client.until(() => client.rules(folder.uriOf('train.py')).length > 0);
  const ended = once(process, 'exit');
  await client.connection.sendRequest('shutdown');
  await client.connection.sendNotification('exit');
  const [code] = await ended;
  return code;
}

describe('the server on a desktop', () => {
  it('speaks over standard input and output', async () => {
    const server = spawn(process.execPath, [await bundle('node', temporaryFolder()), '--stdio']);
    onTestFinished(() => void server.kill());
    const client = await TestClient.start(
      {},
      { reader: new StreamMessageReader(server.stdout), writer: new StreamMessageWriter(server.stdin) },
    );
    expect(await useAndEnd(client, server)).toBe(0);
  });

  it('speaks over the channel of Node processes', async () => {
    const server = fork(await bundle('node', temporaryFolder()), ['--node-ipc'], { silent: true });
    onTestFinished(() => void server.kill());
    const client = await TestClient.start(
      {},
      { reader: new IPCMessageReader(server), writer: new IPCMessageWriter(server) },
    );
    expect(await useAndEnd(client, server)).toBe(0);
  });

  it('ends when its editor is gone', async () => {
    const server = spawn(process.execPath, [await bundle('node', temporaryFolder()), '--stdio']);
    onTestFinished(() => void server.kill());
    await TestClient.start(
      {},
      { reader: new StreamMessageReader(server.stdout), writer: new StreamMessageWriter(server.stdin) },
    );
    const ended = once(server, 'exit');
    server.stdin.end();
    const [code] = await ended;
    expect(code).toBe(1);
  });
});

describe('the server in a web worker', () => {
  it('needs nothing of Node: every file comes from the client', async () => {
    const file = await bundle('browser', temporaryFolder());
    // What a web worker has and a Node worker has not; `require` and `process` go, as they are not there.
    const prelude = `
      const { parentPort } = require('node:worker_threads');
      const source = require('node:fs').readFileSync(${JSON.stringify(file)}, 'utf8');
      globalThis.self = globalThis;
      globalThis.addEventListener = () => {};
      globalThis.postMessage = (message) => parentPort.postMessage(message);
      parentPort.on('message', (data) => globalThis.onmessage?.({ data }));
      delete globalThis.process; delete globalThis.Buffer; delete globalThis.setImmediate;
      new Function('require', 'module', 'exports', source)();
    `;
    const worker = new Worker(prelude, { eval: true });
    onTestFinished(() => void worker.terminate());
    const client = await TestClient.start(
      { folders: ['memfs:/w'], files: clientFiles('memfs:/w', { 'train.py': script }) },
      { reader: new WorkerReader(worker), writer: new WorkerWriter(worker) },
    );
    await client.openText('memfs:/w/train.py', script);
    await client.until(() => client.rules('memfs:/w/train.py').length > 0);
    expect(client.rules('memfs:/w/train.py')).toEqual([rule]);
    await client.stop();
  });
});

class WorkerReader extends AbstractMessageReader {
  private readonly worker: Worker;

  constructor(worker: Worker) {
    super();
    this.worker = worker;
  }

  listen(callback: DataCallback): Disposable {
    this.worker.on('message', callback);
    return { dispose: () => this.worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  private readonly worker: Worker;

  constructor(worker: Worker) {
    super();
    this.worker = worker;
  }

  async write(message: Message): Promise<void> {
    this.worker.postMessage(message);
  }

  end(): void {}
}
