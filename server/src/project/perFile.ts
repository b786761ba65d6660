import { getOrAdd } from '../getOrAdd.ts';
import type { PythonFile } from './files.ts';

/** What is worked out about files one by one, when first asked for. It may start with what still holds of an earlier one. */
export class PerFile<T> {
  private readonly known = new Map<PythonFile, T>();

  constructor(earlier?: PerFile<T>, kept: Iterable<PythonFile> = []) {
    if (earlier === undefined) return;
    for (const file of kept) {
      const value = earlier.known.get(file);
      if (value !== undefined || earlier.known.has(file)) this.known.set(file, value as T);
    }
  }

  of(file: PythonFile, make: () => T): T {
    return getOrAdd(this.known, file, make);
  }
}
