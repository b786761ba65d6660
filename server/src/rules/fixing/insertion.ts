import type { ProjectFile } from '../../project/project.ts';
import type { Span } from '../../sources/span.ts';
import type { Edit } from '../finding.ts';
import { styleOf } from './textStyle.ts';

/** A place where whole statements can be put, and how far they are indented there. */
export interface StatementPlace {
  readonly at: Span;
  readonly indent: string;
  readonly side: 'before' | 'after';
}

const COMPOUND = /^(if|elif|else|for|while|with|try|except|finally|def|class|match|case|async)\b.*:/;

/** Right after a statement, or before it where nothing after it would run; undefined where it shares a line with its block. */
export function placeAfter(file: ProjectFile, statement: Span): StatementPlace | undefined {
  const text = file.textOf(statement.cell);
  const line = lineStart(text, statement.start);
  const before = text.slice(line, statement.start);
  if (COMPOUND.test(before.trimStart())) return undefined;
  if (/^(return|raise|yield|continue|break)\b/.test(text.slice(statement.start, statement.start + 9)))
    return placeBefore(file, statement);
  const rest = /[^\r\n]*/.exec(text.slice(statement.end))?.[0] ?? '';
  if (/^\s*;\s*(return|raise|continue|break)\b/.test(rest)) return undefined;
  const end = statement.end + rest.length;
  return { at: span(statement, end), indent: leading(before), side: 'after' };
}

/** Right before a statement that has its line to itself. */
export function placeBefore(file: ProjectFile, statement: Span): StatementPlace | undefined {
  const text = file.textOf(statement.cell);
  const line = lineStart(text, statement.start);
  const before = text.slice(line, statement.start);
  return before.trim() === '' ? { at: span(statement, line), indent: before, side: 'before' } : undefined;
}

/** Puts lines of code at a place; `apart` leaves an empty line around them. */
export function insertLines(
  file: ProjectFile,
  place: StatementPlace,
  lines: readonly string[],
  apart = false,
): Edit {
  const text = file.textOf(place.at.cell);
  const { lineEnd } = styleOf(text);
  const indented = lines.map((line) => (line === '' ? '' : place.indent + line)).join(lineEnd);
  const inserted =
    place.side === 'before'
      ? indented + lineEnd + (apart ? lineEnd : '')
      : lineEnd + (apart ? lineEnd : '') + indented + (apart && hasMore(text, place.at.start) ? lineEnd : '');
  return { type: 'replace', at: { path: file.path, span: place.at }, text: inserted };
}

/** Whether the next line holds anything, so that an empty one should stand between. */
function hasMore(text: string, offset: number): boolean {
  const next = /^(?:\r\n|\n|\r)([^\r\n]*)/.exec(text.slice(offset));
  return next !== null && (next[1] ?? '').trim() !== '';
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function leading(line: string): string {
  return /^\s*/.exec(line)?.[0] ?? '';
}

function span({ cell }: Span, offset: number): Span {
  return cell === undefined ? { start: offset, end: offset } : { cell, start: offset, end: offset };
}
