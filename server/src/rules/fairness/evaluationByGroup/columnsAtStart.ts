import { valueAt } from '../../../project/files.ts';
import type { Project, ProjectFile } from '../../../project/project.ts';
import type { ColumnState } from '../../fixing/lineageQueries.ts';
import { sameRef } from '../../fixing/refs.ts';
import { type Lineage, textsOf } from '../../fixing/steps.ts';

/** What the table at the end of a lineage has of a column: by its header, its literal, or by what the code asks of it. */
export function columnsAtStart(
  project: Project,
  file: ProjectFile,
  lineage: Lineage,
  column: string,
): ColumnState {
  const start = lineage.at(-1)?.ref;
  if (!start) return 'unknown';
  const value = valueAt(start);
  if (value.op === 'call') {
    for (const keyword of ['usecols', 'names']) {
      const given = project.meaning.keyword(start, keyword);
      const names = given && textsOf(project.meaning, given);
      if (names) return names.includes(column) ? 'raw' : 'absent';
    }
    const literal = value.args.map((argument) => valueAt({ file: start.file, id: argument.value }))[0];
    if (literal?.op === 'dict') {
      const keys = literal.keys.map((key) =>
        key === undefined ? undefined : textsOf(project.meaning, { file: start.file, id: key })?.[0],
      );
      return keys.includes(column) ? 'raw' : keys.includes(undefined) ? 'unknown' : 'absent';
    }
  }
  const data = project
    .dataSets(start.file)
    .find(({ loads }) => loads.some((load) => sameRef(load.ref, start)));
  if (data && data.columns.length > 0) return data.columns.includes(column) ? 'raw' : 'absent';
  if (data?.identity?.sensitive.includes(column)) return 'raw';
  const isAsked = [file, start.file].some((asking) =>
    project.columns(asking).some(({ name }) => name === column),
  );
  return isAsked ? 'raw' : 'unknown';
}
