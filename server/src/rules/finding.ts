import type { Evidence } from '../project/evidence.ts';
import type { Place } from '../sources/span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type { Evidence } from '../project/evidence.ts';

/** A change a fix makes; offsets refer to the text as it was analysed. */
export type Edit =
  | { readonly type: 'replace'; readonly at: Place; readonly text: string }
  | {
      readonly type: 'insertCells';
      readonly path: string;
      /** Index among all cells; new cells come right before it. */
      readonly index: number;
      readonly cells: readonly { readonly kind: 'code' | 'markdown'; readonly text: string }[];
    }
  | { readonly type: 'createFile'; readonly path: string; readonly text: string };

/** `safe` keeps the behaviour of the program and takes part in fix-all; `suggestion` is only ever chosen by a person. */
export interface Fix {
  readonly title: string;
  readonly kind: 'safe' | 'suggestion';
  readonly edits: readonly Edit[];
}

/** What a rule says: one cause, one place, with what was seen and what was looked for without success. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Place;
  readonly evidence: readonly Evidence[];
  /** Sentences: what was looked for, and where. */
  readonly searched: readonly string[];
  readonly fixes: readonly Fix[];
  /** A name for the cause that survives moves and edits elsewhere (a data set, a metric's text); never a line number. */
  readonly subject: string;
}
