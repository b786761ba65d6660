import { getOrAdd } from '../getOrAdd.ts';
import { type ColumnUse, columnsUsed } from './columns.ts';
import { type Deed, deedsOf } from './deeds.ts';
import type { PythonFile } from './files.ts';
import { type GroupEvaluation, groupEvaluationsOf } from './groupEvaluation.ts';
import { HelperDeeds } from './helperDeeds.ts';
import { Linker } from './link.ts';
import { Meaning } from './meaning.ts';

/** What the Python files of one repository say together. Worked out when first asked for; outlives changes of other files. */
export class Code {
  readonly files: readonly PythonFile[];
  readonly meaning: Meaning;
  private readonly helpers: HelperDeeds;
  private readonly deedsMemo = new Map<PythonFile, readonly Deed[]>();
  private readonly groupMemo = new Map<PythonFile, readonly GroupEvaluation[]>();
  private readonly columnMemo = new Map<PythonFile, readonly ColumnUse[]>();

  constructor(files: readonly PythonFile[]) {
    this.files = files;
    this.meaning = new Meaning(new Linker(files));
    this.helpers = new HelperDeeds(this);
  }

  deeds(file: PythonFile): readonly Deed[] {
    return getOrAdd(this.deedsMemo, file, () => deedsOf(this.meaning, file));
  }

  /** What the file does by calling functions of the project. */
  helperDeeds(file: PythonFile): readonly Deed[] {
    return this.helpers.of(file);
  }

  groupEvaluations(file: PythonFile): readonly GroupEvaluation[] {
    return getOrAdd(this.groupMemo, file, () => groupEvaluationsOf(this.meaning, file, this.deeds(file)));
  }

  columns(file: PythonFile): readonly ColumnUse[] {
    return getOrAdd(this.columnMemo, file, () => columnsUsed(this.meaning, file));
  }
}
