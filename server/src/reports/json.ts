import type { Evidence, Finding } from '../rules/finding.ts';
import { Positions, type Report, type TextOf } from './report.ts';

/** The report for machines: lines and columns count from 1, cells from 0 among all cells. */
export function jsonReport(report: Report, textOf: TextOf): string {
  const positions = new Positions(textOf);
  const findings = report.files.flatMap((file) => file.findings.map((finding) => entry(finding, positions)));
  return `${JSON.stringify({ version: 1, files: report.analysed, findings }, null, 2)}\n`;
}

function entry(finding: Finding, positions: Positions) {
  const start = positions.start(finding.at);
  const end = positions.end(finding.at);
  return {
    rule: finding.rule,
    severity: finding.severity,
    path: finding.at.path,
    ...cellOf(finding.at.span.cell),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    message: finding.message,
    evidence: finding.evidence.map((evidence) => evidenceEntry(evidence, positions)),
    fixes: finding.fixes.map((fix) => fix.title),
  };
}

function evidenceEntry({ at, what }: Evidence, positions: Positions) {
  return { path: at.path, ...cellOf(at.span.cell), line: positions.start(at).line + 1, what };
}

function cellOf(cell: number | undefined) {
  return cell === undefined ? {} : { cell };
}
