import type { DocumentFacts, DocumentKind, DocumentSection, Mention, MustItem } from '../facts.ts';
import { isPlaceholder } from '../prose/plainText.ts';

/** What a machine-readable description says about one data set. */
export interface Entry {
  readonly name: string;
  readonly answers: readonly MustItem[];
  /** Paths and addresses of the data. */
  readonly where: readonly string[];
}

/** Finds names in a text in the order in which they stand there, so that reading all of them stays linear. */
export class Finder {
  private readonly text: string;
  private from = 0;

  constructor(text: string) {
    this.text = text;
  }

  spanOf(name: string): { readonly start: number; readonly end: number } {
    const found = name === '' ? -1 : this.text.indexOf(name, this.from);
    if (found < 0) return { start: this.from, end: Math.min(this.text.length, this.from + 1) };
    this.from = found;
    return { start: found, end: found + name.length };
  }
}

export function factsOf(kind: DocumentKind, text: string, entries: readonly Entry[]): DocumentFacts {
  const finder = new Finder(text);
  const [only] = entries;
  const facts = { kind, sections: entries.map((entry) => sectionOf(entry, finder)), groupResults: [] };
  return entries.length === 1 && only && only.name !== '' ? { ...facts, title: only.name } : facts;
}

function sectionOf(entry: Entry, finder: Finder): DocumentSection {
  const span = finder.spanOf(entry.name);
  const items = [...new Set(entry.answers)];
  return {
    heading: entry.name,
    path: [entry.name],
    level: 1,
    span,
    aboutData: true,
    placeholder: items.length === 0,
    answers: items.map((item) => ({ item, span })),
    mentions: entry.where.map((text): Mention => {
      const path = text.replaceAll('\\', '/');
      return { kind: mentionKind(path), text: path, span, answers: items };
    }),
  };
}

function mentionKind(path: string): Mention['kind'] {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) return 'url';
  return path.endsWith('/') ? 'folder' : /\.\w{1,8}$/.test(path) ? 'file' : 'folder';
}

/** Real content: text that is no template's, a number, a non-empty list or object of such. */
export function says(value: unknown): boolean {
  if (typeof value === 'number') return true;
  if (typeof value === 'string')
    return !isPlaceholder(value) && !/\bINSERT_|\bTODO\b|^unknown$|^none$/i.test(value.slice(0, 200));
  if (Array.isArray(value)) return value.slice(0, 50).some(says);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => !key.startsWith('@type') && says(inner));
}

export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
