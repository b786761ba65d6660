import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every import, export-from and dynamic import of the product, relative ones resolved to paths from the root. */
function importsBelow(folder: string): readonly Import[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const text = readFileSync(path, 'utf8');
      const found = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g);
      return [...found].map(([, to = '']) => ({
        from: posix(relative(root, path)),
        to: to.startsWith('.') ? posix(normalize(relative(root, join(dirname(path), to)))) : to,
      }));
    });
}

function posix(path: string): string {
  return path.split(sep).join('/');
}

const server = importsBelow('server/src');
const client = importsBelow('client/src');

function shown(imports: readonly Import[]): readonly string[] {
  return imports.map(({ from, to }) => `${from} → ${to}`);
}

describe('the house', () => {
  it('sees the imports of both programs', () => {
    expect(server.length).toBeGreaterThan(100);
    expect(client.length).toBeGreaterThan(10);
  });

  it('is pure outside main/ and lsp/', () => {
    const impure = server.filter(
      ({ from, to }) =>
        !/^server\/src\/(main|lsp)\//.test(from) &&
        /^(node:|vscode|fs$|path$|os$|child_process$)|^server\/src\/(main|lsp)\//.test(to) &&
        to !== 'vscode-uri',
    );
    expect(shown(impure)).toEqual([]);
  });

  it('lets only lsp/ and the front doors speak the protocol', () => {
    const speaking = server.filter(
      ({ from, to }) => to.startsWith('vscode-language') && !/^server\/src\/(lsp|main)\//.test(from),
    );
    expect(shown(speaking)).toEqual([]);
  });

  it('runs one way: text, tree, facts, project, rules', () => {
    const order = ['sources', 'facts', 'project', 'rules', 'workspace', 'lsp', 'main'];
    const backwards = server.filter(({ from, to }) => {
      const before = order.indexOf(from.split('/')[2] ?? '');
      const after = order.indexOf(to.split('/')[2] ?? '');
      return before >= 0 && after > before;
    });
    expect(shown(backwards)).toEqual([]);
  });

  it('keeps rules away from trees and texts', () => {
    const reaching = server.filter(
      ({ from, to }) =>
        from.startsWith('server/src/rules/') && /^server\/src\/sources\/(?!span\.ts)/.test(to),
    );
    expect(shown(reaching)).toEqual([]);
  });

  it('lets the client share one file with the server', () => {
    const crossing = client.filter(({ to }) => to.startsWith('server/') && to !== 'server/src/messages.ts');
    expect(shown(crossing)).toEqual([]);
  });
});
