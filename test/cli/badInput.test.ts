import { chmodSync, chownSync, lstatSync, readdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileSystem, Listing, ReadResult } from '../../server/src/fileSystem.ts';
import { NodeFileSystem } from '../../server/src/main/nodeFileSystem.ts';
import { findingsOf, run } from './runCommand.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const rule = 'data/undocumented-dataset';
const load = "people = pd.read_csv('applicants.csv')";
const good = `import pandas as pd
from sklearn.linear_model import LogisticRegression

${load}
model = LogisticRegression().fit(people[['age', 'income']], people['approved'])
`;
const lines = good.split('\n').length - 1;

function notebook(source: string, outputs: readonly unknown[] = []): string {
  const cell = { cell_type: 'code', execution_count: 1, metadata: {}, source, outputs };
  return JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 });
}

function utf16(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

function blocks(deep: number): string {
  const heads = Array.from({ length: deep }, (_, depth) => `${' '.repeat(depth)}if x:`);
  return [...heads, `${' '.repeat(deep)}pass`].join('\n');
}

const image = { output_type: 'display_data', metadata: {}, data: { 'image/png': 'A'.repeat(1_000_000) } };
const inside = (text: string) => good.replace('\nmodel', `\n${text}\nmodel`);

interface Case {
  readonly content: string | Uint8Array;
  /** Where the finding is. */
  readonly line?: number;
  /** What a person is told. */
  readonly note?: string;
}

const cases: Readonly<Record<string, Case>> = {
  'good.py': { content: good, line: 4 },
  'empty.py': { content: '' },
  'empty.ipynb': { content: '' },
  'blank.py': { content: ' \n\n\t\n' },
  'halfTyped.py': { content: `${good}model.predict(people[\nfor row in (\n`, line: 4 },
  'halfTyped.ipynb': { content: notebook(`${good}if people.`), line: 4 },
  'nul.py': { content: `${good}x = '\0'\n`, line: 4, note: `NUL bytes from line ${lines + 1} on` },
  'picture.py': { content: Buffer.from(`\u0089PNG\r\n${'\0'.repeat(60)}`, 'latin1'), note: 'binary' },
  'longLine.py': { content: inside(`x = '${'a'.repeat(5_000_000)}'`), line: 4 },
  'longList.py': { content: inside(`x = [${'1, '.repeat(1_700_000)}]`), line: 4 },
  'outputs.ipynb': { content: notebook(good, Array(50).fill(image)), line: 4 },
  'broken.ipynb': { content: '{"cells": [\n  {"cell_type": "code",\n', note: 'Not valid JSON at line' },
  'merging.ipynb': {
    content: '{\n<<<<<<< ours\n "cells": []\n=======\n "cells": [1]\n>>>>>>> theirs\n}\n',
    note: 'Merge markers left at line 2',
  },
  'pointer.ipynb': {
    content: 'version https://git-lfs.github.com/spec/v1\noid sha256:00\n',
    note: 'git lfs pull',
  },
  'list.ipynb': { content: '[1, 2]', note: 'No notebook cells' },
  'python2.py': {
    content: `print 'hello'\ntry:\n    exec 'x'\nexcept Exception, e:\n    print >>f, e\n${good}`,
    line: 9,
  },
  'mark.py': { content: `\ufeff${good}`, line: 4 },
  'mark.ipynb': { content: `\ufeff${notebook(good)}`, line: 4 },
  'wide.py': { content: utf16(good), line: 4, note: 'save it as UTF-8' },
  'wide.ipynb': { content: utf16(notebook(good)), line: 4, note: 'save it as UTF-8' },
  'latin.py': { content: Buffer.from(`# caf\u00e9\n${good}`, 'latin1'), line: 5, note: 'Not valid UTF-8' },
  'deep.py': { content: inside(`x = ${'('.repeat(10_000)}1${')'.repeat(10_000)}`), line: 4 },
  'deepOpen.py': { content: `${good}x = ${'['.repeat(10_000)}\n`, line: 4 },
  'deepCalls.py': { content: inside(`x = y${'.z()'.repeat(10_000)}`), line: 4 },
  'deepSigns.py': {
    content: inside(`x = ${'-'.repeat(10_000)}1\ny = ${'not '.repeat(10_000)}x`),
    line: 4,
  },
  'deepBlocks.py': { content: inside(blocks(1000)), line: 4 },
  'deep.ipynb': { content: '['.repeat(10_000), note: 'Not valid JSON at line 1' },
  'deepWell.ipynb': {
    content: `${notebook(good).slice(0, -1)},"x":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    line: 4,
  },
  'responsible-ml.toml': { content: '[severity\n', note: 'Not valid TOML at line 1' },
  // Evidence that cannot be read is none.
  'docs/deep.md': { content: `${'> '.repeat(10_000)}${'['.repeat(10_000)}` },
  'docs/deep.json': { content: '{"a":'.repeat(10_000) },
  'docs/dvc.yaml': { content: '['.repeat(10_000) },
  'docs/metadata.yml': { content: 'a: &a [*a, *a]\nb: !!python/object {' },
  'docs/bytes.md': { content: Uint8Array.from({ length: 4096 }, (_, index) => index % 256) },
  'docs/bytes.csv': { content: Uint8Array.from({ length: 4096 }, (_, index) => index % 256) },
};

const withNotes = Object.keys(cases).filter((path) => cases[path]?.note !== undefined);

function everything(): string {
  return temporaryFolder(
    Object.fromEntries(Object.entries(cases).map(([path, { content }]) => [path, content])),
  );
}

/** The notes of a run by path. */
function notesOf(error: string): ReadonlyMap<string, string> {
  const said = error.split('\n').filter((line) => line !== '');
  return new Map(said.map((line): [string, string] => [line.slice(0, line.indexOf(':')), line]));
}

async function check(folder: string, files?: (root: string, read: readonly string[]) => FileSystem) {
  const ran = await run(folder, ['check', '--format', 'json', '--select', rule], files && { files });
  const found = new Map(findingsOf(ran).map(({ path, line }) => [path, line]));
  return { code: ran.code, found, notes: notesOf(ran.error) };
}

/** Every file, folder and link with its size and time; links are not followed. */
function contents(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry): readonly string[] => {
      const path = join(folder, entry.name);
      const { size, mtimeMs } = lstatSync(path);
      return [`${path} ${size} ${mtimeMs}`, ...(entry.isDirectory() ? contents(path) : [])];
    })
    .sort();
}

describe('bad input', () => {
  test('all of it at once: everything else is analysed, each trouble is told, nothing is written', async () => {
    const folder = everything();
    symlinkSync('self.py', join(folder, 'self.py'));
    symlinkSync('gone.ipynb', join(folder, 'link.ipynb'));
    symlinkSync('.', join(folder, 'loop'));
    symlinkSync('..', join(folder, 'docs/up'));
    const before = contents(folder);

    const { found, notes } = await check(folder);

    const expected = Object.entries(cases).filter(([, { line }]) => line !== undefined);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(expected.map(([path, { line }]) => [path, line])),
    );
    expect([...notes.keys()].sort()).toEqual([...withNotes, 'link.ipynb', 'self.py'].sort());
    for (const path of withNotes) expect(notes.get(path)).toContain(cases[path]?.note);
    expect(contents(folder)).toEqual(before);
  });

  test.each(withNotes)('%s: the note stands under the name of the file', async (path) => {
    const { content = '', note } = cases[path] ?? {};
    const { out } = await run(temporaryFolder({ [path]: content }), ['check']);
    const [first, second] = out.split('\n');
    expect([first, second]).toEqual([path, expect.stringContaining(note ?? '')]);
    expect(out).toContain('1 note on what could not be read as it is.');
  });
});

/** Answers otherwise for some files than the disk does. */
class Troubled implements FileSystem {
  private readonly files: FileSystem;
  private readonly read1: (path: string) => ReadResult | undefined;

  constructor(files: FileSystem, read: (path: string) => ReadResult | undefined) {
    this.files = files;
    this.read1 = read;
  }

  list(signal?: AbortSignal): Promise<Listing> {
    return this.files.list(signal);
  }

  async read(path: string, limit?: number): Promise<ReadResult> {
    return this.read1(path) ?? this.files.read(path, limit);
  }
}

describe('files that cannot be read', () => {
  const two = { 'good.py': good, 'other.py': good };
  const troubled =
    (read: (path: string) => ReadResult | undefined) => (root: string, only: readonly string[]) =>
      new Troubled(new NodeFileSystem(root, only), read);

  test.each([
    ['denied', 'there is no permission'],
    ['tooLarge', 'too large'],
    ['other', 'no ordinary file'],
  ] as const)('%s: said, and the others are analysed', async (failure, note) => {
    const folder = temporaryFolder(two);
    const files = troubled((path) => (path === 'other.py' ? { ok: false, failure } : undefined));
    const { code, found, notes } = await check(folder, files);
    expect([...found]).toEqual([['good.py', 4]]);
    expect([...notes]).toEqual([['other.py', expect.stringContaining(note)]]);
    expect(code).toBe(1);
  });

  test('deleted or cut while they are read', async () => {
    const folder = temporaryFolder({ ...two, 'third.py': good });
    const files = troubled((path) => {
      if (path === 'other.py') rmSync(join(folder, path));
      if (path === 'third.py') truncateSync(join(folder, path), 30);
      return undefined;
    });
    const { found, notes } = await check(folder, files);
    expect([...found]).toEqual([['good.py', 4]]);
    expect([...notes]).toEqual([]);
  });

  test('files and folders without the right to read them', async () => {
    const folder = temporaryFolder({ ...two, 'locked/inner.py': good });
    chmodSync(join(folder, 'other.py'), 0);
    chmodSync(join(folder, 'locked'), 0);
    await asOrdinaryUser(folder, async () => {
      const { code, found, notes } = await check(folder);
      expect([...found]).toEqual([['good.py', 4]]);
      expect([...notes]).toEqual([
        ['locked', 'locked: This folder was left out: there is no permission to read it.'],
        ['other.py', expect.stringContaining('Allow reading this file to have it checked.')],
      ]);
      expect(code).toBe(1);
      // What somebody names has to be checked, or the answer would be no answer.
      expect((await run(folder, ['check', 'good.py'])).code).toBe(1);
      expect((await run(folder, ['check', 'good.py', 'other.py'])).code).toBe(2);
      expect((await run(folder, ['check', 'locked'])).code).toBe(2);
    });
  });
});

/** The administrator may read everything: does the work as somebody who may not. */
async function asOrdinaryUser(folder: string, work: () => Promise<void>): Promise<void> {
  const { geteuid, seteuid } = process;
  if (geteuid?.() !== 0 || seteuid === undefined) return work();
  chownSync(folder, 65534, 65534);
  seteuid(65534);
  try {
    await work();
  } finally {
    seteuid(0);
  }
}
