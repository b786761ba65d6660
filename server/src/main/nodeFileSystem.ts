import { type Dirent, lstatSync } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isGeneratedFolder, isSkippedFolder } from '../fileSelection.ts';
import type { FileEntry, FileSystem, Listing, Note, ReadFailure, ReadResult } from '../fileSystem.ts';
import { type GitView, isIgnored, viewAbove, viewIn } from './nodeGitIgnores.ts';

/** No file is read beyond this; larger ones hold data or outputs, not what people wrote. */
const LARGEST = 256 * 1024 * 1024;
/** How many folders are listed at once. */
const AT_ONCE = 16;

/** A folder to list, with what git says about it from above. */
interface Folder {
  readonly path: string;
  readonly git: GitView;
}

interface Listed {
  readonly folders: Folder[];
  readonly files: FileEntry[];
  readonly repositories: string[];
  readonly notes: Note[];
}

/** The files below a folder on this machine. Links to folders are not followed, so none leads in circles. */
export class NodeFileSystem implements FileSystem {
  private readonly root: string;
  private readonly only: readonly string[];

  /** `only`: files and folders, relative to the root, to which a listing is limited. */
  constructor(root: string, only: readonly string[] = ['']) {
    this.root = resolve(root);
    this.only = only;
  }

  async list(signal?: AbortSignal): Promise<Listing> {
    const files = new Map<string, FileEntry>();
    const notes: Note[] = [];
    const repositories: string[] = [];
    const waiting: Folder[] = [];
    for (const path of this.only) {
      const found = await stat(join(this.root, path)).catch(() => undefined);
      if (found?.isFile()) files.set(path, { path, size: found.size });
      else waiting.push({ path, git: await viewAbove(join(this.root, path)) });
    }
    while (waiting.length > 0) {
      signal?.throwIfAborted();
      const batch = waiting.splice(0, AT_ONCE);
      for (const part of await Promise.all(batch.map((folder) => this.listFolder(folder)))) {
        waiting.push(...part.folders);
        notes.push(...part.notes);
        repositories.push(...part.repositories);
        for (const file of part.files) files.set(file.path, file);
      }
    }
    return { files: [...files.values()].sort(byPath), repositories, notes: notes.sort(byPath) };
  }

  async read(path: string, limit = LARGEST): Promise<ReadResult> {
    const absolute = resolve(this.root, path);
    if (!isInside(this.root, absolute)) return { ok: false, failure: 'missing' };
    try {
      const found = await stat(absolute);
      // Opening a pipe or a device would wait for somebody to write.
      if (!found.isFile()) return { ok: false, failure: 'other' };
      if (found.size > LARGEST && limit >= LARGEST) return { ok: false, failure: 'tooLarge' };
      const file = await open(absolute, 'r');
      try {
        const bytes = await readStart(file, Math.min(limit, found.size));
        return { ok: true, bytes, complete: limit >= found.size };
      } finally {
        await file.close();
      }
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
  }

  private async listFolder({ path: folder, git: outer }: Folder): Promise<Listed> {
    const listed: Listed = { folders: [], files: [], repositories: [], notes: [] };
    const entries = await this.entries(folder, listed.notes);
    const names = entries.map((entry) => entry.name);
    if (isGeneratedFolder(names)) return listed;
    if (names.includes('.git')) listed.repositories.push(folder);
    const git = await viewIn(join(this.root, folder), names, outer);
    const pending: Promise<void>[] = [];
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const isFolder = entry.isDirectory();
      if (isFolder && isSkippedFolder(path)) continue;
      if (isIgnored(git, join(this.root, path), isFolder)) continue;
      if (isFolder) listed.folders.push({ path, git });
      else pending.push(this.addFile(entry, path, listed));
    }
    await Promise.all(pending);
    return listed;
  }

  private async entries(path: string, notes: Note[]): Promise<readonly Dirent[]> {
    try {
      return await readdir(join(this.root, path), { withFileTypes: true });
    } catch (error) {
      const failure = failureOf(error);
      const why = failure === 'denied' ? 'there is no permission to read it' : 'it could not be read';
      // A folder that is gone by now is nobody's concern any more.
      if (failure !== 'missing')
        notes.push({ path: path || '.', message: `This folder was left out: ${why}.` });
      return [];
    }
  }

  private async addFile(entry: Dirent, path: string, { files, notes }: Listed): Promise<void> {
    try {
      // Asking for each size without waiting takes a third of the time, and each folder is a short piece of work.
      if (entry.isFile()) files.push({ path, size: lstatSync(join(this.root, path)).size });
      else if (entry.isSymbolicLink()) await this.addLinked(path, files);
    } catch {
      if (entry.isSymbolicLink() && /\.(?:py|ipynb)$/.test(path))
        notes.push({ path, message: 'This link leads to no file that could be read.' });
    }
  }

  /** A link counts when it leads to a file outside the root: inside, the file itself is listed. */
  private async addLinked(path: string, files: FileEntry[]): Promise<void> {
    const target = await realpath(join(this.root, path));
    if (isInside(await realpath(this.root), target)) return;
    const found = await stat(target);
    if (found.isFile()) files.push({ path, size: found.size });
  }
}

/** Up to `length` bytes; fewer when the file has shrunk meanwhile. */
async function readStart(file: FileHandle, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

function failureOf(error: unknown): ReadFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'other';
}

export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : Number(a.path > b.path);
}
