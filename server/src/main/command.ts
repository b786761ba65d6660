import { parseArgs } from 'node:util';
import { version } from '../../../package.json';
import { Engine, type EngineSettings } from '../engine.ts';
import type { FileSystem, Note } from '../fileSystem.ts';
import { indexWorkspace } from '../indexing.ts';
import { jsonReport } from '../reports/json.ts';
import type { Report, ReportedFile } from '../reports/report.ts';
import { textReport } from '../reports/text.ts';
import { rules } from '../rules/registry.ts';
import { nearestName } from '../surface/names.ts';
import { NodeFileSystem } from './nodeFileSystem.ts';
import { type Targets, targetsOf } from './targets.ts';

/** What the command line stands in; tests bring their own. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly colour: boolean;
  readonly folder: string;
  readonly files?: (root: string, read: readonly string[]) => FileSystem;
}

const clean = 0;
const findings = 1;
const failed = 2;

const help = `Responsible ML Hints ${version}: hints for responsible machine learning in notebooks and scripts.

Usage: responsible-ml-hints check [PATH...] [options]

Checks folders, notebooks and Python files; without a PATH, the current folder.
Nothing is run, nothing is sent, nothing is written.

Options:
  --format text|json   text for people (default) or JSON for machines
  --select NAMES       only these rules or families, separated by commas; \`all\` for every rule
  --ignore NAMES       not these rules or families
  --help               this text
  --version            the version

Exit code: 0 nothing above a hint, 1 findings above a hint, 2 the check could not be done.
`;

/** Runs a command and returns the exit code. */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const command = readArguments(args);
  if ('text' in command) {
    (command.code === clean ? surroundings.out : surroundings.error)(command.text);
    return command.code;
  }
  const found = targetsOf(command.paths, surroundings.folder);
  if (!found.ok) return usageError(surroundings, found.message);
  return check(command, found.targets, surroundings);
}

interface Check {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  readonly settings: EngineSettings;
}

/** A text to print and the code to exit with. */
interface Answer {
  readonly text: string;
  readonly code: number;
}

function readArguments(args: readonly string[]): Check | Answer {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return { text: help, code: clean };
  if (values.version) return { text: `${version}\n`, code: clean };
  const [command, ...paths] = positionals;
  if (command === undefined) return usage('Say what to do: `check` is the command.');
  if (command !== 'check') return usage(`There is no command "${command}"; \`check\` is the command.`);
  const { format = 'text' } = values;
  if (format !== 'text' && format !== 'json') return usage(`--format is text or json, not "${format}".`);
  const select = names(values.select);
  const ignore = names(values.ignore);
  for (const name of [...(select ?? []), ...(ignore ?? [])]) {
    const unknown = unknownName(name);
    if (unknown !== undefined) return usage(unknown);
  }
  return { paths, format, settings: { ...(select && { select }), ...(ignore && { ignore }) } };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      select: { type: 'string', multiple: true },
      ignore: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
}

function names(values: readonly string[] | undefined): readonly string[] | undefined {
  return values
    ?.flatMap((value) => value.split(',').map((name) => name.trim()))
    .filter((name) => name !== '');
}

function unknownName(name: string): string | undefined {
  const known = ['all', ...new Set(rules.map((rule) => rule.family)), ...rules.map((rule) => rule.id)];
  if (known.includes(name)) return undefined;
  const near = nearestName(name, known);
  return `No rule or family is called "${name}"${near === undefined ? '.' : `; did you mean "${near}"?`}`;
}

function usage(message: string): Answer {
  return { text: `${message}\nRun with --help to see how it is used.\n`, code: failed };
}

function usageError({ error }: Surroundings, message: string): number {
  error(usage(message).text);
  return failed;
}

async function check(command: Check, targets: Targets, surroundings: Surroundings): Promise<number> {
  const engine = new Engine(command.settings);
  const open = surroundings.files ?? ((root, read) => new NodeFileSystem(root, read));
  const notes = await indexWorkspace(engine, open(targets.root, targets.read));
  const report = reportOf(engine, notes, targets);
  const textOf = (path: string, cell: number | undefined) => engine.textOf(path, cell);
  if (command.format === 'json') {
    for (const { path, message } of report.files.flatMap((file) => file.notes))
      surroundings.error(`${path}: ${message}\n`);
    surroundings.out(jsonReport(report, textOf));
  } else {
    surroundings.out(textReport(report, textOf, { colour: surroundings.colour }));
  }
  if (report.files.some((file) => file.failed) || notes.some(({ path }) => targets.named.includes(path)))
    return failed;
  const loud = report.files.some((file) => file.findings.some(({ severity }) => severity !== 'hint'));
  return loud ? findings : clean;
}

function reportOf(engine: Engine, notes: readonly Note[], targets: Targets): Report {
  const files = new Map<string, ReportedFile>();
  const analysed = engine.analysed().filter(targets.includes);
  for (const path of analysed) files.set(path, engine.report(path));
  // Settings count for what was asked for, wherever they lie.
  for (const note of [...notes.filter(({ path }) => targets.includes(path)), ...engine.settingsNotes()]) {
    const file = files.get(note.path) ?? { path: note.path, findings: [], notes: [] };
    files.set(note.path, { ...file, notes: [...file.notes, note] });
  }
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { analysed: analysed.length, files: sorted };
}
