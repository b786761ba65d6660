import { getOrAdd } from '../getOrAdd.ts';
import type { PythonFile } from './files.ts';

/** What a dotted import names inside the project, and which part of it is left over. */
export type Found =
  | {
      readonly type: 'file';
      readonly file: PythonFile;
      readonly module: number;
      readonly rest: readonly string[];
    }
  | { readonly type: 'package'; readonly folder: string };

/** Finds the project's own modules by their dotted names, the way `sys.path` would, without knowing `sys.path`. */
export class Modules {
  private readonly byStem = new Map<string, { file: PythonFile; module: number; path: string }[]>();
  private readonly byPath = new Map<string, { file: PythonFile; module: number }>();
  private readonly folders = new Set<string>();
  /** Names of all modules and folders: what starts with none of them lies outside the project. */
  private readonly starts = new Set<string>();
  private readonly memo = new Map<string, Found | undefined>();

  constructor(files: readonly PythonFile[]) {
    for (const file of files) {
      if (file.facts.kind === 'script') this.register(file, 0, file.path);
      else this.byPath.set(file.path, { file, module: 0 });
      file.facts.modules.forEach(({ path }, module) => {
        if (path !== undefined) this.register(file, module, join(parentOf(file.path), path));
      });
    }
  }

  /** A file by its path, as `%run` names it: relative to the file that runs it, or to a folder above. */
  atPath(path: string, from: string): { file: PythonFile; module: number } | undefined {
    for (const folder of foldersAbove(from)) {
      const known = this.byPath.get(join(folder, path)) ?? this.byPath.get(join(folder, `${path}.py`));
      if (known) return known;
    }
    return undefined;
  }

  find(name: string, level: number, from: string): Found | undefined {
    const parts = name.split('.').filter((part) => part !== '');
    const [first] = parts;
    if (first !== undefined && !this.starts.has(first)) return undefined;
    const found = getOrAdd(this.memo, `${level} ${name} ${parentOf(from)}`, () =>
      this.search(parts, level, from),
    );
    // A script that is called like a library does not mean itself.
    return level === 0 && found?.type === 'file' && found.file.path === from && found.module === 0
      ? undefined
      : found;
  }

  private search(parts: readonly string[], level: number, from: string): Found | undefined {
    if (level > 0) {
      let folder = parentOf(from);
      for (let up = 1; up < level; up++) folder = parentOf(folder);
      return this.inFolder(folder, parts);
    }
    for (const folder of foldersAbove(from)) {
      const found = this.inFolder(folder, parts) ?? this.inFolder(join(folder, 'src'), parts);
      if (found) return found;
    }
    return this.anywhere(parts);
  }

  private register(file: PythonFile, module: number, path: string): void {
    this.byPath.set(path, { file, module });
    const folder = parentOf(path);
    for (let above = folder; above !== '' && !this.folders.has(above); above = parentOf(above)) {
      this.folders.add(above);
      this.starts.add(above.slice(above.lastIndexOf('/') + 1));
    }
    const name = path.slice(folder === '' ? 0 : folder.length + 1);
    const stem = name === '__init__.py' ? (folder.split('/').at(-1) ?? '') : name.replace(/\.py$/, '');
    this.starts.add(stem);
    const known = this.byStem.get(stem);
    if (known) known.push({ file, module, path });
    else this.byStem.set(stem, [{ file, module, path }]);
  }

  private inFolder(folder: string, parts: readonly string[]): Found | undefined {
    for (let length = parts.length; length > 0; length--) {
      const path = join(folder, parts.slice(0, length).join('/'));
      const known = this.byPath.get(`${path}.py`) ?? this.byPath.get(`${path}/__init__.py`);
      if (known) return { type: 'file', ...known, rest: parts.slice(length) };
    }
    const whole = join(folder, parts.join('/'));
    return parts.length > 0 && this.folders.has(whole) ? { type: 'package', folder: whole } : undefined;
  }

  /** Scripts often put other folders on `sys.path`: a name of at least two parts, or a unique one, is found anywhere. */
  private anywhere(parts: readonly string[]): Found | undefined {
    for (let length = parts.length; length > 0; length--) {
      const stem = parts[length - 1];
      const tail = `/${parts.slice(0, length).join('/')}`;
      const candidates = (stem === undefined ? [] : (this.byStem.get(stem) ?? [])).filter(({ path }) => {
        const bare = `/${path.replace(/(\/__init__)?\.py$/, '')}`;
        return bare.endsWith(tail);
      });
      const [only] = candidates;
      if (only && candidates.length === 1) {
        return { type: 'file', file: only.file, module: only.module, rest: parts.slice(length) };
      }
    }
    return undefined;
  }
}

export function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The folder of a file and every folder above it, nearest first. */
export function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = parentOf(path); ; folder = parentOf(folder)) {
    folders.push(folder);
    if (folder === '') return folders;
  }
}

/** Joins and normalises relative paths; `..` never leaves the root. */
export function join(...parts: readonly string[]): string {
  const out: string[] = [];
  for (const part of parts.join('/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') out.pop();
    else out.push(part);
  }
  return out.join('/');
}
