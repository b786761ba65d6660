/**
 * How long trainings are asked to run, and what ends them early. Sources: Keras 3 Model.fit and callbacks; XGBoost 3,
 * LightGBM 4 and CatBoost 1.2 Python packages; Lightning 2 Trainer; transformers 4 and 5 Trainer. Reviewed 2026-11-25.
 */

/** From here on an end chosen by the data saves something worth saving. */
export const LEAST = { keras: 50, boosting: 1000, lightning: 50, trainer: 20 } as const;

/** Names of arguments, and of keys in a dict of parameters, that say how many rounds of boosting there are. */
export const ROUNDS: ReadonlySet<string> = new Set(
  'num_boost_round n_estimators num_iterations num_iteration n_iter num_tree num_trees num_round num_rounds nrounds iterations max_iter'.split(
    ' ',
  ),
);

/** Names of arguments and keys that switch early stopping on. */
export const STOPPING: ReadonlySet<string> = new Set(
  'early_stopping early_stopping_round early_stopping_rounds early_stopping_min_delta n_iter_no_change od_type od_wait od_pval'.split(
    ' ',
  ),
);

/** Schedules made for a fixed number of steps: ending early would break them. */
export const FIXED_SCHEDULE =
  /(^|\.)(LearningRateScheduler|CosineDecay\w*|PolynomialDecay|PiecewiseConstantDecay|OneCycleLR|CosineAnnealing\w*|CyclicLR|LinearLR)$/;

export const BOOSTERS =
  /^(xgboost|lightgbm|catboost)\.(dask\.)?(XGB|LGBM|DaskXGB|DaskLGBM|CatBoost)\w*(Classifier|Regressor|Ranker|Model|CatBoost)$|^catboost\.CatBoost$/;
