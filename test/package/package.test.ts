import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack } from '../../.scripts/package.mjs';
import { installBrowser, newPage, startBrowser } from '../vscode/chromium.mjs';
import { installExtension, installHost, startServer, workbenchAddress } from '../vscode/host.mjs';
import { openFile, squiggles, waitForWorkbench } from '../vscode/workbench.mjs';

const megabyte = 1_000_000;
const example = join(import.meta.dirname, '..', 'example');

describe('the packed extension', () => {
  const folder = mkdtempSync(join(tmpdir(), 'responsible-ml-package-'));
  const extensions = join(folder, 'installed');
  let vsix = '';
  let installed = '';

  beforeAll(async () => {
    installHost();
    installBrowser();
    vsix = await pack(folder);
    installExtension(vsix, folder, extensions);
    const name = readdirSync(extensions).find((entry) => entry.startsWith('responsible-ml-hints.'));
    installed = join(extensions, name ?? 'not installed');
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

  it('is smaller than a megabyte', () => {
    expect(statSync(vsix).size).toBeLessThan(megabyte);
  });

  it('holds only what runs and what a person reads', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })
      .filter((entry) => statSync(join(installed, entry)).isFile())
      .map((entry) => entry.replaceAll('\\', '/'));
    expect(files.sort()).toEqual([
      '.vsixmanifest',
      'LICENSE.txt',
      'changelog.md',
      'client/media/icon.png',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/cli.js',
      'dist/client.browser.js',
      'dist/client.js',
      'dist/node.js',
      'dist/server.browser.js',
      'dist/server.js',
      'package.json',
      'readme.md',
      'syntaxes/suppression.tmLanguage.json',
    ]);
  });

  it('checks a folder from the command line, on its own', () => {
    const cli = join(installed, 'dist', 'cli.js');
    const { stdout } = spawnSync(process.execPath, [cli, 'check', example, '--format', 'json'], {
      encoding: 'utf8',
    });
    const { findings } = JSON.parse(stdout);
    expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('data/undocumented-dataset');
  });

  it('underlines code when it is installed in VS Code', async () => {
    const workspace = join(folder, 'credit-risk');
    cpSync(example, workspace, { recursive: true });
    const server = await startServer(folder, { extensions });
    const browser = await startBrowser();
    try {
      const page = await newPage(browser);
      await page.goto(workbenchAddress(server.port, { folder: workspace }));
      await waitForWorkbench(page);
      await openFile(page, 'train.py');
      await squiggles(page).first().waitFor({ timeout: 30_000 });
      expect(await squiggles(page).count()).toBeGreaterThan(0);
    } finally {
      await browser.close();
      await server.stop();
    }
  }, 120_000);
});
