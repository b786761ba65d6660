import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { targetsOf } from '../../server/src/main/targets.ts';
import { temporaryFolder } from './temporaryFolder.ts';

function targets(paths: readonly string[], workingFolder: string) {
  const result = targetsOf(paths, workingFolder);
  if (!result.ok) throw new Error(result.message);
  return result.targets;
}

const project = { 'src/a.py': '', 'src/b/c.py': '', 'notebooks/n.ipynb': '', 'srcs/d.py': '' };

describe('targetsOf', () => {
  test('no path is the current folder, one folder is its own root', () => {
    const folder = temporaryFolder({ ...project, '.git/HEAD': '' });
    expect(targets([], folder)).toMatchObject({ root: folder, read: [''] });
    expect(targets(['src'], folder)).toMatchObject({ root: join(folder, 'src'), read: [''] });
    expect(targets(['src'], folder).includes('b/c.py')).toBe(true);
  });

  test('a file is read with the folder around it, and reported alone', () => {
    const folder = temporaryFolder(project);
    const found = targets([join(folder, 'src/a.py')], '/');
    expect(found).toMatchObject({
      root: '/',
      read: [join(folder, 'src').slice(1), join(folder, 'src/a.py').slice(1)],
    });
    const outside = targets([join(folder, 'src/a.py')], join(folder, 'notebooks'));
    expect(outside).toMatchObject({ root: join(folder, 'src'), read: ['', 'a.py'] });
    expect(['a.py', 'b/c.py'].map(outside.includes)).toEqual([true, false]);
  });

  test('several paths share the current folder, or the folder they have in common', () => {
    const folder = temporaryFolder(project);
    const here = targets(['src', 'notebooks/n.ipynb'], folder);
    expect(here).toMatchObject({ root: folder, read: ['src', 'notebooks', 'notebooks/n.ipynb'] });
    expect(['src/b/c.py', 'srcs/d.py', 'notebooks/n.ipynb'].map(here.includes)).toEqual([true, false, true]);
    const elsewhere = targets([join(folder, 'src'), join(folder, 'notebooks')], temporaryFolder());
    expect(elsewhere.root).toBe(folder);
  });

  test('inside a repository all of it is read, so that evidence beside a file is seen', () => {
    const folder = temporaryFolder({ ...project, '.git/HEAD': '' });
    const found = targets(['a.py'], join(folder, 'src'));
    expect(found).toMatchObject({ root: folder, read: ['', 'src/a.py'] });
    expect(['src/a.py', 'a.py'].map(found.includes)).toEqual([true, false]);
  });

  test('a path that is not there is said', () => {
    const folder = temporaryFolder();
    expect(targetsOf(['gone.py'], folder)).toEqual({
      ok: false,
      message: 'There is no file or folder gone.py that could be read.',
    });
    symlinkSync('self', join(folder, 'self'));
    expect(targetsOf(['self'], folder).ok).toBe(false);
  });
});
