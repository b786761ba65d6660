import type { FileEntry, Note } from './fileSystem.ts';
import type { ReportedFile } from './reports/report.ts';
import type { Finding } from './rules/finding.ts';
import { rules } from './rules/registry.ts';
import type { Notebook } from './sources/notebook/notebook.ts';
import {
  applySuppressions,
  type SuppressedFinding,
  suppressionFindings,
} from './surface/applySuppressions.ts';
import { type Configuration, configurationFor } from './surface/configuration.ts';
import { ruleState, type Selection } from './surface/severity.ts';
import type { PythonSource } from './workspace/pythonSource.ts';
import { Workspace } from './workspace/workspace.ts';

export type EngineSettings = Selection;

/**
 * Everything between the contents of files and what is said about them; it reads nothing by itself. One engine stands
 * for one workspace folder: tell it which files there are, give it what it wants to know, and ask for reports.
 */
export class Engine {
  private readonly settings: EngineSettings;
  private readonly workspace = new Workspace(ruleIds);

  constructor(settings: EngineSettings = {}) {
    this.settings = settings;
  }

  /** All files of the workspace folder, and the folders in it that are repositories (those with a `.git`). */
  list(files: readonly FileEntry[], repositories: readonly string[]): void {
    this.workspace.list(files, repositories);
  }

  /** Contents that would tell more, with the bytes needed from the start of each; empty when all is known. */
  wanted(): readonly { readonly path: string; readonly limit: number }[] {
    return this.workspace.wanted();
  }

  /** The content of a file on the disk; `complete` is false where only its start was read. */
  put(path: string, bytes: Uint8Array, complete: boolean): void {
    this.workspace.put(path, bytes, complete);
  }

  /** A file that could not be read: it is not asked for again. */
  missing(path: string): void {
    this.workspace.missing(path);
  }

  /** What an editor shows; it goes before the disk until it is closed. */
  open(path: string, source: string | Notebook): void {
    this.workspace.open(path, source);
  }

  close(path: string): void {
    this.workspace.close(path);
  }

  /** A file that is gone from the disk. */
  remove(path: string): void {
    this.workspace.remove(path);
  }

  /** Python files and notebooks that reports can be asked for. */
  analysed(): readonly string[] {
    return this.workspace.pythonPaths();
  }

  /** Settings that can be applied only in part, or not at all. */
  settingsNotes(): readonly Note[] {
    return this.workspace.settingsNotes();
  }

  /** What there is to say about one file: findings by place, suppressed ones left out. */
  report(path: string): ReportedFile {
    const source = this.workspace.python(path);
    if (!source) return { path, findings: [], notes: this.workspace.notesOf(path) };
    try {
      const findings = [...this.checked(source).findings].sort(byPlace);
      return { path, findings, notes: this.workspace.notesOf(path) };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const message = `Not analysed: an error inside Responsible ML Hints (${why}).`;
      return {
        path,
        findings: [],
        notes: [...this.workspace.notesOf(path), { path, message }],
        failed: true,
      };
    }
  }

  /** Findings of one file that a person silenced, with their reasons. */
  suppressed(path: string): readonly SuppressedFinding<Finding>[] {
    const source = this.workspace.python(path);
    return source ? this.checked(source).suppressed : [];
  }

  /** The text a place refers to, as it was analysed. */
  textOf(path: string, cell: number | undefined): string | undefined {
    return this.workspace.python(path)?.textOf(cell);
  }

  configurationOf(path: string): Configuration | undefined {
    return configurationFor(path, this.workspace.configurations());
  }

  /** The repository a file belongs to, and the part of it that has a project file of its own. */
  projectOf(path: string): { readonly root: string; readonly part: string } {
    return { root: this.workspace.layout.rootOf(path), part: this.workspace.layout.partOf(path) };
  }

  private checked(source: PythonSource): {
    readonly findings: readonly Finding[];
    readonly suppressed: readonly SuppressedFinding<Finding>[];
  } {
    const found = this.findingsOf(source);
    const { kept, suppressed, unused } = applySuppressions(found, source.suppressions);
    const about = suppressionFindings(source.path, source.suppressions, unused, ruleIds);
    return { findings: [...kept, ...about], suppressed };
  }

  private findingsOf(source: PythonSource): readonly Finding[] {
    const project = this.workspace.projectOf(source.path);
    if (!project) return [];
    const configuration = this.configurationOf(source.path);
    return rules.flatMap((rule) => {
      const state = ruleState(rule, source.path, configuration, this.settings);
      if (!state.on) return [];
      return [...rule.check(source, project)].map(
        (draft): Finding => ({
          ...draft,
          rule: rule.id,
          severity: state.severity ?? draft.severity ?? rule.severity,
        }),
      );
    });
  }
}

const ruleIds = rules.map(({ id }) => id);

function byPlace(a: Finding, b: Finding): number {
  return (a.at.span.cell ?? 0) - (b.at.span.cell ?? 0) || a.at.span.start - b.at.span.start;
}
