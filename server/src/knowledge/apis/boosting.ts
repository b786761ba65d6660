import type { ApiTable } from './types.ts';

const trainArguments = 'object:1=dtrain|train_set validation=evals|valid_sets';

export const boosting: ApiTable = {
  library: 'XGBoost, LightGBM, CatBoost',
  modules: ['xgboost', 'lightgbm', 'catboost', 'ngboost'],
  source: 'python packages of XGBoost, LightGBM and CatBoost',
  reviewed: '2026-11-24',
  verified: true,
  groups: [
    {
      names:
        'xgboost.{DMatrix QuantileDMatrix ExtMemQuantileDMatrix DeviceQuantileDMatrix} lightgbm.Dataset catboost.Pool',
      makes: 'boosterData',
      args: 'X:0=data y:1=label',
    },
    {
      names: 'xgboost.{train dask.train} lightgbm.train',
      roles: ['train'],
      makes: 'booster',
      args: trainArguments,
    },
    {
      names: 'catboost.train',
      roles: ['train'],
      makes: 'booster',
      args: 'object:0=pool|dtrain validation=eval_set',
    },
    {
      names: 'xgboost.cv lightgbm.cv',
      roles: ['train', 'crossValidate', 'evaluate'],
      returns: 'metric',
      args: 'object:1=dtrain|train_set',
    },
    {
      names: 'catboost.cv',
      roles: ['train', 'crossValidate', 'evaluate'],
      returns: 'metric',
      args: 'object:0=pool|dtrain',
    },
    {
      names: `xgboost.{XGBClassifier XGBRFClassifier dask.DaskXGBClassifier dask.DaskXGBRFClassifier}
        lightgbm.{LGBMClassifier DaskLGBMClassifier} catboost.CatBoostClassifier`,
      makes: 'estimator',
      task: 'classification',
    },
    {
      names: `xgboost.{XGBRegressor XGBRFRegressor dask.DaskXGBRegressor dask.DaskXGBRFRegressor}
        lightgbm.{LGBMRegressor DaskLGBMRegressor} catboost.CatBoostRegressor`,
      makes: 'estimator',
      task: 'regression',
    },
    {
      names: `xgboost.{XGBRanker dask.DaskXGBRanker} lightgbm.{LGBMRanker DaskLGBMRanker} catboost.CatBoostRanker`,
      makes: 'estimator',
      task: 'ranking',
    },
    { names: 'xgboost.XGBModel lightgbm.LGBMModel catboost.CatBoost', makes: 'estimator', task: 'unknown' },
    { names: 'ngboost.NGBClassifier', makes: 'estimator', task: 'classification' },
    { names: 'ngboost.{NGBRegressor NGBSurvival}', makes: 'estimator', task: 'regression' },
    { names: 'xgboost.spark.SparkXGBClassifier', makes: 'sparkEstimator', task: 'classification' },
    { names: 'xgboost.spark.SparkXGBRegressor', makes: 'sparkEstimator', task: 'regression' },
    { names: 'xgboost.spark.SparkXGBRanker', makes: 'sparkEstimator', task: 'ranking' },
    {
      names: 'xgboost.Booster lightgbm.Booster',
      roles: ['loadModel'],
      makes: 'booster',
      args: 'path=model_file',
    },
    {
      names: 'lightgbm.early_stopping xgboost.callback.EarlyStopping',
      roles: ['earlyStop'],
      makes: 'callback',
    },
    {
      names: 'xgboost.{plot_importance plot_tree to_graphviz} lightgbm.{plot_importance plot_tree}',
      roles: ['explain', 'plot'],
      args: 'model:0=booster',
    },
    {
      on: 'booster',
      names: 'predict inplace_predict',
      roles: ['predict'],
      returns: 'prediction',
      args: 'X:0=data',
    },
    { on: 'booster', names: 'update', roles: ['train'] },
    { on: 'booster', names: 'eval eval_set eval_train eval_valid', roles: ['evaluate'], returns: 'metric' },
    { on: 'booster estimator', names: 'save_model', roles: ['save'], args: 'path:0=fname|filename' },
    {
      on: 'booster estimator',
      names: 'load_model',
      roles: ['loadModel'],
      returns: 'self',
      args: 'path:0=fname',
    },
    { on: 'booster', attribute: true, names: 'best_score', roles: ['evaluate'], returns: 'metric' },
    { on: 'booster', names: 'get_score feature_importance', roles: ['explain'] },
    { on: 'estimator', names: 'get_feature_importance', roles: ['explain'] },
    {
      on: 'estimator',
      names: 'grid_search randomized_search',
      roles: ['train', 'tune'],
      args: 'grid:0=param_grid|param_distributions X:1=X y:2=y',
    },
    { on: 'estimator', names: 'eval_metrics', roles: ['evaluate'], returns: 'metric' },
    {
      on: 'estimator',
      names: 'get_best_score get_evals_result evals_result',
      roles: ['evaluate'],
      returns: 'metric',
    },
    { on: 'estimator', attribute: true, names: 'evals_result_', roles: ['evaluate'], returns: 'metric' },
  ],
};
