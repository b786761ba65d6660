// `node test/fuzz/python.mjs [RUNS [SEED [FILE …]]]`: mutated Python, 100,000 times by default.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const bundle = fileURLToPath(new URL('.pythonFuzz.mjs', import.meta.url));
await build({
  entryPoints: [fileURLToPath(new URL('pythonFuzz.ts', import.meta.url))],
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
