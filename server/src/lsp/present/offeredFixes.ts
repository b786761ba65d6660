import type { CellInsertion, NewFile, TextChange } from '../../messages.ts';
import type { Edit, Fix } from '../../rules/finding.ts';
import type { OfferedFix } from './diagnosticData.ts';
import type { Places } from './places.ts';

/** A fix for the client; undefined when a part of it cannot be written from an editor, such as into a closed notebook. */
export function offeredFix({ title, kind, edits }: Fix, places: Places): OfferedFix | undefined {
  const texts: TextChange[] = [];
  const files: NewFile[] = [];
  const insertions: CellInsertion[] = [];
  let notebook: { readonly notebook: string; readonly revision: number } | undefined;
  for (const edit of edits) {
    switch (edit.type) {
      case 'replace': {
        const change = textChange(edit, places);
        if (change === undefined) return undefined;
        texts.push(change);
        break;
      }
      case 'createFile':
        files.push({ uri: places.uriOf(edit.path), text: edit.text });
        break;
      case 'insertCells': {
        const open = places.snapshotOf(edit.path);
        // One command changes one notebook.
        if (open?.type !== 'notebook' || (notebook && notebook.notebook !== open.uri)) return undefined;
        notebook = { notebook: open.uri, revision: open.revision };
        insertions.push({ index: edit.index, cells: edit.cells });
      }
    }
  }
  return {
    title,
    safe: kind === 'safe',
    texts,
    files,
    ...(notebook && { cells: { ...notebook, insertions } }),
  };
}

function textChange(edit: Extract<Edit, { type: 'replace' }>, places: Places): TextChange | undefined {
  const { uri, version, range, exact } = places.locate(edit.at);
  return exact ? { uri, version, range, text: edit.text } : undefined;
}
