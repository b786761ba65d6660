import type { Hover, Position, Range } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { explainRuleCommand } from '../../messages.ts';
import { ruleById } from '../../rules/registry.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { ShownFinding } from './diagnostics.ts';
import type { Located } from './places.ts';

/** More pieces of evidence than this say nothing new. */
const MOST_SEEN = 6;

/** What stands behind the findings at a position; the client shows their messages itself. */
export function hoverAt(
  shown: readonly ShownFinding[],
  position: Position,
  client: Pick<ClientFeatures, 'extension' | 'markdownHover'>,
): Hover | null {
  const here = shown.filter(({ diagnostic }) => contains(diagnostic.range, position));
  const [first] = here;
  if (first === undefined) return null;
  const texts = here.flatMap((finding) => sections(finding, client.extension && client.markdownHover) ?? []);
  if (texts.length === 0) return null;
  const { range } = first.diagnostic;
  const value = texts.join('\n\n---\n\n');
  return client.markdownHover
    ? { contents: { kind: 'markdown', value }, range }
    : { contents: { kind: 'plaintext', value: asPlainText(value) }, range };
}

function sections({ finding, seen, file }: ShownFinding, commands: boolean): string | undefined {
  const rule = ruleById(finding.rule);
  if (rule === undefined) return undefined;
  const evidence = whatWasSeen(seen, file);
  const parts = [
    `**${escaped(rule.title)}**`,
    ...(commands ? [] : evidence),
    ...whatWasLookedFor(finding.searched),
    `**Why it matters:** ${escaped(rule.why)}`,
    `**What to do:** ${escaped(rule.how)}`,
    commands ? explainLink(rule.id) : `\`${rule.id}\``,
    // VS Code lists the evidence right above, with the message: here it would push the rest out of sight.
    ...(commands ? evidence : []),
  ];
  return parts.join('\n\n');
}

function whatWasSeen(seen: ShownFinding['seen'], file: string): readonly string[] {
  if (seen.length === 0) return [];
  const lines = seen.slice(0, MOST_SEEN).map(({ what, at }) => `- ${escaped(what)}${whereIs(at, file)}`);
  const more = seen.length - lines.length;
  if (more > 0) lines.push(`- and ${more} more`);
  return [`**What was seen**\n\n${lines.join('\n')}`];
}

function whatWasLookedFor(searched: readonly string[]): readonly string[] {
  if (searched.length === 0) return [];
  return [`**What was looked for**\n\n${searched.map((sentence) => `- ${escaped(sentence)}`).join('\n')}`];
}

/** Only other files are named. */
function whereIs({ uri, range, inWords, file }: Located, here: string): string {
  const line = inWords ?? `line ${range.start.line + 1}`;
  const words = file === here ? line : `${escaped(file)}, ${line}`;
  const parsed = URI.parse(uri);
  // A hover can link to files, not to cells.
  if (inWords !== undefined || parsed.scheme !== 'file') return ` (${words})`;
  return ` ([${words}](${parsed.with({ fragment: `L${range.start.line + 1}` }).toString()}))`;
}

function explainLink(id: string): string {
  const argument = encodeURIComponent(JSON.stringify([id]));
  return `[Read about this hint](command:${explainRuleCommand}?${argument} "Opens the page of the rule") · \`${id}\``;
}

/** Text of the person's files must not become markup: no link, no image, no command of theirs runs from a hover. */
function escaped(text: string): string {
  return text.replace(/[\\[\]<>!*|~&]/g, '\\$&').replace(/\s+/g, ' ');
}

function asPlainText(markdown: string): string {
  return markdown
    .replace(/(?<!\\)\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/\\([\\[\]<>!*|~&])/g, '$1');
}

function contains({ start, end }: Range, { line, character }: Position): boolean {
  const after = line > start.line || (line === start.line && character >= start.character);
  const before = line < end.line || (line === end.line && character <= end.character);
  return after && before;
}
