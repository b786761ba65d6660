import type { ApiTable } from './types.ts';

export const statsmodels: ApiTable = {
  library: 'statsmodels',
  modules: ['statsmodels', 'linearmodels', 'pingouin', 'pymc', 'causalml', 'econml', 'dowhy'],
  source: 'statsmodels 0.13.5 api.py and formula/api.py',
  reviewed: '2026-11-24',
  verified: true,
  groups: [
    {
      names: `statsmodels.api.{BayesGaussMI BinomialBayesMixedGLM GEE GLM GLMGam GLS GLSAR GeneralizedPoisson Logit MANOVA
        MNLogit MixedLM NegativeBinomial NegativeBinomialP NominalGEE OLS OrdinalGEE PHReg Poisson PoissonBayesMixedGLM
        Probit QuantReg RLM RecursiveLS WLS ZeroInflatedGeneralizedPoisson ZeroInflatedNegativeBinomialP
        ZeroInflatedPoisson}`,
      roles: ['infer'],
      makes: 'statModel',
      args: 'y:0=endog X:1=exog',
    },
    {
      names: `statsmodels.formula.api.{gee glm glmgam gls glsar logit mixedlm mnlogit negativebinomial nominal_gee ols
        ordinal_gee phreg poisson probit quantreg rlm wls}`,
      roles: ['infer'],
      makes: 'statModel',
      args: 'object:1=data',
    },
    {
      names:
        'statsmodels.discrete.discrete_model.{Logit Probit MNLogit Poisson} statsmodels.regression.linear_model.{OLS WLS GLS}',
      roles: ['infer'],
      makes: 'statModel',
    },
    {
      names:
        'statsmodels.tsa.arima.model.ARIMA statsmodels.tsa.arima_model.ARIMA statsmodels.tsa.statespace.sarimax.SARIMAX statsmodels.tsa.holtwinters.{ExponentialSmoothing SimpleExpSmoothing Holt} statsmodels.tsa.api.{VAR ExponentialSmoothing Holt SimpleExpSmoothing ARIMA SARIMAX}',
      makes: 'forecaster',
      task: 'regression',
    },
    { on: 'statModel', names: 'fit fit_regularized', roles: ['infer'], makes: 'statResult' },
    { on: 'statResult', names: 'predict', roles: ['predict'], returns: 'prediction' },
    { on: 'statResult', names: 'summary summary2', roles: ['infer'] },
    { on: 'statResult', names: 'save', roles: ['save'] },
    { names: 'statsmodels.api.add_constant', returns: 'argument', args: 'object:0=data' },
    {
      names:
        'statsmodels.api.datasets.*.load* statsmodels.datasets.*.load* statsmodels.api.datasets.get_rdataset statsmodels.datasets.get_rdataset',
      roles: ['loadBuiltin'],
      makes: 'frame',
    },
    {
      names: 'linearmodels.** pingouin.** pymc.** dowhy.** econml.** causalml.**',
      roles: ['infer'],
      verified: false,
    },
  ],
};

export const survival: ApiTable = {
  library: 'survival analysis',
  modules: ['lifelines', 'sksurv', 'pycox', 'scikit_survival'],
  source: 'lifelines and scikit-survival documentation',
  reviewed: '2026-11-24',
  verified: true,
  groups: [
    {
      names:
        'lifelines.{CoxPHFitter CoxTimeVaryingFitter WeibullAFTFitter LogNormalAFTFitter LogLogisticAFTFitter AalenAdditiveFitter}',
      makes: 'survivalModel',
      task: 'regression',
      args: 'y=duration_col',
    },
    {
      names: 'lifelines.{KaplanMeierFitter NelsonAalenFitter} lifelines.statistics.*',
      roles: ['infer'],
      makes: 'statModel',
    },
    {
      names:
        'lifelines.utils.concordance_index sksurv.metrics.{concordance_index_censored concordance_index_ipcw integrated_brier_score cumulative_dynamic_auc brier_score}',
      roles: ['evaluate'],
      returns: 'metric',
      task: 'regression',
      args: 'yTrue:0=event_times|event_indicator yPred:1=predicted_scores',
    },
    { names: 'lifelines.datasets.load_* sksurv.datasets.load_*', roles: ['loadBuiltin'], makes: 'frame' },
    {
      names:
        'sksurv.ensemble.{RandomSurvivalForest ExtraSurvivalTrees GradientBoostingSurvivalAnalysis ComponentwiseGradientBoostingSurvivalAnalysis} sksurv.linear_model.{CoxPHSurvivalAnalysis CoxnetSurvivalAnalysis IPCRidge} sksurv.svm.{FastSurvivalSVM FastKernelSurvivalSVM HingeLossSurvivalSVM NaiveSurvivalSVM MinlipSurvivalAnalysis} sksurv.tree.{SurvivalTree ExtraSurvivalTree}',
      makes: 'survivalModel',
      task: 'regression',
    },
    {
      on: 'survivalModel',
      names:
        'predict_survival_function predict_partial_hazard predict_expectation predict_median predict_cumulative_hazard_function',
      roles: ['predict'],
      returns: 'prediction',
      args: 'X:0=X|df',
    },
    {
      on: 'survivalModel',
      attribute: true,
      names: 'concordance_index_',
      roles: ['evaluate'],
      returns: 'metric',
    },
    { on: 'survivalModel', names: 'print_summary', roles: ['infer'] },
  ],
};

export const forecasting: ApiTable = {
  library: 'forecasting',
  modules: [
    'prophet',
    'fbprophet',
    'pmdarima',
    'darts',
    'statsforecast',
    'neuralprophet',
    'sktime',
    'gluonts',
    'neuralforecast',
    'mlforecast',
    'orbit',
    'tsfresh',
    'pytorch_forecasting',
  ],
  source: 'documentation of prophet, pmdarima, darts, statsforecast, sktime',
  reviewed: '2026-11-24',
  verified: true,
  aliases: { fbprophet: 'prophet' },
  groups: [
    {
      names:
        'prophet.Prophet pmdarima.auto_arima pmdarima.{ARIMA AutoARIMA} neuralprophet.NeuralProphet statsforecast.StatsForecast',
      makes: 'forecaster',
      task: 'regression',
    },
    {
      names: 'darts.models.* sktime.forecasting.**',
      makes: 'forecaster',
      task: 'regression',
      verified: false,
    },
    { on: 'forecaster', names: 'fit train', roles: ['train'], returns: 'self', args: 'X:0=df|y|series' },
    { on: 'forecaster', names: 'predict forecast get_forecast', roles: ['predict'], returns: 'prediction' },
    {
      on: 'forecaster',
      names: 'evaluate historical_forecasts backtest',
      roles: ['evaluate'],
      returns: 'metric',
    },
    { on: 'forecaster', names: 'save', roles: ['save'] },
    {
      names: 'prophet.diagnostics.{cross_validation performance_metrics}',
      roles: ['crossValidate', 'evaluate'],
      returns: 'metric',
    },
    {
      names: 'darts.metrics.*',
      roles: ['evaluate'],
      returns: 'metric',
      task: 'regression',
      args: 'yTrue:0=actual_series yPred:1=pred_series',
      verified: false,
    },
    { names: 'sktime.classification.**', makes: 'estimator', task: 'classification', verified: false },
  ],
};
