import type { ApiTable } from './types.ts';

export const spark: ApiTable = {
  library: 'Spark',
  modules: ['pyspark', 'databricks', 'synapse'],
  source: 'apache/spark python/pyspark/ml and sql',
  reviewed: '2026-11-24',
  verified: true,
  aliases: { 'pyspark.ml.pipeline': 'pyspark.ml', 'pyspark.sql.session': 'pyspark.sql' },
  groups: [
    { names: 'pyspark.sql.SparkSession pyspark.sql.SQLContext pyspark.SQLContext', makes: 'sparkSession' },
    {
      names: 'pyspark.sql.SparkSession.builder.getOrCreate pyspark.sql.SparkSession.getActiveSession',
      makes: 'sparkSession',
    },
    {
      on: 'sparkSession',
      names: 'appName config getOrCreate master enableHiveSupport newSession',
      returns: 'self',
    },
    { on: 'sparkSession', attribute: true, names: 'builder', returns: 'self' },
    { on: 'sparkSession', attribute: true, names: 'read readStream', makes: 'sparkReader' },
    { on: 'sparkSession', names: 'table', roles: ['load'], makes: 'sparkFrame', args: 'source:0=tableName' },
    { on: 'sparkSession', names: 'sql', roles: ['load'], makes: 'sparkFrame', args: 'source:0=sqlQuery' },
    { on: 'sparkSession', names: 'createDataFrame', makes: 'sparkFrame', args: 'object:0=data' },
    { on: 'sparkReader', names: 'format option options schema', returns: 'self' },
    {
      on: 'sparkReader',
      names: 'csv parquet json orc text load table jdbc',
      roles: ['load'],
      makes: 'sparkFrame',
      args: 'source:0=path|paths|tableName|url',
    },
    { on: 'sparkFrame', names: 'randomSplit', roles: ['split'], returns: 'parts', args: 'seed:1=seed' },
    {
      on: 'sparkFrame',
      names: `select selectExpr withColumn withColumnRenamed withColumns drop dropna fillna filter where join union
        unionByName sample sampleBy distinct dropDuplicates na replace orderBy sort limit cache persist repartition
        coalesce alias toDF transform`,
      returns: 'self',
    },
    { on: 'sparkFrame', names: 'groupBy groupby rollup cube', makes: 'groupedFrame', args: 'by:0=cols' },
    { on: 'sparkFrame', names: 'crosstab', returns: 'groupedMetric', args: 'by:0=col1' },
    { on: 'sparkFrame', names: 'toPandas pandas_api', makes: 'frame' },
    {
      names: `pyspark.ml.classification.{LinearSVC LogisticRegression DecisionTreeClassifier GBTClassifier
        RandomForestClassifier NaiveBayes MultilayerPerceptronClassifier OneVsRest FMClassifier}`,
      makes: 'sparkEstimator',
      task: 'classification',
    },
    {
      names: `pyspark.ml.regression.{LinearRegression GeneralizedLinearRegression DecisionTreeRegressor
        RandomForestRegressor GBTRegressor AFTSurvivalRegression IsotonicRegression FMRegressor}`,
      makes: 'sparkEstimator',
      task: 'regression',
    },
    {
      names: 'pyspark.ml.clustering.{KMeans BisectingKMeans GaussianMixture LDA}',
      makes: 'sparkEstimator',
      task: 'clustering',
    },
    { names: 'pyspark.ml.recommendation.ALS', makes: 'sparkEstimator', task: 'ranking' },
    { names: 'pyspark.ml.Pipeline', makes: 'sparkEstimator', args: 'estimator:0=stages' },
    {
      names: 'pyspark.ml.PipelineModel.load pyspark.ml.*.*Model.load',
      roles: ['loadModel'],
      makes: 'sparkModel',
      args: 'path:0=path',
    },
    {
      names: `pyspark.ml.feature.{StandardScaler MinMaxScaler MaxAbsScaler RobustScaler Imputer IDF PCA ChiSqSelector
        UnivariateFeatureSelector StringIndexer OneHotEncoder OneHotEncoderEstimator VectorAssembler Bucketizer
        QuantileDiscretizer VectorIndexer RFormula Tokenizer RegexTokenizer StopWordsRemover HashingTF CountVectorizer
        Word2Vec NGram SQLTransformer Normalizer Binarizer IndexToString FeatureHasher}`,
      makes: 'sparkTransformer',
    },
    {
      names: 'pyspark.ml.tuning.{CrossValidator TrainValidationSplit}',
      makes: 'sparkEstimator',
      args: 'estimator=estimator',
    },
    {
      names:
        'pyspark.ml.evaluation.{BinaryClassificationEvaluator MulticlassClassificationEvaluator MultilabelClassificationEvaluator}',
      makes: 'sparkMetric',
      task: 'classification',
    },
    { names: 'pyspark.ml.evaluation.RegressionEvaluator', makes: 'sparkMetric', task: 'regression' },
    { names: 'pyspark.ml.evaluation.RankingEvaluator', makes: 'sparkMetric', task: 'ranking' },
    { names: 'pyspark.ml.evaluation.ClusteringEvaluator', makes: 'sparkMetric', task: 'clustering' },
    {
      names: 'pyspark.mllib.evaluation.{BinaryClassificationMetrics MulticlassMetrics RegressionMetrics}',
      roles: ['evaluate'],
      makes: 'sparkMetric',
    },
    { on: 'sparkEstimator', names: 'fit', roles: ['train'], makes: 'sparkModel', args: 'X:0=dataset' },
    {
      on: 'sparkTransformer',
      names: 'fit',
      roles: ['transform'],
      makes: 'sparkTransformer',
      args: 'X:0=dataset',
    },
    {
      on: 'sparkTransformer',
      names: 'transform',
      roles: ['transform'],
      returns: 'argument',
      args: 'X:0=dataset',
    },
    { on: 'sparkModel', names: 'transform', roles: ['predict'], returns: 'prediction', args: 'X:0=dataset' },
    { on: 'sparkModel', names: 'evaluate', roles: ['evaluate'], returns: 'metric', args: 'X:0=dataset' },
    { on: 'sparkModel', names: 'save', roles: ['save'], args: 'path:0=path' },
    { on: 'sparkModel', names: 'write overwrite', returns: 'self' },
    { on: 'sparkModel', attribute: true, names: 'bestModel', returns: 'self' },
    {
      on: 'sparkModel',
      attribute: true,
      names: 'avgMetrics summary',
      roles: ['evaluate'],
      returns: 'metric',
    },
    {
      on: 'sparkMetric',
      names: 'evaluate accuracy precision recall fMeasure confusionMatrix',
      roles: ['evaluate'],
      returns: 'metric',
      args: 'X:0=dataset',
    },
    {
      on: 'sparkMetric',
      attribute: true,
      names: 'areaUnderROC areaUnderPR accuracy rootMeanSquaredError',
      roles: ['evaluate'],
      returns: 'metric',
    },
  ],
};

export const ray: ApiTable = {
  library: 'Ray',
  modules: ['ray'],
  source: 'ray-project/ray python/ray/train, tune, data, serve',
  reviewed: '2026-11-24',
  verified: true,
  aliases: {
    'ray.air.config.ScalingConfig': 'ray.train.ScalingConfig',
    'ray.air.ScalingConfig': 'ray.train.ScalingConfig',
    'ray.air.RunConfig': 'ray.train.RunConfig',
  },
  groups: [
    {
      names: `ray.data.{read_csv read_parquet read_json read_images read_text read_tfrecords read_sql read_bigquery
        read_delta read_iceberg read_snowflake read_databricks_tables read_unity_catalog read_webdataset read_numpy
        read_binary_files read_avro}`,
      roles: ['load'],
      makes: 'rayDataset',
      args: 'source:0=paths|sql|query|table_identifier',
    },
    {
      names:
        'ray.data.{from_pandas from_huggingface from_spark from_items from_arrow from_torch from_tf from_numpy}',
      makes: 'rayDataset',
      args: 'object:0=dfs|dataset|items',
    },
    {
      on: 'rayDataset',
      names: 'train_test_split split_proportionately split',
      roles: ['split'],
      returns: 'parts',
    },
    {
      on: 'rayDataset',
      names:
        'map map_batches filter random_shuffle drop_columns select_columns add_column materialize limit repartition',
      returns: 'self',
    },
    { on: 'rayDataset', names: 'to_pandas', makes: 'frame' },
    {
      names:
        'ray.train.{torch.TorchTrainer tensorflow.TensorflowTrainer xgboost.XGBoostTrainer lightgbm.LightGBMTrainer data_parallel_trainer.DataParallelTrainer horovod.HorovodTrainer v2.jax.JaxTrainer sklearn.SklearnTrainer huggingface.TransformersTrainer huggingface.transformers.TransformersTrainer lightning.LightningTrainer}',
      makes: 'rayTrainer',
      args: 'object:0=train_loop_per_worker',
    },
    { on: 'rayTrainer', names: 'fit', roles: ['train'] },
    {
      names:
        'ray.train.{torch.prepare_model torch.prepare_data_loader huggingface.transformers.prepare_trainer lightning.prepare_trainer}',
      returns: 'argument',
      args: 'object:0=model|data_loader|trainer',
    },
    {
      names: 'ray.train.{ScalingConfig RunConfig FailureConfig CheckpointConfig}',
      roles: ['configureTraining'],
    },
    { names: 'ray.tune.Tuner', makes: 'tuner', args: 'object:0=trainable' },
    { on: 'tuner', names: 'fit', roles: ['train', 'tune'] },
    {
      names: 'ray.tune.{run run_experiments}',
      roles: ['train', 'tune'],
      args: 'object:0=run_or_experiment trials=num_samples',
    },
    { names: 'ray.tune.schedulers.* ray.tune.create_scheduler', roles: ['earlyStop'], makes: 'callback' },
    { names: 'ray.{train.report tune.report air.session.report}', roles: ['track'] },
    { names: 'ray.serve.{run deployment}', roles: ['deploy'] },
    {
      names: 'ray.air.integrations.{mlflow.MLflowLoggerCallback wandb.WandbLoggerCallback}',
      roles: ['track'],
      makes: 'callback',
    },
  ],
};

export const h2o: ApiTable = {
  library: 'H2O',
  modules: ['h2o'],
  source: 'h2oai/h2o-3 h2o-py',
  reviewed: '2026-11-24',
  verified: true,
  aliases: {
    'h2o.estimators.gbm': 'h2o.estimators',
    'h2o.estimators.glm': 'h2o.estimators',
    'h2o.estimators.random_forest': 'h2o.estimators',
    'h2o.estimators.deeplearning': 'h2o.estimators',
    'h2o.estimators.xgboost': 'h2o.estimators',
  },
  groups: [
    {
      names: 'h2o.{import_file upload_file load_dataset import_sql_table import_sql_select}',
      roles: ['load'],
      makes: 'h2oFrame',
      args: 'source:0=path|relative_path',
    },
    { names: 'h2o.H2OFrame', makes: 'h2oFrame', args: 'object:0=python_obj' },
    { on: 'h2oFrame', names: 'split_frame', roles: ['split'], returns: 'parts' },
    { on: 'h2oFrame', names: 'asfactor drop cbind rbind impute', returns: 'self' },
    { on: 'h2oFrame', names: 'as_data_frame', makes: 'frame' },
    { names: 'h2o.automl.H2OAutoML', makes: 'h2oModel' },
    { names: 'h2o.estimators.H2O*Estimator', makes: 'h2oModel' },
    { names: 'h2o.grid.H2OGridSearch', makes: 'h2oModel' },
    {
      on: 'h2oModel',
      names: 'train',
      roles: ['train'],
      args: 'X=x y=y object=training_frame validation=validation_frame',
    },
    { on: 'h2oModel', names: 'predict', roles: ['predict'], returns: 'prediction', args: 'X:0=test_data' },
    {
      on: 'h2oModel',
      names: 'model_performance auc aucpr logloss rmse mse mae r2 confusion_matrix F1 accuracy gini',
      roles: ['evaluate'],
      returns: 'metric',
    },
    {
      on: 'h2oModel',
      names: 'fairness_metrics inspect_model_fairness',
      roles: ['evaluateByGroup'],
      returns: 'groupedMetric',
    },
    { on: 'h2oModel', names: 'varimp varimp_plot shap_summary_plot explain', roles: ['explain'] },
    { on: 'h2oModel', names: 'download_mojo save_mojo', roles: ['save'] },
    { on: 'h2oModel', attribute: true, names: 'leader', returns: 'self' },
    {
      on: 'h2oModel',
      attribute: true,
      names: 'leaderboard',
      roles: ['evaluate'],
      returns: 'metric',
    },
    { on: 'h2oModel', attribute: true, names: 'leaderboard', roles: ['evaluate'], returns: 'metric' },
    { names: 'h2o.save_model', roles: ['save'], args: 'model:0=model path:1=path' },
    { names: 'h2o.load_model', roles: ['loadModel'], makes: 'h2oModel' },
    { names: 'h2o.explain', roles: ['explain'] },
    { names: 'h2o.explanation.disparate_analysis', roles: ['evaluateByGroup'] },
  ],
};
