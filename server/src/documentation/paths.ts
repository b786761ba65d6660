/** What a document is by its path: prose, or one of the formats that describe data. */
export type DocumentFormat =
  | 'prose'
  | 'columnTable'
  | 'jsonLd'
  | 'kaggle'
  | 'dataPackage'
  | 'dvc'
  | 'kedro'
  /** dbt, data contracts, Azure data assets, pandera: told apart by their keys. */
  | 'yaml'
  | 'schema';

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The name without its last ending, in lower case. */
export function stemOf(path: string): string {
  return nameOf(path)
    .toLowerCase()
    .replace(/\.[a-z]+$/, '');
}

const NEVER =
  /^(?:licen[cs]e|copying|notice|change(?:s|log)|history|news|release[_-]?notes?|contribut|code[_-]of[_-]conduct|security|support|authors|codeowners|maintainers|governance|pull_request_template|issue_template|bug_report|feature_request|requirements|constraints|environment|claude|agents|copilot|gemini|todo|roadmap|install)/;
const FOREIGN =
  /(?:^|\/)(?:node_modules|site-packages|dist-packages|vendor|vendored|third[_-]?party|external[_-]?libs?|\.github|\.gitlab|\.vscode|\.idea|\.venv|venv|_build|\.git)\//i;
const DATA_FOLDER =
  /(?:^|\/)(?:data|datas|data[_-]?(?:raw|sets?|files|csv|tables|sources?)|raw(?:[_-]?data)?|inputs?|corpus|corpora|[\w-]+[_-](?:data|datasets?)|daten|datos|donnees|dados)\/[^/]+$/i;
const PROSE_TEXT =
  /^(?:read[_-]?me|about|info|description|project|overview|notes?|source|sources|citation|cite|provenance|documentation|metadata|index|legend|explanation)|(?:data|column|field|feature|variable|attribute|code_?book|dictionary|legend|schema|survey|questionnaire)[\w -]*(?:desc|info|def|names?|list|dict|note|doc|explain|meaning|legend|readme|about|source)|^(?:data|dataset|datasets|columns?|fields?|features?|variables?|attributes?|code_?book|data_?dictionary|legend)$/;
const COLUMN_TABLE =
  /(?:dictionary|code_?book|data_?dict|(?:variable|column|field|feature|attribute)s?[_ -]?(?:desc\w*|info\w*|def\w*|meaning\w*|list|names))[\w -]*\.(?:csv|tsv)$/;

/** Whether a file lies directly in a folder of data. */
export function isDataFolder(path: string): boolean {
  return DATA_FOLDER.test(path);
}

export function formatOf(path: string): DocumentFormat | undefined {
  const name = nameOf(path).toLowerCase();
  if (NEVER.test(name) || FOREIGN.test(path)) return undefined;
  if (/\.(?:md|markdown|mdx|rst|qmd|rmd|adoc|org)$/.test(name)) return 'prose';
  if (/^read[_-]?me(?:\.(?:txt|html?|text|en|de|es|fr|pt|zh|ja|ko))?$/.test(name) || name.endsWith('.names'))
    return 'prose';
  if (name.endsWith('.txt')) return isProseText(path) ? 'prose' : undefined;
  if (/\.(?:doc|info)$/.test(name)) return isDataFolder(path) ? 'prose' : undefined;
  if (COLUMN_TABLE.test(name)) return 'columnTable';
  return structuredFormat(path, name);
}

function isProseText(path: string): boolean {
  // Elsewhere these hold words to check spelling against, classes of images, and the like.
  if (/^(?:dictionary|names|labels|list)$/.test(stemOf(path))) return isDataFolder(path);
  return (
    PROSE_TEXT.test(stemOf(path)) || /(?:^|\/)(?:docs?|documentation)\/(?:[^/]+\/){0,2}[^/]+$/i.test(path)
  );
}

function structuredFormat(path: string, name: string): DocumentFormat | undefined {
  if (
    /croissant[\w.-]*\.json$|\.jsonld$|^ro-crate-metadata\.json$|^metadata\.json$|^dataset_infos?\.json$/.test(
      name,
    )
  ) {
    return 'jsonLd';
  }
  if (name === 'dataset-metadata.json') return 'kaggle';
  if (/^datapackage\.(?:json|ya?ml)$/.test(name)) return 'dataPackage';
  if (/\.dvc$|^dvc\.yaml$/.test(name)) return /(?:^|\/)\.dvc\//.test(path) ? undefined : 'dvc';
  if (/\.odcs\.ya?ml$|data-?contract[\w.-]*\.ya?ml$/.test(name)) return 'yaml';
  if (
    /(?:^|\/)conf\/(?:.*\/)?catalog(?:[\w.-]*\.ya?ml$|\/.*\.ya?ml$)/.test(path) ||
    /^catalog[\w-]*\.ya?ml$/.test(name)
  ) {
    return 'kedro';
  }
  if (/^schema\.(?:pbtxt|textproto)$|schema[\w-]*\.pbtxt$/.test(name)) return 'schema';
  if (/(?:^|\/)(?:gx|great_expectations)\/(?:.*\/)?expectations\/.*\.json$/.test(path)) return 'schema';
  if (/^(?:data[_-]?|input[_-]?)?schema[\w-]*\.json$/.test(name)) return 'schema';
  if (
    /(?:^|\/)(?:models|seeds|snapshots|staging|marts)\/(?:.*\/)?[\w.-]+\.ya?ml$/.test(path) ||
    /^_?_?(?:sources|schema|seeds|models)\.ya?ml$/.test(name)
  ) {
    return 'yaml';
  }
  return /^(?:data|dataset|data[_-]asset)[\w-]*\.ya?ml$/.test(name) ? 'yaml' : undefined;
}
