import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

export interface IndexingProgress {
  readonly report: (done: number, total: number) => void;
  readonly done: () => void;
}

/** Milliseconds; what is quicker shows nothing. */
const PATIENCE = 1000;

/** Progress that appears only when the work takes long, and lets a person stop it. */
export function lateProgress(
  connection: Connection,
  supported: boolean,
  title: string,
  stop: () => void,
  patience = PATIENCE,
): IndexingProgress {
  if (!supported) return { report: () => {}, done: () => {} };
  let reporter: WorkDoneProgressServerReporter | undefined;
  let finished = false;
  let percentage = 0;
  const begin = async (): Promise<void> => {
    const created = await connection.window.createWorkDoneProgress();
    if (finished) return created.done();
    reporter = created;
    created.token.onCancellationRequested(stop);
    created.begin(title, percentage, undefined, true);
  };
  const timer = setTimeout(() => void begin().catch(() => {}), patience);
  return {
    report: (done, total) => {
      const next = total === 0 ? 100 : Math.floor((done / total) * 100);
      if (next === percentage) return;
      percentage = next;
      reporter?.report(next, `${done} of ${total} files`);
    },
    done: () => {
      finished = true;
      clearTimeout(timer);
      reporter?.done();
    },
  };
}
