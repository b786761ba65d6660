import type { ScanResult } from '../messages.ts';
import type { Folder } from './folder.ts';
import type { Session } from './session.ts';

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
    if ((await Promise.race([folder.settled(), aborted])) === 'stopped')
      return { cancelled: true, ...counts };
    folder.scope = 'all';
    for await (const [path, done, total] of paced(folder)) {
      if (signal.aborted) {
        folder.scope = 'open';
        session.presenter.hideAll(folder, 'closed');
        return { cancelled: true, ...counts };
      }
      session.show(folder, path);
      const findings = session.presenter.countOf(folder, path);
      counts.files++;
      counts.findings += findings;
      if (findings > 0) counts.filesWithFindings++;
      progress(done, total);
    }
  }
  return { cancelled: false, ...counts };
}

/** Files to report, with a pause now and then in which messages of the client get through. */
async function* paced(folder: Folder): AsyncIterable<readonly [path: string, done: number, total: number]> {
  const paths = folder.reported();
  for (const [index, path] of paths.entries()) {
    if (index % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    yield [path, index + 1, paths.length];
  }
}
