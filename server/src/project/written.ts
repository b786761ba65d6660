import type { Code } from './code.ts';
import { type PythonFile, valueAt } from './files.ts';
import { textOf } from './text.ts';

/** Methods and functions that write a file named by one of their arguments, whatever they are called on. */
const WRITERS =
  /^(to_(csv|parquet|pickle|feather|json|excel|hdf|sql|orc|stata|zarr|netcdf)|save|savez|savez_compressed|savetxt|dump|write|write_csv|write_parquet|saveAsTable|save_to_disk|write_text|write_bytes|imwrite|copy|copyfile|move|export)$/;

/** The last part of every path that code of the project writes to; parts only a run would know are left out. */
export function writtenNames(code: Code): ReadonlySet<string> {
  const names = new Set<string>();
  for (const file of code.files) {
    for (const id of file.facts.calls) for (const name of writtenBy(code, file, id)) names.add(name);
  }
  return names;
}

function writtenBy(code: Code, file: PythonFile, id: number): readonly string[] {
  const call = valueAt({ file, id });
  if (call.op !== 'call') return [];
  const callee = valueAt({ file, id: call.callee });
  const name =
    code.meaning.methodName({ file, id }) ??
    (callee.op === 'import' ? callee.name.split('.').at(-1) : undefined);
  if (name === undefined) return [];
  const opensToWrite = name === 'open' || (callee.op === 'builtin' && callee.name === 'open');
  if (!WRITERS.test(name) && !opensToWrite) return [];
  if (opensToWrite && !call.args.some((argument) => isWriteMode(file, argument.value))) return [];
  return call.args.flatMap((argument) => {
    const text = textOf(code.meaning.linker, { file, id: argument.value });
    const base = text?.replace(/\\/g, '/').split('/').at(-1);
    return base !== undefined && /\.\w{1,8}$/.test(base) && !base.includes('{}') ? [base] : [];
  });
}

function isWriteMode(file: PythonFile, id: number): boolean {
  const value = valueAt({ file, id });
  return value.op === 'constant' && value.type === 'str' && /^[wax]b?\+?t?$/.test(value.text);
}
