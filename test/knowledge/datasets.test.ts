import { describe, expect, test } from 'vitest';
import { canonicalName } from '../../server/src/knowledge/apis.ts';
import { sensitiveAttribute } from '../../server/src/knowledge/attributes.ts';
import { dataSetIndex } from '../../server/src/knowledge/datasets/index.ts';
import { tables } from '../../server/src/knowledge/datasets/tables.ts';
import { dataSetOf, type Loaded } from '../../server/src/knowledge/datasets.ts';

const READ = 'pandas.read_csv';

function file(text: string, columns?: readonly string[]): string | undefined {
  return dataSetOf({ loader: READ, text, ...(columns ? { columns } : {}) })?.id;
}

function at(loader: string, text?: string): string | undefined {
  return dataSetOf({ loader, ...(text === undefined ? {} : { text }) })?.id;
}

describe('by loader', () => {
  test.each<[string, string | undefined, string]>([
    ['sklearn.datasets.load_boston', undefined, 'boston-housing'],
    ['sklearn.datasets.load_iris', undefined, 'iris'],
    ['aif360.datasets.GermanDataset', undefined, 'german-credit'],
    ['aif360.datasets.MEPSDataset20', undefined, 'meps'],
    ['fairlearn.datasets.fetch_diabetes_hospital', undefined, 'diabetes-130'],
    ['torchvision.datasets.CelebA', './data', 'celeba'],
    ['torchvision.datasets.CIFAR10', './data/adult', 'cifar'],
    ['keras.datasets.mnist.load_data', undefined, 'mnist'],
    ['folktables.ACSDataSource', undefined, 'acs-income'],
    ['sklearn.datasets.fetch_openml', 'adult', 'adult'],
    ['sklearn.datasets.fetch_openml', '1590', 'adult'],
    ['sklearn.datasets.fetch_openml', '31', 'german-credit'],
    ['sklearn.datasets.fetch_openml', 'mnist_784', 'mnist'],
    ['sklearn.datasets.fetch_openml', 'diabetes', 'pima-diabetes'],
    ['sklearn.datasets.fetch_openml', 'titanic', 'titanic'],
    ['openml.datasets.get_dataset', '531', 'boston-housing'],
    ['seaborn.load_dataset', 'titanic', 'titanic'],
    ['seaborn.load_dataset', 'penguins', 'penguins'],
    ['seaborn.load_dataset', 'flights', 'flights'],
    ['ucimlrepo.fetch_ucirepo', '2', 'adult'],
    ['ucimlrepo.fetch_ucirepo', '144', 'german-credit'],
    ['pycaret.datasets.get_data', 'income', 'adult'],
    ['pycaret.datasets.get_data', 'juice', 'juice'],
    ['tensorflow_datasets.load', 'mnist:3.*.*', 'mnist'],
    ['tensorflow_datasets.load', 'imdb_reviews/subwords8k', 'imdb'],
    ['tensorflow_datasets.load', 'celeb_a', 'celeba'],
    ['datasets.load_dataset', 'imdb', 'imdb'],
    ['datasets.load_dataset', 'stanfordnlp/imdb', 'imdb'],
    ['datasets.load_dataset', 'EleutherAI/pile', 'pile'],
    ['datasets.load_dataset', 'civil_comments', 'civil-comments'],
    ['datasets.load_dataset', 'scikit-learn/adult-census-income', 'adult'],
    ['datasets.load_dataset', 'laion/laion2B-en', 'laion'],
    ['kagglehub.dataset_download', 'blastchar/telco-customer-churn', 'telco-churn'],
    ['kagglehub.competition_download', 'titanic', 'titanic'],
    ['kagglehub.competition_download', 'home-credit-default-risk', 'home-credit'],
    ['statsmodels.api.datasets.get_rdataset', 'Guerry', 'guerry'],
  ])('%s(%s)', (loader, text, id) => expect(at(loader, text)).toBe(id));

  test.each([
    ['sklearn.datasets.fetch_openml', '99999999'],
    ['datasets.load_dataset', 'csv'],
    ['datasets.load_dataset', 'json'],
    ['datasets.load_dataset', 'somebody/my-data'],
    ['transformers.AutoModel.from_pretrained', 'laion/CLIP-ViT-B-32-laion2B-s34B-b79K'],
    ['sklearn.datasets.make_classification', undefined],
    ['torchvision.datasets.ImageFolder', './data/train'],
  ])('%s(%s) is none we know', (loader, text) => expect(at(loader, text)).toBeUndefined());
});

describe('by address and path', () => {
  test.each([
    ['https://archive.ics.uci.edu/ml/machine-learning-databases/adult/adult.data', 'adult'],
    ['https://archive.ics.uci.edu/ml/machine-learning-databases/statlog/german/german.data', 'german-credit'],
    ['http://archive.ics.uci.edu/ml/machine-learning-databases/00222/bank-additional.zip', 'bank-marketing'],
    ['https://archive.ics.uci.edu/static/public/2/data.csv', 'adult'],
    [
      'https://raw.githubusercontent.com/propublica/compas-analysis/master/compas-scores-two-years.csv',
      'compas',
    ],
    ['https://raw.githubusercontent.com/mwaskom/seaborn-data/master/penguins.csv', 'penguins'],
    ['https://storage.googleapis.com/tf-datasets/titanic/train.csv', 'titanic'],
    ['http://lib.stat.cmu.edu/datasets/boston', 'boston-housing'],
    ['hf://datasets/scikit-learn/iris/Iris.csv', 'iris'],
    ['/kaggle/input/titanic/train.csv', 'titanic'],
    ['../input/house-prices-advanced-regression-techniques/train.csv', 'ames-housing'],
    ['../input/spaceship-titanic/train.csv', 'spaceship-titanic'],
    ['/kaggle/input/ibm-hr-analytics-attrition-dataset/data.csv', 'hr-attrition'],
    ['data/adult.data', 'adult'],
    ['adult.csv', 'adult'],
    ['data/adult_train.csv', 'adult'],
    ['data/raw/german_credit_data.csv', 'german-credit'],
    ['C:\\data\\WA_Fn-UseC_-Telco-Customer-Churn.csv', 'telco-churn'],
    ['WA_Fn-UseC_-HR-Employee-Attrition.csv', 'hr-attrition'],
    ['heart.csv', 'heart-disease'],
    ['processed.cleveland.data', 'heart-disease'],
    ['Titanic/train.csv', 'titanic'],
    ['data/titanic_clean.csv', 'titanic'],
    ['cs-training.csv', 'give-me-some-credit'],
    ['application_train.csv', 'home-credit'],
    ['bank-full.csv', 'bank-marketing'],
    ['student-mat.csv', 'student-performance'],
    ['data/winequality-red.csv', 'wine-quality'],
    ['wine.data', 'wine'],
    ['mushrooms.csv', 'mushroom'],
    ['abalone.data', 'abalone'],
    ['ml-100k/u.user', 'movielens-users'],
    ['ml-100k/u.data', 'movielens'],
    ['ml-1m/users.dat', 'movielens-users'],
    ['pima-indians-diabetes.data.csv', 'pima-diabetes'],
    ['s3://bucket/creditcard.csv', 'card-fraud'],
  ])('%s', (text, id) => expect(file(text)).toBe(id));

  test.each([
    ['diabetes.csv', 'people'],
    ['insurance.csv', 'people'],
    ['customer_churn.csv', 'people'],
    ['employee_attrition.csv', 'people'],
    ['housing.csv', 'things'],
    ['data/house_prices.csv', 'things'],
  ])('%s tells what a row is, not which data', (text, about) => {
    const found = dataSetOf({ loader: READ, text });
    expect(found).toMatchObject({ about, documentedUpstream: false, teaching: false, sensitive: [] });
    expect(found?.contested).toBeUndefined();
  });

  test.each([
    ...[
      'train.csv',
      'data.csv',
      'test.csv',
      'data/train.csv',
      'X_train.csv',
      'dataset/final.csv',
      'data/raw/data.csv',
      '',
      '{}',
      '{}/{}.csv',
    ],
    ...[
      'adults_only_films.csv',
      'hearts_of_iron.csv',
      'my_table.parquet',
      'irises/photos.csv',
      'out/predictions.csv',
      './data',
      '.',
      '/',
    ],
  ])('%s identifies nothing', (text) => expect(file(text)).toBeUndefined());
});

describe('by columns', () => {
  test.each<[readonly string[], string]>([
    [
      ['age', 'workclass', 'fnlwgt', 'education', 'education-num', 'marital-status', 'hours-per-week'],
      'adult',
    ],
    [['age', 'workclass', 'education.num', 'hours.per.week'], 'adult'],
    [['PassengerId', 'Survived', 'Pclass', 'Name', 'Sex'], 'titanic'],
    [['survived', 'pclass', 'sex', 'age', 'sibsp', 'parch'], 'titanic'],
    [['SK_ID_CURR', 'TARGET'], 'home-credit'],
    [['sepal.length', 'sepal.width', 'petal.length', 'petal.width', 'variety'], 'iris'],
    [['Pregnancies', 'Glucose', 'SkinThickness', 'DiabetesPedigreeFunction'], 'pima-diabetes'],
    [['age', 'sex', 'cp', 'trestbps', 'chol', 'thalach', 'oldpeak'], 'heart-disease'],
    [
      ['longitude', 'latitude', 'housing_median_age', 'median_income', 'median_house_value'],
      'california-housing',
    ],
    [['sex', 'age', 'race', 'decile_score', 'two_year_recid', 'priors_count'], 'compas'],
    [['customerID', 'gender', 'SeniorCitizen', 'tenure', 'MonthlyCharges', 'Churn'], 'telco-churn'],
    [['species', 'island', 'bill_length_mm', 'flipper_length_mm', 'sex'], 'penguins'],
  ])('%j', (columns, id) => expect(file('train.csv', columns)).toBe(id));

  test('columns decide where the name is shared', () => {
    expect(file('diabetes.csv', ['Glucose', 'Outcome', 'DiabetesPedigreeFunction'])).toBe('pima-diabetes');
    expect(file('housing.csv', ['median_house_value', 'ocean_proximity'])).toBe('california-housing');
  });

  test('a header without any known column is other data under the same name', () => {
    expect(file('adult.csv', ['title', 'rating', 'minutes'])).toBeUndefined();
    expect(file('adult.csv', ['sex', 'age', 'label'])).toBe('adult');
  });

  test('ordinary columns identify nothing', () => {
    expect(file('x.csv', ['id', 'name', 'age', 'price', 'sex', 'target', 'date'])).toBeUndefined();
  });
});

describe('the tables', () => {
  const entries = tables.flatMap((table) => table.entries.map((entry) => ({ entry, table })));
  const index = dataSetIndex();

  test('are many, and about people as well as things', () => {
    expect(entries.length).toBeGreaterThan(200);
    for (const about of ['people', 'animals', 'activities', 'texts', 'things'] as const) {
      expect(entries.some(({ entry, table }) => (entry.about ?? table.about) === about)).toBe(true);
    }
  });

  test('name every data set once', () => {
    const ids = entries.map(({ entry }) => entry.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('find every entry by each of its keys', () => {
    const lost: string[] = [];
    const check = (key: string, loaded: Loaded, id: string): void => {
      if (dataSetOf(loaded)?.id !== id) lost.push(`${key}: ${dataSetOf(loaded)?.id} instead of ${id}`);
    };
    for (const [loader, { id }] of index.loaders) check(loader, { loader }, id);
    for (const [name, { id }] of index.names) check(name, { loader: READ, text: `data/${name}.csv` }, id);
    for (const [path, { id }] of index.paths) check(path, { loader: READ, text: `https://host/${path}` }, id);
    for (const [slug, { id }] of index.slugs)
      check(slug, { loader: READ, text: `/kaggle/input/${slug}/train.csv` }, id);
    const loaders: Record<string, string> = {
      openml: 'sklearn.datasets.fetch_openml',
      uci: 'ucimlrepo.fetch_ucirepo',
      kaggle: 'kagglehub.dataset_download',
      hub: 'datasets.load_dataset',
      seaborn: 'seaborn.load_dataset',
      pycaret: 'pycaret.datasets.get_data',
      rdatasets: 'statsmodels.api.datasets.get_rdataset',
    };
    for (const [key, { id }] of index.hosts) {
      const [host = '', text = ''] = key.split(/:(.*)/s);
      check(key, { loader: loaders[host] ?? `no loader for ${host}`, text: text.replace(/^c\//, '') }, id);
    }
    for (const signatures of index.signatures.values()) {
      for (const { columns, identity } of signatures) {
        const id = dataSetOf({ loader: READ, columns })?.id;
        if (id !== identity.id) lost.push(`${columns.join()}: ${id} instead of ${identity.id}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test('spell loaders as canonical names', () => {
    expect([...index.loaders.keys()].filter((loader) => canonicalName(loader) !== loader)).toEqual([]);
  });

  test('name sensitive columns that are known as such, and only of people', () => {
    const unknown = entries.flatMap(({ entry, table }) =>
      (entry.sensitive ?? '')
        .split(',')
        .map((column) => column.trim())
        .filter((column) => column !== '' && sensitiveAttribute(column) === undefined)
        .map((column) => `${table.about} ${entry.id}: ${column}`),
    );
    expect(unknown).toEqual([]);
    const others = entries.filter(
      ({ entry, table }) => entry.sensitive && (entry.about ?? table.about) !== 'people',
    );
    expect(others.map(({ entry }) => entry.id)).toEqual([]);
  });

  test('say why a data set is contested, what to use instead, and who says so', () => {
    const contested = entries.flatMap(({ entry }) => entry.contested ?? []);
    expect(contested.length).toBeGreaterThan(15);
    for (const { why, instead, source } of contested) {
      expect(why.length).toBeGreaterThan(30);
      expect(instead.length).toBeGreaterThan(10);
      expect(source.url).toMatch(/^https?:\/\//);
      expect(source.year).toBeGreaterThan(2000);
    }
  });
});

describe('any text at all', () => {
  const hostile = [
    'adult-'.repeat(50_000),
    '/'.repeat(100_000),
    '-'.repeat(100_000),
    'input/'.repeat(50_000),
    'machine-learning-databases/'.repeat(20_000),
    '.csv'.repeat(50_000),
    'kaggle.com/'.repeat(20_000),
    'train_'.repeat(12),
    '\ud800',
    '__proto__',
    'constructor',
    'toString',
  ];
  const loaders = [
    READ,
    'datasets.load_dataset',
    'sklearn.datasets.fetch_openml',
    'constructor',
    '__proto__',
    '',
  ];
  test.each(hostile)('gives an answer and no error (%#)', (text) => {
    for (const loader of loaders)
      expect(() => dataSetOf({ loader, text, columns: [text, text, ''] })).not.toThrow();
  });
});
