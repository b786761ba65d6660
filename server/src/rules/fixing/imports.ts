import type { ProjectFile } from '../../project/project.ts';
import type { Span } from '../../sources/span.ts';
import type { Edit } from '../finding.ts';
import { insertLines, type StatementPlace } from './insertion.ts';
import { namesAt, type Point } from './names.ts';

/** How the code at a point can write a dotted name: `pd.cut` for `pandas.cut`; undefined where nothing imports it. */
export function writtenAs(point: Point, dotted: string): string | undefined {
  let best: { readonly text: string; readonly length: number } | undefined;
  for (const { name, value } of namesAt(point).values()) {
    const imported = point.file.facts.values[value];
    if (imported?.op !== 'import' || imported.level > 0) continue;
    if (dotted !== imported.name && !dotted.startsWith(`${imported.name}.`)) continue;
    const rest = dotted.slice(imported.name.length);
    // `import sklearn` alone does not bring `sklearn.metrics`.
    const holder = dotted.slice(0, dotted.lastIndexOf('.'));
    const isLoaded = imported.name === holder || imported.name === dotted || imports(point.file, holder);
    if (isLoaded && imported.name.length > (best?.length ?? 0))
      best = { text: name + rest, length: imported.name.length };
  }
  return best?.text;
}

function imports(file: ProjectFile, module: string): boolean {
  return file.facts.imports.some(({ name, level }) => level === 0 && name === module);
}

/** Adds import lines to a script, after the imports at its top; undefined where there are none. */
export function addImports(file: ProjectFile, lines: readonly string[]): Edit | undefined {
  const place = afterImports(file);
  return place && insertLines(file, place, lines);
}

function afterImports(file: ProjectFile): StatementPlace | undefined {
  const statements = file.facts.modules[0]?.statements ?? [];
  let last: Span | undefined;
  for (const { kind, at } of statements) {
    if (kind === 'definition' || kind === 'main') break;
    if (kind === 'import') last = at;
  }
  if (!last) return undefined;
  const text = file.textOf(last.cell);
  const rest = /[^\r\n]*/.exec(text.slice(last.end))?.[0] ?? '';
  const end = last.end + rest.length;
  const at = last.cell === undefined ? { start: end, end } : { cell: last.cell, start: end, end };
  return { at, indent: '', side: 'after' };
}
