import type { Deed } from '../../../project/deeds.ts';
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
const ORDER: readonly Stage[] = ['load', 'prepare', 'explore', 'split', 'train', 'evaluate', 'save'];
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
/** What a preparation is called by the names of its calls and of what they are called on. */
const PREPARATIONS: readonly (readonly [RegExp, string])[] = [
  [/Scaler|Normalizer|PowerTransformer/, 'scale_features'],
  [/Vectorizer|Tokenizer|pad_sequences|texts_to_sequences/, 'vectorize_text'],
  [/Encoder|get_dummies|to_categorical/, 'encode_features'],
  [/SMOTE|Sampler|resample/i, 'balance_classes'],
  [/Imputer|fillna|dropna|drop_duplicates/, 'clean_data'],
  [/PCA|TruncatedSVD|UMAP|NMF/, 'reduce_dimensions'],
  [/PolynomialFeatures/, 'expand_features'],
  [/SelectKBest|SelectFromModel|RFE|VarianceThreshold/, 'select_features'],
];
const MAIN_NAMES = ['main', 'run_training', 'run_pipeline', 'run_stages'];

export interface Names {
  readonly functions: readonly string[];
  readonly main: string;
}

/** Names that say what each function does, and that no other name of the file stands in the way of. */
export function nameFunctions(
  project: Project,
  divided: readonly Part[],
  subjects: readonly Subject[],
  taken: ReadonlySet<string>,
): Names {
  const parts = divided.map((part) => ({ ...part, stages: stagesIn(part, divided, subjects) }));
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
  const functions = parts.map((part, index) => {
    const isRepeated = parts.some((other) => other !== part && sameStages(other, part));
    const trainsLater = parts.slice(index).some(({ stages }) => stages.includes('train'));
    return choose(candidatesFor(project, part, subjects, isRepeated, trainsLater));
  });
  return { main, functions };
}

/** What a function is about by its calls, where these show a stage that has no function of its own. */
function stagesIn(part: Part, parts: readonly Part[], subjects: readonly Subject[]): readonly Stage[] {
  if (part.stages.length !== 1) return part.stages;
  const certain = subjects.slice(part.from, part.to).filter((subject) => subject.certain);
  const elsewhere = new Set(parts.filter((other) => other !== part).flatMap(({ stages }) => stages));
  const seen = ORDER.filter((stage) => {
    if (part.stages.includes(stage)) return true;
    const times = certain.filter(({ stages }) => stages.has(stage)).length;
    return times > 0 && times >= certain.length / 4 && !elsewhere.has(stage);
  });
  return TOGETHER.some(({ stages }) => stages.join() === seen.join()) ? seen : part.stages;
}

function sameStages(a: Part, b: Part): boolean {
  return a.stages.join() === b.stages.join();
}

function* candidatesFor(
  project: Project,
  part: Part,
  subjects: readonly Subject[],
  repeated: boolean,
  trainsLater: boolean,
): Iterable<string> {
  const [stage = 'prepare', ...others] = part.stages;
  const deeds = subjects.slice(part.from, part.to).flatMap((subject) => subject.deeds);
  const first = others.length === 0 ? FIRST_CHOICE[stage] : togetherName(part.stages);
  const specific = others.length === 0 ? specificNames(project, stage, deeds, trainsLater) : [];
  if (repeated || stage === 'save' || stage === 'evaluate') yield* specific;
  yield first;
  yield* specific;
  if (first === FIRST_CHOICE.prepare) yield 'transform_features';
  const verb = first.replace(/_(data|model|features)$/, '');
  for (const model of modelsIn(project, deeds)) yield `${verb}_${model}`;
  for (const value of [...part.returns, ...part.parameters]) {
    const thing = snake(value).replace(new RegExp(`^${verb}_|_${verb}$`), '');
    if (thing.length > 1 && thing !== verb) yield `${verb}_${thing}`;
  }
  yield* numbered([first]);
}

/** Names that fit better than the stage's own, by what is called. */
function* specificNames(
  project: Project,
  stage: Stage,
  deeds: readonly Deed[],
  trainsLater: boolean,
): Iterable<string> {
  const only = (...roles: readonly string[]): boolean =>
    deeds.length > 0 && deeds.every(({ role }) => roles.includes(role));
  switch (stage) {
    case 'prepare': {
      const called = deeds.flatMap((deed) => [deed.api.name, ...receiversOf(project, deed)]);
      for (const [pattern, name] of PREPARATIONS) if (called.some((full) => pattern.test(full))) yield name;
      return;
    }
    case 'train':
      if (only('configureTraining', 'earlyStop')) yield 'configure_training';
      else if (!deeds.some(({ role }) => role === 'train' || role === 'trainStep')) yield 'tune_model';
      for (const model of modelsIn(project, deeds)) yield `train_${model}`;
      return;
    case 'evaluate':
      if (trainsLater) yield 'evaluate_baseline';
      if (only('plot')) yield 'plot_results';
      return;
    case 'explore':
      if (only('plot')) yield 'plot_data';
      return;
    case 'save':
      if (!deeds.some(({ api }) => /dump|save|pickle/i.test(api.name))) yield 'save_results';
      return;
    default:
  }
}

function togetherName(stages: readonly Stage[]): string {
  return TOGETHER.find((pair) => pair.stages.join() === stages.join())?.name ?? stages.join('_and_');
}

const ON_MODELS: ReadonlySet<string> = new Set(['train', 'tune', 'predict', 'evaluate', 'crossValidate']);

/** The kinds of the models that calls train or judge: `random_forest`. */
function modelsIn(project: Project, deeds: readonly Deed[]): readonly string[] {
  const names = deeds
    .filter(({ role }) => ON_MODELS.has(role))
    .flatMap((deed) => receiversOf(project, deed))
    .map((full) => snake((full.split('.').at(-1) ?? '').replace(/(Classifier|Regressor|Model)$/, '')));
  return [...new Set(names)].filter((name) => !['', 'sequential', 'train', 'cv'].includes(name));
}

/** Full names of what made the objects on which a method is called. */
function receiversOf(project: Project, deed: Deed): readonly string[] {
  const receiver = project.meaning.receiverOf(deed.ref);
  return receiver ? project.meaning.thingsOf(receiver).map(({ name }) => name) : [];
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
