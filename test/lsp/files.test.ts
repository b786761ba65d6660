import { describe, expect, it } from 'vitest';
import { ClientFileSystem } from '../../server/src/lsp/files/clientFileSystem.ts';
import { DiskChanges, isInsideSkipped } from '../../server/src/lsp/files/diskChanges.ts';
import { FolderUri } from '../../server/src/lsp/files/folderUri.ts';
import { clientFiles } from './clientFiles.ts';

describe('a folder as URI', () => {
  it.each([
    ['file:///w/project', 'file:///w/project/src/a.py', 'src/a.py'],
    ['file:///w/project/', 'file:///w/project/a.py', 'a.py'],
    ['file:///w/project', 'file:///w/project2/a.py', undefined],
    ['file:///w/project', 'file:///w/project', undefined],
    ['file:///w/my%20project', 'file:///w/my%20project/%C3%A4%23b.py', 'ä#b.py'],
    ['file:///c%3A/w', 'file:///C:/w/a.py', 'a.py'],
    ['file:///', 'file:///a.py', 'a.py'],
    ['file://server/share', 'file://SERVER/share/a.py', 'a.py'],
    ['vscode-vfs://github/o/r', 'vscode-vfs://github/o/r/a.py', 'a.py'],
    ['vscode-vfs://github/o/r', 'file:///o/r/a.py', undefined],
  ])('in %s, %s is %s', (folder, uri, path) => {
    expect(new FolderUri(folder).pathOf(uri)).toBe(path);
  });

  it.each(['file:///w/my%20project', 'file:///', 'vscode-vfs://github/o/r', 'memfs:/w'])(
    'names the files in %s as paths say',
    (uri) => {
      const folder = new FolderUri(uri);
      expect(folder.pathOf(folder.uriOf('a b/ä#1.py'))).toBe('a b/ä#1.py');
      expect(folder.uriOf('')).toBe(folder.uri);
    },
  );
});

describe('changes on the disk', () => {
  it('add up', () => {
    const disk = new DiskChanges();
    expect(disk.isEmpty).toBe(true);
    disk.add('a.py', 'changed');
    disk.add('a.py', 'changed');
    expect(disk.take()).toEqual({ listing: false, contents: ['a.py'] });
    disk.add('b.py', 'deleted');
    disk.add('c.py', 'created');
    expect(disk.take()).toEqual({ listing: true, contents: ['c.py'] });
    expect(disk.isEmpty).toBe(true);
  });

  it('matter where they change what is ignored, or what is a repository', () => {
    const disk = new DiskChanges();
    disk.add('sub/.gitignore', 'changed');
    expect(disk.take().listing).toBe(true);
    expect(disk.add('.git', 'created')).toBe(true);
    expect(disk.take()).toEqual({ listing: true, contents: [] });
  });

  it('do not matter inside of environments, caches and version control', () => {
    const disk = new DiskChanges();
    for (const path of ['.git/index', '.venv/lib/a.py', 'x/node_modules/a/b.py', 'mlruns/0/m.yaml'])
      expect(disk.add(path, 'created')).toBe(false);
    expect(disk.isEmpty).toBe(true);
  });

  it('happen in skipped folders only below them', () => {
    expect(isInsideSkipped('site-packages/a.py')).toBe(true);
    expect(isInsideSkipped('/usr/lib/python3/dist-packages/a.py')).toBe(true);
    expect(isInsideSkipped('src/a.py')).toBe(false);
  });
});

describe('files read through the client', () => {
  const root = new FolderUri('memfs:/w');
  const files = clientFiles('memfs:/w', {
    'a.py': 'print(1)',
    'ä.py': 'é',
    '.gitignore': 'out/\n*.log\n!keep.log',
    'x.log': '',
    'keep.log': '',
    'out/b.py': '',
    'sub/.git/HEAD': '',
    'sub/x.log': '',
    'sub/c.py': '',
    '.venv/lib/d.py': '',
    'env/pyvenv.cfg': '',
    'env/e.py': '',
  });
  const system = new ClientFileSystem(root, {
    readFile: async (uri, limit) => files.readFile(limit === undefined ? { uri } : { uri, limit }),
    readDirectory: async (uri) => files.readDirectory({ uri }),
  });

  it('are selected as everywhere else', async () => {
    const { files: listed, repositories, notes } = await system.list();
    expect(listed.map(({ path }) => path)).toEqual([
      '.gitignore',
      'a.py',
      'keep.log',
      'sub/c.py',
      'sub/x.log',
      'ä.py',
    ]);
    expect(listed.find(({ path }) => path === 'a.py')?.size).toBe(8);
    expect(repositories).toEqual(['sub']);
    expect(notes).toEqual([]);
  });

  it('arrive as bytes, in part where a part was asked for', async () => {
    expect(await system.read('ä.py')).toEqual({
      ok: true,
      bytes: new TextEncoder().encode('é'),
      complete: true,
    });
    expect(await system.read('a.py', 3)).toMatchObject({
      bytes: new TextEncoder().encode('pri'),
      complete: false,
    });
    expect(await system.read('none.py')).toEqual({ ok: false, failure: 'missing' });
  });

  it('stop being listed when nobody wants them any more', async () => {
    await expect(system.list(AbortSignal.abort())).rejects.toThrow();
  });

  it('say which folder cannot be listed', async () => {
    const denied = new ClientFileSystem(root, {
      readFile: async () => ({ ok: false, failure: 'denied' }),
      readDirectory: async () => ({ ok: false, failure: 'denied' }),
    });
    expect((await denied.list()).notes).toEqual([
      { path: '.', message: 'This folder was left out: there is no permission to read it.' },
    ]);
  });
});
