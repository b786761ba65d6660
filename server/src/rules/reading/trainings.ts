import { BOOSTERS, LEAST, ROUNDS, STOPPING } from '../../knowledge/earlyStopping.ts';
import type { Deed } from '../../project/deeds.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import type { Linker } from '../../project/link.ts';
import type { Meaning } from '../../project/meaning.ts';
import { argumentOf, calledName, constantOf, hasHiddenArguments, numberOf, onlyValue } from './values.ts';

export type Framework = 'keras' | 'xgboost' | 'lightgbm' | 'catboost' | 'lightning' | 'trainer';

/** A training that is asked to run for long, watches validation data, and is never ended by them. */
export interface LongTraining {
  readonly framework: Framework;
  readonly deed: Deed;
  readonly length: number;
  readonly unit: 'epochs' | 'rounds';
  /** Where the length is told. */
  readonly told: Ref;
  /** The call whose arguments could end the training early. */
  readonly stoppedBy: Ref;
}

export function longTraining(meaning: Meaning, deed: Deed): LongTraining | undefined {
  if (deed.role !== 'train' || !deed.certain || hasHiddenArguments(deed.ref)) return undefined;
  switch (deed.api.name) {
    case 'kerasModel.fit':
    case 'kerasModel.fit_generator':
      return ofKeras(meaning, deed);
    case 'xgboost.train':
    case 'lightgbm.train':
      return ofBooster(meaning, deed);
    case 'lightningTrainer.fit':
      return ofLightning(meaning, deed);
    case 'hfTrainer.train':
      return ofTrainer(meaning, deed);
    default:
      return ofEstimator(meaning, deed);
  }
}

function ofKeras(meaning: Meaning, deed: Deed): LongTraining | undefined {
  const { linker } = meaning;
  const epochs = argumentOf(deed.ref, 'epochs') ?? argumentOf(deed.ref, 'nb_epoch');
  const length = epochs && numberOf(linker, epochs);
  if (!epochs || length === undefined || length < LEAST.keras) return undefined;
  const validation = argumentOf(deed.ref, 'validation_data') ?? argumentOf(deed.ref, 'validation_split');
  if (!validation || isNothing(linker, validation) || mayStop(meaning, deed.ref)) return undefined;
  const trained = argumentOf(deed.ref, 'x', 0);
  if (trained && isFirstOf(linker, validation, trained)) return undefined;
  return { framework: 'keras', deed, length, unit: 'epochs', told: epochs, stoppedBy: deed.ref };
}

function ofBooster(meaning: Meaning, deed: Deed): LongTraining | undefined {
  const { linker } = meaning;
  const framework = deed.api.name.startsWith('xgboost') ? 'xgboost' : 'lightgbm';
  const params = argumentOf(deed.ref, 'params', 0);
  const settings = params ? settingsIn(linker, params) : new Map<string, Ref>();
  if (!settings || [...settings.keys()].some((key) => STOPPING.has(key))) return undefined;
  const told =
    argumentOf(deed.ref, 'num_boost_round', 2) ?? [...settings].find(([key]) => ROUNDS.has(key))?.[1];
  const length = told && numberOf(linker, told);
  if (!told || length === undefined || length < LEAST.boosting) return undefined;
  if (argumentOf(deed.ref, 'early_stopping_rounds') || mayStop(meaning, deed.ref)) return undefined;
  const sets = argumentOf(deed.ref, framework === 'xgboost' ? 'evals' : 'valid_sets');
  const train = argumentOf(deed.ref, framework === 'xgboost' ? 'dtrain' : 'train_set', 1);
  if (!sets || !watchesOthers(linker, sets, train)) return undefined;
  return { framework, deed, length, unit: 'rounds', told, stoppedBy: deed.ref };
}

/** `XGBClassifier(n_estimators=2000).fit(X, y, eval_set=…)` and its kind. */
function ofEstimator(meaning: Meaning, deed: Deed): LongTraining | undefined {
  const { linker } = meaning;
  const receiver = meaning.methodName(deed.ref) === 'fit' ? meaning.receiverOf(deed.ref) : undefined;
  const things = receiver ? meaning.thingsOf(receiver) : [];
  const [thing] = things;
  if (things.length !== 1 || !thing || thing.made.type !== 'value' || !BOOSTERS.test(thing.name))
    return undefined;
  const { made } = thing;
  const maker = valueAt(made);
  if (maker.op !== 'call' || hasHiddenArguments(made)) return undefined;
  const named = maker.args.flatMap(({ name, value }) =>
    name === undefined ? [] : [{ name, ref: { file: made.file, id: value } }],
  );
  if (named.some(({ name }) => STOPPING.has(name) || name === 'callbacks')) return undefined;
  const told = named.find(({ name }) => ROUNDS.has(name))?.ref;
  const length = told && numberOf(linker, told);
  if (!told || length === undefined || length < LEAST.boosting) return undefined;
  const sets = argumentOf(deed.ref, 'eval_set');
  if (!sets || isNothing(linker, sets)) return undefined;
  const call = valueAt(deed.ref);
  if (call.op !== 'call' || call.args.some(({ name }) => name !== undefined && STOPPING.has(name)))
    return undefined;
  if (mayStop(meaning, deed.ref) || !watchesOthers(linker, sets, argumentOf(deed.ref, 'X', 0)))
    return undefined;
  const framework = thing.name.startsWith('xgboost')
    ? 'xgboost'
    : thing.name.startsWith('lightgbm')
      ? 'lightgbm'
      : 'catboost';
  return {
    framework,
    deed,
    length,
    unit: 'rounds',
    told,
    stoppedBy: framework === 'xgboost' ? made : deed.ref,
  };
}

function ofLightning(meaning: Meaning, deed: Deed): LongTraining | undefined {
  const maker = makerOf(meaning, deed);
  const told = maker && argumentOf(maker, 'max_epochs');
  const length = told && numberOf(meaning.linker, told);
  if (!maker || !told || length === undefined || length < LEAST.lightning) return undefined;
  if (mayStop(meaning, maker)) return undefined;
  if (!argumentOf(deed.ref, 'val_dataloaders', 2)) return undefined;
  return { framework: 'lightning', deed, length, unit: 'epochs', told, stoppedBy: maker };
}

function ofTrainer(meaning: Meaning, deed: Deed): LongTraining | undefined {
  const { linker } = meaning;
  const maker = makerOf(meaning, deed);
  const given = maker && (argumentOf(maker, 'args') ?? argumentOf(maker, 'args', 1));
  const options = given && onlyValue(linker, given);
  if (!maker || !options || hasHiddenArguments(options)) return undefined;
  const told = argumentOf(options, 'num_train_epochs');
  const length = told && numberOf(linker, told);
  if (!told || length === undefined || length < LEAST.trainer || argumentOf(options, 'max_steps'))
    return undefined;
  const validation = argumentOf(maker, 'eval_dataset');
  if (!validation || isNothing(linker, validation) || mayStop(meaning, maker)) return undefined;
  return { framework: 'trainer', deed, length, unit: 'epochs', told, stoppedBy: maker };
}

/** The only constructor that made the trainer, with all its arguments in sight. */
function makerOf(meaning: Meaning, deed: Deed): Ref | undefined {
  const receiver = meaning.receiverOf(deed.ref);
  const things = receiver ? meaning.thingsOf(receiver) : [];
  const [thing] = things;
  if (things.length !== 1 || thing?.made.type !== 'value' || hasHiddenArguments(thing.made)) return undefined;
  const added = deed.ref.file.facts.calls.some(
    (id) => meaning.methodName({ file: deed.ref.file, id }) === 'add_callback',
  );
  return added ? undefined : thing.made;
}

/** Whether callbacks are given that end the training, or of which nobody knows what they do. */
function mayStop(meaning: Meaning, ref: Ref): boolean {
  const given = argumentOf(ref, 'callbacks');
  if (!given || isNothing(meaning.linker, given)) return false;
  if (valueAt(given).op === 'update') return true;
  const only = onlyValue(meaning.linker, given);
  const value = only && valueAt(only);
  if (!only || !value) return true;
  const items = value.op === 'collection' ? value.items.map((id) => ({ file: only.file, id })) : [only];
  return !items.every((item) => isKnownToGoOn(meaning, item));
}

function isKnownToGoOn(meaning: Meaning, item: Ref): boolean {
  const only = onlyValue(meaning.linker, item);
  const name = only && calledName(meaning.linker, only);
  return (
    name !== undefined &&
    /^(keras|lightning|transformers|wandb|lightgbm|xgboost)\./.test(name) &&
    !/stop/i.test(name)
  );
}

function isNothing(linker: Linker, ref: Ref): boolean {
  const text = constantOf(linker, ref);
  return text === 'None' || text === '0' || text === '0.0';
}

/** Whether the data watched are others than those trained on. */
function watchesOthers(linker: Linker, sets: Ref, train: Ref | undefined): boolean {
  const only = onlyValue(linker, sets);
  const value = only && valueAt(only);
  if (!only || !value) return false;
  const items = value.op === 'collection' ? value.items.map((id) => ({ file: only.file, id })) : [only];
  return items.some((item) => !train || !isFirstOf(linker, item, train));
}

/** Whether a value, or the first of a pair, is another value. */
function isFirstOf(linker: Linker, pair: Ref, other: Ref): boolean {
  const value = valueAt(pair);
  const first = value.op === 'collection' ? value.items[0] : undefined;
  return isSame(linker, first === undefined ? pair : { file: pair.file, id: first }, other);
}

function isSame(linker: Linker, a: Ref, b: Ref): boolean {
  if (a.file === b.file && a.id === b.id) return true;
  const [one, two] = [valueAt(a), valueAt(b)];
  if (one.op === 'global' && two.op === 'global') return a.file === b.file && one.name === two.name;
  const [first, second] = [onlyValue(linker, a), onlyValue(linker, b)];
  return first !== undefined && second !== undefined && first.file === second.file && first.id === second.id;
}

/** The settings of a dict that is written out; undefined where some of them are not. */
function settingsIn(linker: Linker, ref: Ref): ReadonlyMap<string, Ref> | undefined {
  const own = valueAt(ref);
  if (own.op === 'update') return undefined;
  const only = onlyValue(linker, ref);
  const value = only && valueAt(only);
  if (!only || value?.op !== 'dict') return undefined;
  const settings = new Map<string, Ref>();
  for (const [index, key] of value.keys.entries()) {
    const name = key === undefined ? undefined : constantOf(linker, { file: only.file, id: key });
    const id = value.values[index];
    if (name === undefined || id === undefined) return undefined;
    settings.set(name, { file: only.file, id });
  }
  return settings;
}
