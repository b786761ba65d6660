import { readColumnTable } from './columnTable.ts';
import type { DocumentFacts } from './facts.ts';
import { readDvc, readKedro, readYamlDescription } from './metadata/catalogs.ts';
import { readJsonLd } from './metadata/jsonLd.ts';
import { readDataPackage } from './metadata/packages.ts';
import { readSchema } from './metadata/schemas.ts';
import { formatOf } from './paths.ts';
import { readProse } from './prose/readProse.ts';

/** Longer documents are read up to here: what they say about data stands in front. */
const LONGEST = 400_000;

/** Whether a file may describe data or models; decided by its path alone. */
export function isDocumentPath(path: string): boolean {
  return formatOf(path) !== undefined;
}

/** What a document says about data; undefined when the text turns out to be no document. Never throws. */
export function readDocument(path: string, text: string): DocumentFacts | undefined {
  const head = text.slice(0, LONGEST);
  switch (formatOf(path)) {
    case 'prose':
      return readProse(path, head);
    case 'columnTable':
      return readColumnTable(head);
    case 'jsonLd':
      return readJsonLd(text);
    case 'kaggle':
    case 'dataPackage':
      return readDataPackage(text);
    case 'dvc':
      return readDvc(head, path);
    case 'kedro':
      return readKedro(head);
    case 'yaml':
      return readYamlDescription(head);
    case 'schema':
      return readSchema(head, path);
    case undefined:
      return undefined;
  }
}
