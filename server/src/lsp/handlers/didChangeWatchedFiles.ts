import { FileChangeType } from 'vscode-languageserver';
import type { DiskChange } from '../files/diskChanges.ts';
import type { Session } from '../session.ts';

export function onDidChangeWatchedFiles({ connection, folders }: Session): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      for (const folder of folders.inWorkspace()) {
        const path = folder.location.pathOf(uri);
        if (path !== undefined) folder.diskChanged(path, kinds[type]);
      }
    }
  });
}

const kinds: Readonly<Record<FileChangeType, DiskChange>> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
};
