import { LineIndex } from '../span.ts';
import { scanJson } from './jsonScan.ts';
import type { Notebook, NotebookCell } from './notebook.ts';

export type NotebookRead =
  | { readonly ok: true; readonly notebook: Notebook }
  /** `line` is one-based, in the file. */
  | { readonly ok: false; readonly message: string; readonly line: number };

type JsonObject = { readonly [key: string]: unknown };

/** Reads a notebook file of nbformat 3 or 4; outputs are dropped. */
export function readNotebook(text: string): NotebookRead {
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (json.trim() === '') return { ok: true, notebook: { language: 'python', cells: [] } };
  let root: unknown;
  try {
    root = JSON.parse(json);
  } catch {
    return brokenJson(json);
  }
  const cells = cellsOf(root);
  if (!isObject(root) || cells === undefined) {
    return { ok: false, message: 'No notebook cells in this file: it was not analysed.', line: 1 };
  }
  const language = notebookLanguage(root);
  return { ok: true, notebook: { language, cells: cells.map((cell) => readCell(cell, language)) } };
}

/** All cells in the order of the file: `cells`, or the worksheets of nbformat 3 one after the other. */
function cellsOf(root: unknown): readonly unknown[] | undefined {
  if (!isObject(root)) return undefined;
  if (Array.isArray(root.cells)) return root.cells;
  if (!Array.isArray(root.worksheets)) return undefined;
  return root.worksheets.flatMap((sheet: unknown) =>
    isObject(sheet) && Array.isArray(sheet.cells) ? sheet.cells : [],
  );
}

function readCell(raw: unknown, notebookLanguage: string): NotebookCell {
  const cell = isObject(raw) ? raw : {};
  const metadata = objectAt(cell, 'metadata');
  const text = joined(cell.source ?? cell.input);
  const id = typeof cell.id === 'string' ? { id: cell.id } : {};
  const tags = Array.isArray(metadata.tags)
    ? metadata.tags.filter((tag: unknown) => typeof tag === 'string')
    : [];
  switch (cell.cell_type) {
    case 'markdown':
      return { kind: 'markdown', text, tags, ...id };
    case 'heading': {
      const level = typeof cell.level === 'number' ? Math.min(Math.max(cell.level, 1), 6) : 1;
      return { kind: 'markdown', text: `${'#'.repeat(level)} ${text}`, tags, ...id };
    }
    case 'code': {
      const own = objectAt(metadata, 'vscode').languageId ?? cell.language;
      const language = typeof own === 'string' ? languageId(own) : notebookLanguage;
      const count = cell.execution_count ?? cell.prompt_number;
      return {
        kind: 'code',
        language,
        text,
        tags,
        ...id,
        ...(typeof count === 'number' ? { executionCount: count } : {}),
      };
    }
    default:
      // Raw cells are code cells of the language "raw" in VS Code; unknown kinds keep their place.
      return { kind: 'code', language: 'raw', text, tags, ...id };
  }
}

function joined(source: unknown): string {
  if (typeof source === 'string') return source;
  if (!Array.isArray(source)) return '';
  return source.filter((line: unknown) => typeof line === 'string').join('');
}

function notebookLanguage(root: JsonObject): string {
  const metadata = objectAt(root, 'metadata');
  const kernel = objectAt(metadata, 'kernelspec');
  for (const name of [objectAt(metadata, 'language_info').name, kernel.language]) {
    if (typeof name === 'string' && name !== '') return languageId(name);
  }
  // Kernel names are often made up ("churn-env"), so only those that plainly name another language count.
  const other = typeof kernel.name === 'string' ? OTHER_KERNELS.exec(kernel.name.toLowerCase()) : null;
  return other === null ? 'python' : languageId(other[0]);
}

const OTHER_KERNELS = /^(?:ir$|julia|scala|spylon|bash$|javascript|deno|rust|\.net-csharp|sparkr)/;

/** Language names of kernels as VS Code language identifiers. */
function languageId(name: string): string {
  const lower = name.toLowerCase();
  if (/^(?:i?python|pyspark|sage)/.test(lower)) return 'python';
  return lower === 'ir' ? 'r' : lower;
}

function brokenJson(json: string): NotebookRead {
  if (json.startsWith('version https://git-lfs')) {
    const message =
      'Only a Git LFS pointer is here, not the notebook itself: run `git lfs pull` to have it analysed.';
    return { ok: false, message, line: 1 };
  }
  const scan = scanJson(json);
  const offset = scan.ok ? 0 : scan.offset;
  const lines = new LineIndex(json);
  const { line } = lines.positionAt(offset);
  const start = lines.offsetOfLine(line);
  const message = /^(?:<{7}|={7}|>{7})(?!\S)/.test(json.slice(start, start + 8))
    ? `Merge markers left at line ${line + 1}: this notebook was not analysed.`
    : `Not valid JSON at line ${line + 1}: this notebook was not analysed.`;
  return { ok: false, message, line: line + 1 };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isObject(value) ? value : {};
}
