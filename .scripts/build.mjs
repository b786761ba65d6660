// Bundles what runs: `node .scripts/build.mjs [--watch]`. Without --watch it is exactly what gets packed.
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, root } from './bootstrap.mjs';
import { noticesFor } from './notices.mjs';

/** VS Code 1.96 brings Node 20, the oldest Node the command line supports. */
const node = { platform: 'node', format: 'cjs', target: 'node20' };
const browser = { platform: 'browser', target: 'es2023' };

const bundles = [
  { entry: 'client/src/node.ts', out: 'client.js', ...node, external: ['vscode'] },
  {
    entry: 'client/src/browser.ts',
    out: 'client.browser.js',
    ...browser,
    format: 'cjs',
    external: ['vscode'],
  },
  { entry: 'server/src/main/node.ts', out: 'server.js', ...node },
  { entry: 'server/src/main/browser.ts', out: 'server.browser.js', ...browser, format: 'iife' },
  { entry: 'server/src/main/cli.ts', out: 'cli.js', ...node, banner: { js: '#!/usr/bin/env node' } },
];

/** Bundles everything once; throws when a bundle fails. */
export async function build() {
  const esbuild = await import('esbuild');
  const built = await Promise.all(
    bundles.map((bundle) =>
      esbuild.build({ ...options(bundle), minify: true, metafile: true, logLevel: 'warning' }),
    ),
  );
  const inputs = built.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  writeFileSync(join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), noticesFor(inputs));
  chmodSync(join(root, 'dist', 'cli.js'), 0o755);
}

async function watch() {
  const esbuild = await import('esbuild');
  for (const bundle of bundles) {
    const context = await esbuild.context({ ...options(bundle), sourcemap: 'linked', logLevel: 'info' });
    await context.watch();
  }
}

function options({ entry, out, ...rest }) {
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join('dist', out),
    bundle: true,
    legalComments: 'none',
    ...rest,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await bootstrap();
  await (process.argv.includes('--watch') ? watch() : build());
}
