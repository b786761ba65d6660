// `npm start [-- [--once] [--desktop] [FOLDER]]`: the hints for a folder, then a real VS Code on it.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installExtension, installHost, startServer, workbenchAddress } from '../test/vscode/host.mjs';
import { bootstrap, root } from './bootstrap.mjs';
import { build } from './build.mjs';

const usage = 'Usage: npm start [-- [--once] [--desktop] [FOLDER]]';
const example = join(root, 'test', 'example');

const { once, desktop, folder } = readArguments();
await bootstrap();
await build();
printHints(folder);
if (once) process.exit(0);
if (desktop) openDesktop(folder);
else await serve(folder);

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { once: { type: 'boolean' }, desktop: { type: 'boolean' } },
    });
    if (positionals.length > 1) throw new Error('One folder at a time.');
    // npm runs scripts in the project's root; INIT_CWD is where the person stands.
    const folder = positionals[0] ? resolve(process.env.INIT_CWD ?? '.', positionals[0]) : example;
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new Error(`${folder} is no folder.`);
    return { ...values, folder };
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exit(2);
  }
}

function printHints(folder) {
  const check = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), 'check', folder], {
    stdio: 'inherit',
  });
  // Findings are no failure here; 2 says that the check itself could not be done.
  if (check.status !== 0 && check.status !== 1) process.exit(check.status ?? 2);
}

function openDesktop(folder) {
  const code = spawn('code', [`--extensionDevelopmentPath=${root}`, folder], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  code.on('error', () => {
    console.error(
      'There is no command `code` here. In VS Code, run "Shell Command: Install \'code\' command in PATH".',
    );
    process.exit(1);
  });
}

/** In its own process: the packer lists every file, which is nothing to a newcomer. */
function pack(folder) {
  const run = spawnSync(process.execPath, [join(root, '.scripts', 'package.mjs'), folder], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  return run.stdout.trim().split('\n').at(-1);
}

/** Serves VS Code with the packed extension installed, as a person would have it, until Control+C. */
async function serve(folder) {
  installHost();
  const scratch = mkdtempSync(join(tmpdir(), 'responsible-ml-start-'));
  const extensions = join(scratch, 'installed');
  mkdirSync(extensions);
  installExtension(pack(scratch), scratch, extensions);
  // A copy, so that fixes tried out leave the clone as it was.
  const workspace = folder === example ? join(scratch, 'credit-risk') : folder;
  if (workspace !== folder) cpSync(folder, workspace, { recursive: true });
  // Whoever knows the address can edit files: the token keeps other people and other pages on this machine out.
  const token = randomBytes(16).toString('hex');
  const server = await startServer(scratch, { extensions, token });
  console.log(`\nVS Code with these hints: ${workbenchAddress(server.port, { folder: workspace, token })}`);
  if (workspace !== folder)
    console.log('It shows a copy of the example project: try the fixes. Start with train.py.');
  console.log('Press Control+C to stop.');
  const end = async () => {
    await server.stop();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    process.exit(0);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}
