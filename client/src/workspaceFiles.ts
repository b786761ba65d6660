import { Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type DirectoryEntry,
  type FileFailure,
  type ReadDirectoryParams,
  type ReadDirectoryResult,
  type ReadFileParams,
  type ReadFileResult,
  readDirectoryMethod,
  readFileMethod,
} from '../../server/src/messages.ts';

/** Reads for the server what only the editor can read: files of virtual file systems, and all files in the browser. */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest<ReadFileResult, void>(readFileMethod, readFile),
    client.onRequest<ReadDirectoryResult, void>(readDirectoryMethod, readDirectory),
  );
}

async function readFile({ uri, limit }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const bytes = await workspace.fs.readFile(Uri.parse(uri, true));
    const complete = limit === undefined || bytes.length <= limit;
    return { ok: true, base64: base64(complete ? bytes : bytes.subarray(0, limit)), complete };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

async function readDirectory({ uri }: ReadDirectoryParams): Promise<ReadDirectoryResult> {
  try {
    const folder = Uri.parse(uri, true);
    const entries = await workspace.fs.readDirectory(folder);
    return { ok: true, entries: await Promise.all(entries.map((entry) => directoryEntry(folder, entry))) };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

async function directoryEntry(folder: Uri, [name, type]: [string, FileType]): Promise<DirectoryEntry> {
  if (type === FileType.Directory) return { name, type: 'folder', size: 0 };
  if ((type & FileType.File) === 0) return { name, type: 'other', size: 0 };
  try {
    const { size } = await workspace.fs.stat(Uri.joinPath(folder, name));
    return { name, type: 'file', size };
  } catch {
    // Gone since it was listed, or a link to nothing.
    return { name, type: 'other', size: 0 };
  }
}

function failureOf(error: unknown): FileFailure {
  const code = error instanceof FileSystemError ? error.code : '';
  if (code === 'FileNotFound' || code === 'FileNotADirectory' || code === 'FileIsADirectory')
    return 'missing';
  if (code === 'NoPermissions') return 'denied';
  return code === 'FileTooLarge' ? 'tooLarge' : 'other';
}

/** Piece by piece: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += piece)
    binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(binary);
}
