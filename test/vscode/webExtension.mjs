// What the web worker extension host needs to run an extension under development.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** Hands a folder out over http: a worker cannot be started from the address of a remote file. */
export async function serveFolder(folder) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = join(folder, normalize(decodeURIComponent(pathname)));
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const stop = () =>
    new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${server.address().port}`, stop };
}

/**
 * Tells the workbench which web extension is developed and which tests run. It reads both from an attribute of its page, so
 * that is where they are added: a page answered by the test instead would count as public and be refused its socket.
 */
export async function developInWebWorker(page, extension, tests) {
  await page.addInitScript(
    (more) => {
      const read = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function (name) {
        const value = read.call(this, name);
        if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings' || !value)
          return value;
        const configuration = JSON.parse(value);
        configuration.developmentOptions = { ...configuration.developmentOptions, ...more };
        return JSON.stringify(configuration);
      };
    },
    { extensions: [uriParts(extension)], extensionTestsPath: uriParts(tests) },
  );
}

function uriParts(address) {
  const { protocol, host, pathname } = new URL(address);
  return { scheme: protocol.slice(0, -1), authority: host, path: pathname };
}
