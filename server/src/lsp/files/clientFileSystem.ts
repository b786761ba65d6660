import { GitIgnores, isGeneratedFolder, isSkippedFolder } from '../../fileSelection.ts';
import type { FileEntry, FileSystem, Note, ReadResult } from '../../fileSystem.ts';
import type { DirectoryEntry, ReadDirectoryResult, ReadFileResult } from '../../messages.ts';
import type { FolderUri } from './folderUri.ts';

/** How many folders are asked for at once. */
const AT_ONCE = 16;

/** The requests that the client answers. */
export interface ClientFiles {
  readFile(uri: string, limit: number | undefined): Promise<ReadFileResult>;
  readDirectory(uri: string): Promise<ReadDirectoryResult>;
}

interface Folder {
  readonly path: string;
  readonly ignores: GitIgnores | undefined;
}

interface Listed {
  readonly folders: Folder[];
  readonly files: FileEntry[];
  readonly repositories: string[];
  readonly notes: Note[];
}

/** The files of a folder that only the client can read: virtual file systems, and everything on the web. */
export class ClientFileSystem implements FileSystem {
  private readonly folder: FolderUri;
  private readonly client: ClientFiles;

  constructor(folder: FolderUri, client: ClientFiles) {
    this.folder = folder;
    this.client = client;
  }

  async list(signal?: AbortSignal): Promise<Omit<Listed, 'folders'>> {
    const all: Listed = {
      folders: [{ path: '', ignores: undefined }],
      files: [],
      repositories: [],
      notes: [],
    };
    while (all.folders.length > 0) {
      signal?.throwIfAborted();
      const batch = all.folders.splice(0, AT_ONCE);
      for (const part of await Promise.all(batch.map((folder) => this.listFolder(folder)))) {
        all.folders.push(...part.folders);
        all.files.push(...part.files);
        all.repositories.push(...part.repositories);
        all.notes.push(...part.notes);
      }
    }
    const { files, repositories, notes } = all;
    return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), repositories, notes };
  }

  async read(path: string, limit?: number): Promise<ReadResult> {
    const result = await this.client.readFile(this.folder.uriOf(path), limit);
    return result.ok ? { ok: true, bytes: fromBase64(result.base64), complete: result.complete } : result;
  }

  private async listFolder({ path: folder, ignores: outer }: Folder): Promise<Listed> {
    const listed: Listed = { folders: [], files: [], repositories: [], notes: [] };
    const result = await this.client.readDirectory(this.folder.uriOf(folder));
    if (!result.ok) {
      const why = result.failure === 'denied' ? 'there is no permission to read it' : 'it could not be read';
      // A folder that is gone by now is nobody's concern any more.
      if (result.failure !== 'missing')
        listed.notes.push({ path: folder || '.', message: `This folder was left out: ${why}.` });
      return listed;
    }
    const names = result.entries.map(({ name }) => name);
    if (isGeneratedFolder(names)) return listed;
    const isRepository = names.includes('.git');
    if (isRepository) listed.repositories.push(folder);
    // A repository inside another one is a project of its own.
    const ignores = await this.ignoresIn(folder, names, isRepository ? undefined : outer);
    for (const entry of result.entries) addEntry(entry, folder, ignores, listed);
    return listed;
  }

  private async ignoresIn(
    folder: string,
    names: readonly string[],
    outer: GitIgnores | undefined,
  ): Promise<GitIgnores | undefined> {
    if (!names.includes('.gitignore')) return outer;
    const result = await this.read(folder === '' ? '.gitignore' : `${folder}/.gitignore`);
    return result.ok ? GitIgnores.within(folder, new TextDecoder().decode(result.bytes), outer) : outer;
  }
}

function addEntry(
  entry: DirectoryEntry,
  folder: string,
  ignores: GitIgnores | undefined,
  { folders, files }: Listed,
): void {
  const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
  const isFolder = entry.type === 'folder';
  if (entry.type === 'other' || (isFolder && isSkippedFolder(path))) return;
  if (GitIgnores.ignores(ignores, path, isFolder)) return;
  if (isFolder) folders.push({ path, ignores });
  else files.push({ path, size: entry.size });
}

/** Neither Node 20 nor web workers have `Uint8Array.fromBase64`. */
function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
