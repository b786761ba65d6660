import type { Api, ApiGroup, ApiTable, Argument, Arguments } from './types.ts';

/** `a b.{c d}` → `a`, `b.c`, `b.d`. */
export function expandNames(names: string): string[] {
  const expanded: string[] = [];
  for (const match of names.matchAll(/([\w.*]+)\.\{([^{}]*)\}|\S+/g)) {
    const [whole, prefix, inner] = match;
    if (prefix === undefined || inner === undefined) expanded.push(whole);
    else for (const name of inner.trim().split(/\s+/)) expanded.push(`${prefix}.${name}`);
  }
  return expanded;
}

/** `X:0=X y=y|target rest:1+`, as `ApiGroup.args` describes. */
export function parseArguments(text: string): Arguments {
  const parsed: Record<string, Argument> = {};
  for (const part of text.trim().split(/\s+/)) {
    const match = /^(\w+)(?::(\d+)(\+)?)?(?:=(\S+))?$/.exec(part);
    const role = match?.[1];
    if (!match || !role) throw new Error(`Malformed argument: ${part}`);
    parsed[role] = {
      ...(match[2] === undefined ? {} : { at: Number(match[2]) }),
      ...(match[3] === undefined ? {} : { rest: true }),
      ...(match[4] === undefined ? {} : { names: match[4].split('|') }),
    };
  }
  return parsed;
}

/** Every name of a group with what is said about it. */
export function* expandGroup(table: ApiTable, group: ApiGroup): Iterable<Api> {
  const holders = (group.in ?? group.on ?? '').trim().split(/\s+/);
  const said = {
    roles: group.roles ?? [],
    library: table.library,
    verified: group.verified ?? table.verified,
    ...(group.makes === undefined ? {} : { makes: group.makes }),
    ...(group.returns === undefined ? {} : { returns: group.returns }),
    ...(group.task === undefined ? {} : { task: group.task }),
    ...(group.args === undefined ? {} : { args: parseArguments(group.args) }),
  };
  for (const holder of holders) {
    for (const name of expandNames(group.names)) {
      yield { name: holder === '' ? name : `${holder}.${name}`, ...said };
    }
  }
}
