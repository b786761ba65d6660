/** How a sensitive attribute is written in column names. */
export interface AttributeTable {
  /** Canonical name: sex, age, race, … */
  readonly attribute: string;
  readonly strength: 'strong' | 'weak';
  /** Separated by commas; a term of several words must stand whole. Accents count only after `=`. */
  readonly terms: string;
  /**
   * `free`: any other word may stand beside the term. `person`: a word for a person, or only words that say how the
   * value is written. `personOnly`: a word for a person must stand beside it. `alone`: nothing but the term.
   */
  readonly beside: 'free' | 'person' | 'personOnly' | 'alone';
  /** More words that may stand beside the term where `beside` is `person`. */
  readonly also?: string;
  /** Words that show it is something else. */
  readonly not?: string;
}
