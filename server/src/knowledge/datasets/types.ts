/** What a row is. Only `people` asks for comparisons between groups; `activities` are recordings of what people do. */
export type About = 'people' | 'animals' | 'activities' | 'texts' | 'things';

/** What is held against a data set. */
export interface Contested {
  /** `withdrawn` by its authors; `removed` by the library; `flawed`: known errors, or retired as a benchmark. */
  readonly tier: 'withdrawn' | 'removed' | 'flawed';
  /** From where on it matters: a benchmark may be fine to learn with, but not to ship a model from. */
  readonly from?: 'shipping';
  /** One sentence with the concrete problem. */
  readonly why: string;
  /** What to use in its place; code where there is some. */
  readonly instead: string;
  readonly source: { readonly title: string; readonly year: number; readonly url: string };
}

/** A published data set and the ways code refers to it. */
export interface DataSetEntry {
  readonly id: string;
  readonly title: string;
  readonly about?: About;
  /** Columns by which people can be compared, as the data spell them; separated by commas. */
  readonly sensitive?: string;
  /** Used everywhere to teach and to try things out. */
  readonly teaching?: boolean;
  /** Full names of functions and classes that load it. */
  readonly loaders?: string;
  /**
   * Names it has in any place: file name without ending, OpenML, seaborn, TFDS, last part of a hub id.
   * `~name`: others use the name too; it tells what a row is, but not which data set.
   */
  readonly names?: string;
  /** Names at one host: `openml:31 uci:144 kaggle:uciml/german-credit hub:… seaborn:… tfds:… pycaret:… rdatasets:…`. */
  readonly at?: string;
  /** Endings of paths and addresses, with their folder: `titanic/train`. */
  readonly paths?: string;
  /** Columns that together occur nowhere else, separated by commas; `~`: they tell what a row is, but not which data set. */
  readonly columns?: readonly string[];
  readonly contested?: Contested;
}

/** Entries of one kind. */
export interface DataSetTable {
  /** Where the facts come from. */
  readonly source: string;
  readonly reviewed: string;
  readonly about: About;
  /** Public benchmarks all. */
  readonly teaching?: boolean;
  readonly entries: readonly DataSetEntry[];
}
