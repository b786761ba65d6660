/** A cell of a script that is divided by comments; offsets in the text of the file. */
export interface ScriptCell {
  readonly kind: 'code' | 'markdown';
  readonly start: number;
  readonly end: number;
  /** Zero-based lines, the marker's line included; half open. */
  readonly firstLine: number;
  readonly lineAfter: number;
  /** What a markdown cell says, its comment signs removed; the source of a code cell, without its marker. */
  readonly text: string;
}

type Marker = 'code' | 'markdown';

const PERCENT = /^#\s?%%/;
const PERCENT_MARKDOWN = /^#\s?%%+[^[\n]*\[(?:markdown|md)\]/;
const NBCONVERT = /^#\s?In\s?\[[\d ]*\]:?\s*$/;
const DATABRICKS_HEADER = /^# Databricks notebook source\s*$/;
const DATABRICKS_CELL = /^# COMMAND -{10}\s*$/;

/**
 * Cells of a percent script (`# %%`, as Jupytext and VS Code write them), of a notebook exported by nbconvert
 * (`# In[3]:`) or by Databricks (`# COMMAND ----------`). Undefined when the script has no cells.
 */
export function scriptCells(text: string): readonly ScriptCell[] | undefined {
  // Almost every script has none; this looks at no line of those.
  if (!/#\s?%%|# ?In ?\[|# COMMAND -/.test(text)) return undefined;
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const databricks = DATABRICKS_HEADER.test(lines[0] ?? '');
  const cells: ScriptCell[] = [];
  let open: { kind: Marker; start: number; line: number; marked: boolean } = {
    kind: 'code',
    start: 0,
    line: 0,
    marked: false,
  };
  let offset = 0;
  let markers = 0;
  const close = (lineAfter: number) => {
    const body = lines.slice(open.line + (open.marked ? 1 : 0), lineAfter).join('');
    if (!open.marked && isPreamble(body)) return;
    const magic = databricks && /^\s*# MAGIC %md\b/.test(body);
    const kind = magic ? 'markdown' : open.kind;
    const place = { start: open.start, end: offset, firstLine: open.line, lineAfter };
    cells.push({ kind, ...place, text: kind === 'markdown' ? uncommented(body) : body });
  };
  lines.forEach((line, index) => {
    const marker = markerOf(line, databricks);
    if (marker !== undefined) {
      close(index);
      markers++;
      open = { kind: marker, start: offset, line: index, marked: true };
    }
    offset += line.length;
  });
  if (markers === 0) return undefined;
  close(lines.length);
  return cells;
}

function markerOf(line: string, databricks: boolean): Marker | undefined {
  if (!line.startsWith('#')) return undefined;
  if (PERCENT_MARKDOWN.test(line)) return 'markdown';
  if (PERCENT.test(line) || NBCONVERT.test(line)) return 'code';
  if (!databricks) return undefined;
  return DATABRICKS_CELL.test(line) || DATABRICKS_HEADER.test(line) ? 'code' : undefined;
}

/** Blank lines, shebang, encoding and Jupytext's header before the first marker make no cell of their own. */
function isPreamble(text: string): boolean {
  return text.split(/\r\n|\n|\r/).every((line) => line.trim() === '' || line.startsWith('#'));
}

function uncommented(body: string): string {
  const quoted = /^\s*(?:r|R)?("""|''')([\s\S]*?)\1\s*$/.exec(body);
  if (quoted !== null) return (quoted[2] ?? '').trim();
  return body
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/^#(?: MAGIC(?: %md\b)?)? ?/, ''))
    .join('\n')
    .trim();
}
