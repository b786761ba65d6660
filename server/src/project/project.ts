import type { DocumentFacts } from '../documentation/facts.ts';
import { getOrAdd } from '../getOrAdd.ts';
import type { DeclaredEvidence } from '../surface/configuration.ts';
import { type ColumnUse, columnsUsed } from './columns.ts';
import { type DataFiles, type DataSet, dataSetsOf } from './dataSets.ts';
import { type Deed, deedsOf } from './deeds.ts';
import type { PythonFile } from './files.ts';
import { type GroupEvaluation, groupEvaluationsOf } from './groupEvaluation.ts';
import { Linker } from './link.ts';
import { Meaning } from './meaning.ts';
import { type People, peopleOf } from './people.ts';
import { Relations } from './relations.ts';

export type { PythonFile as ProjectFile } from './files.ts';

export interface ProjectDocument {
  readonly path: string;
  readonly facts: DocumentFacts;
}

export interface ProjectContents {
  /** The folder all of it lies in; '' is the workspace folder. */
  readonly root: string;
  readonly files: readonly PythonFile[];
  readonly documents: readonly ProjectDocument[];
  readonly data: DataFiles;
  /** The part of the project a path belongs to: the nearest folder with a project file of its own. */
  readonly partOf: (path: string) => string;
  /** What the configuration says lies elsewhere. */
  readonly declared: readonly DeclaredEvidence[];
}

/** One repository as the rules see it. Everything is worked out when it is first asked for. */
export class Project implements ProjectContents {
  readonly root: string;
  readonly files: readonly PythonFile[];
  readonly documents: readonly ProjectDocument[];
  readonly data: DataFiles;
  readonly partOf: (path: string) => string;
  readonly declared: readonly DeclaredEvidence[];
  readonly meaning: Meaning;
  readonly relations: Relations;
  private readonly peopleMemo = new Map<PythonFile, People | undefined>();
  private readonly deedsMemo = new Map<PythonFile, readonly Deed[]>();
  private readonly groupMemo = new Map<PythonFile, readonly GroupEvaluation[]>();
  private readonly columnMemo = new Map<PythonFile, readonly ColumnUse[]>();
  private readonly dataMemo = new Map<PythonFile, readonly DataSet[]>();

  constructor(contents: ProjectContents) {
    this.root = contents.root;
    this.files = contents.files;
    this.documents = contents.documents;
    this.data = contents.data;
    this.partOf = contents.partOf;
    this.declared = contents.declared;
    this.meaning = new Meaning(new Linker(contents.files));
    this.relations = new Relations(this);
  }

  deeds(file: PythonFile): readonly Deed[] {
    return getOrAdd(this.deedsMemo, file, () => deedsOf(this.meaning, file));
  }

  groupEvaluations(file: PythonFile): readonly GroupEvaluation[] {
    return getOrAdd(this.groupMemo, file, () => groupEvaluationsOf(this.meaning, file, this.deeds(file)));
  }

  columns(file: PythonFile): readonly ColumnUse[] {
    return getOrAdd(this.columnMemo, file, () => columnsUsed(this.meaning, file));
  }

  dataSets(file: PythonFile): readonly DataSet[] {
    return getOrAdd(this.dataMemo, file, () => dataSetsOf(this.meaning, file, this.deeds(file), this.data));
  }

  people(file: PythonFile): People | undefined {
    return getOrAdd(this.peopleMemo, file, () => peopleOf(this, this.relations, file));
  }

  /** A path as people know it: relative to the project's own root. */
  relative(path: string): string {
    return this.root !== '' && path.startsWith(`${this.root}/`) ? path.slice(this.root.length + 1) : path;
  }
}
