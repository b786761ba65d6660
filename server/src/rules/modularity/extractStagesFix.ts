import { readTopLevel, type TopLevel, type TopStatement } from '../../facts/topLevel.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Fix } from '../finding.ts';
import { crossingsOf, shadowing } from './extractStages/crossings.ts';
import { divide } from './extractStages/divide.ts';
import { nameFunctions } from './extractStages/functionNames.ts';
import { importedFrom } from './extractStages/importers.ts';
import { sortUnits } from './extractStages/moduleLevel.ts';
import { isTooLong, overgrown, unusableStatement, whyIndivisible } from './extractStages/refusals.ts';
import { stagesBetween, subjectsOf } from './extractStages/stages.ts';
import { codeOf, type Unit, unitsOf } from './extractStages/units.ts';
import { writeDivision } from './extractStages/write.ts';

type Outcome =
  | {
      readonly start: number;
      readonly end: number;
      readonly text: string;
      readonly functions: readonly string[];
      readonly shared: ReadonlySet<string>;
    }
  | { readonly refused: string };

/** Turns a script that does everything at top level into a function for each stage, and a main function that calls them. */
export function extractStages(project: Project, file: ProjectFile): readonly Fix[] {
  const outcome = plan(project, file);
  if ('refused' in outcome) return [];
  const { start, end, text, functions, shared } = outcome;
  return [
    {
      title: `Extract stage functions: ${functions.join(', ')}${kept(shared)}`,
      kind: 'suggestion',
      edits: [{ type: 'replace', at: { path: file.path, span: { start, end } }, text }],
    },
  ];
}

/** The effect a person may not expect. */
function kept(shared: ReadonlySet<string>): string {
  if (shared.size === 0) return '';
  return ` (${[...shared].join(', ')} ${shared.size === 1 ? 'stays a variable' : 'stay variables'} of the module)`;
}

/** In plain words why no stage functions are offered; undefined where they are. */
export function whyNotExtract(project: Project, file: ProjectFile): string | undefined {
  const outcome = plan(project, file);
  return 'refused' in outcome ? outcome.refused : undefined;
}

function plan(project: Project, file: ProjectFile): Outcome {
  if (file.facts.kind === 'notebook') return { refused: 'Notebooks keep their stages in cells.' };
  const text = file.textOf();
  if (text.startsWith('# Databricks notebook source'))
    return { refused: 'A Databricks notebook keeps its stages in cells.' };
  if (/^# ?%%/m.test(text)) return { refused: 'A script of cells keeps its stages in cells.' };
  const top = readTopLevel(text);
  if (top.errors) return { refused: 'The file does not parse.' };
  const unusable = unusableStatement(text, top.statements);
  if (unusable !== undefined) return { refused: unusable };
  const opened = divideTop(project, file, text, top, (statement) => holdsStages(project, file, statement));
  if (!('refused' in opened) || !top.statements.some(({ kind }) => kind === 'with')) return opened;
  const closed = divideTop(project, file, text, top, () => false);
  return 'refused' in closed ? opened : closed;
}

/** A `with` around several stages: its first line stays in the main function. */
function holdsStages(project: Project, file: ProjectFile, statement: TopStatement): boolean {
  if (statement.kind !== 'with' || statement.body.length < 4) return false;
  if (statement.body.some(({ flow }) => flow.traits.has('definition'))) return false;
  return stagesBetween(project, file, statement.start, statement.end).size >= 2;
}

function divideTop(
  project: Project,
  file: ProjectFile,
  text: string,
  top: TopLevel,
  opens: (statement: TopStatement) => boolean,
): Outcome {
  const units = unitsOf(text, top, opens);
  if (isTooLong(units)) return { refused: 'The script is too long to become seven functions.' };
  const subjects = subjectsOf(project, file, units);
  const certain = new Set(units.filter((_, index) => subjects[index]?.certain));
  const sorted = sortUnits(units, (unit) => certain.has(unit));
  if ('refused' in sorted) return sorted;
  const { stays, moduleNames, movedNames } = sorted;
  const importer = importedFrom(project, file, movedNames);
  if (importer) return { refused: `${importer.path} imports ${importer.name ?? 'this script'} from here.` };
  const moving = units.filter((_, index) => !stays[index]);
  const about = subjects.filter((_, index) => !stays[index]);
  const first = moving[0];
  const last = moving.at(-1);
  if (!first || !last) return { refused: 'Nothing is done at top level.' };
  const flows = moving.map(({ flow }) => flow);
  const hasStar = units.some(({ flow }) => flow.traits.has('star import'));
  const lasting = lastingNames(moving);
  const everything = crossingsOf(flows, movedNames, lasting);
  const shadows = shadowing(flows, everything, moduleNames, movedNames, hasStar);
  const shared = new Set([...sorted.shared, ...shadows, ...importedInside(moving)]);
  const annotated = [...shared].find((name) => new RegExp(`^\\s*${name}\\s*:`, 'm').test(text));
  if (annotated !== undefined) return { refused: `\`${annotated}\` has a type and is read by functions.` };
  const passed = new Set([...movedNames].filter((name) => !shared.has(name)));
  const crossings = crossingsOf(flows, passed, lasting);
  const parts = divide(moving, about, crossings, passed, shared);
  if (!parts) return { refused: whyIndivisible(about, crossings) };
  const tooMuch = overgrown(moving, about, parts);
  if (tooMuch !== undefined) return { refused: tooMuch };
  const names = nameFunctions(project, parts, about, top.names);
  // A main block that was there is replaced as a whole.
  const start = Math.min(...units.filter((unit) => unit === first || unit.inMain).map(({ from }) => from));
  const end = Math.max(...units.filter((unit) => unit === last || unit.inMain).map(({ to }) => to));
  const staying = units.filter(({ from, to }, index) => stays[index] && from >= start && to <= end);
  const lines = writeDivision({ moving, staying, parts, names, shared, indent: indentOf(text) });
  return { start, end, text: spaced(text, start, lines), functions: names.functions, shared };
}

/** Modules imported inside another statement (`if track: import wandb`) stay names of the module. */
function importedInside(units: readonly Unit[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { flow } of units) for (const name of flow.imports) names.add(name);
  return names;
}

/** Objects that clean up when nothing holds them any more: the main function keeps them to its end. */
function lastingNames(units: readonly Unit[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const unit of units) {
    if (!/\b(TemporaryDirectory|NamedTemporaryFile|TemporaryFile|ExitStack)\(/.test(codeOf(unit))) continue;
    for (const name of unit.flow.binds) names.add(name);
  }
  return names;
}

function indentOf(text: string): string {
  return /:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)([ \t]+)(?=[^\s#])/.exec(text)?.[1] ?? '    ';
}

/** The lines as text, at their distance to what stands above. */
function spaced(text: string, start: number, lines: readonly string[]): string {
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const distance = start === 0 ? 0 : /^(def|class|@|#)/.test(lines[0] ?? '') ? 3 : 2;
  return newline.repeat(distance) + lines.join(newline);
}
