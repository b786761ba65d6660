import type { NameFlow } from '../../../facts/nameFlow.ts';
import { PYTHON_NAMES } from './pythonNames.ts';

/** What is known where one unit ends and the next begins. */
export interface Crossing {
  /** Variables of what moves that are bound on every path to here. */
  readonly bound: ReadonlySet<string>;
  /** Bound on some path. */
  readonly maybe: ReadonlySet<string>;
  /** Read by something below. */
  readonly live: ReadonlySet<string>;
  /** Why no function may end here; absent where one may. */
  readonly closed?: string;
}

/** The places between units: crossing `i` lies before unit `i`, the last one behind everything. */
export function crossingsOf(
  flows: readonly NameFlow[],
  names: ReadonlySet<string>,
  /** Names whose objects must live until the program ends. */
  lasting: ReadonlySet<string>,
): readonly Crossing[] {
  const bound: Set<string>[] = [new Set()];
  const maybe: Set<string>[] = [new Set()];
  for (const [index, flow] of flows.entries()) {
    const before = bound[index] ?? new Set();
    const after = new Set([...before].filter((name) => !flow.mayUnbind.has(name)));
    for (const name of flow.binds) after.add(name);
    bound.push(after);
    maybe.push(new Set([...(maybe[index] ?? []), ...flow.mayBind]));
  }
  const live: Set<string>[] = [];
  live[flows.length] = new Set(lasting);
  for (let index = flows.length - 1; index >= 0; index--)
    live[index] = liveBefore(flows[index], live[index + 1], names);
  const closed = closedByLateReads(flows, names);
  return bound.map((known, index): Crossing => {
    const possible = maybe[index] ?? new Set();
    const needed = live[index] ?? new Set();
    const uncertain = [...needed].find((name) => possible.has(name) && !known.has(name));
    const reason =
      closed[index] ??
      (uncertain === undefined
        ? undefined
        : `\`${uncertain}\` is not bound on every path, and is read later.`);
    const crossing = { bound: known, maybe: possible, live: needed };
    return reason === undefined ? crossing : { ...crossing, closed: reason };
  });
}

function liveBefore(
  flow: NameFlow | undefined,
  after: ReadonlySet<string> | undefined,
  names: ReadonlySet<string>,
): Set<string> {
  const live = new Set<string>();
  if (!flow) return live;
  for (const name of after ?? []) if (!flow.binds.has(name)) live.add(name);
  for (const reads of [flow.needs, flow.late]) for (const name of reads) if (names.has(name)) live.add(name);
  return live;
}

/** A function made in one place sees what its names are bound to later: no boundary may come between. */
function closedByLateReads(flows: readonly NameFlow[], names: ReadonlySet<string>): (string | undefined)[] {
  const closed: (string | undefined)[] = [];
  const lastWrite = new Map<string, number>();
  for (const [index, flow] of flows.entries()) for (const name of flow.mayBind) lastWrite.set(name, index);
  for (const [index, flow] of flows.entries()) {
    for (const name of flow.late) {
      if (!names.has(name)) continue;
      const last = lastWrite.get(name) ?? -1;
      for (let at = index + 1; at <= last; at++)
        closed[at] ??= `A function made in the script reads \`${name}\`, which is bound again later.`;
    }
  }
  return closed;
}

/**
 * In a function a name that is bound anywhere is local everywhere: reading Python's or the module's own `max` before
 * binding `max` would fail there. These names have to stay variables of the module.
 */
export function shadowing(
  flows: readonly NameFlow[],
  crossings: readonly Crossing[],
  moduleNames: ReadonlySet<string>,
  movedNames: ReadonlySet<string>,
  hasStar: boolean,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [index, flow] of flows.entries()) {
    for (const name of [...flow.needs, ...flow.late]) {
      if (!movedNames.has(name) || crossings[index]?.bound.has(name)) continue;
      if (hasStar || moduleNames.has(name) || PYTHON_NAMES.has(name)) names.add(name);
    }
  }
  return names;
}
