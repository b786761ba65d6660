import type { MustItem } from '../../documentation/facts.ts';
import type { Evidence } from '../evidence.ts';

/** One place that says something about a data set. */
export interface Trace {
  readonly evidence: Evidence;
  readonly answers: readonly MustItem[];
  /** A card, datasheet or machine-readable description. */
  readonly structured: boolean;
}

/** Answers that tell a stranger what the data are or where to ask; a licence or a version alone does not. */
export const DESCRIBES: readonly MustItem[] = ['source', 'fields', 'collection', 'population'];

export function describes(answers: readonly MustItem[]): boolean {
  return answers.some((item) => DESCRIBES.includes(item));
}
