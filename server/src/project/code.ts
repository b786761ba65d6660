import { type ColumnUse, columnsUsed } from './columns.ts';
import { type Deed, deedsOf } from './deeds.ts';
import type { PythonFile } from './files.ts';
import { type GroupEvaluation, groupEvaluationsOf } from './groupEvaluation.ts';
import { HelperDeeds } from './helperDeeds.ts';
import { Imports } from './imports.ts';
import { Islands } from './islands.ts';
import { Linker } from './link.ts';
import { Meaning } from './meaning.ts';
import { Modules } from './modules.ts';
import { PerFile } from './perFile.ts';
import { pathsWritten } from './written.ts';

/** What the Python files of one repository say together. Worked out when first asked for. */
export class Code {
  readonly files: readonly PythonFile[];
  readonly meaning: Meaning;
  readonly imports: Imports;
  /** Files about which everything is as it was in the code before. */
  readonly kept: readonly PythonFile[];
  private readonly islands: Islands;
  private readonly helpers: HelperDeeds;
  private readonly deedsMemo: PerFile<readonly Deed[]>;
  private readonly groupMemo: PerFile<readonly GroupEvaluation[]>;
  private readonly columnMemo: PerFile<readonly ColumnUse[]>;
  private readonly writtenMemo: PerFile<readonly string[]>;

  /** `before`: the code before some of its files changed; what these cannot have touched is taken over. */
  constructor(files: readonly PythonFile[], before?: Code) {
    this.files = files;
    const modules = new Modules(files, before?.meaning.linker.modules);
    this.imports = new Imports(files, modules, before?.imports);
    this.islands = new Islands(files, this.imports, before?.islands);
    const kept = this.islands.unchanged;
    const linker = new Linker(files, modules, before?.meaning.linker, kept);
    this.meaning = new Meaning(linker, before?.meaning, kept);
    this.helpers = new HelperDeeds(this, before?.helpers, kept);
    this.deedsMemo = new PerFile(before?.deedsMemo, kept);
    this.groupMemo = new PerFile(before?.groupMemo, kept);
    this.columnMemo = new PerFile(before?.columnMemo, kept);
    this.writtenMemo = new PerFile(before?.writtenMemo, kept);
    this.kept = kept;
  }

  deeds(file: PythonFile): readonly Deed[] {
    return this.deedsMemo.of(file, () => deedsOf(this.meaning, file));
  }

  /** What the file does by calling functions of the project. */
  helperDeeds(file: PythonFile): readonly Deed[] {
    return this.helpers.of(file);
  }

  groupEvaluations(file: PythonFile): readonly GroupEvaluation[] {
    return this.groupMemo.of(file, () => groupEvaluationsOf(this.meaning, file, this.deeds(file)));
  }

  columns(file: PythonFile): readonly ColumnUse[] {
    return this.columnMemo.of(file, () => columnsUsed(this.meaning, file));
  }

  /** Paths that the file writes to, with `{}` for parts only a run would know. */
  pathsWritten(file: PythonFile): readonly string[] {
    return this.writtenMemo.of(file, () => pathsWritten(this.meaning, file));
  }
}
