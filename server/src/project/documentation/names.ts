import type { Mention } from '../../documentation/facts.ts';
import type { DataSet } from '../dataSets.ts';
import { UNKNOWN_PART } from '../text.ts';

/** What a document may call a data set. */
export interface DataNames {
  /** The path or address in the code, and the path of the file found; lower case, forward slashes. */
  readonly paths: readonly string[];
  /** The last part of the path. */
  readonly base: string | undefined;
}

/** Names under which half of all data sets lie. */
const COMMON =
  /^(?:train|test|valid|validation|val|dev|data|dataset|input|raw|x|y|x_train|x_test|y_train|y_test|labels?|features?|sample_submission|file|output|all|full)\d*$/;

export function namesOf({ name, path }: DataSet): DataNames {
  const paths = [path, name].flatMap((one) => (one === undefined || one === '' ? [] : [normal(one)]));
  const last = paths[0]?.split('/').at(-1);
  return { paths, base: last === undefined || last === '' || last === UNKNOWN_PART ? undefined : last };
}

function normal(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.{1,2}\/)+/, '')
    .replace(/[?#].*$/, '')
    .toLowerCase();
}

/** Whether a document's mention means the data set. */
export function isMeant(mention: Mention, names: DataNames): boolean {
  const said = normal(mention.text).replace(/\/$/, '');
  if (said === '') return false;
  if (names.paths.some((path) => path === said)) return true;
  switch (mention.kind) {
    case 'url':
    case 'file':
      return fileIsMeant(said, names);
    case 'folder':
      return said.length > 2 && names.paths.some((path) => `/${path}/`.includes(`/${said}/`));
    case 'id':
      return names.paths.some((path) => path.endsWith(`/${said}`) || path === said);
  }
}

function fileIsMeant(said: string, { base, paths }: DataNames): boolean {
  if (base === undefined) return false;
  const last = said.split('/').at(-1) ?? '';
  if (last === base || last.replace(/\.(?:zip|gz|dvc|7z|bz2|xz)$/, '') === base) return true;
  if (isDistinctive(base) && family(base) === family(last)) return true;
  // `data_{year}.csv` or `part-*.csv`, in the code or in the document.
  const [pattern, text] = base.includes(UNKNOWN_PART) ? [base, last] : [last, base];
  if (!/\{|\*/.test(pattern) || pattern.length > 150)
    return paths.some((path) => said.includes('/') && path.endsWith(`/${said}`));
  const [head = '', ...rest] = pattern.split(/\{[^{}]*\}|\*+/);
  const tail = rest.at(-1) ?? '';
  return (
    head.length + tail.length >= 6 &&
    text.length >= head.length + tail.length &&
    text.startsWith(head) &&
    text.endsWith(tail)
  );
}

/** The name without its numbers and ending: months and versions of the same table share it. */
function family(name: string): string {
  return name.replace(/\.\w+$/, '').replace(/\d+/g, '0');
}

/** A name that only one data set of a project will have. */
export function isDistinctive(base: string | undefined): boolean {
  return base !== undefined && !COMMON.test(base.replace(/\.\w+$/, ''));
}
