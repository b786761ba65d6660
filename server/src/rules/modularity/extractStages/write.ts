import type { Part } from './divide.ts';
import type { Names } from './functionNames.ts';
import { codeOf, type Unit } from './units.ts';

const WIDTH = 88;

export interface Division {
  /** What moves, and the edges of blocks that stay in the main function, in order. */
  readonly moving: readonly Unit[];
  /** What stays at module level but stood between what moves. */
  readonly staying: readonly Unit[];
  readonly parts: readonly Part[];
  readonly names: Names;
  /** Variables that stay variables of the module. */
  readonly shared: ReadonlySet<string>;
  readonly indent: string;
}

/** The lines that take the place of everything from the first to the last statement that moves. */
export function writeDivision(division: Division): readonly string[] {
  const { moving, staying, parts, names, indent } = division;
  const lines: string[] = [];
  for (const [index, unit] of staying.entries()) lines.push(...moduleLines(unit, staying[index - 1]));
  for (const [index, part] of parts.entries()) {
    if (lines.length > 0) lines.push('', '');
    lines.push(
      ...functionLines(moving.slice(part.from, part.to), part, names.functions[index] ?? '', indent),
    );
  }
  return [
    ...lines,
    '',
    '',
    ...mainLines(division),
    '',
    '',
    `if __name__ == "__main__":`,
    `${indent}${names.main}()`,
  ];
}

/** A statement at module level, with the distance to the one before. */
function moduleLines(unit: Unit, before: Unit | undefined): readonly string[] {
  const lead = trimmed(unit.lead);
  const own = unit.lines.map(({ text }) => text);
  if (!before) return [...lead, ...own];
  const isDefinition = (of: Unit): boolean => of.statements.some(({ kind }) => kind === 'definition');
  const isImport = (of: Unit): boolean => of.statements.every(({ kind }) => kind === 'import');
  if (isDefinition(unit) || isDefinition(before)) return ['', '', ...lead, ...own];
  const close =
    (isImport(unit) && isImport(before)) || (unit.lead.length === 0 && before.to + 2 >= unit.from);
  return [...(close ? [] : ['']), ...lead, ...own];
}

function functionLines(units: readonly Unit[], part: Part, name: string, indent: string): readonly string[] {
  const lines = call(`def ${name}`, part.parameters, ':', '', indent);
  if (part.globals.length > 0) lines.push(`${indent}global ${part.globals.join(', ')}`, '');
  for (const [index, unit] of units.entries()) lines.push(...unitLines(unit, indent, index === 0));
  if (part.returns.length > 0) lines.push(...list('return ', part.returns, indent, indent));
  else if (units.every((unit) => codeOf(unit).trim() === '')) lines.push(`${indent}pass`);
  return lines;
}

function unitLines(unit: Unit, indent: string, first: boolean): readonly string[] {
  const lead = first ? trimmed(unit.lead) : singleBlanks(unit.lead);
  return [
    ...lead.map((line) => (line === '' ? '' : indent + line)),
    ...unit.lines.map(({ text, fixed }) => (fixed || text.trim() === '' ? text : indent + text)),
  ];
}

function trimmed(lead: readonly string[]): readonly string[] {
  const lines = singleBlanks(lead);
  return lines[0] === '' ? lines.slice(1) : lines;
}

function singleBlanks(lead: readonly string[]): readonly string[] {
  return lead.filter((line, index) => line !== '' || lead[index - 1] !== '');
}

/** The calls in order; the first line of a `with` around them stands as it stood. */
function mainLines({ moving, parts, names, shared, indent }: Division): readonly string[] {
  const lines = [`def ${names.main}():`];
  const opened = moving.filter(({ type }) => type === 'open').flatMap(({ flow }) => [...flow.mayBind]);
  const globals = opened.filter((name) => shared.has(name));
  if (globals.length > 0) lines.push(`${indent}global ${globals.join(', ')}`, '');
  let depth = 1;
  let next = 0;
  for (let at = 0; at < moving.length; ) {
    const unit = moving[at];
    const part = parts[next];
    const margin = indent.repeat(depth);
    if (part && part.from === at) {
      lines.push(...callLines(part, names.functions[next] ?? '', margin, indent));
      next++;
      at = part.to;
      continue;
    }
    if (unit?.type === 'open') {
      lines.push(...unitLines(unit, margin, at === 0));
      depth++;
    } else depth--;
    at++;
  }
  return lines;
}

function callLines(part: Part, name: string, margin: string, indent: string): readonly string[] {
  if (part.returns.length === 0) return call(`${margin}${name}`, part.parameters, '', margin, indent);
  const whole = `${margin}${part.returns.join(', ')} = ${name}(${part.parameters.join(', ')})`;
  if (whole.length <= WIDTH) return [whole];
  const left = `${part.returns.join(', ')} = `;
  if (margin.length + left.length + name.length <= WIDTH - 2)
    return call(`${margin}${left}${name}`, part.parameters, '', margin, indent);
  const targets = list('', part.returns, margin, indent, true);
  const last = targets.pop() ?? '';
  return [...targets, ...call(`${last} = ${name}`, part.parameters, '', margin, indent)];
}

/** `head(a, b)tail`, over several lines where one is too short. */
function call(
  head: string,
  names: readonly string[],
  tail: string,
  margin: string,
  indent: string,
): string[] {
  const whole = `${head}(${names.join(', ')})${tail}`;
  if (whole.length <= WIDTH || names.length === 0) return [whole];
  const inside = `${margin}${indent}${names.join(', ')}`;
  if (inside.length <= WIDTH) return [`${head}(`, inside, `${margin})${tail}`];
  return [`${head}(`, ...names.map((name) => `${margin}${indent}${name},`), `${margin})${tail}`];
}

/** `head a, b`, in brackets over several lines where one is too short. */
function list(
  head: string,
  names: readonly string[],
  margin: string,
  indent: string,
  split = false,
): string[] {
  const whole = `${margin}${head}${names.join(', ')}`;
  if ((whole.length <= WIDTH && !split) || names.length === 1) return [whole];
  return [`${margin}${head}(`, ...names.map((name) => `${margin}${indent}${name},`), `${margin})`];
}
