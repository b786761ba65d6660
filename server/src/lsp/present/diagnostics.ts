import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import { ruleUri } from '../../messages.ts';
import type { ReportedFile } from '../../reports/report.ts';
import type { Finding, Severity } from '../../rules/finding.ts';
import { ruleById } from '../../rules/registry.ts';
import { fingerprints } from '../../surface/fingerprints.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { type DiagnosticData, diagnosticSource } from './diagnosticData.ts';
import { offeredFix } from './offeredFixes.ts';
import { offeredIgnores } from './offeredIgnores.ts';
import type { Located, Places } from './places.ts';

/** A finding as it is shown: kept for hovers, so that they analyse nothing. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly uri: string;
  /** The name of the file or notebook. */
  readonly file: string;
  readonly diagnostic: Diagnostic;
  /** What was seen, with where. */
  readonly seen: readonly { readonly what: string; readonly at: Located }[];
}

/** A list that nobody reads to its end helps nobody. */
const MOST_RELATED = 10;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The findings of one file for the client, each with the document it is shown in. */
export function shownFindings(
  { findings }: ReportedFile,
  places: Places,
  client: ClientFeatures,
): readonly ShownFinding[] {
  const names = fingerprints(findings, (finding) => lineAt(finding, places));
  return findings.map((finding, index) => shownFinding(finding, names[index] ?? '', places, client));
}

/** A note about a file, at its top. */
export function noteDiagnostic(message: string): Diagnostic {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return { range, message, severity: DiagnosticSeverity.Information, source: diagnosticSource };
}

function shownFinding(
  finding: Finding,
  fingerprint: string,
  places: Places,
  client: ClientFeatures,
): ShownFinding {
  const { uri, range, exact, inWords, file } = places.locate(finding.at);
  const seen = finding.evidence.map(({ what, at }) => ({ what, at: places.locate(at) }));
  const data: DiagnosticData = {
    rule: finding.rule,
    fingerprint,
    fixes: finding.fixes.flatMap((fix) => offeredFix(fix, places) ?? []),
    ignores: ruleById(finding.rule) === undefined ? [] : offeredIgnores(finding, places),
  };
  const where = !exact && inWords !== undefined ? `${capital(inWords)}: ` : '';
  const diagnostic: Diagnostic = {
    range,
    message: `${where}${finding.message}`,
    severity: severities[finding.severity],
    source: diagnosticSource,
    code: finding.rule,
    ...(client.extension &&
      client.codeDescription &&
      ruleById(finding.rule) && { codeDescription: { href: ruleUri(finding.rule) } }),
    ...(client.relatedInformation &&
      seen.length > 0 && { relatedInformation: seen.slice(0, MOST_RELATED).map(related) }),
    ...(client.unnecessaryTag &&
      finding.rule === 'suppression/unused' && { tags: [DiagnosticTag.Unnecessary] }),
    ...(client.diagnosticData && { data }),
  };
  return { finding, uri, file, diagnostic, seen };
}

function related({ what, at }: ShownFinding['seen'][number]): DiagnosticRelatedInformation {
  const message = at.inWords === undefined ? what : `${what} (${at.inWords})`;
  return { location: { uri: at.uri, range: at.range }, message };
}

function lineAt({ at }: Finding, places: Places): string {
  const text = places.textAt(at);
  const start =
    Math.max(text.lastIndexOf('\n', at.span.start - 1), text.lastIndexOf('\r', at.span.start - 1)) + 1;
  return /[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
