import { loadPyodide } from 'pyodide';
import { dumpSource } from './installed.ts';

export interface Reference {
  readonly version: string;
  /** CPython's tree as lines; undefined where it does not accept the text. */
  lines(text: string): string | undefined;
  /** What `\N{NAME}` stands for. */
  character(name: string): string;
  /** The modules of its standard library. */
  readonly modules: readonly string[];
  read(module: string): string;
}

const SETUP = `
import sys, unicodedata, warnings, zipfile
warnings.simplefilter("ignore")
archive = zipfile.ZipFile(next(path for path in sys.path if path.endswith(".zip")))
modules = sorted(name for name in archive.namelist() if name.endswith(".py"))
`;

/** CPython 3.14 in this process. */
export async function loadReference(): Promise<Reference> {
  const python = await loadPyodide();
  python.runPython(dumpSource() + SETUP);
  return {
    version: python.runPython('sys.version.split()[0]'),
    lines: python.globals.get('tree_lines'),
    character: python.runPython('unicodedata.lookup'),
    modules: python.runPython('modules').toJs(),
    read: python.runPython('lambda name: archive.read(name).decode()'),
  };
}
