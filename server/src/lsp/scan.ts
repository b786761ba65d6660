import type { ScanResult } from '../messages.ts';
import type { Session } from './session.ts';
import { Slices } from './slices.ts';

/** Shows what there is to say about every file of the workspace; when cancelled, only open files keep their hints. */
export async function scan(
  session: Session,
  signal: AbortSignal,
  progress: (done: number, total: number) => void,
): Promise<ScanResult> {
  const counts = { files: 0, filesWithFindings: 0, findings: 0 };
  const folders = session.folders.inWorkspace().filter((folder) => session.isEnabled(folder));
  const aborted = new Promise<'stopped'>((resolve) => {
    if (signal.aborted) resolve('stopped');
    signal.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  for (const folder of folders) {
    if ((await Promise.race([folder.settled(), aborted])) === 'stopped') return cancelled();
    folder.scope = 'all';
    const slices = new Slices();
    const paths = folder.reported();
    for (const [index, path] of paths.entries()) {
      await slices.pause();
      if (signal.aborted) return cancelled();
      session.show(folder, path);
      const findings = session.presenter.countOf(folder, path);
      counts.files++;
      counts.findings += findings;
      if (findings > 0) counts.filesWithFindings++;
      progress(index + 1, paths.length);
    }
  }
  return { cancelled: false, ...counts };

  function cancelled(): ScanResult {
    for (const folder of folders) {
      folder.scope = 'open';
      session.presenter.hideAll(folder, 'closed');
    }
    return { cancelled: true, ...counts };
  }
}
