import { describe, expect, it } from 'vitest';
import { insertCellsCommand } from '../../server/src/messages.ts';
import { TestClient } from './client.ts';
import {
  cellTexts,
  notebookFile,
  peopleCells,
  rule,
  type TestCell,
  TestNotebook,
  testFolder,
} from './samples.ts';

const cells: readonly TestCell[] = [
  { id: 'title', kind: 'markdown', text: '# A first model' },
  ...cellTexts.map((text, index) => ({ id: `c${index}`, text })),
];
const [title, imports, load, fit] = cells as [TestCell, TestCell, TestCell, TestCell];

async function opened() {
  const folder = testFolder({ 'n.ipynb': notebookFile(cellTexts) });
  const client = await TestClient.start({ folders: [folder.uri] });
  const notebook = await TestNotebook.open(client, folder.uriOf('n.ipynb'), cells);
  const hints = (id: string) => client.rules(notebook.cellUri(id));
  await client.until(() => hints('c1').length > 0);
  return { folder, client, notebook, hints };
}

describe('a notebook in an editor', () => {
  it('shows hints in the cell they are about; every cell was told it has none before', async () => {
    const { client, notebook, hints } = await opened();
    expect(hints('c1')).toEqual([rule]);
    expect(client.shown(notebook.cellUri('c1'))?.[0]?.range.start).toEqual({ line: 0, character: 5 });
    for (const { id } of cells) {
      const first = client.published.find(({ uri }) => uri === notebook.cellUri(id));
      expect(first?.diagnostics).toEqual([]);
    }
    const evidence = client.shown(notebook.cellUri('c1'))?.[0]?.relatedInformation ?? [];
    expect(evidence.map(({ location }) => location.uri)).toEqual([notebook.cellUri('c1')]);
    await client.stop();
  });

  it('is documented by its own text cells', async () => {
    const { client, notebook, hints } = await opened();
    const about =
      'Data: `sensors_v3_final.csv`, measured by our own plant in Graz in 2024. One row is one hour.';
    await notebook.edit('title', `# A first model\n\n${about}`, 2);
    await client.until(() => hints('c1').length === 0);
    await client.stop();
  });

  it('keeps the hint with the cell when cells move', async () => {
    const { client, notebook, hints } = await opened();
    await notebook.splice(0, 4, [imports, load, title, fit]);
    await client.quiet();
    expect(hints('c1')).toEqual([rule]);
    expect(hints('title')).toEqual([]);
    await client.stop();
  });

  it('keeps the hint with the cell when several cells move', async () => {
    const { client, notebook, hints } = await opened();
    await notebook.splice(0, 4, [imports, load, fit, title]);
    await notebook.splice(0, 4, [title, imports, load, fit]);
    await client.quiet();
    expect(cells.map(({ id }) => hints(id).length)).toEqual([0, 0, 1, 0]);
    await client.stop();
  });

  it('shifts nothing when a cell is inserted above', async () => {
    const { client, notebook, hints } = await opened();
    const added = { id: 'new', text: 'print(1)' };
    await notebook.splice(1, 0, [added], { opened: [added] });
    await client.quiet();
    expect(hints('c1')).toEqual([rule]);
    expect(hints('new')).toEqual([]);
    expect(client.shown(notebook.cellUri('new'))).toEqual([]);
    await client.stop();
  });

  it('empties a cell that is deleted', async () => {
    const { client, notebook, hints } = await opened();
    await notebook.splice(2, 1, [], { closed: ['c1'] });
    await client.until(() => hints('c1').length === 0);
    await client.quiet();
    expect(hints('c1')).toEqual([]);
    await client.stop();
  });

  it('empties a cell that becomes text', async () => {
    const { client, notebook, hints } = await opened();
    const text: TestCell = { ...load, kind: 'markdown' };
    await notebook.splice(2, 1, [text], { opened: [text], closed: ['c1'] });
    await client.until(() => hints('c1').length === 0);
    await client.quiet();
    expect(hints('c1')).toEqual([]);
    await client.stop();
  });

  it('empties a cell whose language changes, and fills it when it changes back', async () => {
    const { client, notebook, hints } = await opened();
    const r: TestCell = { ...load, language: 'r' };
    await notebook.splice(2, 1, [], { closed: ['c1'] });
    await notebook.splice(2, 0, [r], { opened: [r] });
    await client.until(() => hints('c1').length === 0);
    await client.quiet();
    expect(hints('c1')).toEqual([]);
    await notebook.splice(2, 1, [], { closed: ['c1'] });
    await notebook.splice(2, 0, [load], { opened: [load] });
    await client.until(() => hints('c1').length > 0);
    await client.stop();
  });

  it('leaves nothing behind when it is closed or renamed', async () => {
    const { folder, client, notebook, hints } = await opened();
    await notebook.close();
    const renamed = await TestNotebook.open(client, folder.uriOf('m.ipynb'), cells);
    await client.until(() => client.rules(renamed.cellUri('c1')).length > 0);
    await client.quiet();
    for (const { id } of cells) expect(hints(id)).toEqual([]);
    await client.stop();
  });

  it('follows an edit in one cell that changes another', async () => {
    const { client, notebook, hints } = await opened();
    await notebook.edit('c2', 'print(df)', 2);
    await client.until(() => hints('c1').length === 0);
    await notebook.edit('c2', cellTexts[2], 3);
    await client.until(() => hints('c1').length > 0);
    await client.stop();
  });

  it('has hints before it is saved for the first time', async () => {
    const client = await TestClient.start();
    const notebook = await TestNotebook.open(client, 'untitled:Untitled-1.ipynb', cells);
    await client.until(() => client.rules(notebook.cellUri('c1')).length > 0);
    await client.stop();
  });

  it('has its status under its own name', async () => {
    const { client, notebook } = await opened();
    await client.until(() => client.statuses.at(-1)?.state === 'ready');
    expect(client.statuses.at(-1)).toMatchObject({ uri: notebook.uri, hints: 1 });
    await client.stop();
  });
});

describe('a fix that inserts cells', () => {
  const people: readonly TestCell[] = peopleCells.map((text, index) => ({ id: `p${index}`, text }));

  async function withFix() {
    const folder = testFolder({ 'n.ipynb': notebookFile(peopleCells) });
    const client = await TestClient.start({ folders: [folder.uri] });
    const notebook = await TestNotebook.open(client, folder.uriOf('n.ipynb'), people);
    const uri = notebook.cellUri('p4');
    await client.until(() => client.rules(uri).includes('fairness/missing-disaggregated-eval'));
    const insertions = async () =>
      (await client.actions(uri, client.shown(uri) ?? [])).flatMap(({ command }) =>
        command?.command === insertCellsCommand ? (command.arguments ?? []) : [],
      );
    return { client, notebook, insertions };
  }

  it('goes through the client, with the cells as they were analysed', async () => {
    const { client, notebook, insertions } = await withFix();
    const [argument] = await insertions();
    expect(argument).toMatchObject({
      notebook: notebook.uri,
      cells: people.map(({ id }) => ({ uri: notebook.cellUri(id), version: 1 })),
      insertions: [
        {
          index: 5,
          cells: expect.arrayContaining([
            { kind: 'code', text: expect.stringContaining('groupby("gender")') },
          ]),
        },
      ],
    });
    await client.stop();
  });

  it('is not offered for a notebook that has changed, until it is analysed again', async () => {
    const { client, notebook, insertions } = await withFix();
    await notebook.edit('p0', `# more\n${peopleCells[0]}`, 2);
    expect(await insertions()).toEqual([]);
    await client.quiet();
    expect((await insertions()).length).toBeGreaterThan(0);
    await client.stop();
  });
});
