// A real VS Code without a desktop: the server and workbench of the npm package `code-server`, run by the Node that comes with it.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { install, root } from '../../.scripts/bootstrap.mjs';

const host = join(root, 'test', 'vscode', 'host');
const vscode = join(host, 'node_modules', 'code-server', 'lib', 'vscode');

/** Nothing that is sent, fetched or asked for while a person or a test is at work. */
const calmSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** Installs the host where that has not been done. */
export function installHost() {
  install(host);
  // The workbench looks for its modules in its own folder; npm has put them one level up.
  const modules = join(vscode, 'node_modules');
  if (!existsSync(modules)) symlinkSync(join(host, 'node_modules'), modules, 'junction');
}

/**
 * Starts a server on a free loopback port. `folder` keeps its profile and log; `settings` win over the calm ones.
 * `driver` lets a page say which extension is developed and which tests run (only ever in a test).
 */
export async function startServer(
  folder,
  { settings = {}, extensions = join(folder, 'extensions'), token = '', driver = false, env = {} } = {},
) {
  const profile = prepareProfile(folder, settings);
  const child = spawn(
    nodeOfHost(),
    [
      join(vscode, 'out', 'server-main.js'),
      '--host=127.0.0.1',
      '--port=0',
      '--accept-server-license-terms',
      '--telemetry-level=off',
      '--disable-workspace-trust',
      '--disable-getting-started-override',
      token ? `--connection-token=${token}` : '--without-connection-token',
      ...(driver ? ['--enable-smoke-test-driver'] : []),
      ...profile,
      `--extensions-dir=${extensions}`,
    ],
    // An empty gallery: nothing is looked up. Sockets and temporary files stay in the folder.
    {
      env: { ...process.env, EXTENSIONS_GALLERY: '{}', TMPDIR: folder, XDG_RUNTIME_DIR: folder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own: stopping waits for the extension hosts, too, which would go on writing otherwise.
      detached: process.platform !== 'win32',
    },
  );
  const log = createWriteStream(join(folder, 'server.log'));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  return { port: await portOf(child), stop: () => stop(child) };
}

/** Installs a packed extension into `extensions`, as a person would. */
export function installExtension(vsix, folder, extensions) {
  const run = spawnSync(
    nodeOfHost(),
    [
      join(vscode, 'out', 'server-main.js'),
      '--install-extension',
      vsix,
      '--accept-server-license-terms',
      ...prepareProfile(folder, {}),
      `--extensions-dir=${extensions}`,
    ],
    { encoding: 'utf8', env: { ...process.env, EXTENSIONS_GALLERY: '{}' } },
  );
  if (run.status !== 0) throw new Error(`${vsix} could not be installed:\n${run.stdout}${run.stderr}`);
}

export function workbenchAddress(port, { folder = '', token = '', payload = [] }) {
  const address = new URL(`http://127.0.0.1:${port}/`);
  if (token) address.searchParams.set('tkn', token);
  if (folder) address.searchParams.set('folder', folder);
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

function nodeOfHost() {
  const own = join(host, 'node_modules', '.bin', 'node');
  return existsSync(own) ? own : process.execPath;
}

/** The arguments that keep everything the server writes inside `folder`. */
function prepareProfile(folder, settings) {
  const userData = join(folder, 'user-data');
  const file = join(userData, 'User', 'settings.json');
  mkdirSync(join(userData, 'User'), { recursive: true });
  mkdirSync(join(folder, 'extensions'), { recursive: true });
  const given = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, JSON.stringify({ ...calmSettings, ...given, ...settings }, null, 2));
  return [`--server-data-dir=${join(folder, 'server')}`, `--user-data-dir=${userData}`];
}

function portOf(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why) => reject(new Error(`The VS Code server ${why}:\n${output.slice(-2000)}`));
    const timer = globalThis.setTimeout(() => fail('did not start within 60 s'), 60_000);
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.stdout.on('data', (data) => {
      output += data;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}

async function stop(child) {
  const group = process.platform === 'win32' ? child.pid : -child.pid;
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    if (!send(group, signal)) return;
    for (let waited = 0; waited < 3000; waited += 50) {
      await setTimeout(50);
      if (!send(group, 0)) return;
    }
  }
}

/** Answers whether there was anybody to send it to. */
function send(group, signal) {
  try {
    return process.kill(group, signal);
  } catch {
    return false;
  }
}
