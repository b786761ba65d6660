import type { FileSystem, Listing, ReadResult } from '../server/src/fileSystem.ts';

/** Files that exist only in a test; `.git` folders mark repositories. */
export class MemoryFileSystem implements FileSystem {
  readonly files: Map<string, Uint8Array>;
  private readonly repositories: readonly string[];

  constructor(files: Readonly<Record<string, string | Uint8Array>>, repositories: readonly string[] = ['']) {
    const encoder = new TextEncoder();
    this.files = new Map(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? encoder.encode(content) : content,
      ]),
    );
    this.repositories = repositories;
  }

  async list(): Promise<Listing> {
    const files = [...this.files].map(([path, { length: size }]) => ({ path, size }));
    return { files, repositories: this.repositories, notes: [] };
  }

  async read(path: string, limit = Number.POSITIVE_INFINITY): Promise<ReadResult> {
    const bytes = this.files.get(path);
    if (!bytes) return { ok: false, failure: 'missing' };
    return { ok: true, bytes: bytes.subarray(0, limit), complete: bytes.length <= limit };
  }
}
