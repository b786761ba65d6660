import type { ApiTable } from './types.ts';

export const tfx: ApiTable = {
  library: 'TFX, TFMA, TFDV',
  modules: [
    'tfx',
    'tensorflow_model_analysis',
    'tensorflow_data_validation',
    'tensorflow_transform',
    'tensorflow_model_remediation',
    'model_card_toolkit',
  ],
  source: 'main branches of tfx, model-analysis, data-validation, fairness-indicators',
  reviewed: '2026-11-24',
  verified: true,
  aliases: {
    'tfx.components': 'tfx.v1.components',
    'tfx.extensions': 'tfx.v1.extensions',
    'tfx.orchestration': 'tfx.v1.orchestration',
  },
  groups: [
    {
      names:
        'tfx.v1.components.{CsvExampleGen ImportExampleGen} tfx.v1.extensions.google_cloud_big_query.BigQueryExampleGen',
      roles: ['load', 'stage'],
      args: 'source:0=input_base',
    },
    {
      names: 'tfx.v1.components.{StatisticsGen SchemaGen ImportSchemaGen ExampleValidator ExampleDiff}',
      roles: ['validateData', 'stage'],
    },
    { names: 'tfx.v1.components.Transform', roles: ['transform', 'stage'] },
    {
      names: 'tfx.v1.components.Trainer tfx.v1.extensions.google_cloud_ai_platform.Trainer',
      roles: ['train', 'stage'],
    },
    {
      names: 'tfx.v1.components.Tuner tfx.v1.extensions.google_cloud_ai_platform.Tuner',
      roles: ['tune', 'stage'],
    },
    { names: 'tfx.v1.components.Evaluator', roles: ['evaluate', 'stage'], args: 'object=eval_config' },
    { names: 'tfx.v1.components.{InfraValidator}', roles: ['stage'] },
    {
      names: 'tfx.v1.components.Pusher tfx.v1.extensions.google_cloud_ai_platform.Pusher',
      roles: ['deploy', 'stage'],
    },
    { names: 'tfx.v1.components.BulkInferrer', roles: ['predict', 'stage'] },
    { names: 'model_card_toolkit.tfx.component.ModelCardGenerator', roles: ['documentModel', 'stage'] },
    {
      names:
        'model_card_toolkit.{ModelCardToolkit core.ModelCardToolkit model_card_toolkit.ModelCardToolkit}',
      roles: ['documentModel'],
      makes: 'card',
    },
    {
      on: 'card',
      names: 'export_format scaffold_assets update_model_card export update',
      roles: ['documentModel'],
    },
    { names: 'tfx.v1.dsl.Pipeline', roles: ['orchestrate'] },
    {
      names: `tensorflow_model_analysis.{run_model_analysis analyze_raw_data multiple_model_analysis EvalConfig MetricsSpec
        MetricConfig default_eval_shared_model}`,
      roles: ['evaluate'],
    },
    {
      names: 'tensorflow_model_analysis.SlicingSpec tensorflow_model_analysis.proto.config_pb2.SlicingSpec',
      roles: ['evaluateByGroup'],
      args: 'by=feature_keys|feature_values|slice_keys_sql',
    },
    {
      names: `tensorflow_model_analysis.{CrossSlicingSpec PerSliceMetricThreshold PerSliceMetricThresholds
        CrossSliceMetricThreshold CrossSliceMetricThresholds}`,
      roles: ['evaluateByGroup'],
    },
    {
      names: `tensorflow_model_analysis.addons.fairness.** tensorflow_model_analysis.view.render_slicing_metrics
        fairness_indicators.fairness_indicators_metrics.FairnessIndicators`,
      roles: ['evaluateByGroup'],
    },
    {
      names: `tensorflow_data_validation.{generate_statistics_from_csv generate_statistics_from_dataframe
        generate_statistics_from_tfrecord infer_schema validate_statistics validate_examples_in_csv
        validate_examples_in_tfrecord validate_corresponding_slices compare_slices DetectFeatureSkew
        visualize_statistics display_anomalies write_schema_text load_schema_text}`,
      roles: ['validateData'],
    },
    {
      names: `tensorflow_model_remediation.min_diff.keras.MinDiffModel
        tensorflow_model_remediation.counterfactual.keras.CounterfactualModel`,
      roles: ['mitigate'],
      makes: 'kerasModel',
    },
    { names: 'tensorflow_model_remediation.min_diff.**', roles: ['mitigate'] },
    {
      names: 'tensorflow_transform.{scale_to_z_score scale_to_0_1 compute_and_apply_vocabulary bucketize}',
      roles: ['transform'],
    },
  ],
};
