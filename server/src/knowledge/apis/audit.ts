import type { ApiTable } from './types.ts';

export const explanation: ApiTable = {
  library: 'explanation',
  modules: [
    'shap',
    'lime',
    'captum',
    'alibi',
    'dice_ml',
    'eli5',
    'interpret_community',
    'omnixai',
    'PyALE',
    'pdpbox',
    'skater',
    'treeinterpreter',
    'fasttreeshap',
    'shapash',
    'anchor',
  ],
  source: 'shap main; documentation of lime, captum, alibi, dice-ml, eli5',
  reviewed: '2026-11-24',
  verified: true,
  groups: [
    {
      names:
        'shap.{Explainer TreeExplainer KernelExplainer DeepExplainer GradientExplainer LinearExplainer PermutationExplainer PartitionExplainer SamplingExplainer}',
      roles: ['explain'],
      makes: 'explainer',
      args: 'model:0=model',
    },
    {
      names:
        'shap.{summary_plot force_plot dependence_plot waterfall_plot bar_plot decision_plot image_plot text_plot} shap.plots.*',
      roles: ['explain', 'plot'],
    },
    {
      names: 'shap.group_difference_plot shap.plots.group_difference',
      roles: ['evaluateByGroup', 'plot'],
      args: 'sensitive:1=group_mask',
    },
    {
      names:
        'shap.datasets.{adult communitiesandcrime california nhanesi imagenet50 imdb diabetes iris a1a boston}',
      roles: ['loadBuiltin'],
      returns: 'features+target',
    },
    {
      names:
        'lime.lime_tabular.{LimeTabularExplainer RecurrentTabularExplainer} lime.lime_text.LimeTextExplainer lime.lime_image.LimeImageExplainer',
      roles: ['explain'],
      makes: 'explainer',
    },
    {
      names:
        'captum.attr.* alibi.explainers.** dice_ml.Dice dice_ml.Model dice_ml.Data eli5.* eli5.sklearn.* interpret.blackbox.* interpret.show interpret_community.** omnixai.** pdpbox.** treeinterpreter.** shapash.**',
      roles: ['explain'],
      makes: 'explainer',
      verified: false,
    },
    {
      on: 'explainer',
      names:
        'shap_values explain_instance attribute explain generate_counterfactuals explain_global explain_local model_parts predict_parts model_profile',
      roles: ['explain'],
    },
  ],
};

export const evaluationTools: ApiTable = {
  library: 'evaluation tools',
  modules: [
    'yellowbrick',
    'scikitplot',
    'evidently',
    'seqeval',
    'sacrebleu',
    'rouge_score',
    'bert_score',
    'jiwer',
    'nannyml',
    'lm_eval',
    'deepeval',
    'ragas',
    'pycm',
    'sklearn_evaluation',
  ],
  source: 'documentation of yellowbrick, scikit-plot, evidently, seqeval',
  reviewed: '2026-11-24',
  verified: true,
  groups: [
    {
      names:
        'yellowbrick.classifier.{ClassificationReport ConfusionMatrix ROCAUC PrecisionRecallCurve ClassPredictionError DiscriminationThreshold classification_report confusion_matrix roc_auc precision_recall_curve class_prediction_error discrimination_threshold}',
      roles: ['evaluate', 'plot'],
      makes: 'modelAudit',
      task: 'classification',
      args: 'model:0=estimator|model',
    },
    {
      names: 'yellowbrick.regressor.{ResidualsPlot PredictionError residuals_plot prediction_error}',
      roles: ['evaluate', 'plot'],
      makes: 'modelAudit',
      task: 'regression',
      args: 'model:0=estimator|model',
    },
    {
      names: 'yellowbrick.model_selection.{LearningCurve ValidationCurve CVScores FeatureImportances}',
      roles: ['evaluate', 'plot'],
      makes: 'modelAudit',
      args: 'model:0=estimator|model',
    },
    {
      names: 'yellowbrick.cluster.{KElbowVisualizer SilhouetteVisualizer InterclusterDistance}',
      roles: ['evaluateClusters', 'plot'],
    },
    { on: 'modelAudit', names: 'score', roles: ['evaluate'], returns: 'metric' },
    { on: 'modelAudit', names: 'fit', roles: ['train'], returns: 'self' },
    { on: 'modelAudit', names: 'show poof', roles: ['plot'] },
    {
      names:
        'scikitplot.metrics.{plot_confusion_matrix plot_roc plot_roc_curve plot_precision_recall plot_precision_recall_curve plot_ks_statistic plot_calibration_curve plot_cumulative_gain plot_lift_curve}',
      roles: ['evaluate', 'plot'],
      returns: 'metric',
      task: 'classification',
      args: 'yTrue:0=y_true yPred:1=y_pred|y_probas',
    },
    { names: 'scikitplot.estimators.plot_learning_curve', roles: ['evaluate', 'plot'] },
    { names: 'mlxtend.plotting.plot_confusion_matrix', roles: ['evaluate', 'plot'], task: 'classification' },
    { names: 'mlxtend.evaluate.*', roles: ['evaluate'], returns: 'metric', verified: false },
    {
      names:
        'evidently.presets.{ClassificationPreset ClassificationQuality ClassificationQualityByLabel RegressionPreset RecsysPreset} evidently.metric_preset.{ClassificationPreset RegressionPreset}',
      roles: ['evaluate'],
    },
    {
      names:
        'evidently.presets.{DataSummaryPreset DataDriftPreset DatasetStats ValueStats} evidently.metric_preset.{DataDriftPreset DataQualityPreset TargetDriftPreset}',
      roles: ['validateData'],
    },
    {
      names: 'seqeval.metrics.{accuracy_score classification_report f1_score precision_score recall_score}',
      roles: ['evaluate'],
      returns: 'metric',
      task: 'classification',
      args: 'yTrue:0=y_true yPred:1=y_pred',
    },
    {
      names:
        'sacrebleu.corpus_bleu nltk.translate.bleu_score.corpus_bleu nltk.translate.bleu_score.sentence_bleu jiwer.wer jiwer.cer',
      roles: ['evaluate'],
      returns: 'metric',
      task: 'generation',
    },
    {
      names: 'pycm.ConfusionMatrix',
      roles: ['evaluate'],
      returns: 'metric',
      task: 'classification',
      args: 'yTrue:0=actual_vector yPred:1=predict_vector',
    },
    { names: 'lm_eval.** deepeval.** ragas.**', roles: ['evaluate'], task: 'generation', verified: false },
  ],
};

export const dataValidation: ApiTable = {
  library: 'data validation and documentation',
  modules: [
    'great_expectations',
    'pandera',
    'soda',
    'whylogs',
    'ydata_profiling',
    'pandas_profiling',
    'sweetviz',
    'cerberus',
    'cleanlab',
    'mlcroissant',
    'modelcards',
    'dtale',
    'autoviz',
    'sdv',
    'faker',
    'ctgan',
    'facets_overview',
    'frictionless',
  ],
  source: 'pandera main, great_expectations 2024-10; documentation of the others',
  reviewed: '2026-11-24',
  verified: true,
  aliases: { 'pandera.pandas': 'pandera', 'pandera.polars': 'pandera', 'pandera.pyspark': 'pandera' },
  groups: [
    {
      names:
        'great_expectations.{get_context ExpectationSuite Checkpoint ValidationDefinition from_pandas dataset.PandasDataset} great_expectations.expectations.Expect*',
      roles: ['validateData'],
      makes: 'schema',
    },
    {
      names:
        'pandera.{DataFrameSchema DataFrameModel SchemaModel SeriesSchema check_input check_output check_io check_types infer_schema}',
      roles: ['validateData'],
      makes: 'schema',
    },
    { on: 'schema', names: 'validate expect_* run', roles: ['validateData'] },
    {
      names:
        'soda.scan.Scan whylogs.log cerberus.Validator cleanlab.Datalab deepchecks.tabular.checks.* deepchecks.tabular.Dataset frictionless.validate',
      roles: ['validateData'],
      verified: false,
    },
    {
      names:
        'ydata_profiling.ProfileReport pandas_profiling.ProfileReport sweetviz.{analyze compare compare_intra}',
      roles: ['validateData'],
      makes: 'dataAudit',
    },
    { names: 'skops.card.Card modelcards.ModelCard', roles: ['documentModel'], makes: 'card' },
    { names: 'mlcroissant.{Metadata}', roles: ['documentData'] },
    { names: 'mlcroissant.Dataset', roles: ['loadBuiltin'] },
    {
      names:
        'sdv.single_table.{GaussianCopulaSynthesizer CTGANSynthesizer TVAESynthesizer CopulaGANSynthesizer} ctgan.{CTGAN TVAE}',
      makes: 'synthesiser',
    },
    { on: 'synthesiser', names: 'sample', roles: ['synthesise'], makes: 'frame' },
    { on: 'synthesiser', names: 'fit', roles: ['transform'] },
    { names: 'faker.Faker', roles: ['synthesise'] },
    {
      names:
        'numpy.random.{rand randn randint random normal uniform choice binomial poisson random_sample standard_normal multivariate_normal exponential beta}',
      roles: ['synthesise'],
      makes: 'array',
    },
  ],
};
