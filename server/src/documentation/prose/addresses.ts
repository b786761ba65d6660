import { publishers } from '../tables/publishers.ts';
import type { Stretch } from './sentences.ts';

const ADDRESS =
  /(?:\b(?:https?|ftp|hf|s3|gs):\/\/|\bwww\.)[^\s<>()[\]"'`|\\]{3,300}|\b[\w-]{2,40}(?:\.[\w-]{2,40}){1,4}\/[^\s<>()[\]"'`|\\]{2,300}|\b10\.\d{4,5}\/[\w./-]{2,100}/g;

/** Addresses in a stretch of text, with or without a scheme; DOIs too. */
export function addressesIn(text: string, stretch: Stretch): readonly Stretch[] {
  const part = text.slice(stretch.start, stretch.end);
  if (!part.includes('/')) return [];
  return [...part.matchAll(ADDRESS)].map((match) => {
    const end = match.index + match[0].replace(/[.,;:!*_]+$/, '').length;
    return { start: stretch.start + match.index, end: stretch.start + end };
  });
}

/** The publisher who describes what lies at an address. */
export function publisherAt(address: string): string | undefined {
  const bare = address
    .slice(0, 400)
    .replace(/^(?:https?|ftp):\/\//i, '')
    .toLowerCase();
  return publishers.find((publisher) => publisher.address.test(bare))?.name;
}

/** The first publisher to which a short text links. */
export function publisherIn(text: string): string | undefined {
  if (!text.includes('/')) return undefined;
  for (const { start, end } of addressesIn(text, { start: 0, end: text.length })) {
    const name = publisherAt(text.slice(start, end));
    if (name !== undefined) return name;
  }
  return undefined;
}
