// Runs the suite in a real VS Code through @vscode/test-electron: `node test/vscode/run.mjs node|web [--desktop]`.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { root } from '../../.scripts/bootstrap.mjs';
import { installBrowser } from './chromium.mjs';
import { installHost } from './host.mjs';

/** The desktop VS Code needs a screen; on Linux there often is none. */
const desktopByDefault = process.platform !== 'linux';

/** Runs the suite on a copy of the example project; answers how many of its tests passed and failed. */
export async function runSuite(hostKind, { desktop = desktopByDefault } = {}) {
  const tests = await bundleSuite(hostKind);
  const executable = desktop ? undefined : launcher();
  const folder = mkdtempSync(join(tmpdir(), 'responsible-ml-suite-'));
  const workspace = join(folder, 'credit-risk');
  cpSync(join(root, 'test', 'example'), workspace, { recursive: true });
  const output = new PassThrough();
  let printed = '';
  output.on('data', (data) => {
    printed += data;
    process.stdout.write(data);
  });
  try {
    await runTests({
      ...(executable ? { vscodeExecutablePath: executable } : {}),
      extensionDevelopmentPath: root,
      extensionTestsPath: tests,
      launchArgs: [
        workspace,
        '--disable-extensions',
        ...(hostKind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
      stdout: output,
    });
  } catch (error) {
    if (!summaryIn(printed)) console.error(error);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  // Without a last line the suite never ended: that counts as a failure, too.
  return summaryIn(printed) ?? { passed: 0, failed: 1 };
}

function summaryIn(printed) {
  const last = [...printed.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return last ? { passed: Number(last[1]), failed: Number(last[2]) } : undefined;
}

function launcher() {
  installHost();
  installBrowser();
  return join(root, 'test', 'vscode', 'code.mjs');
}

/** The web worker loads tests only from below the extension's folder. */
async function bundleSuite(hostKind) {
  const outfile = join(root, 'dist', 'test', `${hostKind}.js`);
  await build({
    entryPoints: [join(root, 'test', 'vscode', 'suite', 'index.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: hostKind === 'web' ? 'browser' : 'node',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
    // Mocha's file sets module.exports itself: the suite's own must come last.
    footer: { js: 'module.exports = { run };' },
  });
  return outfile;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { failed } = await runSuite(process.argv[2] === 'web' ? 'web' : 'node', {
    desktop: process.argv.includes('--desktop') || desktopByDefault,
  });
  process.exit(failed === 0 ? 0 : 1);
}
