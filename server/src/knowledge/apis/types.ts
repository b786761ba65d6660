/** What a call does, in the words of a reviewer. */
export type Role =
  | 'load'
  /** A toy, synthetic or bundled data set whose documentation lives with the library. */
  | 'loadBuiltin'
  /** Brings a file onto the disk; what it is, its address says. */
  | 'download'
  /** Reads back a fitted model or pre-trained weights. */
  | 'loadModel'
  /** Reads back any saved object (pickle, joblib): no data set by itself. */
  | 'loadArtefact'
  | 'split'
  | 'transform'
  /** Cleans or reshapes a table; one such call is no stage of work by itself. */
  | 'prepare'
  | 'resample'
  | 'train'
  /** One step of a hand-written training loop: backward, optimizer step, gradient. */
  | 'trainStep'
  /** Prepares training without doing it: compile, configuration objects. */
  | 'configureTraining'
  | 'tune'
  | 'crossValidate'
  | 'predict'
  /** One number for everybody. */
  | 'evaluate'
  | 'evaluateByGroup'
  | 'evaluateClusters'
  | 'mitigate'
  | 'explain'
  | 'save'
  | 'register'
  | 'promote'
  | 'publish'
  | 'deploy'
  | 'track'
  | 'energy'
  | 'earlyStop'
  | 'validateData'
  | 'documentData'
  | 'documentModel'
  | 'dataLineage'
  | 'plot'
  | 'seed'
  | 'synthesise'
  | 'baseline'
  /** Statistical inference: the fitted coefficients are the result. */
  | 'infer'
  /** A step or component of a pipeline; orchestrators and their decorators. */
  | 'stage'
  | 'orchestrate'
  | 'evaluationMode'
  | 'noGradient';

/** What a value is, as far as knowing its methods goes. */
export type Kind =
  | 'frame'
  | 'column'
  | 'groupedFrame'
  | 'array'
  | 'path'
  | 'estimator'
  | 'transformer'
  | 'pipeline'
  | 'search'
  | 'sampler'
  | 'splitter'
  | 'kerasModel'
  | 'torchModule'
  | 'lightningModule'
  | 'optimizer'
  | 'loss'
  | 'lossValue'
  | 'gradientTape'
  | 'gradientScaler'
  | 'accelerator'
  | 'booster'
  | 'boosterData'
  | 'hfTrainer'
  | 'hfModel'
  | 'hfPipeline'
  | 'tokenizer'
  | 'hfDataset'
  | 'trainingArguments'
  | 'lightningTrainer'
  | 'lightningData'
  | 'metric'
  | 'groupMetric'
  | 'groupData'
  | 'study'
  | 'tuner'
  | 'automl'
  | 'statModel'
  | 'statResult'
  | 'survivalModel'
  | 'forecaster'
  | 'dataLoader'
  | 'torchDataset'
  | 'tfDataset'
  | 'imageGenerator'
  | 'rayDataset'
  | 'encoder'
  | 'explainer'
  | 'tracker'
  | 'energyTracker'
  | 'mlflowClient'
  | 'h2oFrame'
  | 'h2oModel'
  | 'sparkSession'
  | 'sparkReader'
  | 'sparkFrame'
  | 'sparkEstimator'
  | 'sparkTransformer'
  | 'sparkModel'
  | 'sparkMetric'
  | 'learner'
  | 'learnerData'
  | 'clusterer'
  | 'outlierDetector'
  | 'rayTrainer'
  | 'recommender'
  | 'recommenderData'
  | 'textModel'
  | 'callback'
  | 'card'
  | 'schema'
  | 'hubClient'
  | 'cloudData'
  | 'cloudModel'
  | 'cloudEstimator'
  | 'dataAudit'
  | 'modelAudit'
  | 'pipelineTask'
  | 'synthesiser'
  | 'experiment';

export type Task =
  | 'classification'
  | 'regression'
  | 'ranking'
  | 'clustering'
  | 'generation'
  | 'detection'
  | 'unknown';

/** What an argument carries. */
export type ArgumentRole =
  | 'source'
  | 'X'
  | 'y'
  | 'yTrue'
  | 'yPred'
  | 'model'
  | 'sensitive'
  | 'object'
  | 'estimator'
  | 'path'
  | 'by'
  | 'target'
  | 'name'
  | 'frame'
  | 'splitter'
  | 'metrics'
  | 'validation'
  | 'epochs'
  | 'loss'
  | 'revision'
  | 'registeredName'
  | 'description'
  | 'grid'
  | 'trials'
  | 'seed'
  | 'private';

export interface Argument {
  readonly at?: number;
  /** All positional arguments from `at` on carry it. */
  readonly rest?: true;
  readonly names?: readonly string[];
}

export type Arguments = { readonly [role in ArgumentRole]?: Argument };

/**
 * What the call gives back, besides a new value of kind `makes`:
 * `self` — the receiver, or the same rows as it;
 * `argument` — the rows or object that came in (the first present of object, X, estimator, model);
 * `arguments` — X and y as a tuple, in order;
 * `parts` — each argument cut in two (train, test), in order: X_train, X_test, y_train, y_test.
 * `halves` — a tuple of (features, target) tuples, as `keras.datasets.*.load_data` gives;
 * `features+target` — a tuple (X, y).
 */
export type Returns =
  | 'self'
  | 'argument'
  | 'arguments'
  | 'parts'
  | 'halves'
  | 'features+target'
  | 'prediction'
  | 'probability'
  | 'metric'
  | 'groupedMetric'
  | 'nothing';

export interface Api {
  /** Canonical full name; for a method `<kind>.name`, for a family the pattern that matched. */
  readonly name: string;
  /** What calling it does; empty for constructors whose methods do the work. */
  readonly roles: readonly Role[];
  readonly makes?: Kind;
  readonly returns?: Returns;
  readonly task?: Task;
  readonly args?: Arguments;
  readonly library: string;
  /** Read from the library's own source. What is not may complete or silence a finding, never raise one. */
  readonly verified: boolean;
}

/**
 * Names that share everything said about them. `names` is separated by white space; `a.{b c}` is `a.b a.c`;
 * `*` stands for any part of one name, `**` for any number of names.
 */
export interface ApiGroup {
  /** Module or class that holds all the names; with several, each of them holds all. */
  readonly in?: string;
  /** Kind of value the names are methods (or, with `attribute`, attributes) of; several are separated by white space. */
  readonly on?: string;
  readonly attribute?: true;
  readonly names: string;
  readonly roles?: readonly Role[];
  readonly makes?: Kind;
  readonly returns?: Returns;
  readonly task?: Task;
  /** `role:position=name|name` separated by white space; `role:2+` takes all from there on, `role=name` goes by name only. */
  readonly args?: string;
  readonly verified?: boolean;
}

export interface ApiTable {
  readonly library: string;
  /** Top-level modules; importing one marks a file as worth reading. */
  readonly modules: readonly string[];
  readonly source: string;
  readonly reviewed: string;
  readonly verified: boolean;
  /** Extra module prefixes and what they are called here. */
  readonly aliases?: { readonly [from: string]: string };
  readonly groups: readonly ApiGroup[];
}
