import type { Diagnostic } from 'vscode-languageserver';
import type { ReportedFile } from '../../reports/report.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { Snapshot } from '../documents/snapshot.ts';
import type { Shown } from '../publisher.ts';
import { noteDiagnostic, type ShownFinding, shownFindings } from './diagnostics.ts';
import type { Places } from './places.ts';

/** What the client shows of one file: diagnostics per document, and what stands behind them. */
export interface ShownFile {
  readonly documents: readonly Shown[];
  readonly findings: readonly ShownFinding[];
}

/** A report for the client. Every cell of an open notebook is mentioned, also those with nothing to say. */
export function shownFile(report: ReportedFile, places: Places, client: ClientFeatures): ShownFile {
  const findings = shownFindings(report, places, client);
  const documents = documentsOf(places.snapshotOf(report.path), places.uriOf(report.path));
  const first = documents[0]?.uri;
  const notes = [...new Set(report.notes.map(({ message }) => message))].map(noteDiagnostic);
  const byDocument = new Map<string, Diagnostic[]>();
  if (first !== undefined) byDocument.set(first, notes);
  for (const { uri, diagnostic } of findings) {
    const known = byDocument.get(uri);
    if (known === undefined) byDocument.set(uri, [diagnostic]);
    else known.push(diagnostic);
  }
  return {
    documents: documents.map((document) => ({
      ...document,
      diagnostics: byDocument.get(document.uri) ?? [],
    })),
    findings,
  };
}

function documentsOf(
  snapshot: Snapshot | undefined,
  uri: string,
): readonly { readonly uri: string; readonly version?: number }[] {
  if (snapshot === undefined) return [{ uri }];
  if (snapshot.type === 'text') return [{ uri: snapshot.uri, version: snapshot.version }];
  if (snapshot.cells.length === 0) return [{ uri: snapshot.uri }];
  return snapshot.cells.map(({ uri, version }) => ({ uri, version }));
}
