import type { ProjectFile } from '../../project/project.ts';
import type { Place } from '../../sources/span.ts';

const TEXT_OR_COMMENT =
  /"""(?:\\.|[^\\])*?"""|'''(?:\\.|[^\\])*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#[^\n]*/;

/** Every place where the code of a file writes a name; texts and comments do not count. */
export function occurrencesOf(file: ProjectFile, name: string): readonly Place[] {
  const wanted = new RegExp(
    `${TEXT_OR_COMMENT.source}|(?<![\\p{L}\\p{N}_])(?<name>${name})(?![\\p{L}\\p{N}_])`,
    'gsu',
  );
  return cellsOf(file).flatMap((cell) =>
    [...file.textOf(cell).matchAll(wanted)].flatMap((match): readonly Place[] => {
      if (match.groups?.name === undefined) return [];
      const span = { start: match.index, end: match.index + name.length };
      return [{ path: file.path, span: cell === undefined ? span : { cell, ...span } }];
    }),
  );
}

/** The code cells that import or call anything; `undefined` stands for the whole text of a script. */
function cellsOf(file: ProjectFile): readonly (number | undefined)[] {
  const { kind, imports, calls, values } = file.facts;
  if (kind === 'script') return [undefined];
  const cells = new Set<number | undefined>(imports.map(({ at }) => at.cell));
  for (const id of calls) {
    const call = values[id];
    if (call?.op === 'call') cells.add(call.at.cell);
  }
  return [...cells].filter((cell) => cell !== undefined).sort((a, b) => a - b);
}
