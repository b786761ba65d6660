/** Why a file or folder could not be read. */
export type ReadFailure = 'missing' | 'denied' | 'tooLarge' | 'other';

export type ReadResult =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly complete: boolean }
  | { readonly ok: false; readonly failure: ReadFailure };

export interface FileEntry {
  /** Relative to the root, forward slashes. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

export interface Listing {
  readonly files: readonly FileEntry[];
  /** Folders that hold a repository of their own (a `.git`), relative to the root; '' is the root. */
  readonly repositories: readonly string[];
  readonly notes: readonly Note[];
}

/** The only way by which files of a workspace folder reach the engine. Paths are relative to the root, with forward slashes. */
export interface FileSystem {
  /** All files that are not ignored (by .gitignore, virtual environments, caches); notes tell what could not be listed. */
  list(signal?: AbortSignal): Promise<Listing>;
  /** At most `limit` bytes from the start of the file. */
  read(path: string, limit?: number): Promise<ReadResult>;
}

/** Something a person should know about a file that is no hint about their work: unreadable, too large, not valid JSON. */
export interface Note {
  readonly path: string;
  readonly message: string;
}
