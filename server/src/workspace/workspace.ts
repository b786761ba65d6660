import type { FileEntry, Note } from '../fileSystem.ts';
import { getOrAdd } from '../getOrAdd.ts';
import { Code } from '../project/code.ts';
import type { DataFiles } from '../project/dataSets.ts';
import { Project, type ProjectDocument } from '../project/project.ts';
import type { Notebook } from '../sources/notebook/notebook.ts';
import type { Configuration } from '../surface/configuration.ts';
import { Layout } from './layout.ts';
import { PythonSource } from './pythonSource.ts';
import { type FileKind, fileKindOf, READ_LIMIT, readSource, type SourceFile } from './sourceFile.ts';

/** The contents of one workspace folder, and the projects in it. A change forgets only what was worked out from it. */
export class Workspace {
  private readonly ruleIds: readonly string[];
  private known = new Layout([], []);
  private readonly onDisk = new Map<string, SourceFile>();
  private readonly opened = new Map<string, PythonSource>();
  private readonly unreadable = new Set<string>();
  /** By root, as last worked out. */
  private readonly repositories = new Map<string, Repository>();
  /** What of a repository has to be worked out again. */
  private readonly stale = new Map<string, Stale>();
  /** Repositories that may want tables now. */
  private readonly toSearch = new Set<string>();
  private allRead = false;
  private pythonMemo: ReadonlyMap<string, readonly string[]> | undefined;
  private configurationsMemo: readonly Configuration[] | undefined;

  constructor(ruleIds: readonly string[]) {
    this.ruleIds = ruleIds;
  }

  get layout(): Layout {
    return this.known;
  }

  list(files: readonly FileEntry[], repositories: readonly string[]): void {
    this.known = new Layout(files, repositories);
    for (const path of this.onDisk.keys()) if (!this.known.files.has(path)) this.onDisk.delete(path);
    this.unreadable.clear();
    this.allRead = false;
    this.configurationsMemo = undefined;
    this.pythonMemo = undefined;
    for (const root of this.repositories.keys()) this.stale.set(root, { code: true, data: true });
    for (const root of this.byRoot().keys()) this.toSearch.add(root);
  }

  /** Code, settings and documents first; then the tables that the code turns out to load. */
  wanted(): readonly { readonly path: string; readonly limit: number }[] {
    if (!this.allRead) {
      const first = [...this.known.files.keys()].flatMap((path) => {
        const kind = fileKindOf(path);
        return kind === undefined || kind === 'table' || this.isRead(path)
          ? []
          : [{ path, limit: READ_LIMIT[kind] }];
      });
      if (first.length > 0) return first;
      this.allRead = true;
    }
    return [...this.toSearch].flatMap((root) => {
      const tables = this.tablesOf(root).filter((path) => !this.isRead(path));
      if (tables.length === 0) this.toSearch.delete(root);
      return tables.map((path) => ({ path, limit: READ_LIMIT.table }));
    });
  }

  put(path: string, bytes: Uint8Array, complete: boolean): void {
    this.unreadable.delete(path);
    this.onDisk.set(path, readSource(path, bytes, complete, this.ruleIds));
    this.appeared(path, bytes.length);
    if (!this.opened.has(path)) this.changed(path, fileKindOf(path));
  }

  missing(path: string): void {
    this.unreadable.add(path);
  }

  open(path: string, source: string | Notebook): void {
    this.opened.set(path, new PythonSource(path, source));
    this.appeared(path, 0);
    this.changed(path, 'code');
  }

  close(path: string): void {
    if (this.opened.delete(path)) this.changed(path, 'code');
  }

  remove(path: string): void {
    this.onDisk.delete(path);
    this.known = this.known.without(path);
    this.changed(path, fileKindOf(path));
    this.outdate(path, { code: false, data: true });
  }

  python(path: string): PythonSource | undefined {
    const open = this.opened.get(path);
    if (open) return open;
    const source = this.onDisk.get(path);
    return source?.type === 'python' ? source : undefined;
  }

  pythonPaths(): readonly string[] {
    return [...this.byRoot().values()].flat().sort();
  }

  notesOf(path: string): readonly Note[] {
    const open = this.opened.get(path);
    const source = open ?? this.onDisk.get(path);
    const notes = source && 'notes' in source ? source.notes : [];
    return notes.map((message) => ({ path, message }));
  }

  settingsNotes(): readonly Note[] {
    return [...this.onDisk.values()].flatMap(({ type, path }) =>
      type === 'configuration' ? this.notesOf(path) : [],
    );
  }

  configurations(): readonly Configuration[] {
    this.configurationsMemo ??= [...this.onDisk.values()].flatMap((source) =>
      source.type === 'configuration' ? (source.configuration ?? []) : [],
    );
    return this.configurationsMemo;
  }

  /** The project a file is part of; undefined where nothing in its repository has to do with machine learning. */
  projectOf(path: string): Project | undefined {
    return this.repository(this.known.rootOf(path)).project;
  }

  private repository(root: string): Repository {
    const known = this.repositories.get(root);
    const stale = this.stale.get(root);
    if (known && !stale) return known;
    const code = known && !stale?.code ? known.code : this.codeIn(root, known?.code);
    const project = code && this.makeProject(root, code, stale?.data ? undefined : known?.project);
    const made = { code, project };
    this.repositories.set(root, made);
    this.stale.delete(root);
    return made;
  }

  private makeProject(root: string, code: Code, before: Project | undefined): Project {
    const contents = {
      root,
      code,
      documents: this.documentsIn(root),
      data: this.dataIn(root),
      partOf: (path: string) => this.known.partOf(path),
      declared: this.configurations()
        .filter(({ path }) => this.known.rootOf(path) === root)
        .flatMap(({ evidence }) => evidence),
    };
    return new Project(contents, before);
  }

  private codeIn(root: string, before: Code | undefined): Code | undefined {
    const sources = (this.byRoot().get(root) ?? []).flatMap((path) => this.python(path) ?? []);
    return sources.some((source) => source.mentionsMachineLearning) ? new Code(sources, before) : undefined;
  }

  private documentsIn(root: string): readonly ProjectDocument[] {
    return [...this.onDisk.values()].flatMap((source) =>
      source.type === 'document' && this.known.rootOf(source.path) === root ? [source] : [],
    );
  }

  private dataIn(root: string): DataFiles {
    return {
      has: (path) => this.known.files.has(path) && this.known.rootOf(path) === root,
      named: (name) => this.known.named(name).filter((path) => this.known.rootOf(path) === root),
      columnsOf: (path) => {
        const source = this.onDisk.get(path);
        return source?.type === 'table' ? source.header : undefined;
      },
    };
  }

  /** Python files and notebooks by the repository they are in. */
  private byRoot(): ReadonlyMap<string, readonly string[]> {
    if (this.pythonMemo) return this.pythonMemo;
    const paths = new Set(this.opened.keys());
    for (const [path, source] of this.onDisk) if (source.type === 'python') paths.add(path);
    const byRoot = new Map<string, string[]>();
    for (const path of [...paths].sort())
      getOrAdd(byRoot, this.known.rootOf(path), (): string[] => []).push(path);
    this.pythonMemo = byRoot;
    return byRoot;
  }

  /** Tables of the workspace that the code of a repository loads. */
  private tablesOf(root: string): readonly string[] {
    const { project } = this.repository(root);
    if (!project) return [];
    const loaded = project.files.flatMap((file) => project.dataSets(file).flatMap(({ path }) => path ?? []));
    return [...new Set(loaded)].filter((path) => fileKindOf(path) === 'table');
  }

  private isRead(path: string): boolean {
    return this.onDisk.has(path) || this.unreadable.has(path);
  }

  private appeared(path: string, size: number): void {
    if (this.known.files.has(path)) return;
    this.known = this.known.with(path, size);
    this.allRead = false;
    this.outdate(path, { code: false, data: true });
  }

  /** The content of a file is another one, or gone. */
  private changed(path: string, kind: FileKind | undefined): void {
    if (kind === 'configuration') this.configurationsMemo = undefined;
    if (kind === 'code') this.pythonMemo = undefined;
    this.outdate(path, { code: kind === 'code', data: kind === 'table' });
  }

  /** What has to be worked out again in the repository of a file; other evidence is looked at each time. */
  private outdate(path: string, { code, data }: Stale): void {
    const root = this.known.rootOf(path);
    const already = this.stale.get(root);
    this.stale.set(root, { code: code || already?.code === true, data: data || already?.data === true });
    this.toSearch.add(root);
  }
}

/** What was worked out about one repository; the project is undefined where no machine learning is done. */
interface Repository {
  readonly code: Code | undefined;
  readonly project: Project | undefined;
}

interface Stale {
  readonly code: boolean;
  readonly data: boolean;
}
