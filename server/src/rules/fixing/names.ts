import type { Binding, FunctionId, ValueId } from '../../facts/facts.ts';
import type { ProjectFile } from '../../project/project.ts';
import type { Span } from '../../sources/span.ts';

/** A point of the program: where new code would stand. */
export interface Point {
  readonly file: ProjectFile;
  readonly at: Span;
  readonly inFunction: FunctionId;
}

export function isBefore(a: Span, b: Span): boolean {
  return (a.cell ?? 0) - (b.cell ?? 0) < 0 || ((a.cell ?? 0) === (b.cell ?? 0) && a.start < b.start);
}

/** The last binding of each name that can be read at a point: its own function's, then those around it, then the module's. */
export function namesAt(point: Point): ReadonlyMap<string, Binding> {
  const names = new Map<string, Binding>();
  const scopes = scopesAt(point);
  for (const scope of scopes.toReversed()) {
    for (const parameter of point.file.facts.functions[scope]?.parameters ?? []) names.delete(parameter.name);
    for (const binding of point.file.facts.bindings) {
      if (binding.inFunction !== scope || binding.module !== 0) continue;
      // What surrounds a function is complete when it runs.
      if (scope === point.inFunction && !isBefore(binding.statement, point.at)) continue;
      names.set(binding.name, binding);
    }
  }
  return names;
}

/** What a name holds at a point. */
export function heldAt(point: Point, name: string): ValueId | undefined {
  return namesAt(point).get(name)?.value ?? parameterAt(point, name);
}

/** The first time a name gets another value after a binding, in the same scope and before a point. */
export function rebound(point: Point, binding: Binding): Binding | undefined {
  return point.file.facts.bindings.find(
    (other) =>
      other.name === binding.name &&
      other.inFunction === binding.inFunction &&
      other.module === binding.module &&
      other !== binding &&
      isBefore(binding.statement, other.statement) &&
      isBefore(other.statement, point.at),
  );
}

/** Whether every name an expression reads can be read at a point. */
export function canRead(point: Point, expression: string): boolean {
  const names = namesAt(point);
  return rootsOf(expression).every(
    (name) => names.has(name) || parameterAt(point, name) !== undefined || KNOWN.has(name),
  );
}

/** A name like the wanted one that the file does not use yet. */
export function freeName(file: ProjectFile, wanted: string): string {
  const text = file.textOf();
  const isUsed = (name: string): boolean => new RegExp(`(?<![\\w.'"])${name}(?![\\w'"])`, 'u').test(text);
  if (!isUsed(wanted)) return wanted;
  for (let number = 2; ; number++) if (!isUsed(`${wanted}_${number}`)) return `${wanted}_${number}`;
}

/** A Python identifier that reminds of a text: a column's name as a variable. */
export function identifierFor(text: string): string {
  const words = text
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const name = words.join('_');
  return name === '' || /^\p{N}/u.test(name) ? `group_${name}`.replace(/_$/, '') : name;
}

function scopesAt({ file, inFunction }: Point): readonly FunctionId[] {
  const scopes: FunctionId[] = [];
  for (let scope = inFunction; scope >= 0; scope = file.facts.functions[scope]?.parent ?? -1)
    scopes.push(scope);
  return [...scopes, -1];
}

function parameterAt(point: Point, name: string): ValueId | undefined {
  for (const scope of scopesAt(point)) {
    const index = point.file.facts.functions[scope]?.parameters.findIndex((known) => known.name === name);
    if (index === undefined || index < 0) continue;
    const id = point.file.facts.values.findIndex(
      (value) => value.op === 'parameter' && value.function === scope && value.index === index,
    );
    return id < 0 ? undefined : id;
  }
  return undefined;
}

const KNOWN = new Set(
  `abs bool dict float int len list max min range round sorted str sum tuple True False None and or not in is if else
  for lambda`.split(/\s+/),
);

/** Names an expression starts from: no attributes, keywords of calls, or words in texts. */
export function rootsOf(expression: string): readonly string[] {
  const bare = expression.replace(/(['"])(?:\\.|(?!\1).)*\1/gs, "''");
  return [...bare.matchAll(/(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_]*(?![\p{L}\p{N}_])(?!\s*=(?!=))/gu)].map(
    ([name]) => name,
  );
}
