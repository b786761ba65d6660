import type { DataSet } from '../../project/dataSets.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Fix } from '../finding.ts';
import { knownOf } from './dataCard/known.ts';
import { pageOf } from './dataCard/page.ts';
import { placeOf } from './dataCard/place.ts';

/** A page about the data, where it belongs, with what the code shows and the questions that are open. */
export function createDataCard(project: Project, file: ProjectFile, data: DataSet): readonly Fix[] {
  const path = placeOf(project, file, data);
  if (path === undefined) return [];
  const text = pageOf(project, data, knownOf(project, file, data));
  return [
    {
      title: `Describe these data in ${project.relative(path)}`,
      kind: 'suggestion',
      edits: [{ type: 'createFile', path, text }],
    },
  ];
}
