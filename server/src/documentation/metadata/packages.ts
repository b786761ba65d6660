import type { DocumentFacts, MustItem } from '../facts.ts';
import { isRecord, parseYaml } from '../prose/frontMatter.ts';
import { factsOf, list, says, text } from './entry.ts';
import { parseJson } from './jsonLd.ts';

const KEYS: readonly (readonly [MustItem, readonly string[]])[] = [
  ['source', ['id', 'sources', 'homepage', 'userSpecifiedSources', 'contributors']],
  ['licence', ['licenses', 'license']],
  ['fields', ['description', 'subtitle']],
  ['collection', ['collaborators', 'provenance', 'dataCollection', 'temporalCoverage']],
  ['population', ['spatialCoverage', 'temporalCoverage', 'geospatialCoverage']],
  ['version', ['version', 'expectedUpdateFrequency']],
  ['contact', ['contributors', 'maintainers']],
];

/** Kaggle's `dataset-metadata.json` and Frictionless `datapackage.json`, which share most keys. */
export function readDataPackage(source: string): DocumentFacts | undefined {
  const root = source.trimStart().startsWith('{') ? parseJson(source) : parseYaml(source);
  if (!isRecord(root)) return undefined;
  const resources = list(root.resources).filter(isRecord);
  if (resources.length === 0 && !('title' in root) && !('licenses' in root)) return undefined;
  const answers = KEYS.flatMap(([item, keys]) => (keys.some((key) => says(root[key])) ? [item] : []));
  if (resources.some((resource) => says(resource.description) || describesSchema(resource.schema))) {
    answers.push('fields');
  }
  const where = resources.flatMap((resource) => list(resource.path).flatMap((path) => text(path) ?? []));
  return factsOf('metadata', source, [{ name: text(root.title) ?? text(root.name) ?? '', answers, where }]);
}

function describesSchema(schema: unknown): boolean {
  if (!isRecord(schema)) return false;
  return list(schema.fields).some(
    (field) => isRecord(field) && (says(field.description) || says(field.title)),
  );
}
