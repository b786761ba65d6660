import type { CancellationToken } from 'vscode-languageserver';
import { type ScanResult, scanWorkspaceMethod } from '../../messages.ts';
import { scan } from '../scan.ts';
import type { Session } from '../session.ts';

export function onScanWorkspace(session: Session): void {
  const { connection, client } = session;
  // Without parameters the token is the only argument.
  connection.onRequest(scanWorkspaceMethod, async (...received: unknown[]): Promise<ScanResult> => {
    const stopping = new AbortController();
    const stop = () => stopping.abort();
    const token = received.at(-1);
    if (isCancellationToken(token)) {
      if (token.isCancellationRequested) stop();
      token.onCancellationRequested(stop);
    }
    const progress = client.progress ? await connection.window.createWorkDoneProgress() : undefined;
    progress?.token.onCancellationRequested(stop);
    progress?.begin('Responsible ML Hints: scanning the workspace', 0, undefined, true);
    try {
      return await scan(session, stopping.signal, (done, total) =>
        progress?.report(Math.floor((done / Math.max(total, 1)) * 100), `${done} of ${total} files`),
      );
    } finally {
      progress?.done();
    }
  });
}

function isCancellationToken(value: unknown): value is CancellationToken {
  return typeof value === 'object' && value !== null && 'onCancellationRequested' in value;
}
