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
  private readonly files: ReadonlyMap<string, PythonFile>;
  private readonly index: ModuleIndex;

  /** `before`: what it found still holds while the same modules lie in the same places. */
  constructor(files: readonly PythonFile[], before?: Modules) {
    this.files = new Map(files.map((file) => [file.path, file]));
    const places = files.flatMap(placesOf);
    const key = JSON.stringify(places);
    this.index = before?.index.key === key ? before.index : new ModuleIndex(places, key);
  }

  /** Whether every name leads to the same place as in another state of the project. */
  meansTheSame(other: Modules): boolean {
    return this.index === other.index;
  }

  fileAt(path: string): PythonFile | undefined {
    return this.files.get(path);
  }

  /** A file by its path, as `%run` names it: relative to the file that runs it, or to a folder above. */
  atPath(path: string, from: string): { file: PythonFile; module: number } | undefined {
    const place = this.index.atPath(path, from);
    const file = place && this.files.get(place.path);
    return file && { file, module: place.module };
  }

  find(name: string, level: number, from: string): Found | undefined {
    const found = this.index.find(name, level, from);
    if (found === undefined || 'folder' in found) return found && { type: 'package', folder: found.folder };
    const file = this.files.get(found.path);
    return file && { type: 'file', file, module: found.module, rest: found.rest };
  }
}

/** A module of the project: the path of the file that holds it, and where it can be imported from. */
interface Place {
  readonly path: string;
  readonly module: number;
  /** Absent for a notebook: it can be run, not imported. */
  readonly importable?: string;
}

function placesOf({ path, facts }: PythonFile): readonly Place[] {
  const own = facts.kind === 'script' ? { path, module: 0, importable: path } : { path, module: 0 };
  const written = facts.modules.flatMap((module, index) =>
    module.path === undefined ? [] : [{ path, module: index, importable: join(parentOf(path), module.path) }],
  );
  return [own, ...written];
}

type FoundPlace =
  | { readonly path: string; readonly module: number; readonly rest: readonly string[] }
  | { readonly folder: string };

/** Where modules lie, whatever they contain. */
class ModuleIndex {
  readonly key: string;
  private readonly byStem = new Map<string, (Place & { importable: string })[]>();
  private readonly byPath = new Map<string, Place>();
  private readonly folders = new Set<string>();
  /** Names of all modules and folders: what starts with none of them lies outside the project. */
  private readonly starts = new Set<string>();
  private readonly memo = new Map<string, FoundPlace | undefined>();

  constructor(places: readonly Place[], key: string) {
    this.key = key;
    for (const place of places) {
      const { importable } = place;
      if (importable === undefined) this.byPath.set(place.path, place);
      else this.register({ ...place, importable });
    }
  }

  atPath(path: string, from: string): Place | undefined {
    for (const folder of foldersAbove(from)) {
      const known = this.byPath.get(join(folder, path)) ?? this.byPath.get(join(folder, `${path}.py`));
      if (known) return known;
    }
    return undefined;
  }

  find(name: string, level: number, from: string): FoundPlace | undefined {
    const dot = name.indexOf('.');
    const first = dot < 0 ? name : name.slice(0, dot);
    if (first !== '' && !this.starts.has(first)) return undefined;
    const found = getOrAdd(this.memo, `${level} ${name} ${parentOf(from)}`, () =>
      this.search(
        name.split('.').filter((part) => part !== ''),
        level,
        from,
      ),
    );
    // A script that is called like a library does not mean itself.
    return level === 0 && found && 'path' in found && found.path === from && found.module === 0
      ? undefined
      : found;
  }

  private search(parts: readonly string[], level: number, from: string): FoundPlace | undefined {
    if (level > 0) {
      let folder = parentOf(from);
      for (let up = 1; up < level; up++) folder = parentOf(folder);
      return this.inFolder(folder, parts);
    }
    for (const folder of foldersAbove(from)) {
      const found = this.inFolder(folder, parts) ?? this.inFolder(below(folder, 'src'), parts);
      if (found) return found;
    }
    return this.anywhere(parts);
  }

  private register(place: Place & { importable: string }): void {
    const path = place.importable;
    this.byPath.set(path, place);
    const folder = parentOf(path);
    for (let above = folder; above !== '' && !this.folders.has(above); above = parentOf(above)) {
      this.folders.add(above);
      this.starts.add(above.slice(above.lastIndexOf('/') + 1));
    }
    const name = path.slice(folder === '' ? 0 : folder.length + 1);
    const stem = name === '__init__.py' ? (folder.split('/').at(-1) ?? '') : name.replace(/\.py$/, '');
    this.starts.add(stem);
    const known = this.byStem.get(stem);
    if (known) known.push(place);
    else this.byStem.set(stem, [place]);
  }

  private inFolder(folder: string, parts: readonly string[]): FoundPlace | undefined {
    for (let length = parts.length; length > 0; length--) {
      const path = below(folder, parts.slice(0, length).join('/'));
      const known = this.byPath.get(`${path}.py`) ?? this.byPath.get(`${path}/__init__.py`);
      if (known) return { path: known.path, module: known.module, rest: parts.slice(length) };
    }
    const whole = below(folder, parts.join('/'));
    return parts.length > 0 && this.folders.has(whole) ? { folder: whole } : undefined;
  }

  /** Scripts often put other folders on `sys.path`: a name of at least two parts, or a unique one, is found anywhere. */
  private anywhere(parts: readonly string[]): FoundPlace | undefined {
    for (let length = parts.length; length > 0; length--) {
      const stem = parts[length - 1];
      const tail = `/${parts.slice(0, length).join('/')}`;
      const candidates = (stem === undefined ? [] : (this.byStem.get(stem) ?? [])).filter(
        ({ importable }) => {
          const bare = `/${importable.replace(/(\/__init__)?\.py$/, '')}`;
          return bare.endsWith(tail);
        },
      );
      const [only] = candidates;
      if (only && candidates.length === 1) {
        return { path: only.path, module: only.module, rest: parts.slice(length) };
      }
    }
    return undefined;
  }
}

export function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** A path, already plain, inside a folder. */
function below(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
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
