// `npm run test:differential [-- FOLDER …]`: our parser against CPython's on every file; by default on the standard
// libraries and on scikit-learn, pandas and Django where they are installed.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = new URL('.', import.meta.url);
// Beside its sources, where it finds them and its packages.
const bundle = fileURLToPath(new URL('.all.mjs', here));
await build({
  entryPoints: [fileURLToPath(new URL('all.ts', here))],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
});
try {
  const { status } = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(bundle);
}
