import { type Ref, valueAt } from '../../project/files.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Span } from '../../sources/span.ts';
import type { Edit, Fix } from '../finding.ts';
import { addImports, writtenAs } from '../fixing/imports.ts';
import { insertLines, placeAfter } from '../fixing/insertion.ts';
import { separatorAt } from '../fixing/listing.ts';
import { freeName, namesAt, type Point } from '../fixing/names.ts';
import type { LongTraining } from '../reading/trainings.ts';
import { argumentOf, constantOf } from '../reading/values.ts';

/** The argument or callback that ends a training when the validation data no longer improve. */
export function addEarlyStopping(
  project: Project,
  file: ProjectFile,
  training: LongTraining,
): readonly Fix[] {
  const { stoppedBy } = training;
  const call = valueAt(stoppedBy);
  if (call.op !== 'call' || stoppedBy.file !== file) return [];
  const point: Point = { file, at: call.at, inFunction: call.inFunction };
  switch (training.framework) {
    case 'keras':
      return withCallback(training, point, `${kerasIn(file)}.callbacks.EarlyStopping`, patienceFor(training));
    case 'lightgbm':
      return withCallback(training, point, 'lightgbm.early_stopping', '50');
    case 'xgboost':
    case 'catboost':
      return isTrainedOnce(project, training) ? withArgument(training, 'early_stopping_rounds=50') : [];
    case 'trainer':
      return keepsBest(project, training)
        ? withCallback(training, point, 'transformers.EarlyStoppingCallback', 'early_stopping_patience=3')
        : [];
    case 'lightning':
      return [];
  }
}

function patienceFor({ length, stoppedBy }: LongTraining): string {
  const patience = `patience=${Math.max(5, Math.min(20, Math.round(length / 10)))}`;
  // `nb_epoch` is Keras 1, which cannot restore the best weights by itself.
  return argumentOf(stoppedBy, 'nb_epoch') ? patience : `${patience}, restore_best_weights=True`;
}

/** Keras under the name this file imports it by. */
function kerasIn(file: ProjectFile): string {
  const names = file.facts.imports.filter(({ level }) => level === 0).map(({ name }) => name);
  if (names.some((name) => /^tensorflow\.keras(\.|$)/.test(name))) return 'tensorflow.keras';
  if (names.some((name) => /^keras(\.|$)/.test(name))) return 'keras';
  return 'tensorflow.keras';
}

function withArgument(training: LongTraining, text: string): readonly Fix[] {
  const edit = afterLastArgument(training.stoppedBy, text);
  return edit ? [fix('Stop early after 50 rounds without improvement', [edit])] : [];
}

/** Adds the callback to the list of callbacks, or the list to the call; and its import where it is missing. */
function withCallback(
  training: LongTraining,
  point: Point,
  callback: string,
  options: string,
): readonly Fix[] {
  const { stoppedBy } = training;
  const name = callback.slice(callback.lastIndexOf('.') + 1);
  const known = writtenAs(point, callback);
  if (known === undefined && freeName(point.file, name) !== name) return [];
  const made = `${known ?? name}(${options})`;
  const given = argumentOf(stoppedBy, 'callbacks');
  const edit = given ? intoList(given, made) : afterLastArgument(stoppedBy, `callbacks=[${made}]`);
  if (!edit) return [];
  if (known !== undefined) return [fix('Stop early', [edit])];
  const line = `from ${callback.slice(0, callback.lastIndexOf('.'))} import ${name}`;
  const brought = importAs(point, line);
  return brought ? [fix(`Stop early${brought.again}`, [brought.edit, edit])] : [];
}

/** In a notebook beside the import that the call already needs; in a script with the others at the top. */
function importAs(
  { file, at }: Point,
  line: string,
): { readonly edit: Edit; readonly again: string } | undefined {
  if (file.facts.kind === 'script') {
    const edit = addImports(file, [line]);
    return edit && { edit, again: '' };
  }
  const before = file.facts.modules[0]?.statements.filter(
    ({ kind, at: place }) => kind === 'import' && (place.cell ?? 0) <= (at.cell ?? 0),
  );
  const last = before?.at(-1)?.at;
  const place = last && placeAfter(file, last);
  if (!last || !place) return undefined;
  const again = last.cell === at.cell ? '' : ` (then run again from cell ${(last.cell ?? 0) + 1})`;
  return { edit: insertLines(file, place, [line]), again };
}

function afterLastArgument(ref: Ref, text: string): Edit | undefined {
  const call = valueAt(ref);
  const last = call.op === 'call' ? call.args.at(-1) : undefined;
  if (call.op !== 'call' || !last) return undefined;
  const source = ref.file.textOf(call.at.cell);
  return insert(ref, last.at.end, `${separatorAt(source, last.at.start)}${text}`);
}

/** Only into a list written in the call or given to a name that holds nothing else. */
function intoList(given: Ref, made: string): Edit | undefined {
  const value = valueAt(given);
  if (value.op !== 'collection') return undefined;
  const source = given.file.textOf(value.at.cell);
  const text = source.slice(value.at.start, value.at.end);
  if (!/^\[[^[\]]*\]$/.test(text) || /,\s*\]$/.test(text)) return undefined;
  const end = value.at.start + text.slice(0, -1).trimEnd().length;
  return insert(given, end, value.items.length === 0 ? made : `, ${made}`, value.at);
}

/** Early stopping in a constructor holds for every fit of the model: the others need validation data, too. */
function isTrainedOnce(project: Project, { deed, stoppedBy, framework }: LongTraining): boolean {
  if (framework === 'catboost' || stoppedBy.id === deed.ref.id) return true;
  const call = valueAt(stoppedBy);
  if (call.op !== 'call') return false;
  const text = deed.ref.file.textOf(call.statement.cell).slice(call.statement.start, call.statement.end);
  const name = /^(\w+)\s*=/.exec(text)?.[1];
  if (name === undefined || project.meaning.methodName(deed.ref) !== 'fit') return false;
  const held = namesAt({ file: deed.ref.file, at: deed.at, inFunction: deed.inFunction }).get(name);
  const uses = deed.ref.file
    .textOf()
    .match(new RegExp(`\\b${name}\\b(?!\\s*=)(?!\\.(predict|score|feature|best|save))`, 'g'));
  return held?.value === stoppedBy.id && uses?.length === 1;
}

/** The callback of transformers fails where the trainer does not keep the best model, or never evaluates. */
function keepsBest(project: Project, { stoppedBy }: LongTraining): boolean {
  const { linker } = project.meaning;
  const given = argumentOf(stoppedBy, 'args') ?? argumentOf(stoppedBy, 'args', 1);
  const options = given && linker.resolve(given).find((term) => term.type === 'value');
  if (!options) return false;
  const best = argumentOf(options, 'load_best_model_at_end');
  const evaluates = argumentOf(options, 'eval_strategy') ?? argumentOf(options, 'evaluation_strategy');
  return best !== undefined && constantOf(linker, best) === 'True' && evaluates !== undefined;
}

function insert(ref: Ref, offset: number, text: string, beside?: Span): Edit {
  const call = valueAt(ref);
  const cell = (beside ?? ('at' in call ? call.at : undefined))?.cell;
  const span = cell === undefined ? { start: offset, end: offset } : { cell, start: offset, end: offset };
  return { type: 'replace', at: { path: ref.file.path, span }, text };
}

function fix(title: string, edits: readonly Edit[]): Fix {
  return { title, kind: 'suggestion', edits };
}
