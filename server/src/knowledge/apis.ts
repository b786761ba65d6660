import { parentKind } from './apis/kinds.ts';
import { indexes } from './apis/lookUp.ts';
import type { Api, Kind } from './apis/types.ts';

export type {
  Api,
  Argument,
  ArgumentRole,
  Arguments,
  Kind,
  Returns,
  Role,
  Task,
} from './apis/types.ts';

const canonical = new Map<string, string>();

/** One name for what libraries export under several: moved modules, private paths, re-exports. */
export function canonicalName(fqn: string): string {
  const known = canonical.get(fqn);
  if (known !== undefined) return known;
  const name = withoutDetours(withoutAliases(fqn));
  canonical.set(fqn, name);
  return name;
}

/** What calling the function or class of this full name does; `undefined` where the tables do not know it. */
export function apiOf(fqn: string): Api | undefined {
  return indexes().apis.find(canonicalName(fqn));
}

/** What calling `method` on a value of this kind does. */
export function methodOf(kind: Kind, method: string): Api | undefined {
  const { methods } = indexes();
  return inherited(kind, (k) => methods.find(`${k}.${method}`));
}

/** What an attribute of a value of this kind holds: `search.best_estimator_`, `spark.read`. */
export function attributeOf(kind: Kind, attribute: string): Api | undefined {
  const { attributes } = indexes();
  return inherited(kind, (k) => attributes.find(`${k}.${attribute}`));
}

/** Whether an attribute of this name says something about any kind of value; a cheap first look. */
export function isResultAttribute(attribute: string): boolean {
  return indexes().attributeNames.has(attribute);
}

/** Whether the tables know anything of this module; a cheap first look at a file's imports. */
export function knowsLibrary(module: string): boolean {
  const dot = module.indexOf('.');
  return indexes().modules.has(dot < 0 ? module : module.slice(0, dot));
}

/** Top-level modules the tables know. */
export function librariesKnown(): readonly string[] {
  return [...indexes().modules];
}

function inherited(kind: Kind, look: (kind: Kind) => Api | undefined): Api | undefined {
  for (let k: Kind | undefined = kind; k !== undefined; k = parentKind(k)) {
    const found = look(k);
    if (found) return found;
  }
  return undefined;
}

/** Replaces the longest aliased prefix until none is left. */
function withoutAliases(fqn: string): string {
  const { aliases } = indexes();
  let name = fqn;
  for (let rounds = 0; rounds < 8; rounds++) {
    const replaced = replacePrefix(name, aliases);
    if (replaced === name) return name;
    name = replaced;
  }
  return name;
}

function replacePrefix(name: string, aliases: ReadonlyMap<string, string>): string {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const to = aliases.get(name.slice(0, end));
    if (to !== undefined) return to + name.slice(end);
  }
  return name;
}

/** `sklearn.ensemble._forest.RandomForestClassifier` → `sklearn.ensemble.RandomForestClassifier`: leaves out module segments until a known name is left. */
function withoutDetours(name: string): string {
  const { apis } = indexes();
  if (apis.find(name)) return name;
  const segments = name.split('.');
  const root = segments[0];
  if (root === undefined || !indexes().modules.has(root)) return name;
  const tail = segments.findIndex((segment, i) => i > 0 && /^[A-Z]/.test(segment));
  for (let last = tail < 0 ? segments.length - 1 : tail; last > 1; last--) {
    const kept = [...segments.slice(0, last - 1), ...segments.slice(tail < 0 ? -1 : tail)].join('.');
    if (apis.find(kept)) return kept;
  }
  return name;
}
