import type { Finding } from '../rules/finding.ts';
import type { Span } from '../sources/span.ts';
import { nearestName } from './names.ts';
import type { SuppressedName, Suppression, Suppressions } from './suppressions.ts';

/** Ids of what can be said about suppressions; all hints. */
export const suppressionRules = [
  'suppression/missing-reason',
  'suppression/unused',
  'suppression/unknown-rule',
  'suppression/not-understood',
] as const;

export interface SuppressedFinding<F extends Finding> {
  readonly finding: F;
  readonly by: Suppression;
}

export interface UnusedName {
  readonly suppression: Suppression;
  readonly name: SuppressedName;
}

export interface Applied<F extends Finding> {
  readonly kept: readonly F[];
  readonly suppressed: readonly SuppressedFinding<F>[];
  /** Names that suppressed nothing. Only meaningful where the rule ran over all it needs to know. */
  readonly unused: readonly UnusedName[];
}

/** Takes suppressed findings of one file out, and says which suppressions did nothing. */
export function applySuppressions<F extends Finding>(
  findings: readonly F[],
  { found }: Suppressions,
): Applied<F> {
  const kept: F[] = [];
  const suppressed: SuppressedFinding<F>[] = [];
  const used = new Set<SuppressedName>();
  for (const finding of findings) {
    // A suppression with a reason is the better witness when several apply.
    const matching = found
      .flatMap((by) => by.names.filter((name) => suppresses(by, name, finding)).map((name) => ({ by, name })))
      .sort((a, b) => Number(a.by.reason === undefined) - Number(b.by.reason === undefined));
    for (const { name } of matching) used.add(name);
    const best = matching[0];
    if (best === undefined) kept.push(finding);
    else suppressed.push({ finding, by: best.by });
  }
  const unused = found.flatMap((suppression) =>
    suppression.names.filter((name) => !used.has(name)).map((name) => ({ suppression, name })),
  );
  return { kept, suppressed, unused };
}

function suppresses({ covers }: Suppression, { name }: SuppressedName, { rule, at }: Finding): boolean {
  if (name !== 'all' && name !== rule && !rule.startsWith(`${name}/`)) return false;
  if (covers.type === 'file') return true;
  const { span } = covers;
  return span.cell === at.span.cell && at.span.start >= span.start && at.span.start < span.end;
}

/** What is to be said about the suppressions themselves: hints with rules of their own. */
export function suppressionFindings(
  path: string,
  { found, misunderstood }: Suppressions,
  unused: readonly UnusedName[],
  ruleIds: readonly string[],
): readonly Finding[] {
  const hint = (
    rule: (typeof suppressionRules)[number],
    span: Span,
    message: string,
    subject: string,
  ): Finding => ({
    rule,
    severity: 'hint',
    message,
    at: { path, span },
    evidence: [],
    searched: [],
    fixes: [],
    subject,
  });
  const known = new Set(['all', ...ruleIds, ...ruleIds.map((id) => id.slice(0, id.indexOf('/')))]);
  const names = found.flatMap((suppression) => suppression.names);
  const unknown = names.filter(({ name }) => !known.has(name));
  return [
    ...misunderstood.map(({ at, text }) =>
      hint(
        'suppression/not-understood',
        at,
        'This comment suppresses nothing. Write it as `# responsible-ml: ignore[family/name] -- reason`.',
        text,
      ),
    ),
    ...unknown.map(({ name, at }) => {
      const near = nearestName(name, [...known]);
      const meant = near === undefined ? '' : ` Did you mean "${near}"?`;
      return hint(
        'suppression/unknown-rule',
        at,
        `No rule is called "${name}", so nothing is suppressed.${meant}`,
        name,
      );
    }),
    ...found
      .filter(({ by, reason }) => by === 'comment' && reason === undefined)
      .map(({ at, names }) =>
        hint(
          'suppression/missing-reason',
          at,
          'Add the reason behind ` -- `: it tells the next reader, and the checklist, why this is fine here.',
          names.map(({ name }) => name).join(),
        ),
      ),
    ...unused
      .filter(({ name }) => known.has(name.name))
      .map(({ name }) =>
        hint(
          'suppression/unused',
          name.at,
          `Nothing to suppress here any more for "${name.name}": this can go.`,
          name.name,
        ),
      ),
  ];
}
