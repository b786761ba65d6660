import type { Span } from '../sources/span.ts';

/** The ten questions whose answers make data documented enough; datasheets, data cards and the standards all reduce to them. */
export const mustItems = [
  'source',
  'licence',
  'fields',
  'collection',
  'population',
  'personal',
  'limitations',
  'use',
  'version',
  'contact',
] as const;

export type MustItem = (typeof mustItems)[number];

/** One of the ten questions, and the words that answer it. */
export interface Answer {
  readonly item: MustItem;
  readonly span: Span;
}

/** A data file, folder, address or id that the text names. */
export interface Mention {
  readonly kind: 'file' | 'folder' | 'url' | 'id';
  /** As written, with forward slashes. */
  readonly text: string;
  readonly span: Span;
  /** What the same sentence, list item or table row answers about it. */
  readonly answers: readonly MustItem[];
}

export interface DocumentSection {
  /** Without markup, numbering and emoji; '' before the first heading. */
  readonly heading: string;
  /** Headings above, outermost first, the own heading last. */
  readonly path: readonly string[];
  readonly level: number;
  /** Heading and text, without the sections below it. */
  readonly span: Span;
  /** Its heading, or one above, says that it is about data. */
  readonly aboutData: boolean;
  /** Nothing but template text, "TODO", or nothing at all. */
  readonly placeholder: boolean;
  /** Questions about data that the text answers. */
  readonly answers: readonly Answer[];
  readonly mentions: readonly Mention[];
}

export type DocumentKind =
  /** A README that is no card. */
  | 'readme'
  /** Any other text page. */
  | 'page'
  /** A page that is about data as a whole: `data/README.md`, `DATA.md`, a codebook. */
  | 'dataPage'
  | 'dataCard'
  | 'datasheet'
  | 'modelCard'
  /** Describes columns: `adult.names`, a schema, a data dictionary. */
  | 'dictionary'
  /** Machine-readable description of a data set: Croissant, Frictionless, Kaggle. */
  | 'metadata'
  /** Entries of single data sets: DVC, Kedro, dbt, data contract. */
  | 'catalog';

/** What a table of results by group says. */
export interface GroupResults {
  readonly span: Span;
  /** The attribute by which the groups differ, as written. */
  readonly attribute?: string;
}

/** What one document says about data; plain and serialisable. */
export interface DocumentFacts {
  readonly kind: DocumentKind;
  readonly title?: string;
  /** The front matter names a licence. */
  readonly licensed?: true;
  readonly sections: readonly DocumentSection[];
  /** The document says that the data or the predictions are about people. */
  readonly people?: { readonly topic: string; readonly span: Span };
  readonly groupResults: readonly GroupResults[];
}
