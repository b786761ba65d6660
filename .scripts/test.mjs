// `npm test [-- --desktop]`: everything, from a fresh clone. The last line is `N passed, N failed` over all parts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';
import { build } from './build.mjs';

const one = { passed: 1, failed: 0 };
const none = { passed: 0, failed: 1 };

const parts = {
  types: () => run('tsc', ['--noEmit', '-p', '.']),
  lint: () => run('biome', ['check', '.']),
  'generated files': () => run(process.execPath, ['.scripts/generate.mjs', '--check']),
  build: async () => {
    await build();
    return one;
  },
  'unit, rules, language server': () => vitest(['--exclude', 'test/package/**']),
  package: () => vitest(['test/package']),
  'VS Code, Node extension host': () => vscode('node'),
  'VS Code, web worker extension host': () => vscode('web'),
  'VS Code, clicks': async () => {
    const { runClicks } = await import('../test/vscode/clicks.mjs');
    return runClicks();
  },
};

await bootstrap();
const total = { passed: 0, failed: 0 };
const summary = [];
for (const [name, part] of Object.entries(parts)) {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const { passed, failed } = await outcome(part);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  summary.push(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
}
console.log(`\n${summary.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** A part that throws has failed; the others still run. */
async function outcome(part) {
  try {
    return await part();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return none;
  }
}

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0 ? one : none;
}

/** Skipped tests and files that could not be loaded count as failed. */
function vitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'responsible-ml-test-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { failed: broken } = run('vitest', [
      'run',
      '--config',
      'test/vitest.config.ts',
      ...reporters,
      ...args,
    ]);
    const { numTotalTests, numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const unloadable = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    const skipped = testResults.flatMap((file) =>
      file.assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed'),
    );
    for (const { fullName } of skipped) console.error(`Skipped, which counts as failed: ${fullName}`);
    const failed = numTotalTests - numPassedTests + unloadable.length;
    return { passed: numPassedTests, failed: Math.max(failed, broken) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Loaded late: its imports are installed by then. */
async function vscode(hostKind) {
  const { runSuite } = await import('../test/vscode/run.mjs');
  return runSuite(hostKind, process.argv.includes('--desktop') ? { desktop: true } : {});
}
