import type { Note } from '../fileSystem.ts';
import type { Finding, Severity } from '../rules/finding.ts';
import type { Place } from '../sources/span.ts';
import { Positions, type Report, type ReportedFile, type TextOf } from './report.ts';

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue';
type Paint = (style: Style, text: string) => string;

const codes: Record<Style, number> = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34 };
const severityStyle: Record<Severity, Style> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim',
};

/** The report for people: grouped by file, with what was seen, what to do, and a last line that sums up. */
export function textReport(report: Report, textOf: TextOf, options: { readonly colour: boolean }): string {
  const paint: Paint = (style, text) => (options.colour ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
  const writer = new Writer(new Positions(textOf), paint);
  const spoken = report.files.filter(({ findings, notes }) => findings.length + notes.length > 0);
  return `${[...spoken.map((file) => writer.file(file)), paint('bold', summary(report))].join('\n\n')}\n`;
}

class Writer {
  private readonly positions: Positions;
  private readonly paint: Paint;

  constructor(positions: Positions, paint: Paint) {
    this.positions = positions;
    this.paint = paint;
  }

  file({ path, findings, notes }: ReportedFile): string {
    return [
      this.paint('bold', printable(path)),
      ...notes.map((note) => this.note(note)),
      ...findings.flatMap((finding) => this.finding(finding)),
    ].join('\n');
  }

  private note({ message }: Note): string {
    return `  ${this.paint('dim', 'note')}  ${printable(message)}`;
  }

  private finding({ at, severity, rule, message, evidence, fixes }: Finding): readonly string[] {
    const place = this.place(at);
    const head = `  ${place}  ${this.paint(severityStyle[severity], severity)}  ${this.paint('dim', rule)}`;
    return [
      head,
      `    ${printable(message)}`,
      ...evidence.map(
        (seen) =>
          `      ${this.paint('dim', 'seen:')} ${printable(seen.what)} (${this.evidencePlace(seen.at, at.path)})`,
      ),
      ...fixes.map((fix) => `      ${this.paint('dim', 'fix:')} ${printable(fix.title)}`),
    ];
  }

  private place(at: Place): string {
    const { line, character } = this.positions.start(at);
    return `${cellName(at)}${line + 1}:${character + 1}`;
  }

  private evidencePlace(at: Place, path: string): string {
    const where = at.path === path ? '' : `${printable(at.path)}, `;
    return `${where}${cellName(at)}line ${this.positions.start(at).line + 1}`;
  }
}

/** People count cells from 1. */
function cellName({ span }: Place): string {
  return span.cell === undefined ? '' : `cell ${span.cell + 1}, `;
}

function summary({ analysed, files }: Report): string {
  const findings = files.flatMap((file) => file.findings);
  const notes = files.reduce((sum, file) => sum + file.notes.length, 0);
  const noted = notes === 0 ? '' : ` ${counted(notes, 'note')} on what could not be read as it is.`;
  if (findings.length === 0) return `Nothing to report in ${counted(analysed, 'file')}.${noted}`;
  const order: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
  const levels = order
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) =>
      severity === 'information' ? `${count} information` : counted(count, severity),
    );
  const touched = files.filter((file) => file.findings.length > 0).length;
  const total = counted(findings.length, 'finding');
  return `${total} (${levels.join(', ')}) in ${touched} of ${counted(analysed, 'file')}.${noted}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** File names and code can hold control characters, which a terminal would obey. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}
