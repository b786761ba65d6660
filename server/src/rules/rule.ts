import type { Project, ProjectFile } from '../project/project.ts';
import type { Finding, Severity } from './finding.ts';

export type Family =
  | 'fairness'
  | 'data'
  | 'modularity'
  | 'sustainability'
  | 'transparency'
  | 'supply'
  | 'privacy';

export interface Reference {
  readonly title: string;
  readonly year: number;
  readonly url?: string;
}

/** What people read about a rule: in the hover, on its page, in the README table, in reports. */
export interface RuleMeta {
  readonly id: `${Family}/${string}`;
  readonly family: Family;
  /** A few words, sentence case, no full stop. */
  readonly title: string;
  readonly severity: Severity;
  readonly enabled: boolean;
  /** One paragraph each, plain words. */
  readonly what: string;
  readonly why: string;
  readonly how: string;
  /** When the rule stays silent; one sentence each. */
  readonly silent: readonly string[];
  readonly fix: 'safe' | 'suggestion' | 'none';
  readonly examples: { readonly bad: string; readonly good: string };
  readonly references: readonly Reference[];
}

/** What a rule reports; the engine adds the rule's id, the file and the configured severity. */
export type Draft = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };

export interface Rule extends RuleMeta {
  check(file: ProjectFile, project: Project): Iterable<Draft>;
}
