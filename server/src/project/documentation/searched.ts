import type { DataSet } from '../dataSets.ts';
import type { PythonFile } from '../files.ts';
import type { Project } from '../project.ts';

/** What was looked for, and where: sentences for the person who asks why a hint is there. */
export function searchedFor(project: Project, file: PythonFile, data: DataSet): readonly string[] {
  const name = data.name?.split('/').at(-1) ?? 'the data';
  const readmes = project.documents.filter(
    ({ facts }) => facts.kind === 'readme' || facts.kind === 'page' || facts.kind === 'modelCard',
  );
  const shown = readmes
    .map(({ path }) => project.relative(path))
    .sort((a, b) => a.split('/').length - b.split('/').length || a.length - b.length)
    .slice(0, 3);
  const more = readmes.length > shown.length ? ` and ${readmes.length - shown.length} more pages` : '';
  const pages =
    shown.length === 0
      ? 'There is no README or other page in the project.'
      : `${shown.join(', ')}${more}: no source and no description of ${name}.`;
  const described =
    'No data card, datasheet, Croissant file, data dictionary, catalogue entry or DVC description is about these data.';
  const own =
    file.facts.kind === 'notebook'
      ? 'No text cell, comment or docstring of the notebook says where the data come from.'
      : 'No docstring and no comment near the load says where the data come from.';
  return [pages, described, own, 'The address or path of the data leads to no publisher who describes them.'];
}
