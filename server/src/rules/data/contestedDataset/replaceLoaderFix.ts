import type { Deed } from '../../../project/deeds.ts';
import { valueAt } from '../../../project/files.ts';
import type { ProjectFile } from '../../../project/project.ts';
import type { Edit, Fix } from '../../finding.ts';
import { occurrencesOf } from '../../fixing/occurrences.ts';
import { BOSTON_ONLY, type Replacement, replacements } from './replacements.ts';

/** Loads other data in the same form, where nothing in the file relies on what the old data look like. */
export function replaceLoader(file: ProjectFile, loads: readonly Deed[]): readonly Fix[] {
  const replacement = replacements.find(({ loader }) => loads.every(({ api }) => api.name === loader));
  if (!replacement || reliesOnOldData(file)) return [];
  const inside = loads.map((load) => argumentEdits(file, load, replacement));
  if (file.facts.functions.some(({ name }) => name === replacement.from)) return [];
  const names = occurrencesOf(file, replacement.from).map(
    (at): Edit => ({ type: 'replace', at, text: replacement.to }),
  );
  if (names.length === 0 || inside.includes(undefined)) return [];
  return [
    {
      title: `Load the California housing data instead (other rows and columns)`,
      kind: 'suggestion',
      edits: [...names, ...inside.flatMap((edits) => edits ?? [])],
    },
  ];
}

/** What changes between the brackets; undefined where the new loader would not take the arguments. */
function argumentEdits(
  file: ProjectFile,
  { ref }: Deed,
  { argument, shared, texts }: Replacement,
): readonly Edit[] | undefined {
  const call = valueAt(ref);
  if (call.op !== 'call') return undefined;
  if (call.args.some(({ name }) => name === undefined || !shared.includes(name))) return undefined;
  const edits: Edit[] = [];
  for (const [from, to] of Object.entries(texts ?? {})) {
    for (const { at } of call.args) {
      const written = file.textOf(at.cell).slice(at.start, at.end);
      const offset = written.indexOf(from);
      if (offset < 0) continue;
      const start = at.start + offset;
      const span = { start, end: start + from.length };
      edits.push({ type: 'replace', at: { path: file.path, span: inCell(at.cell, span) }, text: to });
    }
  }
  if (argument !== undefined) {
    const open = file.textOf(call.at.cell).indexOf('(', call.nameAt.end);
    if (open < 0 || open >= call.at.end) return undefined;
    const text = call.args.length > 0 ? `${argument}, ` : argument;
    const span = { start: open + 1, end: open + 1 };
    edits.push({ type: 'replace', at: { path: file.path, span: inCell(call.at.cell, span) }, text });
  }
  return edits;
}

function inCell(cell: number | undefined, span: { readonly start: number; readonly end: number }) {
  return cell === undefined ? span : { cell, ...span };
}

function reliesOnOldData({ facts }: ProjectFile): boolean {
  const { words, numbers, mostColumns } = BOSTON_ONLY;
  return facts.values.some((value) => {
    if (value.op === 'attribute') return words.has(value.name);
    if (value.op === 'constant')
      return value.type === 'number' ? numbers.has(value.text) : words.has(value.text);
    if (value.op !== 'item') return false;
    const key = facts.values[value.key];
    return (key?.op === 'collection' ? key.items : [value.key]).some((id) => {
      const index = facts.values[id];
      return index?.op === 'constant' && index.type === 'number' && Number(index.text) >= mostColumns;
    });
  });
}
