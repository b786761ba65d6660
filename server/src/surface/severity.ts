import type { Finding, Severity } from '../rules/finding.ts';
import type { Configuration, SeveritySetting } from './configuration.ts';

/** What the command line asks for; it goes before the settings of the project. */
export interface Selection {
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
}

export type RuleState =
  | { readonly on: false }
  /** `severity` is set when somebody chose one; otherwise the finding's own counts. */
  | { readonly on: true; readonly severity: Severity | undefined };

/** What of a rule decides whether it is on. */
export interface RuleSwitch {
  readonly id: string;
  readonly family: string;
  readonly enabled: boolean;
}

const off: RuleState = { on: false };

/**
 * Whether, and how loud, a rule speaks about a file. A name is a rule, a family or `all`; the more precise one wins,
 * and `ignore` wins a tie. A family stands for its rules that are on by default, `all` for every rule.
 */
export function ruleState(
  rule: RuleSwitch,
  path: string,
  configuration: Configuration | undefined,
  asked: Selection = {},
): RuleState {
  const here = (configuration?.perPath ?? []).filter((settings) => settings.matches(path));
  if (here.some((settings) => precision(settings.ignore, rule) > 0)) return off;
  const levels = [...here.map((settings) => settings.severity).reverse(), configuration?.severity];
  const severity = levels.map((level) => severityIn(level, rule)).find((found) => found !== undefined);

  const projectSaysOn = isSelected(rule, configuration?.select, configuration?.ignore, severity);
  const on =
    asked.select === undefined && precision(asked.ignore, rule) === 0
      ? projectSaysOn && severity !== 'off'
      : isSelected(rule, asked.select, asked.ignore, undefined);
  return on ? { on, severity: severity === 'off' ? undefined : severity } : off;
}

/** Findings with the severities that the project chose; those of rules that are off are left out. */
export function applySeverity<F extends Finding>(
  findings: readonly F[],
  rules: ReadonlyMap<string, RuleSwitch>,
  configuration: Configuration | undefined,
  asked: Selection = {},
): readonly F[] {
  return findings.flatMap((finding) => {
    const rule = rules.get(finding.rule);
    if (rule === undefined) return [finding];
    const state = ruleState(rule, finding.at.path, configuration, asked);
    if (!state.on) return [];
    return [state.severity === undefined ? finding : { ...finding, severity: state.severity }];
  });
}

function isSelected(
  rule: RuleSwitch,
  select: readonly string[] | undefined,
  ignore: readonly string[] | undefined,
  severity: SeveritySetting | undefined,
): boolean {
  const ignored = precision(ignore, rule);
  const selected = precision(select, rule);
  if (ignored > 0 && ignored >= selected) return false;
  // Giving a severity to a rule that is off by default asks for it.
  if (select === undefined) return rule.enabled || severity !== undefined;
  return selected === 2 ? rule.enabled : selected > 0;
}

/** 3 when the rule itself is named, 2 its family, 1 `all`, 0 when nothing names it. */
function precision(names: readonly string[] | undefined, rule: RuleSwitch): 0 | 1 | 2 | 3 {
  if (names === undefined) return 0;
  if (names.includes(rule.id)) return 3;
  if (names.includes(rule.family)) return 2;
  return names.includes('all') ? 1 : 0;
}

function severityIn(
  level: ReadonlyMap<string, SeveritySetting> | undefined,
  rule: RuleSwitch,
): SeveritySetting | undefined {
  return level?.get(rule.id) ?? level?.get(rule.family) ?? level?.get('all');
}
