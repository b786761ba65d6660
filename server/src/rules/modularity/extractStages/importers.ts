import type { Project, ProjectFile } from '../../../project/project.ts';

/** A file of the project that takes one of these variables from a script, or the script as a whole. */
export function importedFrom(
  project: Project,
  file: ProjectFile,
  variables: ReadonlySet<string>,
): { readonly path: string; readonly name: string | undefined } | undefined {
  const { modules } = project.meaning.linker;
  for (const other of project.files) {
    if (other === file) continue;
    for (const { name, level } of other.facts.imports) {
      const found = modules.find(name, level, other.path);
      if (found?.type !== 'file' || found.file !== file) continue;
      const [taken] = found.rest;
      if (taken === undefined || variables.has(taken)) return { path: other.path, name: taken };
    }
  }
  return undefined;
}
