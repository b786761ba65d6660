import type { DocumentFacts, MustItem } from '../facts.ts';
import { publisherIn } from '../prose/addresses.ts';
import { isRecord, parseYaml } from '../prose/frontMatter.ts';
import { type Entry, factsOf, list, says, text } from './entry.ts';

type Node = Readonly<Record<string, unknown>>;

/** Free keys under `meta` or `metadata` that answer a question. */
const META_KEYS: readonly (readonly [MustItem, RegExp])[] = [
  ['source', /^(?:source|sources|url|origin|provenance|card|homepage|provider|upstream|publisher)$/i],
  ['licence', /^(?:licen[cs]es?|terms|rights)$/i],
  ['fields', /^(?:description|desc|columns|schema|fields|content|summary|doc|docs|notes?)$/i],
  ['collection', /^(?:collection|collected\w*|methodology|period)$/i],
  ['population', /^(?:population|coverage|subjects)$/i],
  ['personal', /^(?:pii|personal|sensitive|sensitivity|classification|privacy)$/i],
  ['limitations', /^(?:limitations?|bias(?:es)?|caveats?|known_issues)$/i],
  ['use', /^(?:uses?|usage|purpose|intended_use)$/i],
  ['version', /^(?:version|updated|snapshot)$/i],
  ['contact', /^(?:owner|contact|maintainer|team|steward)$/i],
];

/** `*.dvc` and `dvc.yaml`: outputs and artifacts with a description. */
export function readDvc(source: string, path: string): DocumentFacts | undefined {
  if (!/\b(?:desc|meta|artifacts|deps)\b/.test(source)) return factsOf('catalog', source, []);
  const root = parseYaml(source);
  if (!isRecord(root)) return undefined;
  const base = path.endsWith('.dvc') ? path.slice(path.lastIndexOf('/') + 1, -'.dvc'.length) : undefined;
  const entries: Entry[] = [];
  const add = (where: string | undefined, node: Node): void => {
    const answers = annotated(node);
    if (where !== undefined && answers.length > 0) entries.push({ name: where, answers, where: [where] });
  };
  for (const out of list(root.outs)) {
    if (!isRecord(out)) continue;
    // `dvc import-url` and `dvc import` record where the data came from.
    const dependencies = list(root.deps).filter(isRecord);
    const imported = dependencies.some(
      (dep) => isRecord(dep.repo) || publisherIn(text(dep.path) ?? '') !== undefined,
    );
    const all = annotated({ ...out, desc: out.desc ?? root.desc, meta: out.meta ?? root.meta });
    const answers = imported ? [...all, 'source' as const] : all;
    const where = text(out.path) ?? base;
    if (where !== undefined && answers.length > 0) entries.push({ name: where, answers, where: [where] });
  }
  const artifacts = isRecord(root.artifacts) ? Object.values(root.artifacts) : [];
  for (const artifact of artifacts) if (isRecord(artifact)) add(text(artifact.path), artifact);
  const stages = isRecord(root.stages) ? Object.values(root.stages) : [];
  for (const stage of stages) {
    if (!isRecord(stage)) continue;
    for (const out of list(stage.outs)) {
      if (isRecord(out))
        for (const [name, flags] of Object.entries(out)) if (isRecord(flags)) add(name, flags);
    }
  }
  return factsOf('catalog', source, entries);
}

/** Kedro's catalog: entries whose `metadata` says more than how to draw them. */
export function readKedro(source: string): DocumentFacts | undefined {
  const root = parseYaml(source);
  if (!isRecord(root)) return undefined;
  const entries = Object.entries(root).flatMap(([name, node]): Entry[] => {
    if (!isRecord(node) || name.startsWith('_') || !('type' in node)) return [];
    const answers = annotated({ meta: node.metadata });
    const where = text(node.filepath) ?? text(node.path);
    return answers.length > 0 ? [{ name, answers, where: where === undefined ? [name] : [where, name] }] : [];
  });
  return factsOf('catalog', source, entries);
}

/** YAML files that describe data, told apart by their keys; undefined for any other. */
export function readYamlDescription(source: string): DocumentFacts | undefined {
  const root = parseYaml(source);
  if (!isRecord(root)) return undefined;
  if (root.kind === 'DataContract' || 'dataContractSpecification' in root) return readContract(source, root);
  if (typeof root.$schema === 'string' && /\/(?:data|MLTable)\.schema\.json$/.test(root.$schema)) {
    const where = text(root.path);
    const entry = {
      name: text(root.name) ?? '',
      answers: annotated(root),
      where: where === undefined ? [] : [where],
    };
    return factsOf('catalog', source, [entry]);
  }
  if (root.schema_type === 'dataframe' || (isRecord(root.columns) && 'checks' in root)) {
    return factsOf('dictionary', source, [{ name: '', answers: ['fields'], where: [] }]);
  }
  return readDbt(source, root);
}

function readDbt(source: string, root: Node): DocumentFacts | undefined {
  const groups = ['models', 'sources', 'seeds', 'snapshots'].filter((key) => Array.isArray(root[key]));
  if (groups.length === 0) return undefined;
  const nodes = groups.flatMap((key) => list(root[key]).filter(isRecord));
  const tables = nodes.flatMap((node): Node[] => [
    node,
    ...list(node.tables)
      .filter(isRecord)
      .map((table) => ({ ...table, description: table.description ?? node.description })),
  ]);
  const entries = tables.flatMap((node): Entry[] => {
    const name = text(node.name);
    const columns = list(node.columns).some((column) => isRecord(column) && says(column.description));
    const answers = columns ? [...annotated(node), 'fields' as const] : annotated(node);
    return name !== undefined && answers.length > 0 ? [{ name, answers, where: [name, `${name}.csv`] }] : [];
  });
  return factsOf('catalog', source, entries);
}

function readContract(source: string, root: Node): DocumentFacts {
  const info = isRecord(root.info) ? root.info : {};
  const description = isRecord(root.description) ? root.description : {};
  const terms = isRecord(root.terms) ? root.terms : {};
  const models = [...list(root.schema), ...(isRecord(root.models) ? Object.values(root.models) : [])];
  const answers = [
    ...annotated({ ...root, ...info, meta: { ...description, ...terms } }),
    ...(models.some(says) ? (['fields'] as const) : []),
    ...(says(root.servers) || says(root.authoritativeDefinitions) ? (['source'] as const) : []),
  ];
  const names = models.flatMap((model) => (isRecord(model) ? (text(model.name) ?? []) : []));
  const where = isRecord(root.models) ? [...names, ...Object.keys(root.models)] : names;
  return factsOf('catalog', source, [{ name: text(info.title) ?? text(root.name) ?? '', answers, where }]);
}

/** Answers given by `desc`, `description`, `tags`, `meta` and the like. */
function annotated(node: Node): readonly MustItem[] {
  const answers: MustItem[] = [];
  const description = node.desc ?? node.description;
  if (says(description)) answers.push('fields');
  const meta = node.meta ?? node.metadata;
  const own = Object.entries(node).filter(([key]) => /^(?:licen[cs]e|source|owner|version)$/.test(key));
  for (const [key, value] of [...(isRecord(meta) ? Object.entries(meta) : []), ...own]) {
    if (!says(value)) continue;
    for (const [item, keys] of META_KEYS) if (keys.test(key)) answers.push(item);
  }
  // A version or an owner alone says nothing about what the data are.
  return [...new Set(answers)];
}
