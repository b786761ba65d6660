import { sensitiveAttribute } from '../../knowledge/attributes.ts';
import type { GroupResults } from '../facts.ts';
import { plainText } from './plainText.ts';
import type { Outline } from './sections.ts';

const METRIC =
  /\b(?:accuracy|acc|precision|recall|f1|f-?score|auc|auroc|roc|tpr|fpr|fnr|tnr|ppv|npv|error|sensitivity|specificity|selection rate|positive rate|negative rate|approval rate|mae|rmse|mse|r2|wer|bleu|score|parity|disparity|odds|impact)\b/i;
const GROUP_WORD =
  /\b(?:sub-?groups?|groups?|demographics?|slices?|segments?|cohorts?|protected|sensitive)\b/i;
const GROUP_VALUE =
  /^(?:fe)?males?$|^(?:wo)?men$|^non-?binary$|^(?:black|white|asian|hispanic|latin[oax]|african|caucasian|native)\b|^(?:young|old|older|younger|elderly|adults?)\b|^(?:under|over|age[ds]?)\s?\d|^[<>≤≥]\s?\d\d|^\d\d\s?[-–]\s?\d\d|^(?:im)?migrants?$|^(?:sex|gender|race|age|ethnicity)\s?[=:]/i;

/** Tables that give results for groups of people. */
export function groupResultsOf(text: string, outline: readonly Outline[]): readonly GroupResults[] {
  const out: GroupResults[] = [];
  for (const section of outline) {
    let rows: { start: number; end: number }[] = [];
    const flush = (): void => {
      const found = rows.length >= 3 ? readTable(text, rows, section.heading) : undefined;
      if (found) out.push(found);
      rows = [];
    };
    for (const block of section.blocks) {
      const last = rows.at(-1);
      if (block.kind !== 'row' || (last && block.start - last.end > 400)) flush();
      if (block.kind === 'row') rows.push(block);
    }
    flush();
  }
  return out;
}

function readTable(
  text: string,
  rows: readonly { readonly start: number; readonly end: number }[],
  heading: string,
): GroupResults | undefined {
  const [head, ...body] = rows.map((row) =>
    cellsOf(text.slice(row.start, Math.min(row.end, row.start + 1000))),
  );
  const first = rows[0];
  const last = rows.at(-1);
  if (!head || !first || !last || !head.some((cell) => METRIC.test(cell)) || !hasNumbers(body))
    return undefined;
  const attribute = head.slice(0, 2).find((cell) => sensitiveAttribute(cell)) ?? attributeIn(heading);
  const labels = body.flatMap((cells) => cells.slice(0, 2));
  const groups = new Set(
    labels.filter((label) => GROUP_VALUE.test(label)).map((label) => label.toLowerCase()),
  );
  const named = head.slice(0, 2).some((cell) => GROUP_WORD.test(cell)) && attribute !== undefined;
  if (groups.size < 2 && !named && !head.slice(0, 2).some((cell) => sensitiveAttribute(cell)))
    return undefined;
  const span = { start: first.start, end: last.end };
  return attribute === undefined ? { span } : { span, attribute };
}

/** "Accuracy by gender", "Results per age group". */
function attributeIn(heading: string): string | undefined {
  const by = /\b(?:by|per|across|for each|between)\s+([\w -]{2,40})$/i.exec(heading)?.[1]?.trim();
  const word = by?.split(/\s+/).find((part) => sensitiveAttribute(part));
  return word;
}

function cellsOf(row: string): readonly string[] {
  const inner = row.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split('|').map((cell) => plainText(cell));
}

function hasNumbers(body: readonly (readonly string[])[]): boolean {
  return (
    body.filter((cells) => cells.slice(1).some((cell) => /^[~≈]?[-+]?\d*[.,]?\d+\s?%?/.test(cell))).length >=
    2
  );
}
