import type { Diagnostic } from 'vscode-languageserver';
import type { CellInsertion, NewFile, TextChange, TextPosition } from '../../messages.ts';

/** A fix ready to be offered: documents, versions and ranges instead of paths and offsets. */
export interface OfferedFix {
  readonly title: string;
  readonly safe: boolean;
  readonly texts: readonly TextChange[];
  readonly files: readonly NewFile[];
  readonly cells?: {
    readonly notebook: string;
    /** The state of the notebook that the indexes count in. */
    readonly revision: number;
    readonly insertions: readonly CellInsertion[];
  };
}

/** Where a suppression would be written, and what stands around its reason. */
export interface OfferedIgnore {
  readonly scope: 'here' | 'file';
  readonly uri: string;
  readonly version: number;
  readonly position: TextPosition;
  readonly before: string;
  readonly after: string;
}

/** Travels with a diagnostic to the client and back, so that a request for code actions analyses nothing. */
export interface DiagnosticData {
  readonly rule: string;
  readonly fingerprint: string;
  readonly fixes: readonly OfferedFix[];
  readonly ignores: readonly OfferedIgnore[];
}

export const diagnosticSource = 'responsible-ml';

/** The data of one of our own diagnostics as the client sent it back. */
export function dataOf({ source, data }: Diagnostic): DiagnosticData | undefined {
  return source === diagnosticSource && isDiagnosticData(data) ? data : undefined;
}

/** The client only hands back what this server made; a look at the outline tells versions of it apart. */
function isDiagnosticData(data: unknown): data is DiagnosticData {
  if (typeof data !== 'object' || data === null) return false;
  const { rule, fingerprint, fixes, ignores } = data as Partial<Record<keyof DiagnosticData, unknown>>;
  return (
    typeof rule === 'string' &&
    typeof fingerprint === 'string' &&
    Array.isArray(fixes) &&
    Array.isArray(ignores)
  );
}
