import type { ProjectFile } from '../../../project/project.ts';

/** A heading one level below the one the evaluation stands under, and what to look at. */
export function headingCell(file: ProjectFile, cell: number, what: string, by: string): string {
  const above = file.facts.markdown
    .filter((markdown) => markdown.cell < cell)
    .flatMap(({ text }) => [...text.matchAll(/^(#{1,6})\s/gm)])
    .at(-1)?.[1];
  const level = Math.min((above?.length ?? 1) + 1, 6);
  return `${'#'.repeat(level)} ${what} by ${by}\n\nOne average can hide a group for whom the model works worse. Groups of fewer than 10 people are shown together.`;
}
