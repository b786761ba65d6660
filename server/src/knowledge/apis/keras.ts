import type { ApiTable } from './types.ts';

export const keras: ApiTable = {
  library: 'Keras and TensorFlow',
  modules: [
    'keras',
    'tensorflow',
    'tf_keras',
    'tensorflow_datasets',
    'tensorflow_hub',
    'keras_tuner',
    'kerastuner',
  ],
  source: 'keras-team/keras main; TensorFlow 2 API documentation',
  reviewed: '2026-11-24',
  verified: true,
  aliases: {
    'tensorflow.keras': 'keras',
    'tensorflow.python.keras': 'keras',
    'tensorflow.compat.v1.keras': 'keras',
    'tensorflow.compat.v1': 'tensorflow',
    'tensorflow.compat.v2': 'tensorflow',
    'tensorflow.contrib.keras': 'keras',
    tf_keras: 'keras',
    'keras.api': 'keras',
    'keras.src': 'keras',
    'keras.preprocessing.image_dataset_from_directory': 'keras.utils.image_dataset_from_directory',
    'keras.preprocessing.text_dataset_from_directory': 'keras.utils.text_dataset_from_directory',
    'keras.preprocessing.timeseries_dataset_from_array': 'keras.utils.timeseries_dataset_from_array',
    'keras.src.legacy.preprocessing.image': 'keras.preprocessing.image',
    'keras.legacy.preprocessing.image': 'keras.preprocessing.image',
    kerastuner: 'keras_tuner',
    'keras_tuner.tuners': 'keras_tuner',
    'keras.models.Model': 'keras.Model',
    'keras.models.Sequential': 'keras.Sequential',
    'keras.engine.Model': 'keras.Model',
    'keras.engine.training.Model': 'keras.Model',
  },
  groups: [
    {
      names: `keras.datasets.{boston_housing.load_data california_housing.load_data cifar10.load_data
        cifar100.load_data fashion_mnist.load_data imdb.load_data mnist.load_data reuters.load_data}`,
      roles: ['loadBuiltin'],
      returns: 'halves',
    },
    {
      names: `keras.utils.{image_dataset_from_directory text_dataset_from_directory audio_dataset_from_directory}`,
      roles: ['load'],
      makes: 'tfDataset',
      args: 'source:0=directory',
    },
    { names: 'keras.utils.timeseries_dataset_from_array', makes: 'tfDataset', args: 'object:0=data' },
    { names: 'keras.utils.get_file', roles: ['download'], makes: 'path', args: 'source:1=origin' },
    {
      names: 'keras.preprocessing.image.{load_img} keras.utils.load_img',
      roles: ['load'],
      makes: 'array',
      args: 'source:0=path',
    },
    { names: 'keras.preprocessing.image.ImageDataGenerator', makes: 'imageGenerator' },
    {
      on: 'imageGenerator',
      names: 'flow_from_directory',
      roles: ['load'],
      makes: 'tfDataset',
      args: 'source:0=directory',
    },
    {
      on: 'imageGenerator',
      names: 'flow_from_dataframe',
      roles: ['load'],
      makes: 'tfDataset',
      args: 'object:0=dataframe source:1=directory',
    },
    { on: 'imageGenerator', names: 'flow', makes: 'tfDataset', args: 'X:0=x y:1=y' },
    {
      names: `tensorflow.data.{TFRecordDataset TextLineDataset FixedLengthRecordDataset} tensorflow.data.Dataset.list_files`,
      roles: ['load'],
      makes: 'tfDataset',
      args: 'source:0=filenames|file_pattern',
    },
    {
      names: 'tensorflow.data.experimental.{make_csv_dataset CsvDataset}',
      roles: ['load'],
      makes: 'tfDataset',
      args: 'source:0=file_pattern|filenames',
    },
    {
      names: 'tensorflow.data.Dataset.{from_tensor_slices from_tensors from_generator zip}',
      makes: 'tfDataset',
      args: 'object:0=tensors|generator|datasets',
    },
    {
      on: 'tfDataset',
      names: `map batch shuffle prefetch cache repeat unbatch filter padded_batch take skip shard concatenate interleave
        with_options apply enumerate as_numpy_iterator`,
      returns: 'self',
    },
    {
      names: 'tensorflow_datasets.{load builder}',
      roles: ['loadBuiltin'],
      makes: 'tfDataset',
      args: 'source:0=name',
    },
    { names: 'keras.{Model Sequential}', makes: 'kerasModel' },
    { names: 'keras.applications.* keras.applications.*.*', makes: 'kerasModel', verified: false },
    { names: 'keras.models.clone_model', returns: 'argument', args: 'model:0=model' },
    {
      names: `keras.{models.load_model saving.load_model models.model_from_json} tensorflow.saved_model.load
        tensorflow_hub.load`,
      roles: ['loadModel'],
      makes: 'kerasModel',
      args: 'path:0=filepath|export_dir|handle',
    },
    {
      names:
        'keras.wrappers.scikit_learn.KerasClassifier scikeras.wrappers.KerasClassifier keras.wrappers.SKLearnClassifier',
      makes: 'estimator',
      task: 'classification',
    },
    {
      names:
        'keras.wrappers.scikit_learn.KerasRegressor scikeras.wrappers.KerasRegressor keras.wrappers.SKLearnRegressor',
      makes: 'estimator',
      task: 'regression',
    },
    {
      on: 'kerasModel',
      names: 'compile',
      roles: ['configureTraining'],
      args: 'loss:1=loss metrics=metrics',
    },
    {
      on: 'kerasModel',
      names: 'fit',
      roles: ['train'],
      args: 'X:0=x y:1=y validation=validation_data|validation_split epochs=epochs',
    },
    {
      on: 'kerasModel',
      names: 'fit_generator train_on_batch fit_on_batch',
      roles: ['train'],
      args: 'X:0=generator|x y:1=y validation=validation_data epochs=epochs',
    },
    {
      on: 'kerasModel',
      names: 'evaluate evaluate_generator test_on_batch',
      roles: ['evaluate'],
      returns: 'metric',
      args: 'X:0=x|generator yTrue:1=y',
    },
    {
      on: 'kerasModel',
      names: 'predict predict_on_batch predict_generator predict_classes predict_proba',
      roles: ['predict'],
      returns: 'prediction',
      args: 'X:0=x|generator',
    },
    { on: 'kerasModel', names: 'add pop summary', returns: 'nothing' },
    {
      on: 'kerasModel',
      names: 'save save_weights export save_model',
      roles: ['save'],
      args: 'path:0=filepath',
    },
    { on: 'kerasModel', names: 'load_weights', roles: ['loadModel'], args: 'path:0=filepath' },
    {
      names: `keras.saving.save_model keras.models.save_model tensorflow.saved_model.save
        tensorflow.saved_model.builder.SavedModelBuilder tensorflow.compat.v1.saved_model.Builder`,
      roles: ['save'],
      args: 'model:0=model|obj path:1=filepath|export_dir',
    },
    {
      names: `keras.metrics.{Accuracy BinaryAccuracy CategoricalAccuracy SparseCategoricalAccuracy TopKCategoricalAccuracy
        AUC Precision Recall F1Score FBetaScore TruePositives TrueNegatives FalsePositives FalseNegatives
        PrecisionAtRecall RecallAtPrecision SensitivityAtSpecificity SpecificityAtSensitivity BinaryCrossentropy
        CategoricalCrossentropy SparseCategoricalCrossentropy}`,
      makes: 'metric',
      task: 'classification',
    },
    {
      names: `keras.metrics.{MeanSquaredError RootMeanSquaredError MeanAbsoluteError MeanAbsolutePercentageError
        MeanSquaredLogarithmicError R2Score}`,
      makes: 'metric',
      task: 'regression',
    },
    { names: 'keras.metrics.*', makes: 'metric' },
    {
      names: `keras.losses.{BinaryCrossentropy CategoricalCrossentropy SparseCategoricalCrossentropy
        BinaryFocalCrossentropy CategoricalFocalCrossentropy Hinge CategoricalHinge SquaredHinge}`,
      makes: 'loss',
      task: 'classification',
    },
    {
      names:
        'keras.losses.{MeanSquaredError MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredLogarithmicError Huber LogCosh}',
      makes: 'loss',
      task: 'regression',
    },
    {
      names: 'keras.optimizers.* tensorflow.train.{AdamOptimizer GradientDescentOptimizer}',
      makes: 'optimizer',
    },
    { names: 'tensorflow.GradientTape', makes: 'gradientTape' },
    { on: 'gradientTape', names: 'gradient jacobian', roles: ['trainStep'] },
    { on: 'optimizer', names: 'apply_gradients minimize step apply', roles: ['trainStep'] },
    { names: 'keras.callbacks.EarlyStopping', roles: ['earlyStop'], makes: 'callback' },
    { names: 'keras.callbacks.TensorBoard', roles: ['track'], makes: 'callback' },
    { names: 'keras.callbacks.ModelCheckpoint', roles: ['save'], makes: 'callback', args: 'path:0=filepath' },
    { names: 'keras.callbacks.*', makes: 'callback' },
    {
      names: 'keras_tuner.{Hyperband RandomSearch BayesianOptimization GridSearch Tuner SklearnTuner}',
      makes: 'tuner',
      args: 'estimator:0=hypermodel trials=max_trials',
    },
    { on: 'tuner', names: 'search', roles: ['train', 'tune'], args: 'X:0=x y:1=y' },
    { on: 'tuner', names: 'get_best_models', makes: 'kerasModel' },
    {
      names: 'keras.utils.set_random_seed tensorflow.random.set_seed tensorflow.set_random_seed',
      roles: ['seed'],
    },
    {
      names:
        'keras.utils.{to_categorical normalize} keras.preprocessing.sequence.pad_sequences keras.utils.pad_sequences',
      returns: 'argument',
      args: 'object:0=y|x|sequences',
    },
    {
      names:
        'keras.preprocessing.text.Tokenizer keras.layers.{TextVectorization Normalization StringLookup IntegerLookup Discretization}',
      makes: 'tokenizer',
    },
    { names: 'keras.utils.plot_model', roles: ['plot'] },
    {
      names: 'keras.ops.convert_to_tensor tensorflow.{convert_to_tensor constant cast}',
      returns: 'argument',
      args: 'object:0=value|x',
    },
  ],
};
