// Packs the extension: `npm run package [-- FOLDER]` writes responsible-ml-hints-VERSION.vsix and prints its path last.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, root } from './bootstrap.mjs';
import { build } from './build.mjs';

/** Builds and packs into `folder`; answers the path of the .vsix. */
export async function pack(folder) {
  await build();
  const { createVSIX } = await import('@vscode/vsce');
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packagePath = join(folder, `${name}-${version}.vsix`);
  await createVSIX({
    cwd: root,
    packagePath,
    // Everything is bundled.
    dependencies: false,
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
  return packagePath;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await bootstrap();
  console.log(await pack(process.argv[2] ?? root));
}
