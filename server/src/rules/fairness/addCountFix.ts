import type { Deed } from '../../project/deeds.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Edit, Fix } from '../finding.ts';
import { addImports, writtenAs } from '../fixing/imports.ts';
import { insertLines, placeBefore } from '../fixing/insertion.ts';
import { freeName, type Point } from '../fixing/names.ts';
import { literal, styleOf } from '../fixing/textStyle.ts';

const COUNT = 'fairlearn.metrics.count';

/** The size of each group as the first column of every table whose metrics are listed in this file. */
export function addCount(project: Project, file: ProjectFile, frames: readonly Deed[]): readonly Fix[] {
  // A grid of plots has room for the metrics that are there.
  if (file.facts.calls.some((id) => project.meaning.keyword({ file, id }, 'layout'))) return [];
  const dicts = frames.map((deed) => dictOf(project, file, deed));
  const [first] = frames;
  const call = first && valueAt(first.ref);
  if (call?.op !== 'call' || dicts.includes(undefined)) return [];
  const distinct = new Map(dicts.flatMap((ref) => (ref ? [[ref.id, ref] as const] : [])));
  const places = [...distinct.values()].map(({ id }) => firstKey(file, id));
  const earliest = places[0];
  if (!earliest || places.includes(undefined)) return [];
  const point: Point = { file, at: earliest.statement, inFunction: -1 };
  const known = writtenAs(point, COUNT);
  const name = known ?? freeName(file, 'count');
  const line = `from fairlearn.metrics import count${name === 'count' ? '' : ` as ${name}`}`;
  const toImport = known === undefined ? importEdit(file, line, earliest.statement) : [];
  if (!toImport) return [];
  const edits = places.flatMap((place): readonly Edit[] => {
    if (!place) return [];
    const span = { ...place.at, end: place.at.start };
    const text = `${literal('n', styleOf(file.textOf(place.at.cell)))}: ${name},${place.gap === '' ? ' ' : place.gap}`;
    return [{ type: 'replace', at: { path: file.path, span }, text }];
  });
  return [
    { title: 'Add the size of each group to the table', kind: 'suggestion', edits: [...toImport, ...edits] },
  ];
}

function dictOf(project: Project, file: ProjectFile, deed: Deed): Ref | undefined {
  const given = project.meaning.argument(deed.ref, deed.api, 'metrics');
  const refs = given ? [given, ...project.meaning.sourcesOf(given)] : [];
  return refs.find((ref) => ref.file === file && valueAt(ref).op === 'dict');
}

/** Where the first entry stands, and what is between the bracket and it. */
function firstKey(file: ProjectFile, id: number) {
  const dict = valueAt({ file, id });
  const [first] = dict.op === 'dict' ? dict.keys : [];
  const key = first === undefined ? undefined : valueAt({ file, id: first });
  if (dict.op !== 'dict' || key?.op !== 'constant') return undefined;
  const before = file.textOf(dict.at.cell).slice(dict.at.start + 1, key.at.start);
  const gap = before.includes('\n') ? before.slice(before.lastIndexOf('\n')) : '';
  const windows = /\r\n[ \t]*$/.test(before) ? `\r${gap}` : gap;
  return { at: key.at, gap: windows, statement: dict.at };
}

function importEdit(
  file: ProjectFile,
  line: string,
  near: { readonly cell?: number; readonly start: number; readonly end: number },
): readonly Edit[] | undefined {
  if (file.facts.kind === 'script') {
    const edit = addImports(file, [line]);
    return edit && [edit];
  }
  const statement = file.facts.modules[0]?.statements.find(
    ({ at }) => at.cell === near.cell && at.start <= near.start && at.end >= near.end,
  );
  const place = statement && placeBefore(file, statement.at);
  return place && [insertLines(file, place, [line])];
}
