/** How a sensitive attribute is written in column names. */
export interface AttributeTable {
  /** Canonical name: sex, age, race, … */
  readonly attribute: string;
  readonly strength: 'strong' | 'weak';
  /** Separated by commas; a term of several words must stand whole. Accents do not count. */
  readonly terms: string;
  /**
   * `free`: any other word may stand beside the term. `person`: only words of `person.ts`, or of `beside`.
   * `alone`: nothing but the term.
   */
  readonly beside: 'free' | 'person' | 'alone';
  /** More words that may stand beside the term where `beside` is `person`. */
  readonly also?: string;
  /** Words that show it is something else. */
  readonly not?: string;
}
