import type { FileEntry, Note } from '../fileSystem.ts';
import { getOrAdd } from '../getOrAdd.ts';
import { Code } from '../project/code.ts';
import type { DataFiles } from '../project/dataSets.ts';
import { Project, type ProjectDocument } from '../project/project.ts';
import type { Notebook } from '../sources/notebook/notebook.ts';
import type { Configuration } from '../surface/configuration.ts';
import { Layout } from './layout.ts';
import { PythonSource } from './pythonSource.ts';
import { fileKindOf, READ_LIMIT, readSource, type SourceFile } from './sourceFile.ts';

/** The contents of one workspace folder, and the projects in it. A change forgets only what was worked out from it. */
export class Workspace {
  private readonly ruleIds: readonly string[];
  private known = new Layout([], []);
  private readonly onDisk = new Map<string, SourceFile>();
  private readonly opened = new Map<string, PythonSource>();
  private readonly unreadable = new Set<string>();
  private readonly code = new Map<string, Code | undefined>();
  private readonly projects = new Map<string, Project | undefined>();
  private readonly tables = new Map<string, readonly string[]>();
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
    this.forgetAll();
  }

  /** Code, settings and documents first; then the tables that the code turns out to load. */
  wanted(): readonly { readonly path: string; readonly limit: number }[] {
    const first = [...this.known.files.keys()].flatMap((path) => {
      const kind = fileKindOf(path);
      return kind === undefined || kind === 'table' || this.isRead(path)
        ? []
        : [{ path, limit: READ_LIMIT[kind] }];
    });
    if (first.length > 0) return first;
    return [...this.roots()].flatMap((root) =>
      this.tablesOf(root)
        .filter((path) => !this.isRead(path))
        .map((path) => ({ path, limit: READ_LIMIT.table })),
    );
  }

  put(path: string, bytes: Uint8Array, complete: boolean): void {
    this.unreadable.delete(path);
    this.onDisk.set(path, readSource(path, bytes, complete, this.ruleIds));
    this.appeared(path, bytes.length);
    if (!this.opened.has(path)) this.forget(path);
  }

  missing(path: string): void {
    this.unreadable.add(path);
  }

  open(path: string, source: string | Notebook): void {
    this.opened.set(path, new PythonSource(path, source));
    this.appeared(path, 0);
    this.forget(path);
  }

  close(path: string): void {
    if (this.opened.delete(path)) this.forget(path);
  }

  remove(path: string): void {
    this.onDisk.delete(path);
    this.known = this.known.without(path);
    this.forget(path);
  }

  python(path: string): PythonSource | undefined {
    const open = this.opened.get(path);
    if (open) return open;
    const source = this.onDisk.get(path);
    return source?.type === 'python' ? source : undefined;
  }

  pythonPaths(): readonly string[] {
    const paths = new Set(this.opened.keys());
    for (const [path, source] of this.onDisk) if (source.type === 'python') paths.add(path);
    return [...paths].sort();
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
    const root = this.known.rootOf(path);
    return getOrAdd(this.projects, root, () => this.makeProject(root));
  }

  private makeProject(root: string): Project | undefined {
    const code = getOrAdd(this.code, root, () => this.codeIn(root));
    if (!code) return undefined;
    return new Project({
      root,
      code,
      documents: this.documentsIn(root),
      data: this.dataIn(root),
      partOf: (path) => this.known.partOf(path),
      declared: this.configurations()
        .filter(({ path }) => this.known.rootOf(path) === root)
        .flatMap(({ evidence }) => evidence),
    });
  }

  private codeIn(root: string): Code | undefined {
    const sources = this.pythonPaths()
      .filter((path) => this.known.rootOf(path) === root)
      .flatMap((path) => this.python(path) ?? []);
    return sources.some((source) => source.mentionsMachineLearning) ? new Code(sources) : undefined;
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

  private roots(): ReadonlySet<string> {
    return new Set(this.pythonPaths().map((path) => this.known.rootOf(path)));
  }

  /** Tables of the workspace that the code of a repository loads. */
  private tablesOf(root: string): readonly string[] {
    return getOrAdd(this.tables, root, () => {
      const project = getOrAdd(this.projects, root, () => this.makeProject(root));
      if (!project) return [];
      const loaded = project.files.flatMap((file) =>
        project.dataSets(file).flatMap(({ path }) => path ?? []),
      );
      return [...new Set(loaded)].filter((path) => fileKindOf(path) === 'table');
    });
  }

  private isRead(path: string): boolean {
    return this.onDisk.has(path) || this.unreadable.has(path);
  }

  private appeared(path: string, size: number): void {
    const before = this.known;
    this.known = before.with(path, size);
  }

  private forget(path: string): void {
    const root = this.known.rootOf(path);
    this.projects.delete(root);
    this.configurationsMemo = undefined;
    if (fileKindOf(path) !== 'code' && !this.opened.has(path)) return;
    this.code.delete(root);
    this.tables.delete(root);
  }

  private forgetAll(): void {
    this.configurationsMemo = undefined;
    this.projects.clear();
    this.code.clear();
    this.tables.clear();
  }
}
