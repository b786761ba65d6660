import { readTopLevel } from '../../../server/src/facts/topLevel.ts';
import { Code } from '../../../server/src/project/code.ts';
import type { PythonFile } from '../../../server/src/project/files.ts';
import { Project } from '../../../server/src/project/project.ts';
import { extractStages, whyNotExtract } from '../../../server/src/rules/modularity/extractStagesFix.ts';
import { PythonSource } from '../../../server/src/workspace/pythonSource.ts';
import { applyEdits } from '../applyFix.ts';

/** A project of these Python files and nothing else. */
export function projectOf(files: Readonly<Record<string, string>>): {
  readonly project: Project;
  readonly file: (path: string) => PythonFile;
} {
  const sources = Object.entries(files).map(([path, text]) => new PythonSource(path, text));
  const project = new Project({
    root: '',
    code: new Code(sources),
    documents: [],
    data: { has: () => false, named: () => [], columnsOf: () => undefined },
    partOf: () => '',
    declared: [],
  });
  return {
    project,
    file: (path) => {
      const found = sources.find((source) => source.path === path);
      if (!found) throw new Error(`${path} is not there`);
      return found;
    },
  };
}

/** The script after the fix, or why there is none. */
export function extracted(
  text: string,
  others: Readonly<Record<string, string>> = {},
): { readonly text: string } | { readonly refused: string } {
  const { project, file } = projectOf({ 'train.py': text, ...others });
  const script = file('train.py');
  const [fix] = extractStages(project, script);
  const refused = whyNotExtract(project, script);
  if (fix === undefined) return { refused: refused ?? '' };
  if (refused !== undefined) throw new Error(`A fix and a reason against it: ${refused}`);
  const after = applyEdits(new Map([['train.py', text]]), fix.edits).get('train.py');
  if (typeof after !== 'string') throw new Error('The fix left no script.');
  return { text: after };
}

/** The functions of a script at module level, in order. */
export function functionsIn(text: string): readonly string[] {
  return readTopLevel(text).statements.flatMap(({ kind, flow }) =>
    kind === 'definition' ? [...flow.binds] : [],
  );
}
