// Bundles what runs: `node .scripts/build.mjs [--watch]`. Without --watch it is exactly what gets packed.
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, root } from './bootstrap.mjs';
import { noticesFor } from './notices.mjs';

/** VS Code 1.96 brings Node 20, the oldest Node the command line supports. */
const node = { platform: 'node', format: 'cjs', target: 'node20' };
const browser = { platform: 'browser', target: 'es2023' };

const doors = { server: 'server/src/main/node.ts', cli: 'server/src/main/cli.ts' };

const bundles = [
  { entry: 'client/src/node.ts', out: 'client.js', ...node, external: ['vscode'] },
  {
    entry: 'client/src/browser.ts',
    out: 'client.browser.js',
    ...browser,
    format: 'cjs',
    external: ['vscode'],
  },
  { contents: onNode(), out: 'node.js', ...node },
  { entry: 'server/src/main/browser.ts', out: 'server.browser.js', ...browser, format: 'iife' },
];

/** The server and the command line share nearly everything: one bundle for both keeps the package small. */
function onNode() {
  return Object.entries(doors)
    .map(([name, entry]) => `exports.${name} = () => require('./${entry}');`)
    .join('\n');
}

function writeDoors() {
  for (const name of Object.keys(doors))
    writeFileSync(join(root, 'dist', `${name}.js`), `#!/usr/bin/env node\nrequire('./node.js').${name}();\n`);
}

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
  writeDoors();
  chmodSync(join(root, 'dist', 'cli.js'), 0o755);
}

async function watch() {
  const esbuild = await import('esbuild');
  for (const bundle of bundles) {
    const context = await esbuild.context({ ...options(bundle), sourcemap: 'linked', logLevel: 'info' });
    await context.watch();
  }
  writeDoors();
}

function options({ entry, contents, out, ...rest }) {
  return {
    absWorkingDir: root,
    ...(contents ? { stdin: { contents, resolveDir: root } } : { entryPoints: [entry] }),
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
