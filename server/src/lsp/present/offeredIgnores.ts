import type { Finding } from '../../rules/finding.ts';
import { LineIndex } from '../../sources/span.ts';
import { suppressionComment } from '../../surface/suppressions.ts';
import type { OfferedIgnore } from './diagnosticData.ts';
import type { Places } from './places.ts';

/** Where comments that suppress a finding can be written: here, and for the whole file. */
export function offeredIgnores({ rule, at }: Finding, places: Places): readonly OfferedIgnore[] {
  const { uri, version, range, exact } = places.locate(at);
  const open = places.snapshotOf(at.path);
  if (!exact || version === null || (open?.type === 'notebook' && !isPythonCell(open, at.span.cell)))
    return [];
  const lines = linesOf(places.textAt(at));
  const file = { line: firstLine(lines), character: 0 };
  const here = placeHere(lines, range.start.line);
  return [
    ...(here === undefined ? [] : [offer('here', here.position, here.lead, here.after)]),
    offer('file', file, '', '\n'),
  ];

  function offer(
    scope: OfferedIgnore['scope'],
    position: OfferedIgnore['position'],
    lead: string,
    after: string,
  ): OfferedIgnore {
    const comment = suppressionComment(scope === 'here' ? 'ignore' : 'ignore-file', rule, '');
    return { scope, uri, version: version ?? 0, position, before: `${lead}${comment}`, after };
  }
}

function isPythonCell(
  { cells }: { readonly cells: readonly { readonly language: string; readonly kind: string }[] },
  cell: number | undefined,
): boolean {
  const shown = cells[cell ?? 0];
  return shown?.kind === 'code' && shown.language === 'python';
}

interface PlaceHere {
  readonly position: OfferedIgnore['position'];
  readonly lead: string;
  readonly after: string;
}

/** A line of its own above; at the end of the line where a backslash joins it to the one before. */
function placeHere(lines: readonly string[], line: number): PlaceHere | undefined {
  const text = lines[line] ?? '';
  const joined = line > 0 && isJoined(lines[line - 1] ?? '');
  if (!joined) {
    const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
    return { position: { line, character: 0 }, lead: indent, after: '\n' };
  }
  // Behind an opened string nothing is a comment.
  if (isJoined(text) || /"""|'''|#/.test(text)) return undefined;
  return { position: { line, character: text.trimEnd().length }, lead: '  ', after: '' };
}

function isJoined(line: string): boolean {
  return line.endsWith('\\');
}

/** Behind what must come first: cell magics, `#!`, the encoding, and the header of a paired notebook. */
function firstLine(lines: readonly string[]): number {
  let line = 0;
  while (line < 2 && /^%%|^#!|^#.*?coding[:=]/.test(lines[line] ?? '')) line++;
  if (lines[line] === '# ---') {
    const end = lines.indexOf('# ---', line + 1);
    if (end > 0) line = end + 1;
  }
  return line;
}

function linesOf(text: string): readonly string[] {
  const index = new LineIndex(text);
  return Array.from({ length: index.lineCount }, (_, line) =>
    text.slice(index.offsetOfLine(line), index.offsetOfLine(line + 1)).replace(/[\r\n]+$/, ''),
  );
}
