import type { DocumentFacts, MustItem } from '../facts.ts';
import { isRecord } from '../prose/frontMatter.ts';
import { type Entry, factsOf, list, says, text } from './entry.ts';

/** Which properties of schema.org, Croissant and its RAI vocabulary answer which question. */
const PROPERTIES: readonly (readonly [MustItem, RegExp])[] = [
  [
    'source',
    /^(?:url|sameas|creator|author|publisher|citeas|citation|isbasedon|wasderivedfrom|wasattributedto|datacollection(?:raw(?:data)?)?|homepage)$/,
  ],
  ['licence', /^(?:license|licence|usageinfo|conditionsofaccess)$/],
  ['fields', /^(?:description|recordset|variablemeasured|features|abstract)$/],
  [
    'collection',
    /^(?:datacollection\w*|dataannotation\w*|annotationprotocol|measurementtechnique|wasgeneratedby|temporalcoverage)$/,
  ],
  ['population', /^(?:spatialcoverage|annotatordemographics|temporalcoverage)$/],
  ['personal', /^personalsensitiveinformation$/],
  ['limitations', /^(?:datalimitations|databiases|datasocialimpact)$/],
  ['use', /^(?:datausecases|usecases)$/],
  ['version', /^(?:version|datemodified|datepublished)$/],
  ['contact', /^(?:maintainer|creator|contactpoint|datareleasemaintenance\w*)$/],
];

/** Croissant, RO-Crate, schema.org and older Hugging Face descriptions; undefined for any other JSON. */
export function readJsonLd(source: string): DocumentFacts | undefined {
  const root = parseJson(source);
  if (!isRecord(root)) return undefined;
  const nodes = [root, ...list(root['@graph']).filter(isRecord)];
  const sets = nodes.filter(isDataSet);
  if (sets.length > 0)
    return factsOf(
      'metadata',
      source,
      sets.map((node) => entryOf(node)),
    );
  // dataset_infos.json: one description per configuration.
  const infos = [root, ...Object.values(root).filter(isRecord)].filter(
    (info) => 'features' in info && 'splits' in info,
  );
  if (infos.length > 0)
    return factsOf(
      'metadata',
      source,
      infos.slice(0, 50).map((info) => entryOf(info)),
    );
  return undefined;
}

function isDataSet(node: Readonly<Record<string, unknown>>): boolean {
  return list(node['@type']).some((type) => typeof type === 'string' && /(?:^|[:/])Dataset$/.test(type));
}

function entryOf(node: Readonly<Record<string, unknown>>): Entry {
  const answers: MustItem[] = [];
  for (const [key, value] of Object.entries(node)) {
    const bare = key.replace(/^.*[:/#]/, '').toLowerCase();
    if (!says(value)) continue;
    for (const [item, properties] of PROPERTIES) if (properties.test(bare)) answers.push(item);
  }
  const files = [...list(node.distribution), ...list(node.hasPart)].filter(isRecord);
  const where = files.flatMap((file) =>
    [text(file.contentUrl), text(file.name), text(file['@id'])].flatMap(pathLike),
  );
  return { name: text(node.name) ?? '', answers, where: [...where, ...pathLike(text(node.url))] };
}

function pathLike(value: string | undefined): readonly string[] {
  return value !== undefined && /[./]/.test(value) ? [value] : [];
}

export function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
