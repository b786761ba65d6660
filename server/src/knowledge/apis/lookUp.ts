import { expandGroup } from './expand.ts';
import { tables } from './tables.ts';
import type { Api } from './types.ts';

interface Family {
  readonly pattern: RegExp;
  readonly api: Api;
}

/** Names known exactly, and families of names by their first segment, in the order of the tables. */
export class ApiIndex {
  private readonly exact = new Map<string, Api>();
  private readonly families = new Map<string, Family[]>();

  add(api: Api): void {
    if (!api.name.includes('*')) {
      const known = this.exact.get(api.name);
      if (!known) this.exact.set(api.name, api);
      return;
    }
    const first = api.name.slice(0, api.name.indexOf('.'));
    const families = this.families.get(first) ?? [];
    families.push({ pattern: toPattern(api.name), api });
    this.families.set(first, families);
  }

  find(name: string): Api | undefined {
    const exact = this.exact.get(name);
    if (exact) return exact;
    const dot = name.indexOf('.');
    if (dot < 0) return undefined;
    return this.families.get(name.slice(0, dot))?.find((family) => family.pattern.test(name))?.api;
  }

  get names(): Iterable<string> {
    return this.exact.keys();
  }
}

function toPattern(name: string): RegExp {
  const source = name
    .split('.')
    .map((segment) => (segment === '**' ? '[\\w.]+' : segment.replaceAll('*', '\\w*')))
    .join('\\.');
  return new RegExp(`^${source}$`);
}

interface Indexes {
  readonly apis: ApiIndex;
  readonly methods: ApiIndex;
  readonly attributes: ApiIndex;
  /** Names of attributes that do something, of whatever kind. */
  readonly attributeNames: ReadonlySet<string>;
  readonly aliases: ReadonlyMap<string, string>;
  readonly modules: ReadonlySet<string>;
}

function build(): Indexes {
  const apis = new ApiIndex();
  const methods = new ApiIndex();
  const attributes = new ApiIndex();
  const attributeNames = new Set<string>();
  const aliases = new Map<string, string>();
  const modules = new Set<string>();
  for (const table of tables) {
    for (const module of table.modules) modules.add(module);
    for (const [from, to] of Object.entries(table.aliases ?? {})) aliases.set(from, to);
    for (const group of table.groups) {
      const index = group.on === undefined ? apis : group.attribute ? attributes : methods;
      for (const api of expandGroup(table, group)) {
        index.add(api);
        if (group.attribute && api.roles.length > 0)
          attributeNames.add(api.name.slice(api.name.indexOf('.') + 1));
      }
    }
  }
  return { apis, methods, attributes, attributeNames, aliases, modules };
}

let built: Indexes | undefined;

/** Built once, when first asked for. */
export function indexes(): Indexes {
  built ??= build();
  return built;
}
