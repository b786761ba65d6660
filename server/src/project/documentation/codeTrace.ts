import { publisherAt, publisherIn } from '../../documentation/prose/addresses.ts';
import { FETCHING } from '../../documentation/tables/answers.ts';
import { dataSetOf } from '../../knowledge/datasets.ts';
import type { DataSet } from '../dataSets.ts';
import type { PythonFile } from '../files.ts';
import type { Project } from '../project.ts';
import { UNKNOWN_PART } from '../text.ts';
import { describes, type Trace } from './trace.ts';

/** Where Kaggle mounts data: the folder is named after the data set or competition. */
const KAGGLE_INPUT =
  /(?:^|\/)(?:kaggle\/input|\.\.\/input)\/(?:competitions\/|datasets\/[\w-]+\/)?([\w-]{3,})\/./;

/** Loaders that take the name of a published data set. */
const HUB_LOADER =
  /^(?:datasets\.load_dataset(?:_builder)?|huggingface_hub\.(?:hf_hub_download|snapshot_download)|tensorflow_datasets\.(?:load|builder)|openml\.\w+\.\w+|sklearn\.datasets\.fetch_openml|kagglehub\.\w+)$/;
/** Names that `load_dataset` takes for formats of local files. */
const FORMATS = /^(?:csv|json|jsonl|parquet|text|arrow|webdataset|pandas|sql|xml|\w*folder|generator)$/i;

function isHubName(name: string): boolean {
  return (
    !name.includes(UNKNOWN_PART) &&
    !FORMATS.test(name) &&
    /^[\w.-]+(?:\/[\w.-]+)?(?::[\w.-]+)*$/.test(name) &&
    !/^\.|\.(?:csv|jsonl?|parquet|py|txt)$/.test(name)
  );
}

/**
 * The code says which published data set it loads: by a loader, a hub's name or an address. A copy on the disk that we
 * happen to recognise says so to nobody else.
 */
function isNamedByCode({ load, name, identity }: DataSet): boolean {
  if (load.role === 'loadBuiltin' || HUB_LOADER.test(load.api.name)) return true;
  if (name === undefined) return false;
  const toldByName = dataSetOf({ loader: load.api.name, text: name })?.id === identity?.id;
  if (!toldByName || SHORTENED.test(name)) return false;
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(name) || !/[\\/.]/.test(name);
}

/** Addresses that hide where they lead. */
const SHORTENED =
  /^https?:\/\/(?:www\.)?(?:bit\.ly|tinyurl\.com|goo\.gl|t\.co|git\.io|ow\.ly|is\.gd|rb\.gy|cutt\.ly|t\.ly)\//i;

/** What the code itself shows: an address of a publisher, a schema, a recorded lineage. */
export function codeTrace(project: Project, file: PythonFile, data: DataSet): readonly Trace[] {
  const traces: Trace[] = [];
  const at = { path: file.path, span: data.load.nameAt };
  const add = (what: string, answers: Trace['answers'], place = at): void => {
    if (describes(answers)) traces.push({ evidence: { what, at: place }, answers, structured: false });
  };
  const { name, identity } = data;
  if (identity?.documentedUpstream && isNamedByCode(data))
    add(`${identity.title} is described by its publisher`, ['source', 'fields', 'licence']);
  const publisher = name === undefined ? undefined : publisherAt(name);
  if (publisher !== undefined) add(`the data come from ${publisher}, where they are described`, ['source']);
  const hub = HUB_LOADER.exec(data.load.api.name);
  if (hub && name !== undefined && isHubName(name))
    add(`${data.load.api.name} loads ‘${name}’, which has a page on its hub`, ['source']);
  const mounted = name === undefined ? undefined : KAGGLE_INPUT.exec(name)?.[1];
  if (mounted !== undefined) add(`the path names the Kaggle data set ‘${mounted}’`, ['source']);
  for (const other of fetchers(project, file)) traces.push(...fetched(project, other));
  for (const deed of project.deeds(file)) {
    const place = { path: file.path, span: deed.nameAt };
    if (deed.role === 'documentData') add(`${deed.api.name} describes the data`, ['source', 'fields'], place);
    if (deed.role === 'validateData') add(`${deed.api.name} says what the columns hold`, ['fields'], place);
    if (deed.role === 'dataLineage') add(`${deed.api.name} records the source`, ['source'], place);
  }
  return traces;
}

const FETCHER =
  /(?:download|fetch|acqui|ingest|import|get_?(?:the_?)?data|make_?data|load_?data|data_?(?:load|set|prep|get|import)|prepare|preprocess|dataset|prepar)[^/]*$/i;

/** The file, what it imports, and scripts of the same project that by their name bring the data. */
function fetchers(project: Project, file: PythonFile): readonly PythonFile[] {
  const reached = project.relations.reach(file);
  const others = project.relations
    .relatives(file)
    .filter((other) => other !== file && (reached.has(other) || FETCHER.test(other.path)));
  return [file, ...others];
}

/** Constants and commands that fetch data from a publisher. */
function fetched(project: Project, file: PythonFile): readonly Trace[] {
  const found: Trace[] = [];
  const add = (what: string, span: { start: number; end: number }): void => {
    const evidence = { what: `${project.relative(file.path)} ${what}`, at: { path: file.path, span } };
    found.push({ evidence, answers: ['source'], structured: false });
  };
  for (const value of file.facts.values) {
    if (value.op !== 'constant' || value.type !== 'str' || !value.text.includes('/')) continue;
    const publisher = publisherAt(value.text);
    if (publisher !== undefined) add(`fetches data from ${publisher}`, value.at);
    else if (FETCHING.test(value.text.slice(0, 400))) add('fetches data from Kaggle', value.at);
  }
  for (const { text, at } of file.facts.shell) {
    const publisher = publisherIn(text.slice(0, 1000));
    if (publisher !== undefined) add(`fetches data from ${publisher}`, at);
    else if (FETCHING.test(text.slice(0, 1000))) add('fetches data from Kaggle', at);
  }
  return found.slice(0, 3);
}
