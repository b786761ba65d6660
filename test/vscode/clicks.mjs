// What a person does with mouse and keyboard in a real VS Code: `node test/vscode/clicks.mjs [FOLDER]` keeps screenshots there.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../.scripts/bootstrap.mjs';
import { installBrowser, newPage, startBrowser } from './chromium.mjs';
import { notebookClicks } from './clicks/notebook.mjs';
import { scriptClicks } from './clicks/script.mjs';
import { windowClicks } from './clicks/window.mjs';
import { installHost, startServer, workbenchAddress } from './host.mjs';
import { waitForWorkbench } from './workbench.mjs';

/** Goes through everything in one window, as a person would; answers how many steps passed and failed. */
export async function runClicks(screenshots) {
  installHost();
  installBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'responsible-ml-clicks-'));
  const workspace = join(folder, 'credit-risk');
  cpSync(join(root, 'test', 'example'), workspace, { recursive: true });
  const server = await startServer(folder, { extensions: installed(folder) });
  const browser = await startBrowser();
  try {
    const page = await newPage(browser);
    await page.goto(workbenchAddress(server.port, { folder: workspace }));
    await waitForWorkbench(page);
    const steps = new Steps(page, screenshots);
    const read = (path) => readFileSync(join(workspace, path), 'utf8');
    for (const clicks of [scriptClicks, notebookClicks, windowClicks]) await clicks({ page, steps, read });
    return steps.counts;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** What is built, in the folder of installed extensions. */
function installed(folder) {
  const extensions = join(folder, 'installed');
  const { publisher, name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const own = join(extensions, `${publisher}.${name}-${version}`);
  for (const part of ['package.json', 'README.md', 'dist', 'syntaxes', join('client', 'media')])
    cpSync(join(root, part), join(own, part), { recursive: true });
  return extensions;
}

/** One after the other; a failed step is told with what was on the screen, and the next begins with everything put away. */
class Steps {
  counts = { passed: 0, failed: 0 };
  #page;
  #screenshots;

  constructor(page, screenshots) {
    this.#page = page;
    this.#screenshots = screenshots;
    if (screenshots) mkdirSync(screenshots, { recursive: true });
  }

  async step(name, act) {
    const start = performance.now();
    try {
      await act();
      this.counts.passed++;
      console.log(`  ok   ${name} (${Math.round(performance.now() - start)} ms)`);
    } catch (error) {
      this.counts.failed++;
      console.log(`  FAIL ${name}\n${error instanceof Error ? error.stack : error}`);
      await this.shot(`failed ${name}`);
      for (let i = 0; i < 3; i++) await this.#page.keyboard.press('Escape');
    }
  }

  /** Only where somebody asked for pictures. */
  async shot(name, options = {}) {
    if (!this.#screenshots) return;
    const file = `${name.replace(/[^\w]+/g, '-')}.png`;
    // Let what fades in do so.
    await this.#page.waitForTimeout(400);
    await this.#page.screenshot({ path: join(this.#screenshots, file), ...options });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { passed, failed } = await runClicks(process.argv[2] && resolve(process.argv[2]));
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
