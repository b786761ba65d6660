import { Engine, type EngineSettings } from '../../server/src/engine.ts';
import type { Edit, Finding } from '../../server/src/rules/finding.ts';
import type { Notebook, NotebookCell } from '../../server/src/sources/notebook/notebook.ts';

/** Files of a project by path: texts, and notebooks as they are in an editor. */
export type Files = ReadonlyMap<string, string | Notebook>;

/** The files after the edits of a fix, made as an editor makes them: all at once, on the text as it was analysed. */
export function applyEdits(files: Files, edits: readonly Edit[]): Files {
  const after = new Map(files);
  for (const edit of edits) {
    if (edit.type !== 'createFile') continue;
    if (after.has(edit.path)) throw new Error(`${edit.path} is there already`);
    after.set(edit.path, edit.text);
  }
  for (const [path, source] of files) {
    const own = edits.filter((edit) => edit.type === 'replace').filter(({ at }) => at.path === path);
    if (typeof source === 'string') after.set(path, replaced(source, own));
    else {
      const cells = source.cells.map((cell, index) => ({
        ...cell,
        text: replaced(
          cell.text,
          own.filter((edit) => edit.at.span.cell === index),
        ),
      }));
      const inserts = edits
        .filter((edit) => edit.type === 'insertCells')
        .filter((edit) => edit.path === path);
      after.set(path, { ...source, cells: withCells(cells, inserts) });
    }
  }
  for (const edit of edits) {
    const path = edit.type === 'replace' ? edit.at.path : edit.path;
    if (!after.has(path)) throw new Error(`An edit of ${path}, which is not there`);
  }
  return after;
}

type Replace = Extract<Edit, { type: 'replace' }>;
type InsertCells = Extract<Edit, { type: 'insertCells' }>;

function replaced(text: string, edits: readonly Replace[]): string {
  const ordered = edits.toSorted((a, b) => a.at.span.start - b.at.span.start);
  let out = '';
  let from = 0;
  for (const { at, text: added } of ordered) {
    const { start, end } = at.span;
    if (start < from || end < start || end > text.length)
      throw new Error(`Edits overlap or lie outside the text at ${start}–${end}`);
    out += text.slice(from, start) + added;
    from = end;
  }
  return out + text.slice(from);
}

/** From the last insertion to the first, so that indexes keep their meaning. */
function withCells(cells: readonly NotebookCell[], inserts: readonly InsertCells[]): readonly NotebookCell[] {
  const out = [...cells];
  for (const { index, cells: added } of inserts.toSorted((a, b) => b.index - a.index)) {
    if (index < 0 || index > cells.length) throw new Error(`No place for a cell at ${index}`);
    out.splice(
      index,
      0,
      ...added.map(
        ({ kind, text }): NotebookCell =>
          kind === 'code' ? { kind, text, language: 'python', tags: [] } : { kind, text, tags: [] },
      ),
    );
  }
  return out;
}

/** An engine that knows exactly these files, as if they had been read from the disk. */
export function engineFor(files: Files, settings: EngineSettings = {}): Engine {
  const engine = new Engine(settings);
  const bytes = new Map(
    [...files].map(([path, source]) => [path, new TextEncoder().encode(contentOf(source))]),
  );
  engine.list(
    [...bytes].map(([path, { length }]) => ({ path, size: length })),
    [''],
  );
  for (let wanted = engine.wanted(); wanted.length > 0; wanted = engine.wanted()) {
    for (const { path, limit } of wanted) {
      const content = bytes.get(path);
      if (content) engine.put(path, content.subarray(0, limit), content.length <= limit);
      else engine.missing(path);
    }
  }
  return engine;
}

/** The findings of one rule in one file. */
export function findingsOf(files: Files, path: string, rule: string): readonly Finding[] {
  const { findings, notes } = engineFor(files, { select: [rule] }).report(path);
  const failed = notes.find(({ message }) => message.includes('error inside'));
  if (failed) throw new Error(failed.message);
  return findings.filter((finding) => finding.rule === rule);
}

/** A percent script (`# %%`, `# %% [markdown]`) as a notebook: easy to read in a test. */
export function notebookFrom(text: string): Notebook {
  const cells = text
    .split(/^# %%/m)
    .slice(1)
    .map((part): NotebookCell => {
      const [head = '', ...lines] = part.split('\n');
      const body = lines.join('\n').trim();
      return head.includes('[markdown]')
        ? { kind: 'markdown', text: body.replace(/^# ?/gm, ''), tags: [] }
        : { kind: 'code', language: 'python', text: body, tags: [] };
    });
  return { language: 'python', cells };
}

/** The reverse of `notebookFrom`. */
export function percentFrom({ cells }: Notebook): string {
  return cells
    .map(({ kind, text }) =>
      kind === 'markdown'
        ? `# %% [markdown]\n${text.replace(/^(?=.)/gm, '# ').replace(/^$/gm, '#')}\n`
        : `# %%\n${text}\n`,
    )
    .join('\n');
}

function contentOf(source: string | Notebook): string {
  if (typeof source === 'string') return source;
  const cells = source.cells.map((cell) =>
    cell.kind === 'markdown'
      ? { cell_type: 'markdown', metadata: {}, source: cell.text }
      : { cell_type: 'code', metadata: {}, execution_count: null, outputs: [], source: cell.text },
  );
  return JSON.stringify({
    cells,
    metadata: { kernelspec: { name: 'python3', language: 'python', display_name: 'Python 3' } },
    nbformat: 4,
    nbformat_minor: 5,
  });
}
