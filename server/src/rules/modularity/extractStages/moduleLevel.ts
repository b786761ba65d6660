import { codeOf, type Unit } from './units.ts';

/** Calls that prepare the program itself: they stay above everything when nothing that moves stands before them. */
const SET_UP =
  /^(warnings\.(filterwarnings|simplefilter)|(np|numpy)\.(random\.seed|set_printoptions)|random\.seed|torch\.(manual_seed|cuda\.manual_seed(_all)?|set_\w+|use_deterministic_algorithms)|tf\.(random\.set_seed|keras\.utils\.set_random_seed|compat\.v1\.logging\.set_verbosity)|(keras\.utils\.)?set_random_seed|set_seed|seed_everything|pl\.seed_everything|matplotlib\.use|plt\.(style\.use|switch_backend|rcParams\.update|rc)|(sns|seaborn)\.set(_\w+)?|sys\.path\.(append|insert)|site\.addsitedir|logging\.(basicConfig|disable|captureWarnings)|pd\.(set_option|options\.\w+)|os\.(makedirs|mkdir|environ\.(setdefault|update))|load_dotenv|dotenv\.load_dotenv|nltk\.download|mlflow\.(set_tracking_uri|set_experiment|\w*autolog|\w+\.autolog)|\w+\.mkdir|\w+\.setLevel|logger\.\w+|faulthandler\.enable|init_notebook_mode|get_ipython\(\)\.\w+)$/;
const SET_UP_ASSIGNMENT =
  /^(os\.environ\[|plt\.rcParams\[|matplotlib\.rcParams\[|mpl\.rcParams\[|pd\.options\.|torch\.backends\.|np\.random\.|tf\.)/;
const LOGGER = /^\w+\s*=\s*(logging\.)?getLogger\(/i;
/** What has to run before the imports below it. */
const FOR_IMPORTS =
  /^(sys\.path\.(append|insert)\(|os\.environ(\[|\.setdefault\(|\.update\()|matplotlib\.use\(|site\.addsitedir\()/;
/** Single capitals (`X`) are data. */
const CONSTANT = /^_?[A-Z][A-Z0-9_]+$/;

export interface Sorted {
  /** For each unit, whether it stays at module level. */
  readonly stays: readonly boolean[];
  /** Names bound there. */
  readonly moduleNames: ReadonlySet<string>;
  /** Names bound by what moves. */
  readonly movedNames: ReadonlySet<string>;
  /** Those of them that functions of the module read or bind: they stay variables of the module. */
  readonly shared: ReadonlySet<string>;
}

/** With more variables of the module than this, functions would not make the script clearer. */
export const MOST_SHARED = 8;

/**
 * Decides what stays at module level: imports, definitions, constants, and what sets the program up before its work
 * begins; besides, what functions of the module read, where evaluating it earlier makes no difference.
 */
export function sortUnits(
  units: readonly Unit[],
  works: (unit: Unit) => boolean,
): Sorted | { readonly refused: string } {
  const stays = units.map(() => false);
  keepDefinitions(units, stays);
  keepSetUp(units, stays);
  for (let changed = true; changed; ) {
    keepConstants(units, stays, new Set());
    const moved = namesOf(units, stays, false);
    const demanded = new Set([...demandedNames(units, stays)].filter((name) => moved.has(name)));
    changed = demanded.size > 0 && keepDemanded(units, stays, demanded, works);
  }
  const movedNames = namesOf(units, stays, false);
  const shared = new Set<string>();
  for (const [index, { flow }] of units.entries()) {
    if (!stays[index]) continue;
    for (const names of [flow.late, flow.globals])
      for (const name of names) if (movedNames.has(name)) shared.add(name);
  }
  const sorted = { stays, moduleNames: namesOf(units, stays, true), movedNames, shared };
  const refused = conflict(units, sorted);
  return refused === undefined ? sorted : { refused };
}

function isStatement(unit: Unit): boolean {
  return unit.type === 'statement' && !unit.nested;
}

function keepDefinitions(units: readonly Unit[], stays: boolean[]): void {
  for (const [index, unit] of units.entries()) {
    const kinds = unit.statements.map(({ kind }) => kind);
    if (!isStatement(unit) || kinds.every((kind) => kind === 'text')) continue;
    if (
      kinds.every(
        (kind) => kind === 'import' || kind === 'definition' || kind === 'docstring' || kind === 'text',
      )
    )
      stays[index] = true;
    else if (isImportGuard(unit)) stays[index] = true;
  }
}

/** `try: import x` with what stands in for it, `if TYPE_CHECKING: import x`: nothing but names is made there. */
function isImportGuard({ flow, lines, statements }: Unit): boolean {
  if (flow.imports.size === 0 || lines.length > 14 || flow.changes.size > 0) return false;
  const [{ text } = { text: '' }] = lines;
  const calls = lines.some(
    (line) => /[\w)]\(/.test(line.text) && !/^\s*(print|warnings\.warn|from|import)\b/.test(line.text),
  );
  return /^(try\b|if\b)/.test(text) && statements.length === 1 && !calls;
}

function keepSetUp(units: readonly Unit[], stays: boolean[]): void {
  const lastImport = units.findLastIndex((unit, index) => stays[index] && unit.flow.imports.size > 0);
  const writers = writersOf(units);
  const moved = new Set<string>();
  let moving = false;
  for (const [index, unit] of units.entries()) {
    if (stays[index]) continue;
    const { needs, late, mayBind } = unit.flow;
    const standsAlone = [...needs, ...late].every((name) => !moved.has(name));
    if (isStatement(unit) && standsAlone && isFixed(units, stays, unit, writers)) {
      if (!moving && !unit.inMain && isSetUp(unit)) stays[index] = true;
      else if (index < lastImport && FOR_IMPORTS.test(codeOf(unit))) stays[index] = true;
    }
    if (stays[index]) continue;
    for (const name of mayBind) moved.add(name);
    // A plain value commutes with what sets the program up.
    if (!isPlain(unit)) moving = true;
  }
}

/** Nothing else binds the names of a statement, or fills what they stand for. */
function isFixed(
  units: readonly Unit[],
  stays: readonly boolean[],
  unit: Unit,
  writers: ReadonlyMap<string, number>,
): boolean {
  return [...unit.flow.mayBind].every(
    (name) =>
      writers.get(name) === 1 &&
      !units.some((other, at) => other !== unit && !stays[at] && other.flow.changes.has(name)),
  );
}

function writersOf(units: readonly Unit[]): ReadonlyMap<string, number> {
  const writers = new Map<string, number>();
  for (const unit of units)
    for (const name of unit.flow.mayBind) writers.set(name, (writers.get(name) ?? 0) + 1);
  return writers;
}

function isPlain(unit: Unit): boolean {
  return unit.statements.every(
    ({ kind, value }) => kind === 'text' || value === 'literal' || value === 'path',
  );
}

function isSetUp(unit: Unit): boolean {
  return unit.statements.every((statement) => {
    if (statement.kind === 'text' || statement.kind === 'docstring') return true;
    if (statement.calls !== undefined) return SET_UP.test(statement.calls);
    if (statement.value === 'literal' || statement.value === 'path') return true;
    const code = codeOf(unit);
    return unit.statements.length === 1 && (SET_UP_ASSIGNMENT.test(code) || LOGGER.test(code));
  });
}

/** Constants and paths, wherever they stand, when one plain statement binds them from names that stay. */
function keepConstants(units: readonly Unit[], stays: boolean[], wanted: ReadonlySet<string>): void {
  const writers = writersOf(units);
  for (let changed = true; changed; ) {
    changed = false;
    const moved = namesOf(units, stays, false);
    for (const [index, unit] of units.entries()) {
      if (stays[index] || !isStatement(unit) || !isPlain(unit)) continue;
      const names = [...unit.flow.mayBind];
      if ([...unit.flow.needs].some((name) => moved.has(name))) continue;
      const isWanted = names.some((name) => wanted.has(name));
      const isConstant = names.every((name) => CONSTANT.test(name)) || isPathConstant(unit);
      if (names.length === 0 || !(isWanted || isConstant)) continue;
      if (names.some((name) => writers.get(name) !== 1)) continue;
      if (!isWanted && !isFixed(units, stays, unit, writers)) continue;
      stays[index] = true;
      changed = true;
    }
  }
}

function isPathConstant(unit: Unit): boolean {
  return (
    unit.statements.every(({ value }) => value === 'path') &&
    [...unit.flow.mayBind].every((name) => /path|dir|file|folder|root/i.test(name))
  );
}

/** Names that code at module level takes from the module, now or when it is called. */
function demandedNames(units: readonly Unit[], stays: readonly boolean[]): Set<string> {
  const demanded = new Set<string>();
  for (const [index, { flow }] of units.entries()) {
    if (!stays[index]) continue;
    for (const names of [flow.needs, flow.late, flow.globals]) for (const name of names) demanded.add(name);
  }
  return demanded;
}

/** Keeps the statements that bind what functions of the module read; true when something changed. */
function keepDemanded(
  units: readonly Unit[],
  stays: boolean[],
  demanded: ReadonlySet<string>,
  works: (unit: Unit) => boolean,
): boolean {
  const before = stays.filter(Boolean).length;
  keepConstants(units, stays, demanded);
  const left = new Set([...demanded].filter((name) => namesOf(units, stays, false).has(name)));
  let last = -1;
  for (const [index, unit] of units.entries())
    if (!stays[index] && [...unit.flow.mayBind].some((name) => left.has(name))) last = index;
  const begin = units.slice(0, last + 1);
  // Before the work begins, everything may stay where it is.
  if (begin.every((unit, index) => stays[index] || (isStatement(unit) && !unit.inMain && !works(unit))))
    for (let index = 0; index <= last; index++) stays[index] = true;
  return stays.filter(Boolean).length > before;
}

function namesOf(units: readonly Unit[], stays: readonly boolean[], staying: boolean): Set<string> {
  const names = new Set<string>();
  for (const [index, { flow }] of units.entries())
    if (stays[index] === staying) for (const name of flow.mayBind) names.add(name);
  return names;
}

/** Why this division would change what the program does. */
function conflict(units: readonly Unit[], { stays, movedNames, shared }: Sorted): string | undefined {
  const movedSoFar = new Set<string>();
  const boundSoFar = new Map<string, string>();
  let moving = false;
  for (const [index, unit] of units.entries()) {
    const { flow } = unit;
    if (!stays[index]) {
      for (const name of flow.mayBind) movedSoFar.add(name);
      moving = true;
      continue;
    }
    for (const name of flow.needs)
      if (movedNames.has(name))
        return `${describe(unit)} needs \`${name}\`, a variable of the script, to be defined.`;
    for (const name of flow.mayBind) {
      if (movedSoFar.has(name))
        return `\`${name}\` is a variable first and is then imported or defined again.`;
      const known = boundSoFar.get(name);
      const meaning = meaningOf(unit, name);
      if (known !== undefined && moving && known !== meaning)
        return `\`${name}\` is bound twice at module level, with work in between.`;
      boundSoFar.set(name, meaning);
    }
    if (flow.traits.has('star import') && movedSoFar.size > 0)
      return `\`${codeOf(unit)}\` stands in the middle of the work and may replace its variables.`;
  }
  if (shared.size > MOST_SHARED)
    return `Functions of the script use ${shared.size} of its variables (${quoted(shared)}): give them as parameters first.`;
  return undefined;
}

function quoted(names: ReadonlySet<string>): string {
  return [...names].map((name) => `\`${name}\``).join(', ');
}

/** Two imports of the same thing do not get in each other's way, nor do two equal definitions. */
function meaningOf(unit: Unit, name: string): string {
  const imported = unit.statements
    .map(({ imports }) => imports.get(name))
    .find((found) => found !== undefined);
  return imported ?? codeOf(unit);
}

function describe(unit: Unit): string {
  const [statement] = unit.statements;
  const match = /^(?:@[^\n]*\n\s*)*(?:async\s+)?(def|class)\s+(\w+)/.exec(codeOf(unit));
  if (statement?.kind === 'definition' && match)
    return `\`${match[2] ?? ''}${match[1] === 'def' ? '()' : ''}\``;
  return `\`${unit.lines[0]?.text ?? ''}\``;
}
