import type { FileFacts } from '../facts/facts.ts';
import type { Notebook } from '../sources/notebook/notebook.ts';
import type { Span } from '../sources/span.ts';
import type { SuppressibleText } from './suppressions.ts';

/** The texts of a Python file or notebook in which people can suppress, with the comments that the parser saw. */
export function suppressibleTexts(facts: FileFacts, source: string | Notebook): readonly SuppressibleText[] {
  if (typeof source === 'string') return [pythonText(facts, source, undefined)];
  return source.cells.map((cell, index): SuppressibleText => {
    const { text, tags } = cell;
    if (cell.kind === 'code') return { ...pythonText(facts, text, index), tags };
    return { cell: index, text, comments: 'html', tags };
  });
}

function pythonText(facts: FileFacts, text: string, cell: number | undefined): SuppressibleText {
  const place = cell === undefined ? {} : { cell };
  if (!/responsible-ml/i.test(text)) return { ...place, text, comments: [] };
  const comments = facts.comments
    .filter(({ at }) => at.cell === cell)
    .map((comment) => ({ start: comment.at.start, end: comment.at.end, text: comment.text }));
  return { ...place, text, comments, statements: callsIn(facts, cell) };
}

/** Findings stand on calls, so calls say which lines belong together. */
function callsIn(facts: FileFacts, cell: number | undefined): readonly Span[] {
  return facts.calls.flatMap((id) => {
    const call = facts.values[id];
    return call?.op === 'call' && call.at.cell === cell ? [call.at] : [];
  });
}
