import { getOrAdd } from '../getOrAdd.ts';
import type { Code } from './code.ts';
import { type PythonFile, valueAt } from './files.ts';
import type { Meaning } from './meaning.ts';
import { textOf, UNKNOWN_PART } from './text.ts';

/** Methods and functions that write a file named by one of their arguments, whatever they are called on. */
const WRITERS =
  /^(to_(csv|parquet|pickle|feather|json|excel|hdf|sql|orc|stata|zarr|netcdf)|save|savez|savez_compressed|savetxt|dump|write|write_csv|write_parquet|saveAsTable|save_to_disk|write_text|write_bytes|imwrite|copy|copyfile|move|export)$/;

/** What code of a project writes: names of files, with `{}` for parts only a run would know, and folders; each with the writers. */
export interface Written {
  readonly files: ReadonlyMap<string, readonly PythonFile[]>;
  readonly folders: ReadonlyMap<string, readonly PythonFile[]>;
}

export function writtenBy(code: Code): Written {
  const files = new Map<string, PythonFile[]>();
  const folders = new Map<string, PythonFile[]>();
  const writers = (): PythonFile[] => [];
  for (const file of code.files) {
    for (const path of code.pathsWritten(file)) {
      const parts = path
        .replace(/\\/g, '/')
        .split('/')
        .filter((part) => part !== '');
      const base = parts.at(-1) ?? '';
      const folder = parts.at(-2);
      if (base !== UNKNOWN_PART && /\.\w{1,8}$/.test(base)) getOrAdd(files, base, writers).push(file);
      if (folder !== undefined && !/^\.+$|\{\}/.test(folder)) getOrAdd(folders, folder, writers).push(file);
    }
  }
  return { files, folders };
}

/** Paths that calls of a file write to. */
export function pathsWritten(meaning: Meaning, file: PythonFile): readonly string[] {
  return file.facts.calls.flatMap((id) => writtenByCall(meaning, file, id));
}

function writtenByCall(meaning: Meaning, file: PythonFile, id: number): readonly string[] {
  const call = valueAt({ file, id });
  if (call.op !== 'call') return [];
  const callee = valueAt({ file, id: call.callee });
  const imported = callee.op === 'import' ? callee.name.split('.').at(-1) : undefined;
  const name = meaning.methodName({ file, id }) ?? imported;
  const opensToWrite = name === 'open' || (callee.op === 'builtin' && callee.name === 'open');
  if (!opensToWrite && (name === undefined || !WRITERS.test(name))) return [];
  if (opensToWrite && !call.args.some((argument) => isWriteMode(file, argument.value))) return [];
  return call.args.flatMap((argument) => textOf(meaning.linker, { file, id: argument.value }) ?? []);
}

function isWriteMode(file: PythonFile, id: number): boolean {
  const value = valueAt({ file, id });
  return value.op === 'constant' && value.type === 'str' && /^[wax]b?\+?t?$/.test(value.text);
}
