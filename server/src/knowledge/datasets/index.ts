import { columnKey, expandLoaders, nameKey, split } from './keys.ts';
import { tables } from './tables.ts';
import type { About, Contested, DataSetEntry, DataSetTable } from './types.ts';

/** What is known of the data that code loads. */
export interface DataSetIdentity {
  readonly id: string;
  readonly title: string;
  readonly about: About;
  /** Columns by which people can be compared, as the data spell them. */
  readonly sensitive: readonly string[];
  /** Used everywhere to teach: sharing it relates no two files. */
  readonly teaching: boolean;
  /** Where it is published says what it is. */
  readonly documentedUpstream: boolean;
  readonly contested?: Contested;
}

/** Columns that tell a data set. */
export interface Signature {
  readonly columns: readonly string[];
  readonly identity: DataSetIdentity;
}

export interface DataSetIndex {
  readonly loaders: ReadonlyMap<string, DataSetIdentity>;
  readonly names: ReadonlyMap<string, DataSetIdentity>;
  /** `openml:1590`, `hub:scikit-learn/iris`, `kaggle:uciml/iris`. */
  readonly hosts: ReadonlyMap<string, DataSetIdentity>;
  /** Last part of Kaggle addresses, as in `/kaggle/input/<slug>/`. */
  readonly slugs: ReadonlyMap<string, DataSetIdentity>;
  readonly paths: ReadonlyMap<string, DataSetIdentity>;
  /** By their first column. */
  readonly signatures: ReadonlyMap<string, readonly Signature[]>;
  /** Columns known of a data set; a file that has none of them is another. */
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
}

/** In front of a name or columns that tell what rows are, but not which data set. */
const VAGUE = '~';
const GENERIC_SLUGS = new Set([
  'data',
  'customer',
  'diabetes',
  'car',
  'test-file',
  'glass',
  'insurance',
  'salary-data',
  'arxiv',
]);

let built: DataSetIndex | undefined;

/** Built once, when first asked for. */
export function dataSetIndex(): DataSetIndex {
  built ??= build();
  return built;
}

function build(): DataSetIndex {
  const index = {
    loaders: new Map<string, DataSetIdentity>(),
    names: new Map<string, DataSetIdentity>(),
    hosts: new Map<string, DataSetIdentity>(),
    slugs: new Map<string, DataSetIdentity>(),
    paths: new Map<string, DataSetIdentity>(),
    signatures: new Map<string, Signature[]>(),
    known: new Map<string, ReadonlySet<string>>(),
  };
  for (const table of tables) {
    for (const entry of table.entries) {
      const identity = toIdentity(entry, table);
      for (const loader of expandLoaders(entry.loaders ?? '')) put(index.loaders, loader, identity);
      for (const name of split(entry.names ?? '', /\s+/))
        put(index.names, nameKey(name), vagueOr(identity, name, entry));
      for (const key of split(entry.at ?? '', /\s+/)) {
        put(index.hosts, key.toLowerCase(), identity);
        const slug = key.startsWith('kaggle:') ? nameKey(key.slice(key.lastIndexOf('/') + 1)) : '';
        if (slug !== '' && !GENERIC_SLUGS.has(slug) && !index.slugs.has(slug))
          index.slugs.set(slug, identity);
      }
      for (const path of split(entry.paths ?? '', /\s+/)) put(index.paths, path.toLowerCase(), identity);
      addSignatures(index.signatures, index.known, entry, identity);
    }
  }
  return index;
}

function addSignatures(
  signatures: Map<string, Signature[]>,
  known: Map<string, ReadonlySet<string>>,
  entry: DataSetEntry,
  identity: DataSetIdentity,
): void {
  const all = new Set(identity.sensitive.map(columnKey));
  for (const text of entry.columns ?? []) {
    const columns = split(text.replace(VAGUE, ''), /,/).map(columnKey);
    const signature = { columns, identity: vagueOr(identity, text, entry) };
    const first = columns[0] ?? '';
    const others = signatures.get(first);
    if (others) others.push(signature);
    else signatures.set(first, [signature]);
    for (const column of columns) all.add(column);
  }
  if (entry.columns) known.set(identity.id, all);
}

/** Two data sets that claim the same key are a mistake in the tables. */
function put(map: Map<string, DataSetIdentity>, key: string, identity: DataSetIdentity): void {
  const other = map.get(key);
  if (other) throw new Error(`‘${key}’ means both ${other.id} and ${identity.id}`);
  map.set(key, identity);
}

function toIdentity(entry: DataSetEntry, table: DataSetTable): DataSetIdentity {
  return {
    id: entry.id,
    title: entry.title,
    about: entry.about ?? table.about,
    sensitive: split(entry.sensitive ?? '', /,/),
    teaching: entry.teaching ?? table.teaching ?? false,
    documentedUpstream: true,
    ...(entry.contested === undefined ? {} : { contested: entry.contested }),
  };
}

/** Of a vague name only what a row is remains certain. */
function vagueOr(identity: DataSetIdentity, text: string, entry: DataSetEntry): DataSetIdentity {
  if (!text.startsWith(VAGUE)) return identity;
  const isKind = !entry.loaders && !entry.at && !entry.columns && !entry.paths;
  const title = isKind ? entry.title : `${entry.title}, or data like it`;
  const { id, about } = identity;
  return { id: `${id}?`, title, about, sensitive: [], teaching: false, documentedUpstream: false };
}
