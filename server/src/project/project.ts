import type { DocumentFacts } from '../documentation/facts.ts';
import { getOrAdd } from '../getOrAdd.ts';
import type { DeclaredEvidence } from '../surface/configuration.ts';
import type { Code } from './code.ts';
import type { ColumnUse } from './columns.ts';
import { type DataFiles, type DataSet, dataSetsOf } from './dataSets.ts';
import type { Deed } from './deeds.ts';
import { type Documentation, documentationOf } from './documentation.ts';
import type { PythonFile } from './files.ts';
import type { GroupEvaluation } from './groupEvaluation.ts';
import type { Meaning } from './meaning.ts';
import { foldersAbove } from './modules.ts';
import { type People, peopleOf } from './people.ts';
import { PerFile } from './perFile.ts';
import { Relations } from './relations.ts';
import { type Written, writtenBy } from './written.ts';

export type { PythonFile as ProjectFile } from './files.ts';

export interface ProjectDocument {
  readonly path: string;
  readonly facts: DocumentFacts;
}

export interface ProjectContents {
  /** The folder all of it lies in; '' is the workspace folder. */
  readonly root: string;
  readonly code: Code;
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
  readonly code: Code;
  readonly documents: readonly ProjectDocument[];
  readonly data: DataFiles;
  readonly partOf: (path: string) => string;
  readonly declared: readonly DeclaredEvidence[];
  readonly relations: Relations;
  private readonly peopleMemo = new Map<PythonFile, People | undefined>();
  private readonly dataMemo: PerFile<readonly DataSet[]>;
  private foldersMemo: ReadonlySet<string> | undefined;
  private writtenMemo: Written | undefined;

  /** `before`: the same project before its code changed, with the same data files. */
  constructor(contents: ProjectContents, before?: Project) {
    this.root = contents.root;
    this.code = contents.code;
    this.documents = contents.documents;
    this.data = contents.data;
    this.partOf = contents.partOf;
    this.declared = contents.declared;
    const { code } = contents;
    this.dataMemo = new PerFile(before?.dataMemo, before?.code === code ? code.files : code.kept);
    this.relations = new Relations(this);
  }

  get files(): readonly PythonFile[] {
    return this.code.files;
  }

  get meaning(): Meaning {
    return this.code.meaning;
  }

  deeds(file: PythonFile): readonly Deed[] {
    return this.code.deeds(file);
  }

  /** What the file does by calling functions of the project. */
  helperDeeds(file: PythonFile): readonly Deed[] {
    return this.code.helperDeeds(file);
  }

  groupEvaluations(file: PythonFile): readonly GroupEvaluation[] {
    return this.code.groupEvaluations(file);
  }

  columns(file: PythonFile): readonly ColumnUse[] {
    return this.code.columns(file);
  }

  dataSets(file: PythonFile): readonly DataSet[] {
    return this.dataMemo.of(file, () =>
      dataSetsOf(this.meaning, file, this.deeds(file), this.data, this.columns(file)),
    );
  }

  people(file: PythonFile): People | undefined {
    return getOrAdd(this.peopleMemo, file, () => peopleOf(this, this.relations, file));
  }

  documentation(file: PythonFile, data: DataSet): Documentation {
    return documentationOf(this, file, data);
  }

  written(): Written {
    this.writtenMemo ??= writtenBy(this.code);
    return this.writtenMemo;
  }

  /** Whether code of the project lies in a folder, named from its root. */
  hasFolder(folder: string): boolean {
    this.foldersMemo ??= new Set(this.files.flatMap(({ path }) => foldersAbove(this.relative(path))));
    return this.foldersMemo.has(folder);
  }

  /** A path as people know it: relative to the project's own root. */
  relative(path: string): string {
    return this.root !== '' && path.startsWith(`${this.root}/`) ? path.slice(this.root.length + 1) : path;
  }
}
