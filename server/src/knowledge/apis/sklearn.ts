import type { ApiTable } from './types.ts';

const truthThenPrediction = 'yTrue:0=y_true yPred:1=y_pred|y_score|y_prob|y_proba|pred_decision';
const fitXy = 'X:0=X y:1=y';

export const sklearn: ApiTable = {
  library: 'scikit-learn',
  modules: ['sklearn'],
  source: 'scikit-learn 1.2.1 by class ancestry; newer names from scikit-learn main',
  reviewed: '2026-11-24',
  verified: true,
  aliases: {
    'sklearn.cross_validation': 'sklearn.model_selection',
    'sklearn.grid_search': 'sklearn.model_selection',
    'sklearn.learning_curve': 'sklearn.model_selection',
    'sklearn.externals.joblib': 'joblib',
    'sklearn.lda.LDA': 'sklearn.discriminant_analysis.LinearDiscriminantAnalysis',
    'sklearn.qda.QDA': 'sklearn.discriminant_analysis.QuadraticDiscriminantAnalysis',
    'sklearn.preprocessing.Imputer': 'sklearn.impute.SimpleImputer',
    'sklearn.decomposition.RandomizedPCA': 'sklearn.decomposition.PCA',
    'sklearn.datasets.base': 'sklearn.datasets',
    'sklearn.datasets.samples_generator': 'sklearn.datasets',
  },
  groups: [
    {
      in: 'sklearn.datasets',
      names: 'fetch_openml',
      roles: ['loadBuiltin'],
      makes: 'frame',
      args: 'source:0=name|data_id target=target_column',
    },
    {
      in: 'sklearn.datasets',
      names: `load_breast_cancer load_diabetes fetch_california_housing fetch_lfw_people fetch_lfw_pairs
        fetch_kddcup99 fetch_20newsgroups fetch_20newsgroups_vectorized fetch_rcv1 fetch_covtype
        fetch_olivetti_faces fetch_species_distributions load_linnerud load_iris load_digits load_wine
        load_sample_image load_sample_images load_boston fetch_mldata`,
      roles: ['loadBuiltin'],
      makes: 'frame',
    },
    {
      in: 'sklearn.datasets',
      names: 'make_*',
      roles: ['loadBuiltin', 'synthesise'],
      returns: 'features+target',
    },
    {
      in: 'sklearn.datasets',
      names: 'load_files load_svmlight_file load_svmlight_files',
      roles: ['load'],
      makes: 'frame',
      args: 'source:0=container_path|f|files',
    },
    {
      in: 'sklearn.model_selection',
      names: 'train_test_split',
      roles: ['split'],
      returns: 'parts',
      args: 'object:0+ y=stratify seed=random_state',
    },
    {
      in: 'sklearn.model_selection',
      names: `KFold StratifiedKFold GroupKFold StratifiedGroupKFold RepeatedKFold RepeatedStratifiedKFold ShuffleSplit
        StratifiedShuffleSplit GroupShuffleSplit TimeSeriesSplit LeaveOneOut LeavePOut LeaveOneGroupOut LeavePGroupsOut
        PredefinedSplit check_cv LabelKFold LabelShuffleSplit`,
      makes: 'splitter',
      args: 'seed=random_state',
    },
    {
      on: 'splitter',
      names: 'split',
      roles: ['split'],
      args: 'X:0=X y:1=y by:2=groups',
    },
    {
      in: 'sklearn.model_selection',
      names: 'cross_val_score cross_validate learning_curve validation_curve permutation_test_score',
      roles: ['train', 'crossValidate', 'evaluate'],
      returns: 'metric',
      args: 'estimator:0=estimator X:1=X y:2=y splitter=cv metrics=scoring by=groups',
    },
    {
      in: 'sklearn.model_selection',
      names: 'cross_val_predict',
      roles: ['train', 'crossValidate', 'predict'],
      returns: 'prediction',
      args: 'estimator:0=estimator X:1=X y:2=y splitter=cv by=groups',
    },
    {
      in: 'sklearn.model_selection.LearningCurveDisplay sklearn.model_selection.ValidationCurveDisplay',
      names: 'from_estimator',
      roles: ['train', 'crossValidate', 'evaluate', 'plot'],
      args: 'estimator:0=estimator X:1=X y:2=y',
    },
    {
      in: 'sklearn.model_selection',
      names: 'GridSearchCV HalvingGridSearchCV',
      makes: 'search',
      args: 'estimator:0=estimator grid:1=param_grid metrics=scoring splitter=cv',
    },
    {
      in: 'sklearn.model_selection',
      names: 'RandomizedSearchCV HalvingRandomSearchCV',
      makes: 'search',
      args: 'estimator:0=estimator grid:1=param_distributions trials:2=n_iter metrics=scoring splitter=cv',
    },
    {
      in: 'sklearn.model_selection',
      names: 'TunedThresholdClassifierCV FixedThresholdClassifier',
      makes: 'estimator',
      task: 'classification',
      args: 'estimator:0=estimator',
    },
    {
      names: `sklearn.calibration.CalibratedClassifierCV sklearn.semi_supervised.SelfTrainingClassifier
        sklearn.multiclass.{OneVsOneClassifier OneVsRestClassifier OutputCodeClassifier}
        sklearn.multioutput.{ClassifierChain MultiOutputClassifier}
        sklearn.ensemble.{BaggingClassifier AdaBoostClassifier StackingClassifier VotingClassifier}`,
      makes: 'estimator',
      task: 'classification',
      args: 'estimator:0=estimator|base_estimator|estimators',
    },
    {
      names: `sklearn.compose.TransformedTargetRegressor sklearn.multioutput.{MultiOutputRegressor RegressorChain}
        sklearn.ensemble.{BaggingRegressor AdaBoostRegressor StackingRegressor VotingRegressor}`,
      makes: 'estimator',
      task: 'regression',
      args: 'estimator:0=estimator|base_estimator|estimators|regressor',
    },
    {
      in: 'sklearn.discriminant_analysis',
      names: 'LinearDiscriminantAnalysis QuadraticDiscriminantAnalysis',
      makes: 'estimator',
      task: 'classification',
    },
    {
      in: 'sklearn.ensemble',
      names:
        'ExtraTreesClassifier GradientBoostingClassifier HistGradientBoostingClassifier RandomForestClassifier',
      makes: 'estimator',
      task: 'classification',
    },
    {
      in: 'sklearn.linear_model',
      names: `LogisticRegression LogisticRegressionCV PassiveAggressiveClassifier Perceptron RidgeClassifier
        RidgeClassifierCV SGDClassifier`,
      makes: 'estimator',
      task: 'classification',
    },
    {
      names: `sklearn.naive_bayes.{BernoulliNB CategoricalNB ComplementNB GaussianNB MultinomialNB}
        sklearn.neighbors.{KNeighborsClassifier NearestCentroid RadiusNeighborsClassifier}
        sklearn.neural_network.MLPClassifier sklearn.gaussian_process.GaussianProcessClassifier`,
      makes: 'estimator',
      task: 'classification',
    },
    {
      names: `sklearn.svm.{LinearSVC NuSVC SVC} sklearn.tree.{DecisionTreeClassifier ExtraTreeClassifier}
        sklearn.semi_supervised.{LabelPropagation LabelSpreading}`,
      makes: 'estimator',
      task: 'classification',
    },
    {
      in: 'sklearn.ensemble',
      names:
        'ExtraTreesRegressor GradientBoostingRegressor HistGradientBoostingRegressor RandomForestRegressor',
      makes: 'estimator',
      task: 'regression',
    },
    {
      in: 'sklearn.linear_model',
      names: `ARDRegression BayesianRidge ElasticNet ElasticNetCV GammaRegressor HuberRegressor Lars LarsCV Lasso LassoCV
        LassoLars LassoLarsCV LassoLarsIC LinearRegression MultiTaskElasticNet MultiTaskElasticNetCV MultiTaskLasso
        MultiTaskLassoCV OrthogonalMatchingPursuit OrthogonalMatchingPursuitCV PassiveAggressiveRegressor PoissonRegressor
        QuantileRegressor RANSACRegressor Ridge RidgeCV SGDRegressor TheilSenRegressor TweedieRegressor`,
      makes: 'estimator',
      task: 'regression',
    },
    {
      names: `sklearn.cross_decomposition.{CCA PLSCanonical PLSRegression} sklearn.isotonic.IsotonicRegression
        sklearn.gaussian_process.GaussianProcessRegressor sklearn.kernel_ridge.KernelRidge
        sklearn.neighbors.{KNeighborsRegressor RadiusNeighborsRegressor}`,
      makes: 'estimator',
      task: 'regression',
    },
    {
      names: `sklearn.neural_network.MLPRegressor sklearn.svm.{LinearSVR NuSVR SVR}
        sklearn.tree.{DecisionTreeRegressor ExtraTreeRegressor}`,
      makes: 'estimator',
      task: 'regression',
    },
    {
      in: 'sklearn.cluster',
      names: `AffinityPropagation AgglomerativeClustering DBSCAN HDBSCAN OPTICS MeanShift SpectralClustering Birch KMeans
        BisectingKMeans FeatureAgglomeration MiniBatchKMeans SpectralBiclustering SpectralCoclustering`,
      makes: 'clusterer',
      task: 'clustering',
    },
    {
      in: 'sklearn.mixture',
      names: 'GaussianMixture BayesianGaussianMixture',
      makes: 'clusterer',
      task: 'clustering',
    },
    {
      names: `sklearn.covariance.EllipticEnvelope sklearn.ensemble.IsolationForest sklearn.linear_model.SGDOneClassSVM
        sklearn.neighbors.LocalOutlierFactor sklearn.svm.OneClassSVM`,
      makes: 'outlierDetector',
      task: 'detection',
    },
    {
      in: 'sklearn.dummy',
      names: 'DummyClassifier',
      roles: ['baseline'],
      makes: 'estimator',
      task: 'classification',
    },
    {
      in: 'sklearn.dummy',
      names: 'DummyRegressor',
      roles: ['baseline'],
      makes: 'estimator',
      task: 'regression',
    },
    {
      in: 'sklearn.pipeline',
      names: 'Pipeline',
      makes: 'pipeline',
      args: 'estimator:0=steps',
    },
    {
      in: 'sklearn.pipeline',
      names: 'make_pipeline',
      makes: 'pipeline',
      args: 'estimator:0+',
    },
    {
      names:
        'sklearn.pipeline.{FeatureUnion make_union} sklearn.compose.{ColumnTransformer make_column_transformer}',
      makes: 'transformer',
    },
    {
      names: `sklearn.decomposition.{DictionaryLearning FastICA IncrementalPCA KernelPCA MiniBatchDictionaryLearning
        MiniBatchNMF MiniBatchSparsePCA NMF PCA SparseCoder SparsePCA FactorAnalysis TruncatedSVD LatentDirichletAllocation}
        sklearn.cross_decomposition.PLSSVD sklearn.ensemble.RandomTreesEmbedding
        sklearn.impute.{MissingIndicator SimpleImputer KNNImputer IterativeImputer}
        sklearn.manifold.{LocallyLinearEmbedding Isomap TSNE MDS SpectralEmbedding}`,
      makes: 'transformer',
    },
    {
      names: `sklearn.preprocessing.{KBinsDiscretizer KernelCenterer MinMaxScaler MaxAbsScaler QuantileTransformer
        PowerTransformer RobustScaler SplineTransformer StandardScaler TargetEncoder}
        sklearn.neighbors.NeighborhoodComponentsAnalysis sklearn.neural_network.BernoulliRBM
        sklearn.random_projection.{GaussianRandomProjection SparseRandomProjection}
        sklearn.kernel_approximation.{Nystroem RBFSampler}`,
      makes: 'transformer',
    },
    {
      in: 'sklearn.feature_selection',
      names: `GenericUnivariateSelect SequentialFeatureSelector RFE RFECV SelectFdr SelectFpr SelectFwe SelectKBest
        SelectFromModel SelectPercentile VarianceThreshold`,
      makes: 'transformer',
      args: 'estimator:0=estimator',
    },
    {
      in: 'sklearn.feature_extraction.text',
      names: 'CountVectorizer TfidfVectorizer TfidfTransformer',
      makes: 'transformer',
    },
    {
      names: `sklearn.preprocessing.{Binarizer FunctionTransformer LabelBinarizer LabelEncoder MultiLabelBinarizer
        Normalizer OneHotEncoder OrdinalEncoder PolynomialFeatures}
        sklearn.feature_extraction.{DictVectorizer FeatureHasher text.HashingVectorizer}
        sklearn.neighbors.{KNeighborsTransformer RadiusNeighborsTransformer}`,
      makes: 'encoder',
    },
    {
      in: 'sklearn.preprocessing',
      names: `scale minmax_scale maxabs_scale robust_scale quantile_transform power_transform normalize label_binarize
        binarize add_dummy_feature`,
      roles: ['transform'],
      returns: 'argument',
      args: 'X:0=X|y',
    },
    {
      in: 'sklearn.utils',
      names: 'resample',
      roles: ['resample'],
      returns: 'argument',
      args: 'object:0+ seed=random_state',
    },
    { in: 'sklearn.utils', names: 'shuffle', returns: 'argument', args: 'object:0+ seed=random_state' },
    { in: 'sklearn.utils', names: 'check_array check_X_y', returns: 'argument', args: 'X:0=array|X y:1=y' },
    { in: 'sklearn.base', names: 'clone', returns: 'argument', args: 'estimator:0=estimator' },
    {
      in: 'sklearn.metrics',
      names: `accuracy_score average_precision_score balanced_accuracy_score class_likelihood_ratios classification_report
        cohen_kappa_score confusion_matrix det_curve f1_score fbeta_score hamming_loss hinge_loss jaccard_score log_loss
        matthews_corrcoef multilabel_confusion_matrix precision_recall_curve precision_recall_fscore_support
        precision_score recall_score roc_auc_score roc_curve top_k_accuracy_score zero_one_loss brier_score_loss
        d2_log_loss_score d2_brier_score confusion_matrix_at_thresholds jaccard_similarity_score`,
      roles: ['evaluate'],
      returns: 'metric',
      task: 'classification',
      args: truthThenPrediction,
    },
    {
      in: 'sklearn.metrics',
      names: `d2_tweedie_score d2_absolute_error_score d2_pinball_score explained_variance_score max_error
        mean_absolute_error mean_squared_error root_mean_squared_error mean_squared_log_error
        root_mean_squared_log_error mean_pinball_loss mean_poisson_deviance mean_gamma_deviance mean_tweedie_deviance
        median_absolute_error mean_absolute_percentage_error r2_score`,
      roles: ['evaluate'],
      returns: 'metric',
      task: 'regression',
      args: truthThenPrediction,
    },
    {
      in: 'sklearn.metrics',
      names: `coverage_error dcg_score ndcg_score label_ranking_average_precision_score label_ranking_loss`,
      roles: ['evaluate'],
      returns: 'metric',
      task: 'ranking',
      args: truthThenPrediction,
    },
    { in: 'sklearn.metrics', names: 'auc', roles: ['evaluate'], returns: 'metric' },
    { in: 'sklearn.metrics', names: 'make_scorer get_scorer', makes: 'metric' },
    {
      in: 'sklearn.metrics',
      names: 'plot_confusion_matrix plot_roc_curve plot_precision_recall_curve plot_det_curve',
      roles: ['evaluate', 'plot'],
      task: 'classification',
      args: 'model:0=estimator X:1=X yTrue:2=y_true',
    },
    {
      in: `sklearn.metrics.RocCurveDisplay sklearn.metrics.PrecisionRecallDisplay sklearn.metrics.ConfusionMatrixDisplay
        sklearn.metrics.DetCurveDisplay sklearn.calibration.CalibrationDisplay`,
      names: 'from_estimator',
      roles: ['evaluate', 'plot'],
      task: 'classification',
      args: 'model:0=estimator X:1=X yTrue:2=y',
    },
    {
      in: `sklearn.metrics.RocCurveDisplay sklearn.metrics.PrecisionRecallDisplay sklearn.metrics.ConfusionMatrixDisplay
        sklearn.metrics.DetCurveDisplay sklearn.calibration.CalibrationDisplay`,
      names: 'from_predictions',
      roles: ['evaluate', 'plot'],
      task: 'classification',
      args: truthThenPrediction,
    },
    {
      in: 'sklearn.metrics.PredictionErrorDisplay',
      names: 'from_estimator',
      roles: ['evaluate', 'plot'],
      task: 'regression',
      args: 'model:0=estimator X:1=X yTrue:2=y',
    },
    {
      in: 'sklearn.metrics.PredictionErrorDisplay',
      names: 'from_predictions',
      roles: ['evaluate', 'plot'],
      task: 'regression',
      args: truthThenPrediction,
    },
    { in: 'sklearn.metrics', names: 'ConfusionMatrixDisplay RocCurveDisplay', roles: ['plot'] },
    {
      in: 'sklearn.calibration',
      names: 'calibration_curve',
      roles: ['evaluate'],
      returns: 'metric',
      task: 'classification',
      args: 'yTrue:0=y_true yPred:1=y_prob',
    },
    {
      in: 'sklearn.metrics',
      names: `adjusted_mutual_info_score adjusted_rand_score calinski_harabasz_score calinski_harabaz_score
        completeness_score consensus_score davies_bouldin_score fowlkes_mallows_score homogeneity_completeness_v_measure
        homogeneity_score mutual_info_score normalized_mutual_info_score pair_confusion_matrix rand_score
        silhouette_samples silhouette_score v_measure_score`,
      roles: ['evaluateClusters'],
      returns: 'metric',
      task: 'clustering',
      args: 'yTrue:0=labels_true|X yPred:1=labels_pred|labels',
    },
    {
      in: 'sklearn.inspection',
      names: 'permutation_importance partial_dependence plot_partial_dependence',
      roles: ['explain'],
      args: 'model:0=estimator X:1=X y:2=y',
    },
    {
      in: 'sklearn.inspection.PartialDependenceDisplay sklearn.inspection.DecisionBoundaryDisplay',
      names: 'from_estimator',
      roles: ['explain', 'plot'],
      args: 'model:0=estimator X:1=X',
    },
    {
      in: 'sklearn.tree',
      names: 'plot_tree export_text export_graphviz',
      roles: ['explain', 'plot'],
      args: 'model:0=decision_tree',
    },

    { on: 'estimator', names: 'fit partial_fit', roles: ['train'], returns: 'self', args: fitXy },
    {
      on: 'estimator',
      names: 'predict',
      roles: ['predict'],
      returns: 'prediction',
      args: 'X:0=X|data|X_test',
    },
    {
      on: 'estimator',
      names: 'predict_proba decision_function predict_log_proba score_samples',
      roles: ['predict'],
      returns: 'probability',
      args: 'X:0=X|data',
    },
    { on: 'estimator', names: 'staged_predict staged_predict_proba', roles: ['predict'], args: 'X:0=X' },
    {
      on: 'estimator',
      names: 'fit_predict',
      roles: ['train', 'predict'],
      returns: 'prediction',
      args: fitXy,
    },
    {
      on: 'estimator',
      names: 'score',
      roles: ['evaluate'],
      returns: 'metric',
      args: 'X:0=X yTrue:1=y',
    },
    { on: 'estimator', names: 'transform inverse_transform', returns: 'argument', args: 'X:0=X' },
    { on: 'estimator', names: 'fit_transform', roles: ['train'], returns: 'argument', args: fitXy },
    { on: 'estimator', names: 'set_params set_fit_request set_output', returns: 'self' },
    {
      on: 'estimator',
      attribute: true,
      names: 'oob_score_ train_score_ loss_curve_',
      roles: ['evaluate'],
      returns: 'metric',
    },
    {
      on: 'estimator',
      attribute: true,
      names: 'feature_importances_ coef_',
      roles: ['explain'],
    },
    { on: 'search', names: 'fit', roles: ['train', 'tune'], returns: 'self', args: fitXy },
    { on: 'search', attribute: true, names: 'best_estimator_', makes: 'estimator' },
    {
      on: 'search',
      attribute: true,
      names: 'best_score_ cv_results_ grid_scores_',
      roles: ['evaluate'],
      returns: 'metric',
    },
    {
      on: 'clusterer',
      names: 'fit partial_fit',
      roles: ['train'],
      returns: 'self',
      task: 'clustering',
      args: fitXy,
    },
    {
      on: 'clusterer',
      names: 'fit_predict',
      roles: ['train', 'predict'],
      returns: 'prediction',
      task: 'clustering',
      args: fitXy,
    },
    {
      on: 'clusterer',
      names: 'score bic aic',
      roles: ['evaluateClusters'],
      returns: 'metric',
      task: 'clustering',
    },
    { on: 'pipeline', attribute: true, names: 'named_steps steps' },
    {
      on: 'transformer encoder',
      names: 'fit partial_fit',
      roles: ['transform'],
      returns: 'self',
      args: fitXy,
    },
    {
      on: 'transformer encoder',
      names: 'fit_transform',
      roles: ['transform'],
      returns: 'argument',
      args: fitXy,
    },
    {
      on: 'transformer encoder',
      names: 'transform inverse_transform',
      roles: ['transform'],
      returns: 'argument',
      args: 'X:0=X|y|raw_documents',
    },
    { on: 'transformer encoder', names: 'set_output set_params', returns: 'self' },
  ],
};
