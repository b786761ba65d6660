import { valueAt } from '../../../project/files.ts';
import type { Project } from '../../../project/project.ts';
import type { Part } from './divide.ts';
import { PYTHON_NAMES } from './pythonNames.ts';
import type { Stage, Subject } from './stages.ts';

const FIRST_CHOICE: Readonly<Record<Stage, string>> = {
  load: 'load_data',
  prepare: 'prepare_features',
  explore: 'explore_data',
  split: 'split_data',
  train: 'train_model',
  evaluate: 'evaluate_model',
  save: 'save_model',
};
const TOGETHER: readonly { readonly stages: readonly Stage[]; readonly name: string }[] = [
  { stages: ['load', 'prepare'], name: 'load_and_prepare_data' },
  { stages: ['load', 'explore'], name: 'load_and_explore_data' },
  { stages: ['prepare', 'explore'], name: 'explore_and_prepare_data' },
  { stages: ['load', 'split'], name: 'load_and_split_data' },
  { stages: ['prepare', 'split'], name: 'prepare_and_split_data' },
  { stages: ['load', 'prepare', 'split'], name: 'prepare_data' },
  { stages: ['load', 'prepare', 'explore', 'split'], name: 'prepare_data' },
  { stages: ['train', 'evaluate'], name: 'train_and_evaluate_model' },
  { stages: ['split', 'train'], name: 'split_and_train' },
  { stages: ['train', 'evaluate', 'save'], name: 'train_evaluate_and_save' },
  { stages: ['evaluate', 'save'], name: 'evaluate_and_save_model' },
];
/** What a preparation is called by the names of its calls. */
const PREPARATIONS: readonly (readonly [RegExp, string])[] = [
  [/Scaler|Normalizer|PowerTransformer/, 'scale_features'],
  [/Vectorizer|Tokenizer|pad_sequences|texts_to_sequences/, 'vectorize_text'],
  [/Encoder|get_dummies|to_categorical/, 'encode_features'],
  [/SMOTE|Sampler|resample/i, 'balance_classes'],
  [/Imputer|fillna|dropna|drop_duplicates/, 'clean_data'],
  [/PCA|SelectKBest|RFE|VarianceThreshold/, 'select_features'],
];
const MAIN_NAMES = ['main', 'run_training', 'run_pipeline', 'run_stages'];

export interface Names {
  readonly functions: readonly string[];
  readonly main: string;
}

/** Names that say what each function does, and that no other name of the file stands in the way of. */
export function nameFunctions(
  project: Project,
  parts: readonly Part[],
  subjects: readonly Subject[],
  taken: ReadonlySet<string>,
): Names {
  const used = new Set<string>();
  const free = (name: string): boolean =>
    /^[a-z_]\w*$/.test(name) && !taken.has(name) && !used.has(name) && !PYTHON_NAMES.has(name);
  const choose = (candidates: Iterable<string>): string => {
    for (const name of candidates) {
      if (!free(name)) continue;
      used.add(name);
      return name;
    }
    return '';
  };
  const main = choose(numbered(MAIN_NAMES));
  const repeated = (part: Part): boolean => parts.filter((other) => sameStages(other, part)).length > 1;
  return {
    main,
    functions: parts.map((part) => choose(candidatesFor(project, part, subjects, repeated(part)))),
  };
}

function sameStages(a: Part, b: Part): boolean {
  return a.stages.join() === b.stages.join();
}

function* candidatesFor(
  project: Project,
  part: Part,
  subjects: readonly Subject[],
  repeated: boolean,
): Iterable<string> {
  const [stage = 'prepare', ...others] = part.stages;
  const deeds = subjects.slice(part.from, part.to).flatMap((subject) => subject.deeds);
  const first = others.length === 0 ? FIRST_CHOICE[stage] : togetherName(part.stages);
  const verb = first.replace(/_(data|model|features)$/, '');
  const specific: string[] = [];
  if (stage === 'prepare' && others.length === 0)
    for (const [pattern, name] of PREPARATIONS)
      if (deeds.some(({ api }) => pattern.test(api.name))) specific.push(name);
  for (const model of modelsIn(project, deeds)) specific.push(`${verb}_${model}`);
  const only = (...roles: readonly string[]): boolean =>
    deeds.length > 0 && deeds.every(({ role }) => roles.includes(role));
  if (others.length === 0) {
    if (stage === 'save' && !deeds.some(({ api }) => /dump|save|pickle/.test(api.name))) yield 'save_results';
    if (stage === 'train' && repeated && !deeds.some(({ role }) => role === 'train')) yield 'tune_model';
    if (stage === 'evaluate' && only('plot')) yield 'plot_results';
    if (stage === 'explore' && only('plot')) yield 'plot_data';
  }
  if (repeated) yield* specific;
  yield first;
  yield* specific;
  for (const output of part.returns) yield `${verb}_${snake(output)}`;
  for (const input of part.parameters) yield `${verb}_${snake(input)}`;
  yield* numbered([first]);
}

function togetherName(stages: readonly Stage[]): string {
  return TOGETHER.find((pair) => pair.stages.join() === stages.join())?.name ?? stages.join('_and_');
}

/** The kinds of the models that calls train or judge: `random_forest`. */
function modelsIn(project: Project, deeds: readonly Subject['deeds'][number][]): readonly string[] {
  const names = new Set<string>();
  for (const deed of deeds) {
    if (!['train', 'tune', 'predict', 'evaluate', 'crossValidate'].includes(deed.role)) continue;
    if (valueAt(deed.ref).op !== 'call') continue;
    const receiver = project.meaning.receiverOf(deed.ref);
    for (const thing of receiver ? project.meaning.thingsOf(receiver) : []) {
      const name = thing.name.split('.').at(-1) ?? '';
      const plain = snake(name.replace(/(Classifier|Regressor|Model)$/, ''));
      if (plain !== '' && plain !== 'sequential') names.add(plain);
    }
  }
  return [...names];
}

function* numbered(names: readonly string[]): Iterable<string> {
  yield* names;
  for (let number = 2; ; number++) for (const name of names) yield `${name}_${number}`;
}

/** `RandomForest` → `random_forest`, `SVC` → `svc`. */
function snake(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .replace(/^_+|_+$/g, '');
}
