#!/usr/bin/env node
// Stands in for the desktop executable `code` where that cannot run: same command line, but the extension host is that of the
// VS Code server and the window a headless Chromium page. Ends with 0 or 1 as the suite's run() did, 2 when VS Code did not
// start, 3 when the suite did not end.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { format, parseArgs } from 'node:util';
import { newPage, startBrowser } from './chromium.mjs';
import { startServer, workbenchAddress } from './host.mjs';
import { developInWebWorker, serveFolder } from './webExtension.mjs';

const secondsForSuite = 240;

/** What the workbench itself logs; the suite's own lines are all that matters. */
const workbenchLog =
  /^(Ignoring fetching additional builtin|Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|Updating additional builtin|\[AgentHost|\[AccountPolicyGate|\[Service Worker\]|Timed out waiting for authentication provider|Canceled: Canceled|getaddrinfo|Failed: getaddrinfo|\[Extension Host\] Error: Could not locate the bindings)/;

const { values: options, positionals } = parseArgs({
  // Chromium's and Electron's own switches are taken and left unread.
  strict: false,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    extensionDevelopmentKind: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});

const scratch = mkdtempSync(join(tmpdir(), 'responsible-ml-code-'));
const closing = [() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })];
let exitCode = 2;
try {
  exitCode = await runSuite();
} catch (error) {
  console.error(error);
}
for (const close of closing.reverse()) {
  try {
    await close();
  } catch (error) {
    console.error(error);
  }
}
process.exit(exitCode);

async function runSuite() {
  const web = options.extensionDevelopmentKind === 'web';
  const extension = resolve(options.extensionDevelopmentPath);
  const tests = resolve(options.extensionTestsPath);
  const folder = positionals[0] && resolve(positionals[0]);

  const server = await startServer(scratch, { driver: true, settings: givenSettings() });
  closing.push(server.stop);
  const browser = await startBrowser();
  closing.push(() => browser.close());
  const page = await newPage(browser, { bypassCSP: web });
  const suite = await watchSuite(page);

  const payload = [];
  if (web) {
    const files = await serveFolder(extension);
    closing.push(files.stop);
    if (!tests.startsWith(extension + sep))
      throw new Error('The tests must lie in the folder of the extension.');
    await developInWebWorker(page, files.address, files.address + tests.slice(extension.length));
  } else {
    const remote = `vscode-remote://127.0.0.1:${server.port}`;
    payload.push(['extensionDevelopmentPath', remote + extension], ['extensionTestsPath', remote + tests]);
  }
  await page.goto(workbenchAddress(server.port, { folder, payload }));
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  return suite.ended;
}

/** The workbench hands over what the suite prints, and how it ended. */
async function watchSuite(page) {
  let end = (_code) => {};
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  await page.exposeFunction('codeAutomationLog', (type, values) => {
    const line = format(...values);
    if (workbenchLog.test(line) && !process.env.RESPONSIBLE_ML_VERBOSE) return;
    (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${line}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (code) => end(code));
  page.on('crash', () => end(2));
  setTimeout(() => {
    console.error(`The suite did not end within ${secondsForSuite} s.`);
    end(3);
  }, secondsForSuite * 1000).unref();
  return { ended };
}

/** The settings a test run has prepared, as the desktop executable would read them. */
function givenSettings() {
  const folder = options['user-data-dir'];
  const file = folder && join(folder, 'User', 'settings.json');
  return file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
