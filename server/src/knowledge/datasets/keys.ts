/** `UCI HAR_Dataset` → `uci-har-dataset`: names are compared in this form. */
export function nameKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** `sepal length (cm)` → `sepallengthcm`: columns are compared in this form. */
export function columnKey(column: string): string {
  return column.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** `a.{b c}.{d e} f` → `a.b.d`, `a.b.e`, `a.c.d`, `a.c.e`, `f`. */
export function expandLoaders(names: string): readonly string[] {
  return (names.match(/(?:[^\s{}]|\{[^{}]*\})+/g) ?? []).flatMap(expandOne);
}

function expandOne(name: string): readonly string[] {
  const parts = /^([^{]*)\{([^{}]*)\}(.*)$/.exec(name);
  if (!parts) return [name];
  const [, before = '', inner = '', after = ''] = parts;
  return inner
    .trim()
    .split(/\s+/)
    .flatMap((choice) => expandOne(before + choice + after));
}

export function split(text: string, by: RegExp): readonly string[] {
  return text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const ENDING =
  /\.(csv|data|test|tsv|txt|parquet|xlsx?|jsonl?|zip|gz|tgz|tar|bz2|xz|7z|arff|feather|pkl|pickle|npz|npy|h5|hdf5|mat|dat|all-data|db|sqlite3?|sas7bdat|dta|sav|rds|rda|orc|avro|data-numeric|bin)$/i;

/** A file name without its endings: `pima-indians-diabetes.data.csv`, `train.csv.gz`. */
export function withoutEndings(name: string): string {
  let stem = name;
  for (let round = 0; round < 3; round++) stem = stem.replace(ENDING, '');
  return stem;
}

/** Words that say which part or version of the data a file is, not which data. */
const PART = new Set(
  `train training test testing valid validation val dev eval holdout raw clean cleaned cleansed processed preprocessed prepared
  transformed encoded scaled final full complete all data dataset datasets database df sample sampled small large subset new old original
  orig updated merged combined v0 v1 v2 v3 v4 0 1 2 3 4 5 10 csv kaggle uci split in out x y features labels labelled set trainset
  testset file input table records version download my part copy 2020 2021 2022 2023 2024 2025 2026`.split(
    /\s+/,
  ),
);

/** The name as it is, then without words for parts and versions at its ends; longest first. */
export function namesWithin(key: string): readonly string[] {
  const words = key.split('-');
  if (words.length > 12) return [key];
  let first = 0;
  while (first < words.length && PART.has(words[first] ?? '')) first++;
  let last = words.length;
  while (last > first && PART.has(words[last - 1] ?? '')) last--;
  const names: string[] = [];
  for (let length = words.length; length > 0 && length >= last - first; length--) {
    for (let start = Math.max(0, Math.min(first, words.length - length)); start >= 0; start--) {
      if (start + length >= last && start + length <= words.length)
        names.push(words.slice(start, start + length).join('-'));
    }
  }
  return names;
}

/** A name like `train.csv` or `data_final.csv`, which says nothing of which data. */
export function isPartName(key: string): boolean {
  return key.split('-').every((word) => PART.has(word));
}
