import type { Binding } from '../../facts/facts.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Span } from '../../sources/span.ts';
import type { Edit, Fix } from '../finding.ts';
import { insertLines, placeBefore } from '../fixing/insertion.ts';
import { separatorAt } from '../fixing/listing.ts';
import { namesAt } from '../fixing/names.ts';
import type { Fits } from '../reading/fits.ts';
import { calledName, hasHiddenArguments } from '../reading/values.ts';

const GRID = 'GridSearchCV';
/** Enough that one of the best five in a hundred is among them, with a chance of 95 %. */
const SAMPLES = 60;
/** Arguments that successive halving has, too. */
const HALVING_TAKES = new Set(
  'estimator param_grid scoring n_jobs refit cv verbose error_score return_train_score'.split(' '),
);
const RANDOMIZED_TAKES = new Set([...HALVING_TAKES, 'pre_dispatch']);

/** The same search with the same grid, sampled or halved; nothing where its arguments would not be understood. */
export function cheaperSearch(project: Project, file: ProjectFile, ref: Ref, fits: Fits): readonly Fix[] {
  const call = valueAt(ref);
  if (call.op !== 'call' || hasHiddenArguments(ref)) return [];
  if (calledName(project.meaning.linker, ref) !== `sklearn.model_selection.${GRID}`) return [];
  const text = file.textOf(call.at.cell);
  if (text.slice(call.nameAt.start, call.nameAt.end) !== GRID) return [];
  const named = call.args.flatMap(({ name }) => name ?? []);
  if (call.args.length - named.length > 2 || fits.combinations <= SAMPLES) return [];
  const imported = importOf(file, ref);
  if (imported === undefined) return [];
  const fixes: Fix[] = [];
  if (named.every((name) => RANDOMIZED_TAKES.has(name)))
    fixes.push(sampled(file, ref, imported, fits.combinations));
  const scoring = call.args.find(({ name }) => name === 'scoring');
  const oneScore = !scoring || valueAt({ file, id: scoring.value }).op === 'constant';
  const halved =
    oneScore && named.every((name) => HALVING_TAKES.has(name)) ? halving(file, ref, imported) : undefined;
  return halved ? [...fixes, halved] : fixes;
}

/** How the name comes in: an import of its own, or as an attribute of a module. */
type Imported = { readonly type: 'name'; readonly binding: Binding } | { readonly type: 'module' };

function importOf(file: ProjectFile, ref: Ref): Imported | undefined {
  const call = valueAt(ref);
  if (call.op !== 'call') return undefined;
  if (valueAt({ file, id: call.callee }).op === 'attribute') return { type: 'module' };
  const binding = namesAt({ file, at: call.at, inFunction: call.inFunction }).get(GRID);
  return binding && { type: 'name', binding };
}

function sampled(file: ProjectFile, ref: Ref, imported: Imported, combinations: number): Fix {
  const call = valueAt(ref);
  if (call.op !== 'call') throw new Error('A search is a call');
  const text = file.textOf(call.at.cell);
  const grid = call.args.find(({ name }) => name === 'param_grid');
  const after = grid ?? call.args[1];
  if (!after) throw new Error('A search has a grid');
  const separator = separatorAt(text, after.at.start);
  const edits: Edit[] = [
    replace(file, call.nameAt, 'RandomizedSearchCV'),
    insert(file, call.at, after.at.end, `${separator}n_iter=${SAMPLES}${separator}random_state=0`),
    ...importEdits(file, imported, 'RandomizedSearchCV'),
  ];
  if (grid) {
    const start = text.lastIndexOf('param_grid', grid.at.start);
    edits.push(replace(file, span(call.at, start, start + 'param_grid'.length), 'param_distributions'));
  }
  return {
    title: `Try ${SAMPLES} of the ${combinations} combinations, drawn at random${again(file, imported)}`,
    kind: 'suggestion',
    edits,
  };
}

/** Needs a place for the import that switches it on. */
function halving(file: ProjectFile, ref: Ref, imported: Imported): Fix | undefined {
  const call = valueAt(ref);
  if (call.op !== 'call' || imported.type === 'module') return undefined;
  const { statement } = imported.binding;
  const place = placeBefore(file, statement);
  if (!place) return undefined;
  const enable = 'from sklearn.experimental import enable_halving_search_cv  # noqa: F401';
  return {
    title: `Start all combinations on few rows and go on with the best (halving)${again(file, imported)}`,
    kind: 'suggestion',
    edits: [
      insertLines(file, place, [enable]),
      replace(file, call.nameAt, 'HalvingGridSearchCV'),
      ...importEdits(file, imported, 'HalvingGridSearchCV'),
    ],
  };
}

/** Brings the new name in where the old one comes from, and drops the old one where nothing else uses it. */
function importEdits(file: ProjectFile, imported: Imported, name: string): readonly Edit[] {
  if (imported.type === 'module') return [];
  const { statement } = imported.binding;
  const text = file.textOf(statement.cell).slice(statement.start, statement.end);
  if (new RegExp(`\\b${name}\\b`).test(text)) return [];
  const found = new RegExp(`\\b${GRID}\\b`).exec(text);
  if (!found) return [];
  const start = statement.start + found.index;
  const at = span(statement, start, start + GRID.length);
  const isOnlyUse = file.textOf().split(new RegExp(`\\b${GRID}\\b`)).length === 3;
  const both = `${GRID}${separatorAt(file.textOf(statement.cell), start)}${name}`;
  return [replace(file, at, isOnlyUse ? name : both)];
}

/** In a notebook the cell with the import must run again, too. */
function again(file: ProjectFile, imported: Imported): string {
  const cell = imported.type === 'name' ? imported.binding.statement.cell : undefined;
  return file.facts.kind === 'notebook' && cell !== undefined
    ? ` (then run again from cell ${cell + 1})`
    : '';
}

function replace(file: ProjectFile, at: Span, text: string): Edit {
  return { type: 'replace', at: { path: file.path, span: at }, text };
}

function insert(file: ProjectFile, { cell }: Span, offset: number, text: string): Edit {
  return replace(
    file,
    cell === undefined ? { start: offset, end: offset } : { cell, start: offset, end: offset },
    text,
  );
}

function span({ cell }: Span, start: number, end: number): Span {
  return cell === undefined ? { start, end } : { cell, start, end };
}
