import type { DataSet } from '../../../project/dataSets.ts';
import type { Project, ProjectFile } from '../../../project/project.ts';
import { titleOf } from './page.ts';

/** Where the page about data belongs, relative to the workspace folder; undefined where every place is taken. */
export function placeOf(project: Project, file: ProjectFile, data: DataSet): string | undefined {
  const part = project.partOf(file.path);
  const folder = data.path === undefined ? undefined : folderOf(data.path);
  const stem = stemOf(data);
  // A README at the root of a project or beside code speaks of the project, not of its data.
  const isBesideCode = folder !== undefined && hasCode(project, folder);
  const candidates =
    folder === undefined || folder === part || folder === project.root
      ? [within(folder ?? part, 'DATA.md'), within(folder ?? part, `${stem}.datasheet.md`)]
      : [
          ...(isBesideCode || hasReadme(project, folder) ? [] : [within(folder, 'README.md')]),
          within(folder, `${stem}.datasheet.md`),
        ];
  return waits(project, data) ? undefined : candidates.find((path) => !isTaken(project, path));
}

/** A page that began like this one is there, and waits for answers. */
function waits(project: Project, data: DataSet): boolean {
  const title = bare(titleOf(data));
  return project.documents.some(({ facts }) => facts.title !== undefined && bare(facts.title) === title);
}

/** Headings are read without the signs that may be markup. */
function bare(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}

function isTaken(project: Project, path: string): boolean {
  return project.data.has(path) || project.documents.some((document) => document.path === path);
}

const READMES = ['README.md', 'README.rst', 'README.txt', 'README', 'Readme.md', 'readme.md', 'ReadMe.md'];

function hasReadme(project: Project, folder: string): boolean {
  return READMES.some((name) => isTaken(project, within(folder, name)));
}

function hasCode(project: Project, folder: string): boolean {
  return project.files.some(({ path }) => folderOf(path) === folder);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function within(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function stemOf({ path, name }: DataSet): string {
  const last =
    (path ?? name ?? '')
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  const stem = last.replace(/(?:\.[A-Za-z0-9]{1,8}){1,2}$/, '').replace(/[^\p{L}\p{N}_.-]+/gu, '_');
  return stem.replace(/^[_.]+|[_.]+$/g, '') === '' ? 'data' : stem;
}
