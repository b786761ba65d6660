import type { ApiTable } from './types.ts';

export const recommenders: ApiTable = {
  library: 'recommenders',
  modules: ['surprise', 'implicit', 'lightfm', 'recbole', 'tensorflow_recommenders', 'cornac'],
  source: 'surprise, implicit, lightfm documentation',
  reviewed: '2026-11-24',
  verified: true,
  groups: [
    {
      names:
        'surprise.{SVD SVDpp NMF KNNBasic KNNWithMeans KNNWithZScore KNNBaseline SlopeOne CoClustering BaselineOnly NormalPredictor} implicit.als.AlternatingLeastSquares implicit.bpr.BayesianPersonalizedRanking implicit.lmf.LogisticMatrixFactorization lightfm.LightFM',
      makes: 'recommender',
      task: 'ranking',
    },
    {
      in: 'surprise.Dataset',
      names: 'load_builtin',
      roles: ['loadBuiltin'],
      makes: 'recommenderData',
      args: 'source:0=name',
    },
    {
      in: 'surprise.Dataset',
      names: 'load_from_file load_from_folds',
      roles: ['load'],
      makes: 'recommenderData',
      args: 'source:0=file_path',
    },
    { in: 'surprise.Dataset', names: 'load_from_df', makes: 'recommenderData', args: 'object:0=df' },
    {
      names: 'surprise.model_selection.train_test_split',
      roles: ['split'],
      returns: 'parts',
      args: 'object:0=data',
    },
    {
      names: 'surprise.model_selection.cross_validate',
      roles: ['train', 'crossValidate', 'evaluate'],
      returns: 'metric',
      args: 'estimator:0=algo X:1=data',
    },
    {
      names: 'surprise.model_selection.{GridSearchCV RandomizedSearchCV}',
      makes: 'search',
      args: 'estimator:0=algo_class',
    },
    {
      names: 'surprise.accuracy.{rmse mae mse fcp}',
      roles: ['evaluate'],
      returns: 'metric',
      task: 'regression',
      args: 'yPred:0=predictions',
    },
    {
      names: 'implicit.evaluation.* lightfm.evaluation.*',
      roles: ['evaluate'],
      returns: 'metric',
      task: 'ranking',
      args: 'model:0=model',
      verified: false,
    },
    {
      names: 'lightfm.datasets.fetch_movielens implicit.datasets.**',
      roles: ['loadBuiltin'],
      verified: false,
    },
    {
      on: 'recommender',
      names: 'fit fit_partial',
      roles: ['train'],
      returns: 'self',
      args: 'X:0=trainset|user_items|interactions',
    },
    {
      on: 'recommender',
      names: 'test predict recommend estimate predict_rank',
      roles: ['predict'],
      returns: 'prediction',
    },
  ],
};

export const text: ApiTable = {
  library: 'text models',
  modules: ['spacy', 'nltk', 'gensim', 'fasttext', 'flair', 'textblob', 'allennlp', 'detoxify'],
  source: 'documentation of spaCy, NLTK, gensim, fastText, flair',
  reviewed: '2026-11-24',
  verified: true,
  groups: [
    { names: 'spacy.{load blank}', makes: 'textModel' },
    { names: 'spacy.cli.train.train', roles: ['train'] },
    { on: 'textModel', names: 'resume_training begin_training initialize', roles: ['configureTraining'] },
    {
      in: 'nltk.NaiveBayesClassifier nltk.classify.NaiveBayesClassifier nltk.classify.naivebayes.NaiveBayesClassifier nltk.DecisionTreeClassifier nltk.classify.DecisionTreeClassifier nltk.MaxentClassifier nltk.classify.MaxentClassifier',
      names: 'train',
      roles: ['train'],
      makes: 'textModel',
      task: 'classification',
      args: 'X:0=labeled_featuresets|train_toks',
    },
    {
      names: 'nltk.classify.accuracy nltk.classify.util.accuracy',
      roles: ['evaluate'],
      returns: 'metric',
      task: 'classification',
      args: 'model:0=classifier',
    },
    {
      names: 'nltk.classify.scikitlearn.SklearnClassifier nltk.classify.SklearnClassifier',
      makes: 'textModel',
      task: 'classification',
    },
    {
      names: 'nltk.corpus.*.words nltk.corpus.*.raw nltk.corpus.*.sents nltk.corpus.*.fileids',
      roles: ['loadBuiltin'],
    },
    { names: 'nltk.download', roles: [] },
    {
      names:
        'gensim.models.{Word2Vec Doc2Vec FastText LdaModel LdaMulticore LsiModel word2vec.Word2Vec doc2vec.Doc2Vec fasttext.FastText ldamodel.LdaModel}',
      roles: ['train'],
      makes: 'transformer',
    },
    {
      names: 'gensim.downloader.load gensim.models.KeyedVectors.load_word2vec_format',
      roles: ['loadModel'],
      makes: 'transformer',
    },
    {
      names: 'fasttext.{train_supervised}',
      roles: ['train'],
      makes: 'textModel',
      task: 'classification',
      args: 'source:0=input',
    },
    { names: 'fasttext.train_unsupervised', roles: ['train'], makes: 'transformer' },
    {
      names: 'fasttext.load_model detoxify.Detoxify',
      roles: ['loadModel'],
      makes: 'textModel',
      task: 'classification',
    },
    { names: 'flair.trainers.ModelTrainer', makes: 'textModel' },
    {
      names: 'textblob.classifiers.{NaiveBayesClassifier DecisionTreeClassifier MaxEntClassifier}',
      roles: ['train'],
      makes: 'textModel',
      task: 'classification',
      args: 'X:0=train_set',
    },
    { on: 'textModel', names: 'accuracy', roles: ['evaluate'], returns: 'metric' },
  ],
};

export const deepTabular: ApiTable = {
  library: 'further estimators',
  modules: [
    'pytorch_tabnet',
    'tensorflow_decision_forests',
    'ydf',
    'tabpfn',
    'imblearn',
    'interpret',
    'category_encoders',
    'feature_engine',
    'mlxtend',
    'pyod',
    'hdbscan',
    'umap',
    'cuml',
    'dask_ml',
    'sklearnex',
    'rulefit',
    'pygam',
    'ktrain',
    'pytorch_tabular',
    'rtdl',
    'kmodes',
    'metric_learn',
    'combo',
    'snapml',
    'daal4py',
    'thundersvm',
    'gplearn',
    'polylearn',
    'tffm',
    'imodels',
    'river',
    'vowpalwabbit',
    'deepctr',
    'face_recognition',
    'deepface',
    'ultralytics',
    'detectron2',
    'mmdet',
    'stable_baselines3',
  ],
  source: 'project documentation',
  reviewed: '2026-11-24',
  verified: true,
  aliases: { sklearnex: 'sklearn' },
  groups: [
    {
      names:
        'pytorch_tabnet.tab_model.{TabNetClassifier} pytorch_tabnet.multitask.TabNetMultiTaskClassifier tabpfn.TabPFNClassifier',
      makes: 'estimator',
      task: 'classification',
    },
    {
      names: 'pytorch_tabnet.tab_model.TabNetRegressor tabpfn.TabPFNRegressor',
      makes: 'estimator',
      task: 'regression',
    },
    {
      names:
        'tensorflow_decision_forests.keras.{RandomForestModel GradientBoostedTreesModel CartModel DistributedGradientBoostedTreesModel}',
      makes: 'kerasModel',
    },
    {
      names: 'tensorflow_decision_forests.keras.pd_dataframe_to_tf_dataset',
      makes: 'tfDataset',
      args: 'object:0=dataframe target:1=label',
    },
    {
      names: 'ydf.{GradientBoostedTreesLearner RandomForestLearner CartLearner}',
      makes: 'automl',
      args: 'target=label',
    },
    {
      names: `imblearn.over_sampling.{RandomOverSampler SMOTE SMOTENC SMOTEN ADASYN BorderlineSMOTE KMeansSMOTE SVMSMOTE}
        imblearn.combine.{SMOTEENN SMOTETomek} imblearn.under_sampling.{RandomUnderSampler NearMiss TomekLinks
        ClusterCentroids EditedNearestNeighbours RepeatedEditedNearestNeighbours AllKNN CondensedNearestNeighbour
        OneSidedSelection NeighbourhoodCleaningRule InstanceHardnessThreshold}`,
      makes: 'sampler',
    },
    {
      on: 'sampler',
      names: 'fit_resample fit_sample',
      roles: ['resample'],
      returns: 'arguments',
      args: 'X:0=X y:1=y',
    },
    { names: 'imblearn.pipeline.Pipeline', makes: 'pipeline', args: 'estimator:0=steps' },
    { names: 'imblearn.pipeline.make_pipeline', makes: 'pipeline', args: 'estimator:0+' },
    {
      names:
        'imblearn.ensemble.{BalancedRandomForestClassifier BalancedBaggingClassifier EasyEnsembleClassifier RUSBoostClassifier}',
      makes: 'estimator',
      task: 'classification',
    },
    {
      names:
        'imblearn.metrics.{classification_report_imbalanced geometric_mean_score sensitivity_score specificity_score sensitivity_specificity_support macro_averaged_mean_absolute_error}',
      roles: ['evaluate'],
      returns: 'metric',
      task: 'classification',
      args: 'yTrue:0=y_true yPred:1=y_pred',
    },
    {
      names:
        'interpret.glassbox.{ExplainableBoostingClassifier DecisionTree ClassificationTree LogisticRegression DecisionListClassifier}',
      roles: ['explain'],
      makes: 'estimator',
      task: 'classification',
    },
    {
      names: 'interpret.glassbox.{ExplainableBoostingRegressor RegressionTree LinearRegression}',
      roles: ['explain'],
      makes: 'estimator',
      task: 'regression',
    },
    { names: 'category_encoders.* feature_engine.**', makes: 'transformer', verified: false },
    {
      names:
        'mlxtend.classifier.{EnsembleVoteClassifier StackingClassifier StackingCVClassifier LogisticRegression}',
      makes: 'estimator',
      task: 'classification',
    },
    {
      names: 'mlxtend.regressor.{StackingRegressor StackingCVRegressor LinearRegression}',
      makes: 'estimator',
      task: 'regression',
    },
    { names: 'mlxtend.feature_selection.*', makes: 'transformer' },
    { names: 'pyod.models.**', makes: 'outlierDetector', task: 'detection', verified: false },
    {
      names: 'hdbscan.HDBSCAN kmodes.kmodes.KModes kmodes.kprototypes.KPrototypes',
      makes: 'clusterer',
      task: 'clustering',
    },
    { names: 'umap.UMAP', makes: 'transformer' },
    {
      names:
        'cuml.{LogisticRegression svm.SVC ensemble.RandomForestClassifier linear_model.LogisticRegression neighbors.KNeighborsClassifier RandomForestClassifier}',
      makes: 'estimator',
      task: 'classification',
    },
    {
      names:
        'cuml.{LinearRegression ensemble.RandomForestRegressor linear_model.LinearRegression RandomForestRegressor}',
      makes: 'estimator',
      task: 'regression',
    },
    { names: 'dask_ml.linear_model.LogisticRegression', makes: 'estimator', task: 'classification' },
    { names: 'dask_ml.linear_model.LinearRegression', makes: 'estimator', task: 'regression' },
    { names: 'pygam.LogisticGAM', makes: 'estimator', task: 'classification' },
    { names: 'pygam.LinearGAM', makes: 'estimator', task: 'regression' },
    { names: 'ktrain.get_learner', makes: 'learner', args: 'model:0=model' },
    {
      names:
        'imodels.{RuleFitClassifier FIGSClassifier GreedyRuleListClassifier SkopeRulesClassifier HSTreeClassifier BoostedRulesClassifier}',
      makes: 'estimator',
      task: 'classification',
    },
    { names: 'ultralytics.YOLO', makes: 'hfTrainer', task: 'detection' },
    { on: 'hfTrainer', names: 'val', roles: ['evaluate'], returns: 'metric' },
    { names: 'deepface.DeepFace.{analyze verify find represent}', roles: ['predict'], returns: 'prediction' },
  ],
};
