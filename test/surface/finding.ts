import type { Finding } from '../../server/src/rules/finding.ts';

/** A finding for tests of what happens to findings. */
export function finding(parts: Partial<Finding> = {}): Finding {
  return {
    rule: 'fairness/loud',
    severity: 'information',
    message: 'Seen.',
    at: { path: 'src/train.py', span: { start: 0, end: 1 } },
    evidence: [],
    searched: [],
    fixes: [],
    subject: 'it',
    ...parts,
  };
}
