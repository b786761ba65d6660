import type { FileSystem, ReadResult } from '../../fileSystem.ts';

/** Knows what was read, and how much of it, so that a change on the disk leads to the same read again. */
export class RememberedFiles implements FileSystem {
  private readonly files: FileSystem;
  private readonly limits = new Map<string, number | undefined>();

  constructor(files: FileSystem) {
    this.files = files;
  }

  list(signal?: AbortSignal): ReturnType<FileSystem['list']> {
    return this.files.list(signal);
  }

  read(path: string, limit?: number): Promise<ReadResult> {
    this.limits.set(path, limit);
    return this.files.read(path, limit);
  }

  /** Undefined for what nobody has read so far. */
  async readAgain(path: string): Promise<ReadResult | undefined> {
    return this.limits.has(path) ? this.files.read(path, this.limits.get(path)) : undefined;
  }
}
