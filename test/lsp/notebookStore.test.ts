import { describe, expect, it } from 'vitest';
import { NotebookCellKind } from 'vscode-languageserver';
import { NotebookStore } from '../../server/src/lsp/documents/notebookStore.ts';

const uri = 'file:///w/n.ipynb';
const cell = (name: string, kind: NotebookCellKind = NotebookCellKind.Code) => ({ kind, document: name });
const item = (name: string, text = name, languageId = 'python', version = 1) => ({
  uri: name,
  languageId,
  version,
  text,
});

function opened(...names: string[]): NotebookStore {
  const store = new NotebookStore();
  store.open({
    notebookDocument: {
      uri,
      notebookType: 'jupyter-notebook',
      version: 0,
      cells: names.map((name) => cell(name)),
    },
    cellTextDocuments: names.map((name) => item(name)),
  });
  return store;
}

type Change = Parameters<NotebookStore['change']>[0]['change'];
const change = (store: NotebookStore, what: Change) =>
  store.change({ notebookDocument: { uri, version: 1 }, change: what });
const texts = (store: NotebookStore) => store.snapshot(uri)?.cells.map(({ text }) => text);

describe('the notebook store', () => {
  it('keeps cells in the order of the notebook, not of their names', () => {
    expect(texts(opened('b', 'a', 'c'))).toEqual(['b', 'a', 'c']);
  });

  it('follows a pure move: same documents, another order, a new revision', () => {
    const store = opened('a', 'b', 'c');
    const before = store.revisionOf(uri);
    const changed = change(store, {
      cells: { structure: { array: { start: 0, deleteCount: 3, cells: [cell('c'), cell('a'), cell('b')] } } },
    });
    expect(changed).toMatchObject({ left: [], structure: true });
    expect(texts(store)).toEqual(['c', 'a', 'b']);
    expect(store.revisionOf(uri)).not.toBe(before);
    expect(store.ofCell('c')).toBe(uri);
  });

  it('names the cells that a deletion took out, also without didClose', () => {
    const store = opened('a', 'b', 'c');
    expect(change(store, { cells: { structure: { array: { start: 1, deleteCount: 1 } } } })?.left).toEqual([
      'b',
    ]);
    expect(texts(store)).toEqual(['a', 'c']);
    expect(store.ofCell('b')).toBeUndefined();
    expect(store.versionOf('b')).toBeUndefined();
  });

  it('takes inserted cells with their texts', () => {
    const store = opened('a');
    change(store, {
      cells: {
        structure: { array: { start: 0, deleteCount: 0, cells: [cell('n')] }, didOpen: [item('n', 'new')] },
      },
    });
    expect(texts(store)).toEqual(['new', 'a']);
  });

  it('takes a cell that is closed and opened in one change for another document', () => {
    const store = opened('a', 'b');
    const changed = change(store, {
      cells: {
        structure: {
          array: { start: 1, deleteCount: 1, cells: [cell('b', NotebookCellKind.Markup)] },
          didClose: [{ uri: 'b' }],
          didOpen: [item('b', '# words', 'markdown')],
        },
      },
    });
    expect(changed).toMatchObject({ left: ['b'], structure: true });
    expect(store.snapshot(uri)?.cells[1]).toMatchObject({
      kind: 'markdown',
      language: 'markdown',
      text: '# words',
    });
    expect(store.snapshot(uri)?.notebook.cells[1]).toMatchObject({ kind: 'markdown', text: '# words' });
  });

  it('follows a language switch that comes as a removal and an insertion', () => {
    const store = opened('a', 'b');
    change(store, {
      cells: { structure: { array: { start: 0, deleteCount: 1 }, didClose: [{ uri: 'a' }] } },
    });
    change(store, {
      cells: {
        structure: {
          array: { start: 0, deleteCount: 0, cells: [cell('a')] },
          didOpen: [item('a', 'a', 'r')],
        },
      },
    });
    expect(store.snapshot(uri)?.cells.map(({ language }) => language)).toEqual(['r', 'python']);
  });

  it('sees a kind that changes as data', () => {
    const store = opened('a', 'b');
    const changed = change(store, { cells: { data: [cell('b', NotebookCellKind.Markup)] } });
    expect(changed).toMatchObject({ left: ['b'], structure: true });
  });

  it('does not take a run of a cell for a change of structure', () => {
    const store = opened('a');
    const ran = { ...cell('a'), executionSummary: { executionOrder: 4, success: true } };
    expect(change(store, { cells: { data: [ran] } })).toMatchObject({ left: [], structure: false });
    expect(store.snapshot(uri)?.notebook.cells[0]).toMatchObject({ executionCount: 4 });
  });

  it('applies incremental edits in UTF-16', () => {
    const store = opened('a');
    change(store, {
      cells: {
        structure: {
          array: { start: 1, deleteCount: 0, cells: [cell('e')] },
          didOpen: [item('e', "s = '🙂'\n")],
        },
      },
    });
    const range = { start: { line: 0, character: 7 }, end: { line: 0, character: 7 } };
    change(store, {
      cells: { textContent: [{ document: { uri: 'e', version: 2 }, changes: [{ range, text: '!' }] }] },
    });
    expect(texts(store)).toEqual(['a', "s = '🙂!'\n"]);
    expect(store.versionOf('e')).toBe(2);
  });

  it.each([
    ['as VS Code sends them', { metadata: { tags: ['t'] } }],
    ['as older versions send them', { custom: { metadata: { tags: ['t'] } } }],
    ['as the file has them', { tags: ['t'] }],
  ])('reads tags %s', (_, metadata) => {
    const store = opened('a');
    change(store, { cells: { data: [{ ...cell('a'), metadata }] } });
    expect(store.snapshot(uri)?.notebook.cells[0]?.tags).toEqual(['t']);
  });

  it('reads the language of the kernel, or of the first code cell', () => {
    const store = opened('a');
    expect(store.snapshot(uri)?.notebook.language).toBe('python');
    change(store, { metadata: { metadata: { language_info: { name: 'julia' } } } });
    expect(store.snapshot(uri)?.notebook.language).toBe('julia');
  });

  it('forgets everything on close', () => {
    const store = opened('a');
    store.close({ notebookDocument: { uri }, cellTextDocuments: [] });
    expect(store.snapshot(uri)).toBeUndefined();
    expect(store.ofCell('a')).toBeUndefined();
    expect(change(store, {})).toBeUndefined();
  });
});
