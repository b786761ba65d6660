import type { Connection } from 'vscode-languageserver';
import {
  type ReadDirectoryParams,
  type ReadDirectoryResult,
  type ReadFileParams,
  type ReadFileResult,
  readDirectoryMethod,
  readFileMethod,
} from '../../messages.ts';
import type { ClientFiles } from './clientFileSystem.ts';

/** File reads as requests to the client; one that fails is a file that cannot be read. */
export function requestsTo(connection: Connection): ClientFiles {
  return {
    readFile: (uri, limit) => {
      const params: ReadFileParams = limit === undefined ? { uri } : { uri, limit };
      return connection.sendRequest<ReadFileResult>(readFileMethod, params).catch(() => failed);
    },
    readDirectory: (uri) => {
      const params: ReadDirectoryParams = { uri };
      return connection.sendRequest<ReadDirectoryResult>(readDirectoryMethod, params).catch(() => failed);
    },
  };
}

const failed = { ok: false, failure: 'other' } as const;
