import { NotebookCellKind, type NotebookCell as ProtocolCell } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { NotebookCell } from '../../sources/notebook/notebook.ts';
import type { CellSnapshot } from './snapshot.ts';

export interface CellRead {
  readonly snapshot: CellSnapshot;
  readonly cell: NotebookCell;
}

/** A cell as the protocol sends it, for the engine and for positions. */
export function readCell(cell: ProtocolCell, document: TextDocument | undefined): CellRead {
  const text = document?.getText() ?? '';
  const language = document?.languageId ?? 'raw';
  const kind = cell.kind === NotebookCellKind.Markup ? 'markdown' : 'code';
  const snapshot = { uri: cell.document, version: document?.version ?? 0, kind, language, text } as const;
  const tags = tagsOf(cell.metadata);
  if (kind === 'markdown') return { snapshot, cell: { kind, text, tags } };
  const count = cell.executionSummary?.executionOrder;
  const executionCount = count === undefined ? {} : { executionCount: count };
  return { snapshot, cell: { kind, language, text, tags, ...executionCount } };
}

/** What the kernel speaks, else what the code cells are written in. */
export function readLanguage(metadata: unknown, cells: readonly CellRead[]): string {
  for (const root of fileMetadata(metadata)) {
    const name = at(at(root, 'language_info'), 'name');
    if (typeof name === 'string' && name !== '') return /^(?:i?python|pyspark)/i.test(name) ? 'python' : name;
  }
  const code = cells.find(({ snapshot }) => snapshot.kind === 'code' && snapshot.language !== 'raw');
  return code?.snapshot.language ?? 'python';
}

function tagsOf(metadata: unknown): readonly string[] {
  for (const root of fileMetadata(metadata)) {
    const tags = at(root, 'tags');
    if (Array.isArray(tags)) return tags.filter((tag: unknown) => typeof tag === 'string');
  }
  return [];
}

/** VS Code keeps the metadata of the file one level down, older versions two; other clients may send them as they are. */
function fileMetadata(metadata: unknown): readonly unknown[] {
  return [at(metadata, 'metadata'), at(at(metadata, 'custom'), 'metadata'), metadata];
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
