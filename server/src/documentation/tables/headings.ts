import type { MustItem } from '../facts.ts';

/** Headings under which people write about their data, in the languages seen in repositories. Reviewed 2026-11. */
export const DATA_HEADING = new RegExp(
  [
    // English: a data noun that is not part of another trade.
    String.raw`^(?!.*\b(?:data ?base|scien(?:ce|tists?)|engineer(?:ing)?|pipelines?|flow|drift|visuali[sz]ation|structures?|loader|loading|versioning|warehouse|lake|validation|ingestion|transformation|model|contract|types?|class(?:es)?|flows?|analysis|analytics|augmentation|splitting|storage|exploration|management|quality|processing|pre-?processing|cleaning|wrangling|parallel|platform|governance|sync\w*|push\w*|pull\w*|upload\w*|extraction|load|reading|mining|split|scaling|leakage|imbalance|model\w*|utils?|modules?|tools?|tests?|drift)\b)(?=.*\b(?:data|data ?sets?|corpus|corpora|datasheet)\b)`,
    String.raw`\b(?:data ?sets?|corpus|corpora)\b(?! ?(?:class|loader|api|versioning|split|format))`,
    String.raw`\bdata (?:sources?|collection|description|dictionary|provenance|origin|statement|card|sheet|overview|fields?|availability|access|licen[cs]e|download|acquisition|information|used|summary|details?|files?|columns?|schema)\b`,
    String.raw`\b(?:source|origin|description|provenance) of (?:the )?data\b`,
    `^(?:data|sources?|the data|training data|input data|raw data|code ?book|survey|competition|provenance|features? descriptions?|columns?|variables?|attributes?|attribute information|field descriptions?)$`,
    // German, French, Spanish, Portuguese, Italian, Dutch, Polish, Turkish, Indonesian
    String.raw`\b(?:daten(?:satz|sätze|quellen?|beschreibung|grundlage)?|données|jeux? de données|(?:conjuntos? de )?datos|(?:conjunto de )?dados|base de dados|fuentes? de datos|fonte de dados|dati|dataset utilizzato|gegevens(?:set)?|dane|zbiór danych|veri(?: ?set(?:i|ler)?| kaynağı|ler)?|sumber data|kumpulan data)\b`,
    // Russian, Ukrainian, Chinese, Japanese, Korean
    '(?:датасет|данн(?:ые|ых)|набор данных|数据|數據|資料集|データ|데이터)',
  ].join('|'),
  'iu',
);

/** Headings about building and running things, whatever noun stands beside: never about what the data are. */
export const WORK_HEADING =
  /\b(?:install(?:ation|ing)?|requirements|prerequisites|set-?up|usage|getting started|quick ?start|how to run|running|run|commands?|project (?:structure|organi[sz]ation|layout|tree)|(?:repo(?:sitory)?|folder|directory|file) (?:structure|layout|tree)|tech(?:nology)? stack|deployment|docker|contribut(?:e|ing|ors|ions)|acknowledge?ments?|roadmap|todo|tests?|testing|ci|badges?)\b/i;

/** In a document about data, a heading that is followed by real text answers the question it names. */
export const ANSWERING_HEADINGS: readonly (readonly [MustItem, RegExp])[] = [
  [
    'source',
    /\b(?:sources?|provenance|origins?|where (?:do|does|did) .{0,20}come|creators?|source data|data sources?|acquisition|download|access)\b|(?:quelle|fuente|fonte|herkunft|来源|出典)/iu,
  ],
  [
    'licence',
    /\b(?:licen[cs](?:e|es|ing)|terms(?: of use)?|usage rights|copyright|distribution)\b|lizenz|licencia|licença|licenza|许可/iu,
  ],
  [
    'fields',
    /\b(?:fields?|columns?|variables?|features?|attributes?|schema|data dictionary|code ?book|composition|data instances?|structure|contents?|files|format|data points)\b|spalten|colonnes|columnas|colunas|字段/iu,
  ],
  [
    'collection',
    /\b(?:collection|collected|annotations?|label(?:l)?ing|curation|sampling|methodology|acquisition|recruitment)\b|erhebung|collecte|recolección|coleta|采集/iu,
  ],
  [
    'population',
    /\b(?:population|subjects|participants|coverage|respondents|cohort|demographics|who (?:are|is)|composition|data subjects|languages?)\b/iu,
  ],
  [
    'personal',
    /\b(?:personal|sensitive|sensitivity|privacy|pii|gdpr|ethic(?:s|al)?|consent|anonymi[sz]ation|human (?:and|attributes))\b|datenschutz/iu,
  ],
  [
    'limitations',
    /\b(?:limitations?|bias(?:es)?|risks?|caveats|known issues|considerations|social impact|quality|imbalance)\b|einschränkungen|limites|limitaciones/iu,
  ],
  [
    'use',
    /\b(?:uses?|usage|intended|out-of-scope|motivations?|purpose|tasks?|use cases?|applications?)\b|zweck|verwendung/iu,
  ],
  ['version', /\b(?:versions?|change ?log|changes|updates?|maintenance|snapshot|checksums?|release)\b/iu],
  [
    'contact',
    /\b(?:contacts?|maintainers?|maintenance|authors?|owners?|authorship|curators?|curated|point of contact|citation|cite)\b|kontakt|contacto/iu,
  ],
];

/** At least four of these make a datasheet (Gebru et al. 2021). */
export const DATASHEET_GROUPS: readonly RegExp[] = [
  /\bmotivation\b/i,
  /\bcomposition\b/i,
  /\bcollection( process)?\b/i,
  /\b(?:pre-?processing|cleaning|labell?ing)\b/i,
  /\buses\b/i,
  /\bdistribution\b/i,
  /\bmaintenance\b/i,
];

/** Headings of model cards (Mitchell et al. 2019; the Hugging Face template). Three make a card. */
export const MODEL_CARD_HEADINGS: readonly RegExp[] = [
  /\bmodel (?:details|description|card)\b/i,
  /\b(?:intended|direct|out-of-scope|downstream) uses?\b/i,
  /\b(?:bias|risks?|limitations|ethical considerations|caveats)\b/i,
  /\b(?:training|evaluation|testing) data\b/i,
  /\b(?:quantitative analys[ei]s|factors|evaluation|metrics)\b/i,
];
