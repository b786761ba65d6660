// Runs the suites in whichever extension host loads them. Mocha's browser build runs in both: Node's and the web worker's.
import 'mocha/mocha.js';
import { commands } from './commands.ts';
import { notebookFixes } from './notebookFixes.ts';
import { notebooks } from './notebooks.ts';
import { scripts } from './scripts.ts';
import { suppressions } from './suppressions.ts';

/** VS Code calls this and takes a rejection for a failure; the last line says how many passed. */
export function run(): Promise<void> {
  const counts = { passed: 0, failed: 0 };
  const runner = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: reporterFor(counts) });
  runner.suite.emit('pre-require', globalThis, '', runner);
  for (const define of [scripts, notebooks, notebookFixes, suppressions, commands]) define();
  return new Promise((resolve, reject) => {
    runner.run(() => {
      console.log(`${counts.passed} passed, ${counts.failed} failed`);
      if (counts.failed === 0) resolve();
      else reject(new Error(`${counts.failed} failed`));
    });
  });
}

/** One line per test; a skipped test counts as failed, so that none is skipped silently. */
function reporterFor(counts: { passed: number; failed: number }): Mocha.ReporterConstructor {
  return class extends Mocha.reporters.Base {
    constructor(runner: Mocha.Runner) {
      super(runner);
      runner.on('pass', (test) => {
        counts.passed++;
        console.log(`  ok   ${test.fullTitle()} (${test.duration} ms)`);
      });
      runner.on('fail', (test, error: unknown) => {
        counts.failed++;
        console.log(`  FAIL ${test.fullTitle()}\n${error instanceof Error ? error.stack : error}`);
      });
      runner.on('pending', (test) => {
        counts.failed++;
        console.log(`  FAIL ${test.fullTitle()}: skipped`);
      });
    }
  };
}
