import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NodeFileSystem } from '../../server/src/main/nodeFileSystem.ts';
import { temporaryFolder, writeFiles } from './temporaryFolder.ts';

async function paths(folder: string, only?: readonly string[]): Promise<readonly string[]> {
  const { files, notes } = await new NodeFileSystem(folder, only).list();
  expect(notes).toEqual([]);
  return files.map((file) => file.path);
}

describe('list', () => {
  test('files with their sizes, in one order', async () => {
    const folder = temporaryFolder({ 'b.py': 'xx', 'a/z.py': '', 'a.py': 'é', 'a/.hidden/c.yml': '' });
    const { files } = await new NodeFileSystem(folder).list();
    expect(files).toEqual([
      { path: 'a.py', size: 2 },
      { path: 'a/.hidden/c.yml', size: 0 },
      { path: 'a/z.py', size: 0 },
      { path: 'b.py', size: 2 },
    ]);
  });

  test('leaves out environments, caches and run stores', async () => {
    const folder = temporaryFolder({
      'train.py': '',
      '.git/HEAD': '',
      'env/pyvenv.cfg': '',
      'env/lib/x.py': '',
      'conda/conda-meta/history': '',
      'conda/lib/x.py': '',
      'lib/site-packages/x.py': '',
      'node_modules/x/setup.py': '',
      'src/__pycache__/x.pyc': '',
      '.ipynb_checkpoints/a-checkpoint.ipynb': '',
      'mlruns/0/meta.yaml': '',
      'wandb/run-20240101_101010-abc/files/config.yaml': '',
      'loggers/wandb/__init__.py': '',
      '.dvc/cache/ab/cd': '',
      '.dvc/config': '',
      'x.egg-info/SOURCES.txt': '',
    });
    expect(await paths(folder)).toEqual(['.dvc/config', 'loggers/wandb/__init__.py', 'train.py']);
  });

  test('.gitignore files, nested, with exceptions', async () => {
    const folder = temporaryFolder({
      '.gitignore': 'build/\n*.log\n/data/*\n!/data/README.md\n',
      'build/x.py': '',
      'a.log': '',
      'data/a.csv': '',
      'data/README.md': '',
      'src/build/y.py': '',
      'src/.gitignore': '!keep.log\nlocal.py\n',
      'src/keep.log': '',
      'src/local.py': '',
      'src/data/a.csv': '',
      'local.py': '',
    });
    expect((await paths(folder)).filter((path) => !path.endsWith('.gitignore'))).toEqual([
      'data/README.md',
      'local.py',
      'src/data/a.csv',
      'src/keep.log',
    ]);
  });

  test('agrees with git', async () => {
    const folder = temporaryFolder({
      '.gitignore': 'a/**/b.py\n\\#x.py\nsp ace.py\n*.tmp\n!keep.tmp\nc[0-9].py\ndir\n/top.py\n# comment\n',
      '.git/info/exclude': 'private.py\n',
    });
    execFileSync('git', ['init', '-q', folder]);
    writeFileSync(join(folder, '.git/info/exclude'), 'private.py\n');
    const names = [
      'b.py',
      '#x.py',
      'sp ace.py',
      'a.tmp',
      'keep.tmp',
      'c1.py',
      'cx.py',
      'top.py',
      'private.py',
      'é.py',
    ];
    for (const below of ['', 'a/', 'a/deep/', 'dir/', 'other/dir/'])
      writeFiles(folder, Object.fromEntries(names.map((name) => [below + name, ''])));
    const git = execFileSync('git', ['ls-files', '--others', '--exclude-standard', '-z'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(await paths(folder)).toEqual(git.split('\0').filter(Boolean).sort());
  });

  test.each([2, 4])('what git tracks is never ignored (index version %i)', async (version) => {
    const folder = temporaryFolder({
      '.gitignore': 'data/\n*.csv\n',
      'src/data/make_dataset.py': '',
      'src/data/deep/er.py': '',
      'src/data/scratch.py': '',
      'data/raw.csv': '',
      'sample.csv': '',
      'é.csv': '',
    });
    const git = (...args: readonly string[]) => execFileSync('git', ['-C', folder, ...args]);
    git('init', '-q');
    git('config', 'index.version', String(version));
    git(
      'add',
      '--force',
      '.gitignore',
      'src/data/make_dataset.py',
      'src/data/deep/er.py',
      'sample.csv',
      'é.csv',
    );
    const tracked = ['.gitignore', 'sample.csv', 'src/data/deep/er.py', 'src/data/make_dataset.py', 'é.csv'];
    expect(await paths(folder)).toEqual(tracked);
    expect(await paths(join(folder, 'src'))).toEqual(['data/deep/er.py', 'data/make_dataset.py']);
  });

  test('a broken index is as none', async () => {
    const folder = temporaryFolder({
      '.git/index': 'DIRC\0\0\0\u0002\0\0\0\u0009',
      '.gitignore': '*.csv',
      'a.csv': '',
    });
    expect(await paths(folder)).toEqual(['.gitignore']);
  });

  test('a repository inside is a project of its own', async () => {
    const folder = temporaryFolder({
      '.gitignore': '*.csv\n',
      'one/.git/HEAD': '',
      'one/data.csv': '',
      'two/data.csv': '',
    });
    expect(await paths(folder)).toEqual(['.gitignore', 'one/data.csv']);
  });

  test('rules from above the root count inside a repository, unless they ignore the root itself', async () => {
    const folder = temporaryFolder({
      '.git/HEAD': '',
      '.gitignore': 'scratch\n/src/old.py\n',
      'src/old.py': '',
      'src/new.py': '',
      'src/scratch/x.py': '',
    });
    expect(await paths(join(folder, 'src'))).toEqual(['new.py']);
    expect(await paths(join(folder, 'src/scratch'))).toEqual(['x.py']);
    expect(await paths(folder, ['src', 'src/old.py'])).toEqual(['src/new.py', 'src/old.py']);
  });

  test('links to folders are not followed, so that none leads in circles', async () => {
    const outside = temporaryFolder({ 'shared.py': 'x', 'more/y.py': '' });
    const folder = temporaryFolder({ 'a/real.py': '' });
    symlinkSync('..', join(folder, 'a/up'));
    symlinkSync('real.py', join(folder, 'a/again.py'));
    symlinkSync(join(outside, 'shared.py'), join(folder, 'linked.py'));
    symlinkSync(join(outside, 'more'), join(folder, 'more'));
    expect(await paths(folder)).toEqual(['a/real.py', 'linked.py']);
  });

  test('links that lead nowhere are told of when they would be analysed', async () => {
    const folder = temporaryFolder({});
    symlinkSync('self.py', join(folder, 'self.py'));
    symlinkSync('gone.ipynb', join(folder, 'gone.ipynb'));
    symlinkSync('gone.txt', join(folder, 'gone.txt'));
    const { files, notes } = await new NodeFileSystem(folder).list();
    expect(files).toEqual([]);
    expect(notes.map((note) => note.path)).toEqual(['gone.ipynb', 'self.py']);
  });

  test('can be cancelled', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(new NodeFileSystem(temporaryFolder()).list(controller.signal)).rejects.toThrow(/abort/i);
  });
});

describe('read', () => {
  test('whole, and the start only', async () => {
    const files = new NodeFileSystem(temporaryFolder({ 'a/b.py': 'hello', empty: '' }));
    const text = async (path: string, limit?: number) => {
      const result = await files.read(path, limit);
      return result.ok ? [new TextDecoder().decode(result.bytes), result.complete] : result.failure;
    };
    expect(await text('a/b.py')).toEqual(['hello', true]);
    expect(await text('a/b.py', 3)).toEqual(['hel', false]);
    expect(await text('a/b.py', 5)).toEqual(['hello', true]);
    expect(await text('empty')).toEqual(['', true]);
    expect(await text('gone.py')).toBe('missing');
    expect(await text('a/b.py/c')).toBe('missing');
    expect(await text('a')).toBe('other');
  });

  test('nothing outside the root', async () => {
    const folder = temporaryFolder({ 'secret.py': '' });
    mkdirSync(join(folder, 'project'));
    const files = new NodeFileSystem(join(folder, 'project'));
    expect(await files.read('../secret.py')).toEqual({ ok: false, failure: 'missing' });
  });

  test('a pipe does not make it wait', async () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [join(folder, 'pipe.py')]);
    expect(await new NodeFileSystem(folder).read('pipe.py')).toEqual({ ok: false, failure: 'other' });
  });

  test('far too large a file is refused, its start is not', async () => {
    const folder = temporaryFolder({ 'huge.csv': 'a,b\n' });
    truncateSync(join(folder, 'huge.csv'), 300 * 1024 * 1024);
    const files = new NodeFileSystem(folder);
    expect(await files.read('huge.csv')).toEqual({ ok: false, failure: 'tooLarge' });
    expect(await files.read('huge.csv', 4)).toMatchObject({ ok: true, complete: false });
  });
});
