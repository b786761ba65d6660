import type { ApiTable } from './types.ts';

export const huggingface: ApiTable = {
  library: 'Hugging Face',
  modules: [
    'datasets',
    'transformers',
    'evaluate',
    'trl',
    'peft',
    'huggingface_hub',
    'sentence_transformers',
    'setfit',
    'simpletransformers',
    'diffusers',
    'optimum',
    'unsloth',
    'autotrain',
  ],
  source:
    'huggingface datasets, evaluate, transformers, trl, peft, huggingface_hub, sentence-transformers main',
  reviewed: '2026-11-24',
  verified: true,
  aliases: { 'unsloth.FastLanguageModel': 'transformers.AutoModelForCausalLM' },
  groups: [
    {
      names: 'datasets.load_dataset',
      roles: ['load'],
      makes: 'hfDataset',
      args: 'source:0=path name:1=name path=data_files revision=revision',
    },
    { names: 'datasets.load_dataset_builder', roles: ['load'], args: 'source:0=path revision=revision' },
    { names: 'datasets.load_from_disk', roles: ['load'], makes: 'hfDataset', args: 'source:0=dataset_path' },
    {
      names:
        'datasets.Dataset.{from_csv from_json from_parquet from_text from_sql} datasets.DatasetDict.{from_csv from_json from_parquet from_text load_from_disk} datasets.Dataset.load_from_disk',
      roles: ['load'],
      makes: 'hfDataset',
      args: 'source:0=path_or_paths|sql|dataset_path',
    },
    {
      names: `datasets.Dataset.{from_pandas from_dict from_list from_generator from_spark from_polars}
        datasets.IterableDataset.{from_generator from_spark} datasets.DatasetDict datasets.concatenate_datasets
        datasets.interleave_datasets`,
      makes: 'hfDataset',
      args: 'object:0=df|mapping|generator|dsets|datasets',
    },
    { names: 'datasets.load_metric', makes: 'metric', args: 'name:0=path' },
    { names: 'datasets.ClassLabel datasets.Features', makes: 'schema' },
    {
      on: 'hfDataset',
      names: `map filter select shuffle rename_column rename_columns remove_columns cast cast_column with_format
        set_format flatten sort class_encode_column add_column select_columns shard take skip batch with_transform`,
      returns: 'self',
    },
    { on: 'hfDataset', names: 'train_test_split', roles: ['split'], returns: 'self', args: 'seed=seed' },
    { on: 'hfDataset', names: 'to_pandas', makes: 'frame' },
    { on: 'hfDataset', names: 'to_csv to_parquet to_json', args: 'path:0=path_or_buf' },
    { on: 'hfDataset', names: 'save_to_disk', args: 'path:0=dataset_path' },
    { on: 'hfDataset', names: 'push_to_hub', roles: ['publish'], args: 'name:0=repo_id private=private' },
    { on: 'hfDataset', names: 'to_tf_dataset', makes: 'tfDataset' },

    { names: 'evaluate.load', makes: 'metric', args: 'name:0=path' },
    { names: 'evaluate.combine', makes: 'metric', args: 'name:0=evaluations' },
    { names: 'evaluate.evaluator evaluate.EvaluationSuite.load', makes: 'metric' },

    {
      in: `transformers.*ForSequenceClassification transformers.*ForTokenClassification
        transformers.*ForImageClassification transformers.*ForAudioClassification transformers.*ForVideoClassification
        transformers.*ForMultipleChoice`,
      names: 'from_pretrained from_config',
      roles: ['loadModel'],
      makes: 'hfModel',
      task: 'classification',
      args: 'source:0=pretrained_model_name_or_path revision=revision',
    },
    {
      names: `transformers.{*ForSequenceClassification *ForTokenClassification *ForImageClassification
        *ForAudioClassification *ForVideoClassification *ForMultipleChoice}`,
      makes: 'hfModel',
      task: 'classification',
    },
    {
      in: `transformers.*ForCausalLM transformers.*ForConditionalGeneration transformers.*ForSeq2SeqLM
        transformers.*ForSpeechSeq2Seq transformers.*LMHeadModel transformers.*ForImageTextToText`,
      names: 'from_pretrained from_config',
      roles: ['loadModel'],
      makes: 'hfModel',
      task: 'generation',
      args: 'source:0=pretrained_model_name_or_path revision=revision',
    },
    {
      in: 'transformers.*ForObjectDetection',
      names: 'from_pretrained from_config',
      roles: ['loadModel'],
      makes: 'hfModel',
      task: 'detection',
      args: 'source:0=pretrained_model_name_or_path revision=revision',
    },
    {
      in: 'transformers.*Tokenizer transformers.*TokenizerFast transformers.*Processor transformers.*FeatureExtractor',
      names: 'from_pretrained',
      makes: 'tokenizer',
      args: 'source:0=pretrained_model_name_or_path revision=revision',
    },
    { names: 'transformers.{*Tokenizer *TokenizerFast *Processor}', makes: 'tokenizer' },
    {
      in: 'transformers.*Config',
      names: 'from_pretrained',
      args: 'source:0=pretrained_model_name_or_path revision=revision',
    },
    {
      in: 'transformers.*Model transformers.*For* transformers.*Model*',
      names: 'from_pretrained from_config',
      roles: ['loadModel'],
      makes: 'hfModel',
      args: 'source:0=pretrained_model_name_or_path revision=revision',
    },
    { names: 'transformers.{*Model *For*}', makes: 'hfModel' },
    {
      names: 'transformers.pipeline',
      roles: ['loadModel'],
      makes: 'hfPipeline',
      args: 'name:0=task model:1=model revision=revision',
    },
    {
      names:
        'transformers.{Trainer Seq2SeqTrainer} setfit.{SetFitTrainer Trainer} sentence_transformers.SentenceTransformerTrainer sentence_transformers.{CrossEncoderTrainer SparseEncoderTrainer}',
      makes: 'hfTrainer',
      args: 'model:0=model object:1=args X=train_dataset validation=eval_dataset metrics=compute_metrics',
    },
    {
      names: `trl.{SFTTrainer DPOTrainer GRPOTrainer KTOTrainer RewardTrainer RLOOTrainer PPOTrainer ORPOTrainer CPOTrainer
        OnlineDPOTrainer XPOTrainer NashMDTrainer PRMTrainer GKDTrainer BCOTrainer IterativeSFTTrainer}`,
      makes: 'hfTrainer',
      task: 'generation',
      args: 'model:0=model object=args X=train_dataset validation=eval_dataset',
    },
    {
      names:
        'transformers.{TrainingArguments Seq2SeqTrainingArguments TFTrainingArguments} sentence_transformers.SentenceTransformerTrainingArguments setfit.TrainingArguments',
      roles: ['configureTraining'],
      makes: 'trainingArguments',
      args: 'epochs=num_train_epochs',
    },
    {
      names:
        'trl.{SFTConfig DPOConfig GRPOConfig KTOConfig RewardConfig RLOOConfig PPOConfig ORPOConfig CPOConfig}',
      roles: ['configureTraining'],
      makes: 'trainingArguments',
      args: 'epochs=num_train_epochs',
    },
    { names: 'transformers.EarlyStoppingCallback', roles: ['earlyStop'], makes: 'callback' },
    { names: 'transformers.integrations.CodeCarbonCallback', roles: ['energy'], makes: 'callback' },
    { names: 'transformers.{set_seed enable_full_determinism}', roles: ['seed'] },
    { on: 'hfTrainer', names: 'train', roles: ['train'] },
    { on: 'hfTrainer', names: 'hyperparameter_search', roles: ['train', 'tune'], args: 'trials=n_trials' },
    { on: 'hfTrainer', names: 'evaluate', roles: ['evaluate'], returns: 'metric', args: 'X:0=eval_dataset' },
    {
      on: 'hfTrainer',
      names: 'predict',
      roles: ['predict', 'evaluate'],
      returns: 'prediction',
      args: 'X:0=test_dataset',
    },
    { on: 'hfTrainer', names: 'save_model', roles: ['save'], args: 'path:0=output_dir' },
    { on: 'hfTrainer', names: 'push_to_hub', roles: ['publish', 'documentModel'] },
    { on: 'hfTrainer', names: 'create_model_card', roles: ['documentModel'] },
    { on: 'hfTrainer', names: 'log_metrics save_metrics log', roles: ['track'] },
    { on: 'hfModel', names: 'save_pretrained', roles: ['save'], args: 'path:0=save_directory' },
    { on: 'hfModel', names: 'push_to_hub', roles: ['publish'], args: 'name:0=repo_id private=private' },
    { on: 'hfModel', names: 'generate', roles: ['predict'], returns: 'prediction' },
    { on: 'hfModel', names: 'fit', roles: ['train'] },
    { on: 'hfModel', names: 'evaluate', roles: ['evaluate'], returns: 'metric' },
    { on: 'hfModel', names: 'predict', roles: ['predict'], returns: 'prediction' },
    { on: 'hfModel', names: 'compile', roles: ['configureTraining'], args: 'loss:1=loss' },
    {
      on: 'tokenizer',
      names: 'save_pretrained push_to_hub fit_on_texts adapt train train_new_from_iterator',
      roles: [],
    },
    { on: 'hfPipeline', names: 'save_pretrained', roles: ['save'], args: 'path:0=save_directory' },

    {
      names: 'peft.{get_peft_model prepare_model_for_kbit_training}',
      returns: 'argument',
      args: 'model:0=model',
    },
    {
      in: 'peft.PeftModel peft.AutoPeftModelForCausalLM peft.AutoPeftModelForSequenceClassification',
      names: 'from_pretrained',
      roles: ['loadModel'],
      makes: 'hfModel',
    },
    { names: 'peft.LoraConfig', roles: ['configureTraining'] },

    {
      names: 'sentence_transformers.{SentenceTransformer CrossEncoder}',
      roles: ['loadModel'],
      makes: 'hfModel',
      args: 'source:0=model_name_or_path',
    },
    {
      in: 'setfit.SetFitModel',
      names: 'from_pretrained',
      roles: ['loadModel'],
      makes: 'hfModel',
      task: 'classification',
    },
    {
      names: 'simpletransformers.classification.{ClassificationModel MultiLabelClassificationModel}',
      makes: 'textModel',
      task: 'classification',
    },
    { on: 'textModel', names: 'train_model train fit update', roles: ['train'] },
    { on: 'textModel', names: 'eval_model evaluate test score', roles: ['evaluate'], returns: 'metric' },
    { on: 'textModel', names: 'predict classify', roles: ['predict'], returns: 'prediction' },
    { on: 'textModel', names: 'save to_disk save_model', roles: ['save'] },

    {
      names: 'huggingface_hub.{ModelCard ModelCardData} huggingface_hub.ModelCard.{from_template load}',
      roles: ['documentModel'],
      makes: 'card',
    },
    {
      names: 'huggingface_hub.{DatasetCard DatasetCardData} huggingface_hub.DatasetCard.{from_template load}',
      roles: ['documentData'],
      makes: 'card',
    },
    {
      names: 'huggingface_hub.{metadata_update metadata_save metadata_eval_result EvalResult}',
      roles: ['documentModel'],
    },
    { on: 'card', names: 'save push_to_hub', roles: ['documentModel'] },
    {
      names:
        'huggingface_hub.{upload_folder upload_file upload_large_folder push_to_hub_fastai push_to_hub_keras}',
      roles: ['publish'],
      args: 'path=folder_path|path_or_fileobj name=repo_id private=private',
    },
    { names: 'huggingface_hub.create_repo', roles: [], args: 'name:0=repo_id private=private' },
    { names: 'huggingface_hub.HfApi', makes: 'hubClient' },
    {
      on: 'hubClient',
      names: 'upload_folder upload_file upload_large_folder create_commit',
      roles: ['publish'],
      args: 'path=folder_path|path_or_fileobj name=repo_id private=private',
    },
    {
      names: 'huggingface_hub.{hf_hub_download snapshot_download}',
      roles: ['download'],
      makes: 'path',
      args: 'source:0=repo_id revision=revision',
    },
    { names: 'huggingface_hub.{save_torch_model save_torch_state_dict}', roles: ['save'] },
    { names: 'huggingface_hub.{PyTorchModelHubMixin ModelHubMixin}', makes: 'hfModel' },
  ],
};
