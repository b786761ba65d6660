import { describe, expect, it } from 'vitest';
import type { NotebookSnapshot, Snapshot } from '../../server/src/lsp/documents/snapshot.ts';
import { offeredFix } from '../../server/src/lsp/present/offeredFixes.ts';
import { Places } from '../../server/src/lsp/present/places.ts';
import { workspaceEdit } from '../../server/src/lsp/present/workspaceEdit.ts';
import type { Fix } from '../../server/src/rules/finding.ts';

const script: Snapshot = {
  type: 'text',
  uri: 'file:///w/a.py',
  version: 4,
  languageId: 'python',
  text: "x = '🙂'; y = 1\nz = 2\n",
};
const notebook: NotebookSnapshot = {
  type: 'notebook',
  uri: 'file:///w/n.ipynb',
  revision: 9,
  cells: [
    { uri: 'cell:0', version: 1, kind: 'markdown', language: 'markdown', text: '# Title' },
    { uri: 'cell:1', version: 3, kind: 'code', language: 'python', text: 'a\nbb' },
  ],
  notebook: { language: 'python', cells: [] },
};

const places = new Places({
  snapshotOf: (path) => ({ 'a.py': script, 'n.ipynb': notebook })[path],
  uriOf: (path) => `file:///w/${path}`,
  textOf: (path, cell) => (path === 'closed.py' ? 'p\nq' : cell === 2 ? 'one\ntwo' : undefined),
});

describe('places', () => {
  it('count in UTF-16, with versions', () => {
    const start = script.text.indexOf('y');
    expect(places.locate({ path: 'a.py', span: { start, end: start + 1 } })).toEqual({
      uri: script.uri,
      version: 4,
      range: { start: { line: 0, character: 10 }, end: { line: 0, character: 11 } },
      exact: true,
      inWords: undefined,
      file: 'a.py',
    });
  });

  it('in an open notebook are in the document of the cell', () => {
    expect(places.locate({ path: 'n.ipynb', span: { cell: 1, start: 2, end: 4 } })).toMatchObject({
      uri: 'cell:1',
      version: 3,
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } },
      inWords: 'cell 2, line 2',
    });
  });

  it('in a closed notebook are in its file, with the cell in words', () => {
    expect(places.locate({ path: 'closed.ipynb', span: { cell: 2, start: 4, end: 5 } })).toMatchObject({
      uri: 'file:///w/closed.ipynb',
      version: null,
      exact: false,
      inWords: 'cell 3, line 2',
      range: { start: { line: 0, character: 0 } },
    });
  });

  it('in a closed script are exact', () => {
    expect(places.locate({ path: 'closed.py', span: { start: 2, end: 3 } })).toMatchObject({
      uri: 'file:///w/closed.py',
      version: null,
      exact: true,
      range: { start: { line: 1, character: 0 } },
    });
  });

  it('in a file of which no text is known are at its top', () => {
    expect(places.locate({ path: 'README.md', span: { start: 70, end: 80 } })).toMatchObject({
      exact: false,
      range: { start: { line: 0, character: 0 } },
    });
  });
});

const fix = (...edits: Fix['edits']): Fix => ({ title: 'Do it', kind: 'suggestion', edits });

describe('fixes', () => {
  it('name documents, versions and ranges', () => {
    const offered = offeredFix(
      fix({ type: 'replace', at: { path: 'n.ipynb', span: { cell: 1, start: 0, end: 1 } }, text: 'c' }),
      places,
    );
    expect(offered).toMatchObject({
      safe: false,
      texts: [{ uri: 'cell:1', version: 3, text: 'c', range: { end: { line: 0, character: 1 } } }],
      files: [],
    });
  });

  it('that insert cells name the state of the notebook', () => {
    const cells = [{ kind: 'code', text: 'new' }] as const;
    expect(offeredFix(fix({ type: 'insertCells', path: 'n.ipynb', index: 1, cells }), places)?.cells).toEqual(
      {
        notebook: notebook.uri,
        revision: 9,
        insertions: [{ index: 1, cells }],
      },
    );
  });

  it.each<[string, Fix['edits'][number]]>([
    [
      'text of a closed notebook',
      { type: 'replace', at: { path: 'closed.ipynb', span: { cell: 2, start: 0, end: 1 } }, text: '' },
    ],
    ['cells of a closed notebook', { type: 'insertCells', path: 'closed.ipynb', index: 0, cells: [] }],
    [
      'a text that is not known',
      { type: 'replace', at: { path: 'README.md', span: { start: 0, end: 0 } }, text: '' },
    ],
  ])('are not offered where they would change %s', (_, edit) => {
    expect(offeredFix(fix(edit), places)).toBeUndefined();
  });
});

describe('an edit for the client', () => {
  const all = { documentChanges: true, createFile: true, changeAnnotations: true };
  const texts = [
    {
      uri: 'a',
      version: 4,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
      text: 'x',
    },
    {
      uri: 'a',
      version: 4,
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
      text: 'y',
    },
    {
      uri: 'b',
      version: null,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: 'z',
    },
  ];
  const files = [{ uri: 'file:///w/data/READ%20ME.md', text: '# Data' }];

  it('carries versions, one change per document', () => {
    expect(workspaceEdit({ title: 't', texts, files: [] }, all)?.documentChanges).toMatchObject([
      { textDocument: { uri: 'a', version: 4 }, edits: [{ newText: 'x' }, { newText: 'y' }] },
      { textDocument: { uri: 'b', version: null }, edits: [{ newText: 'z' }] },
    ]);
  });

  it('creates a file only where none is, and only after somebody has looked', () => {
    const edit = workspaceEdit({ title: 'Describe the data', texts: [], files }, all);
    expect(edit?.documentChanges).toMatchObject([
      {
        kind: 'create',
        uri: files[0]?.uri,
        options: { overwrite: false, ignoreIfExists: true },
        annotationId: 'newFile',
      },
      { textDocument: { version: null }, edits: [{ newText: '# Data', annotationId: 'newFile' }] },
    ]);
    expect(edit?.changeAnnotations).toEqual({
      newFile: { label: 'Describe the data', description: 'Creates READ ME.md', needsConfirmation: true },
    });
  });

  it('has no annotations where the client knows none', () => {
    const edit = workspaceEdit({ title: 't', texts, files }, { ...all, changeAnnotations: false });
    expect(edit?.changeAnnotations).toBeUndefined();
    expect(JSON.stringify(edit)).not.toContain('annotationId');
  });

  it('is none where the client cannot do all of it', () => {
    expect(workspaceEdit({ title: 't', texts, files }, { ...all, createFile: false })).toBeUndefined();
  });

  it('is plain where the client knows no versions', () => {
    const edit = workspaceEdit({ title: 't', texts, files: [] }, { ...all, documentChanges: false });
    expect(Object.keys(edit?.changes ?? {})).toEqual(['a', 'b']);
  });
});
