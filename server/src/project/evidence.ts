import type { Place } from '../sources/span.ts';

/** Something seen in the code, the data or a document, on which a finding or a silence rests. */
export interface Evidence {
  readonly what: string;
  readonly at: Place;
}
