/**
 * What tells how often a search fits a model. Sources: scikit-learn 1.7 API pages of GridSearchCV,
 * HalvingGridSearchCV, RandomizedSearchCV and the splitters; Ray Tune API pages. Reviewed 2026-11-25.
 */

/** Searches that try every combination, by canonical name, with the number of folds they use when told nothing. */
export const EXHAUSTIVE_SEARCHES: Readonly<
  Record<string, { readonly grid: string; readonly folds: number }>
> = {
  'sklearn.model_selection.GridSearchCV': { grid: 'param_grid', folds: 5 },
  'dask_ml.model_selection.GridSearchCV': { grid: 'param_grid', folds: 5 },
};

/** Folds of a splitter: the default of its first argument, and whether it repeats. */
export const SPLITTERS: Readonly<Record<string, { readonly folds: number; readonly repeats?: number }>> = {
  KFold: { folds: 5 },
  StratifiedKFold: { folds: 5 },
  GroupKFold: { folds: 5 },
  StratifiedGroupKFold: { folds: 5 },
  TimeSeriesSplit: { folds: 5 },
  ShuffleSplit: { folds: 10 },
  StratifiedShuffleSplit: { folds: 10 },
  GroupShuffleSplit: { folds: 5 },
  RepeatedKFold: { folds: 5, repeats: 10 },
  RepeatedStratifiedKFold: { folds: 5, repeats: 10 },
};

/** Models that fit so fast that even hundreds of fits cost nothing worth saving. */
export const CHEAP_ESTIMATORS: ReadonlySet<string> = new Set(
  `GaussianNB MultinomialNB ComplementNB BernoulliNB CategoricalNB LinearRegression LogisticRegression Ridge
  RidgeClassifier Lasso ElasticNet Lars LassoLars BayesianRidge ARDRegression HuberRegressor SGDClassifier SGDRegressor
  Perceptron PassiveAggressiveClassifier PassiveAggressiveRegressor LinearDiscriminantAnalysis
  QuadraticDiscriminantAnalysis LinearSVC LinearSVR DecisionTreeClassifier DecisionTreeRegressor ExtraTreeClassifier
  ExtraTreeRegressor NearestCentroid DummyClassifier DummyRegressor PoissonRegressor GammaRegressor
  TweedieRegressor KernelRidge KNeighborsClassifier KNeighborsRegressor`.split(/\s+/),
);
