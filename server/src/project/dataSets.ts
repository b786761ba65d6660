import { canonicalName } from '../knowledge/apis.ts';
import { type DataSetIdentity, dataSetOf } from '../knowledge/datasets.ts';
import type { ColumnUse } from './columns.ts';
import type { Deed } from './deeds.ts';
import type { PythonFile, Ref } from './files.ts';
import { valueAt } from './files.ts';
import { madeFrom } from './flow.ts';
import type { Meaning } from './meaning.ts';
import { foldersAbove, join } from './modules.ts';
import { textOf, UNKNOWN_PART } from './text.ts';

/** Data that one file brings in, however many statements load it. */
export interface DataSet {
  /** How the code names it: path, URL, hub id; undefined where only a run would know. */
  readonly name: string | undefined;
  /** The file it is, relative to the workspace folder, where that is known. */
  readonly path: string | undefined;
  readonly identity: DataSetIdentity | undefined;
  /** From the file's own header. */
  readonly columns: readonly string[];
  readonly rowCount: number | undefined;
  /** The first load; its siblings follow. */
  readonly load: Deed;
  readonly loads: readonly Deed[];
}

/** What the project knows about files that are no code. */
export interface DataFiles {
  /** All paths of the project. */
  has(path: string): boolean;
  /** Paths that end in the given name. */
  named(name: string): readonly string[];
  columnsOf(path: string): { readonly columns: readonly string[]; readonly rowCount?: number } | undefined;
}

export function dataSetsOf(
  meaning: Meaning,
  file: PythonFile,
  deeds: readonly Deed[],
  data: DataFiles,
  used: readonly ColumnUse[],
): readonly DataSet[] {
  const byName = new Map<string, DataSet & { loads: Deed[] }>();
  for (const deed of deeds) {
    if (deed.role !== 'load' && deed.role !== 'loadBuiltin') continue;
    const source = meaning.argument(deed.ref, deed.api, 'source') ?? firstArgument(deed.ref);
    const name = source ? textOf(meaning.linker, source) : undefined;
    const path = name === undefined ? undefined : resolveData(name, file.path, data);
    const key = path ?? name ?? `${deed.api.name}@${deed.ref.id}`;
    const known = byName.get(key);
    if (known) {
      known.loads.push(deed);
      continue;
    }
    const header = path === undefined ? undefined : data.columnsOf(path);
    const columns = header?.columns ?? namedColumns(meaning, deed.ref);
    byName.set(key, {
      name,
      path,
      identity: dataSetOf({
        loader: loaderName(meaning, deed),
        ...(name === undefined ? {} : { text: name }),
        columns,
      }),
      columns,
      rowCount: header?.rowCount,
      load: deed,
      loads: [deed],
    });
  }
  return identifiedByUse([...byName.values()], used);
}

/** Where a file loads one thing only, the columns its code names are columns of that. */
function identifiedByUse(found: readonly DataSet[], used: readonly ColumnUse[]): readonly DataSet[] {
  const [only, another] = found;
  if (!only || another || only.identity || only.columns.length > 0) return found;
  const identity = dataSetOf({ loader: '', columns: used.map(({ name }) => name) });
  return identity ? [{ ...only, identity }] : found;
}

/** The name by which the code calls the loader; the table may know it only as one of a family. */
function loaderName(meaning: Meaning, { ref, api }: Deed): string {
  const call = valueAt(ref);
  if (!api.name.includes('*') || call.op !== 'call') return api.name;
  const terms = meaning.linker.resolve({ file: ref.file, id: call.callee });
  const external = terms.find((term) => term.type === 'external');
  return external ? canonicalName(external.name) : api.name;
}

function firstArgument(ref: Ref): Ref | undefined {
  const call = valueAt(ref);
  const first =
    call.op === 'call'
      ? call.args.find((argument) => argument.name === undefined && !argument.spread)
      : undefined;
  return first && { file: ref.file, id: first.value };
}

/** `pd.read_csv(path, names=[…])` and `usecols=` say what the header does not. */
function namedColumns(meaning: Meaning, ref: Ref): readonly string[] {
  for (const keyword of ['names', 'usecols', 'columns']) {
    const given = meaning.keyword(ref, keyword);
    if (!given) continue;
    for (const term of meaning.linker.resolve(given)) {
      const value = term.type === 'value' ? valueAt(term) : undefined;
      if (term.type !== 'value' || value?.op !== 'collection') continue;
      const texts = value.items.flatMap((id) => textOf(meaning.linker, { file: term.file, id }) ?? []);
      if (texts.length > 0) return texts;
    }
  }
  return [];
}

/** The workspace file a path in code means: from its folder, a folder above, or the only file of that name. */
export function resolveData(name: string, from: string, data: DataFiles): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) return undefined;
  const plain = name.replace(/\\/g, '/').replace(/^[A-Za-z]:/, '');
  if (!plain.includes(UNKNOWN_PART)) {
    for (const folder of foldersAbove(from)) {
      const path = join(folder, plain);
      if (data.has(path)) return path;
    }
  }
  const base = plain.split('/').at(-1) ?? '';
  if (base === '' || base.includes(UNKNOWN_PART)) return undefined;
  const [only, another] = data.named(base);
  return another === undefined ? only : undefined;
}

/** Loads from which a value was made. */
export function loadsBehind(
  meaning: Meaning,
  start: readonly Ref[],
  loads: readonly Deed[],
): readonly Deed[] {
  const behind = new Map<PythonFile, Set<number>>();
  for (const { file, id } of madeFrom(meaning.linker, start)) {
    const known = behind.get(file);
    if (known) known.add(id);
    else behind.set(file, new Set([id]));
  }
  return loads.filter(({ ref }) => behind.get(ref.file)?.has(ref.id));
}
