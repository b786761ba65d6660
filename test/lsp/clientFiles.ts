import { URI } from 'vscode-uri';
import type {
  DirectoryEntry,
  ReadDirectoryParams,
  ReadDirectoryResult,
  ReadFileParams,
  ReadFileResult,
} from '../../server/src/messages.ts';

/** A virtual file system as the client of the extension answers for it. */
export function clientFiles(root: string, files: Readonly<Record<string, string>>) {
  const base = URI.parse(root).path;
  const pathOf = (uri: string) => URI.parse(uri).path.slice(base.length + 1);
  return {
    readFile({ uri, limit }: ReadFileParams): ReadFileResult {
      const text = files[pathOf(uri)];
      if (text === undefined) return { ok: false, failure: 'missing' };
      const bytes = Buffer.from(text);
      const complete = limit === undefined || bytes.length <= limit;
      return { ok: true, base64: bytes.subarray(0, limit).toString('base64'), complete };
    },
    readDirectory({ uri }: ReadDirectoryParams): ReadDirectoryResult {
      const folder = pathOf(uri);
      const prefix = folder === '' ? '' : `${folder}/`;
      const entries = new Map<string, DirectoryEntry>();
      for (const [path, text] of Object.entries(files)) {
        if (!path.startsWith(prefix)) continue;
        const [name = '', ...below] = path.slice(prefix.length).split('/');
        const type = below.length > 0 ? 'folder' : 'file';
        entries.set(name, { name, type, size: type === 'file' ? Buffer.byteLength(text) : 0 });
      }
      return entries.size === 0
        ? { ok: false, failure: 'missing' }
        : { ok: true, entries: [...entries.values()] };
    },
  };
}
