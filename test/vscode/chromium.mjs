// Finds a Chromium for the workbench page, or says in one line how to get one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Headless, and silent on the network. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function startBrowser() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: browserPath(), headless: true, args: flags });
}

/** A page that can reach nothing but this machine, so that no test depends on the network. */
export async function newPage(browser, { theme = 'light', ...options } = {}) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    colorScheme: theme,
    ...options,
  });
  await page.route(
    (address) => address.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  return page;
}

/** Installs Chromium where that is possible without asking: on Debian and its kin, as root. */
export function installBrowser() {
  if (findBrowser()) return;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error(howToInstall);
  console.error('Installing Chromium (apt-get)…');
  for (const command of ['apt-get update', 'apt-get install -y --no-install-recommends chromium']) {
    const run = spawnSync(command, {
      shell: true,
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (run.status !== 0) throw new Error(`${command} failed:\n${run.stderr}`);
  }
}

const howToInstall =
  'The tests in VS Code need Chromium: install Chromium or Google Chrome, or set CHROMIUM to its executable.';

function browserPath() {
  const found = findBrowser();
  if (!found) throw new Error(howToInstall);
  return found;
}

function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  return candidates.find(existsSync);
}
