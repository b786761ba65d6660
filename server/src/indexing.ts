import type { Engine } from './engine.ts';
import type { FileSystem, Note, ReadFailure } from './fileSystem.ts';

/** How many files are read at once. */
const AT_ONCE = 16;

export interface IndexingOptions {
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
}

/** Lists a workspace folder and reads what the engine wants to know of it. Notes tell what could not be read. */
export async function indexWorkspace(
  engine: Engine,
  files: FileSystem,
  { signal, progress }: IndexingOptions = {},
): Promise<readonly Note[]> {
  const { files: listed, repositories, notes } = await files.list(signal);
  engine.list(listed, repositories);
  return [
    ...notes,
    ...(await readWanted(engine, files, { ...(signal && { signal }), ...(progress && { progress }) })),
  ];
}

/** Reads until the engine wants nothing more: what it reads first decides what it wants next. */
export async function readWanted(
  engine: Engine,
  files: FileSystem,
  { signal, progress }: IndexingOptions = {},
): Promise<readonly Note[]> {
  const notes: Note[] = [];
  let done = 0;
  for (let wanted = engine.wanted(); wanted.length > 0; wanted = engine.wanted()) {
    const total = done + wanted.length;
    for (let next = 0; next < wanted.length; next += AT_ONCE) {
      signal?.throwIfAborted();
      const batch = wanted.slice(next, next + AT_ONCE);
      const results = await Promise.all(batch.map(({ path, limit }) => files.read(path, limit)));
      batch.forEach(({ path }, index) => {
        const result = results[index];
        if (result?.ok) engine.put(path, result.bytes, result.complete);
        else {
          engine.missing(path);
          if (result && result.failure !== 'missing') notes.push({ path, message: MESSAGES[result.failure] });
        }
      });
      done += batch.length;
      progress?.(done, total);
    }
  }
  return notes;
}

const MESSAGES: Readonly<Record<Exclude<ReadFailure, 'missing'>, string>> = {
  denied: 'Not read: there is no permission to. Allow reading this file to have it checked.',
  tooLarge: 'Not read: this file is too large. Move data or outputs out of it to have it checked.',
  other: 'Not read: this is no ordinary file, or the disk gave an error.',
};
