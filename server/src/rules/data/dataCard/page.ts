import type { MustItem } from '../../../documentation/facts.ts';
import { sensitiveAttribute } from '../../../knowledge/attributes.ts';
import type { DataSet } from '../../../project/dataSets.ts';
import type { Project } from '../../../project/project.ts';
import type { Known, Split } from './known.ts';

/**
 * The questions a person must answer, as short as the reader of documents allows for text that is still to be written:
 * as long as one stands there, it answers nothing.
 */
const QUESTIONS: Readonly<Record<MustItem, string>> = {
  source: 'where do these data come from?',
  licence: 'under which licence or terms may they be used?',
  fields: 'what is one row, and what do the columns mean?',
  collection: 'when and how were they collected?',
  population: 'who or what is covered, and who is missing?',
  personal: 'which columns are personal, and who agreed to that?',
  limitations: 'which errors, gaps and biases are known?',
  use: 'what are they meant for, and what not?',
  version: 'which version is this, and how to check it?',
  contact: 'who answers questions about them?',
};

export function titleOf({ path, name }: DataSet): string {
  const last = (path ?? name)?.split('/').at(-1);
  return `Data description: ${last === undefined || last === '' ? 'training data' : last}`;
}

/** A short page: what the code shows, and what only a person can say. */
export function pageOf(project: Project, data: DataSet, known: Known): string {
  const lines = [
    `# ${titleOf(data)}`,
    '',
    'What the code shows was filled in; it does not replace what only a person can say.',
    '',
    '## Data in the code',
    '',
    ...sizeOf(data, known),
    ...loadersOf(project, known),
    ...columnTable(known),
    ...splitLines(project, known.splits),
    '## Open questions about the data',
    '',
    'Replace each line by its answer.',
    '',
    ...Object.values(QUESTIONS).map((question) => `- [ ] To be written: ${question}`),
    '',
  ];
  return lines.join('\n');
}

function sizeOf({ rowCount }: DataSet, { columns, columnsFromCode }: Known): readonly string[] {
  const counts = [
    ...(rowCount === undefined ? [] : [`${rowCount} rows`]),
    ...(columns.length === 0 || columnsFromCode ? [] : [`${columns.length} columns`]),
  ];
  return counts.length === 0 ? [] : [`A table with ${counts.join(' and ')}.`, ''];
}

function loadersOf(project: Project, { loaders }: Known): readonly string[] {
  if (loaders.length === 0) return [];
  const lines = loaders.map(
    ({ path, function: name }) => `- \`${project.relative(path)}\`${name === '' ? '' : ` (\`${name}\`)`}`,
  );
  return ['Read by:', '', ...new Set(lines), ''];
}

function columnTable(known: Known): readonly string[] {
  if (known.columns.length === 0) return [];
  const sensitive = known.columns.some((name) => sensitiveAttribute(name));
  const rows = [
    ['Column', 'Use in the code', 'Sensitive, by its name'],
    ...known.columns.map((name) => [
      name.replaceAll('|', '\\|'),
      useOf(name, known),
      sensitiveAttribute(name)?.attribute ?? '–',
    ]),
  ].map((cells) => (sensitive ? cells : cells.slice(0, 2)));
  return [
    known.columnsFromCode ? 'Columns that the code asks for; there may be more:' : 'Columns:',
    '',
    ...aligned(rows),
    '',
  ];
}

/** A table whose columns stand below each other in the source, too. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
  const lines = rows.map(
    (cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [...lines.slice(0, 1), rule, ...lines.slice(1)];
}

function useOf(name: string, { targets, used, leftOut }: Known): string {
  if (targets.has(name)) return 'is predicted';
  if (leftOut.has(name)) return 'is left out of training';
  return used.has(name) ? 'goes into the model' : '–';
}

function splitLines(project: Project, splits: readonly Split[]): readonly string[] {
  if (splits.length === 0) return [];
  const lines = splits.map(({ path, testSize, seed, stratified }) => {
    const parts = [
      testSize === undefined ? 'a part for testing' : `${share(testSize)} for testing`,
      seed === undefined ? 'no fixed seed' : `seed ${seed}`,
      ...(stratified ? ['with the same shares of the outcome'] : []),
    ];
    return `- \`${project.relative(path)}\`: ${parts.join(', ')}`;
  });
  return ['Divided at random by:', '', ...lines, ''];
}

function share(size: string): string {
  const number = Number(size);
  if (!Number.isFinite(number)) return size;
  return number > 0 && number < 1 ? `${Math.round(number * 1000) / 10} %` : `${size} rows`;
}
