import type { DocumentFacts } from '../documentation/facts.ts';
import { isDocumentPath, readDocument } from '../documentation/read.ts';
import type { Note } from '../fileSystem.ts';
import { decode } from '../sources/decode.ts';
import { readNotebook } from '../sources/notebook/readNotebook.ts';
import { isTablePath, readHeader } from '../sources/table/header.ts';
import { type Configuration, isConfigurationPath } from '../surface/configuration.ts';
import { readConfiguration } from '../surface/readConfiguration.ts';
import { PythonSource } from './pythonSource.ts';

/** What one file is to us, once read. */
export type SourceFile =
  | PythonSource
  | { readonly type: 'document'; readonly path: string; readonly facts: DocumentFacts }
  | {
      readonly type: 'configuration';
      readonly path: string;
      readonly configuration: Configuration | undefined;
      readonly notes: readonly string[];
    }
  | {
      readonly type: 'table';
      readonly path: string;
      readonly header: NonNullable<ReturnType<typeof readHeader>> | undefined;
    }
  /** Read, and of no use: binary, empty of anything we know. */
  | { readonly type: 'other'; readonly path: string };

/** `code`: Python scripts and notebooks, where findings are. */
export type FileKind = 'code' | 'configuration' | 'document' | 'table';

const MEGABYTE = 1024 * 1024;

/** How much of a file of each kind is read. */
export const READ_LIMIT: Readonly<Record<FileKind, number>> = {
  code: 256 * MEGABYTE,
  configuration: MEGABYTE,
  document: MEGABYTE / 4,
  table: 64 * 1024,
};

export function fileKindOf(path: string): FileKind | undefined {
  if (/\.(?:py|ipynb)$/.test(path)) return 'code';
  if (isConfigurationPath(path)) return 'configuration';
  if (isDocumentPath(path)) return 'document';
  return isTablePath(path) ? 'table' : undefined;
}

/** Reads one file of the disk; what cannot be read becomes a note, never an exception. */
export function readSource(
  path: string,
  bytes: Uint8Array,
  complete: boolean,
  ruleIds: readonly string[],
): SourceFile {
  const kind = fileKindOf(path);
  if (kind === 'table') return { type: 'table', path, header: readHeader(path, bytes, complete) };
  const { text, note } = decode(bytes);
  const notes = note === undefined ? [] : [note];
  if (kind === 'code') return readCode(path, text, notes);
  if (text === undefined || kind === undefined) return { type: 'other', path };
  if (kind === 'configuration') {
    const read = readConfiguration(text, path, ruleIds);
    return { type: 'configuration', path, configuration: read.configuration, notes: messages(read.notes) };
  }
  const facts = readDocument(path, text);
  return facts === undefined ? { type: 'other', path } : { type: 'document', path, facts };
}

function readCode(path: string, text: string | undefined, notes: readonly string[]): PythonSource {
  if (text === undefined || path.endsWith('.py')) return new PythonSource(path, text ?? '', notes);
  const read = readNotebook(text);
  if (read.ok) return new PythonSource(path, read.notebook, notes);
  const empty = { language: 'python', cells: [] };
  return new PythonSource(path, empty, [...notes, read.message]);
}

function messages(notes: readonly Note[]): readonly string[] {
  return notes.map(({ message }) => message);
}
