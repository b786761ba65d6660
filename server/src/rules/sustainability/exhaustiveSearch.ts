import { CHEAP_ESTIMATORS, EXHAUSTIVE_SEARCHES } from '../../knowledge/searchCost.ts';
import type { Deed } from '../../project/deeds.ts';
import { type Ref, valueAt } from '../../project/files.ts';
import type { Meaning, Thing } from '../../project/meaning.ts';
import type { Project, ProjectFile } from '../../project/project.ts';
import type { Span } from '../../sources/span.ts';
import type { Fix } from '../finding.ts';
import { type Fits, fitsOfLoops, fitsOfSearch, foldsOf } from '../reading/fits.ts';
import { argumentOf, calledName, hasHiddenArguments, numberOf } from '../reading/values.ts';
import type { Draft, Rule } from '../rule.ts';
import { isElsewhere, isLibrary } from '../silence.ts';
import { cheaperSearch } from './cheaperSearchFix.ts';

const MOST_FITS = 500;
const MOST_SAMPLES = 50;

export const exhaustiveSearch: Rule = {
  id: 'sustainability/exhaustive-search',
  family: 'sustainability',
  title: 'Search that fits a model hundreds of times',
  severity: 'hint',
  enabled: false,
  what: 'A search tries every combination of a grid, which comes to 500 fits or more, or many samples of a search run to the end without a scheduler that stops the bad ones.',
  why: 'Most of the energy a model ever costs is often spent on searching its settings. Few settings matter, so sampling the grid or dropping bad candidates early finds about as good a model with a small part of the fits.',
  how: 'Sample the combinations, or start all of them on few rows and go on with the best. The quick fix changes the search to either of them and keeps the grid.',
  silent: [
    'The grid, the folds or the loops cannot be counted from the text.',
    'The model is so simple that a fit costs next to nothing: linear models, naive Bayes, single trees.',
    'The search already samples or stops bad candidates early.',
    'Tests, library code and benchmarks.',
  ],
  fix: 'suggestion',
  examples: {
    bad: "grid = {'max_depth': range(2, 12), 'n_estimators': range(50, 550, 50)}\nGridSearchCV(RandomForestClassifier(), grid, cv=5).fit(X, y)",
    good: 'RandomizedSearchCV(RandomForestClassifier(), grid, n_iter=60, cv=5).fit(X, y)',
  },
  references: [
    {
      title: 'Bergstra and Bengio, Random Search for Hyper-Parameter Optimization',
      year: 2012,
      url: 'https://jmlr.org/papers/v13/bergstra12a.html',
    },
    {
      title: 'Li et al., A System for Massively Parallel Hyperparameter Tuning',
      year: 2020,
      url: 'https://arxiv.org/abs/1810.05934',
    },
    { title: 'Schwartz et al., Green AI', year: 2020, url: 'https://arxiv.org/abs/1907.10597' },
  ],
  *check(file, project) {
    if (isElsewhere(project, file) || isLibrary(project, file)) return;
    yield* searches(project, file);
    yield* loops(project, file);
    yield* samples(project, file);
  },
};

function* searches(project: Project, file: ProjectFile): Iterable<Draft> {
  const { meaning } = project;
  for (const id of file.facts.calls) {
    const ref: Ref = { file, id };
    const call = valueAt(ref);
    const name = calledName(meaning.linker, ref);
    if (call.op !== 'call' || name === undefined || !(name in EXHAUSTIVE_SEARCHES)) continue;
    const fits = fitsOfSearch(meaning.linker, ref);
    if (!fits || total(fits) < MOST_FITS) continue;
    const estimator = argumentOf(ref, 'estimator', 0);
    if (estimator && isCheap(modelsIn(meaning, estimator))) continue;
    yield draft(project, file, call.nameAt, fits, cheaperSearch(project, file, ref, fits));
  }
}

/** Loops over settings with a fit inside; one finding for each loop, whatever is fitted in it. */
function* loops(project: Project, file: ProjectFile): Iterable<Draft> {
  const seen = new Set<string>();
  for (const deed of project.deeds(file)) {
    const call = valueAt(deed.ref);
    if (call.op !== 'call' || call.context < 0 || !deed.certain) continue;
    if (deed.role !== 'train' && deed.role !== 'crossValidate') continue;
    const models = fittedBy(project.meaning, deed);
    if (models.length === 0 || isCheap(models)) continue;
    const fits = fitsOfLoops(project.meaning, call, deed.ref, settingsOf(project.meaning, file, models));
    if (!fits) continue;
    const all = deed.role === 'crossValidate' ? { ...fits, folds: foldsIn(project.meaning, deed) } : fits;
    const key = all.over.map(({ id }) => id).join();
    if (total(all) < MOST_FITS || seen.has(key)) continue;
    seen.add(key);
    yield draft(project, file, deed.nameAt, all, []);
  }
}

function fittedBy(meaning: Meaning, deed: Deed): readonly Thing[] {
  const model =
    deed.role === 'crossValidate'
      ? meaning.argument(deed.ref, deed.api, 'estimator')
      : meaning.receiverOf(deed.ref);
  return model ? modelsIn(meaning, model) : [];
}

function foldsIn(meaning: Meaning, deed: Deed): number | undefined {
  const splitter = meaning.argument(deed.ref, deed.api, 'splitter');
  return splitter ? foldsOf(meaning.linker, splitter, 5) : 5;
}

/** What was handed to the constructors of models, and to `set_params`. */
function settingsOf(meaning: Meaning, file: ProjectFile, models: readonly Thing[]): readonly Ref[] {
  const made = models.flatMap(({ made: term }) => (term.type === 'value' ? [term] : []));
  const later = file.facts.calls
    .map((id): Ref => ({ file, id }))
    .filter((ref) => {
      const receiver = meaning.methodName(ref) === 'set_params' ? meaning.receiverOf(ref) : undefined;
      return (
        receiver !== undefined && meaning.thingsOf(receiver).some(({ made: term }) => isAmong(made, term))
      );
    });
  return [...made, ...later].flatMap((ref) => {
    const call = valueAt(ref);
    return call.op === 'call' ? call.args.map(({ value }) => ({ file: ref.file, id: value })) : [];
  });
}

function isAmong(refs: readonly Ref[], term: Thing['made']): boolean {
  return term.type === 'value' && refs.some(({ file, id }) => file === term.file && id === term.id);
}

/** The models a value is, or the steps of a pipeline. Ensembles are more than what they hold. */
function modelsIn(meaning: Meaning, ref: Ref): readonly Thing[] {
  return meaning.thingsOf(ref).flatMap((thing) => {
    const call = thing.made.type === 'value' ? valueAt(thing.made) : undefined;
    if (thing.made.type !== 'value' || call?.op !== 'call') return [thing];
    return thing.kind === 'pipeline' || thing.kind === 'search' ? meaning.inside(thing.made, call) : [thing];
  });
}

function isCheap(models: readonly Thing[]): boolean {
  const estimators = models.filter(({ kind }) => kind === 'estimator');
  return (
    estimators.length > 0 &&
    estimators.every(({ name }) => CHEAP_ESTIMATORS.has(name.split('.').at(-1) ?? ''))
  );
}

function total({ combinations, folds }: Fits): number {
  return combinations * (folds ?? 1);
}

function draft(project: Project, file: ProjectFile, at: Span, fits: Fits, fixes: readonly Fix[]): Draft {
  const { combinations, folds } = fits;
  const least = folds === undefined ? 'at least ' : '';
  const times = folds === undefined || folds === 1 ? '' : ` in each of ${folds} folds`;
  return {
    message: `This search fits ${combinations} combinations${times}: ${least}${total(fits)} models. A sample of them, or halving, finds about as good a one for a small part of the energy.`,
    at: { path: file.path, span: at },
    evidence: fits.over
      .flatMap((ref) => {
        const place = placeOf(ref, file);
        return place ? [{ what: `${combinations} combinations come from here`, at: place }] : [];
      })
      .concat({ what: 'the model is fitted for each of them', at: { path: file.path, span: at } }),
    searched: ['The sizes of the grid and the number of folds were read from the text of the project.'],
    fixes,
    subject: project.meaning.methodName(fits.over[0] ?? { file, id: 0 }) ?? `${combinations} combinations`,
  };
}

function placeOf(ref: Ref, file: ProjectFile): { path: string; span: Span } | undefined {
  const value = valueAt(ref);
  return 'at' in value ? { path: file.path, span: value.at } : undefined;
}

/** Ray Tune: many trials, and nothing that ends the bad ones. */
function* samples(project: Project, file: ProjectFile): Iterable<Draft> {
  const { linker } = project.meaning;
  for (const id of file.facts.calls) {
    const ref: Ref = { file, id };
    const call = valueAt(ref);
    const name = calledName(linker, ref);
    if (call.op !== 'call' || (name !== 'ray.tune.TuneConfig' && name !== 'ray.tune.run')) continue;
    if (hasHiddenArguments(ref)) continue;
    const asked = argumentOf(ref, 'num_samples');
    const trials = asked && numberOf(linker, asked);
    if (trials === undefined || trials < MOST_SAMPLES) continue;
    if (['scheduler', 'time_budget_s', 'stop', 'search_alg'].some((stop) => argumentOf(ref, stop))) continue;
    yield {
      message: `All ${trials} trials run to the end: without a scheduler nothing stops the bad ones early.`,
      at: { path: file.path, span: call.nameAt },
      evidence: [{ what: `${trials} trials are asked for here`, at: { path: file.path, span: call.at } }],
      searched: ['A scheduler, a time budget and a stop condition were looked for in this call.'],
      fixes: [],
      subject: `${trials} trials`,
    };
  }
}
