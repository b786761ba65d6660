/** A loader that takes the place of another: the same shape of result, other rows and columns. */
export interface Replacement {
  /** Canonical full name of the loader it replaces. */
  readonly loader: string;
  /** The part of the name that changes, and what it becomes. */
  readonly from: string;
  readonly to: string;
  /** What the call must say in addition. */
  readonly argument?: string;
  /** Texts in the call that name the old data. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Arguments that both loaders take. */
  readonly shared: readonly string[];
}

/** Reviewed 2026-11-25: signatures of scikit-learn 1.7 and Keras 3. */
export const replacements: readonly Replacement[] = [
  {
    loader: 'sklearn.datasets.load_boston',
    from: 'load_boston',
    to: 'fetch_california_housing',
    shared: ['return_X_y'],
  },
  {
    loader: 'keras.datasets.boston_housing.load_data',
    from: 'boston_housing',
    to: 'california_housing',
    // Keras calls the small version "an approximate replacement for the deprecated boston_housing dataset".
    argument: 'version="small"',
    texts: { 'boston_housing.npz': 'california_housing.npz' },
    shared: ['path', 'test_split', 'seed'],
  },
];

/** What code says that relies on the Boston data: their columns, their attributes, their numbers of columns and rows. */
export const BOSTON_ONLY = {
  words: new Set(
    `CRIM ZN INDUS CHAS NOX RM DIS RAD TAX PTRATIO LSTAT MEDV crim zn indus chas nox rm rad tax ptratio lstat medv
    filename data_filename data_module`.split(/\s+/),
  ),
  numbers: new Set(['13', '506', '404', '102']),
  /** The replacement has eight columns. */
  mostColumns: 8,
} as const;
