import type { RuleMeta } from '../rules/rule.ts';

const fixes: Record<RuleMeta['fix'], string> = {
  safe: 'yes, keeps the behaviour of the program',
  suggestion: 'yes, as a suggestion to look at',
  none: 'no',
};

/** The page about a rule, as Markdown; shown in the editor and kept in the repository. */
export function rulePage(rule: RuleMeta): string {
  return `${[
    `# ${rule.title}`,
    `\`${rule.id}\` · severity: ${rule.severity} · ${rule.enabled ? 'on' : 'off'} by default · quick fix: ${fixes[rule.fix]}`,
    '## What it looks for',
    rule.what,
    '## Why it matters',
    rule.why,
    '## What to do',
    rule.how,
    '## When it stays silent',
    rule.silent.map((sentence) => `- ${sentence}`).join('\n'),
    '## Example',
    `This is pointed at:\n\n${fenced(rule.examples.bad)}`,
    `This is not:\n\n${fenced(rule.examples.good)}`,
    '## How to ignore it',
    ignoring(rule.id),
    '## References',
    rule.references
      .map(({ title, year, url }) => `- ${url ? `[${title}](${url})` : title}, ${year}`)
      .join('\n'),
    '',
  ]
    .join('\n\n')
    .trimEnd()}\n`;
}

/** The table of all rules, sorted by id, with links to their pages. */
export function ruleTable(rules: readonly RuleMeta[], linkTo: (rule: RuleMeta) => string): string {
  const rows = sorted(rules).map(
    (rule) =>
      `| [${rule.id}](${linkTo(rule)}) | ${rule.title} | ${rule.severity} | ${rule.enabled ? 'on' : 'off'} | ${rule.fix} |`,
  );
  return [
    '| Rule | What it points at | Severity | By default | Quick fix |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** Every name that settings take in place of a rule, with what it means: `all`, families, rules. */
export function ruleNames(
  rules: readonly RuleMeta[],
): readonly { readonly name: string; readonly meaning: string }[] {
  const families = [...new Set(rules.map((rule) => rule.family))].sort();
  return [
    { name: 'all', meaning: 'Every rule' },
    ...families.map((family) => ({ name: family, meaning: `All rules of the family ${family}` })),
    ...sorted(rules).map(({ id, title }) => ({ name: id, meaning: title })),
  ];
}

function sorted(rules: readonly RuleMeta[]): readonly RuleMeta[] {
  return rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function ignoring(id: string): string {
  return `At one place, with the reason, at the end of the line or on a line of its own above:

${fenced(`# responsible-ml: ignore[${id}] -- the reason, for whoever reads this next`)}

In a whole file or notebook:

${fenced(`# responsible-ml: ignore-file[${id}] -- the reason`)}

For one notebook cell, the cell tag \`responsible-ml-ignore:${id}\` does the same.
In the project, with \`[tool.responsible-ml]\` in pyproject.toml, or in responsible-ml.toml without that line:

${fenced(`[tool.responsible-ml]\nignore = ["${id}"]`, 'toml')}`;
}

/** A fence longer than any inside. */
function fenced(code: string, language = 'python'): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map((ticks) => ticks[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code.trimEnd()}\n${fence}`;
}
