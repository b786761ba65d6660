import type { FileFacts, FunctionId, Value, ValueId } from '../facts/facts.ts';

/** A Python file or notebook of a project, with what it says. */
export interface PythonFile {
  /** Relative to the workspace folder, forward slashes. */
  readonly path: string;
  readonly facts: FileFacts;
  /** The text as it was read: of the file, or of one cell. */
  textOf(cell?: number): string;
}

/** A value in a file of the project. */
export interface Ref {
  readonly file: PythonFile;
  readonly id: ValueId;
}

/** What a value comes down to once names, calls and files are followed. */
export type Term =
  /** Something outside the project, by its full dotted name. */
  | { readonly type: 'external'; readonly name: string }
  | { readonly type: 'module'; readonly file: PythonFile; readonly module: number }
  | { readonly type: 'package'; readonly folder: string }
  | {
      readonly type: 'function';
      readonly file: PythonFile;
      readonly id: FunctionId;
      readonly self: Term | undefined;
    }
  | { readonly type: 'class'; readonly file: PythonFile; readonly id: number }
  | { readonly type: 'instance'; readonly file: PythonFile; readonly id: number }
  /** A call, constant, collection, operation …, as it stands in the text. */
  | { readonly type: 'value'; readonly file: PythonFile; readonly id: ValueId };

export function valueAt({ file, id }: Ref): Value {
  return file.facts.values[id] ?? { op: 'unknown' };
}

export function sameTerm(a: Term, b: Term): boolean {
  if (a.type !== b.type) return false;
  switch (a.type) {
    case 'external':
      return b.type === 'external' && a.name === b.name;
    case 'package':
      return b.type === 'package' && a.folder === b.folder;
    case 'module':
      return b.type === 'module' && a.file === b.file && a.module === b.module;
    default:
      return 'id' in b && a.file === b.file && a.id === b.id;
  }
}
