import type { FileFacts } from '../facts/facts.ts';
import { readNotebookFacts, readScript } from '../facts/read.ts';
import { librariesKnown } from '../knowledge/apis.ts';
import type { PythonFile } from '../project/files.ts';
import type { Notebook } from '../sources/notebook/notebook.ts';
import { scriptCells } from '../sources/percentScript.ts';
import { suppressibleTexts } from '../surface/suppressibleTexts.ts';
import { findSuppressions, type Suppressions } from '../surface/suppressions.ts';

/** A Python script or notebook as the disk or an editor holds it. Read when somebody first asks. */
export class PythonSource implements PythonFile {
  readonly type = 'python';
  readonly path: string;
  readonly source: string | Notebook;
  /** For the person: what could not be read, or read only in part. */
  readonly notes: readonly string[];
  private factsMemo: FileFacts | undefined;
  private mentionsMemo: boolean | undefined;
  private suppressionsMemo: Suppressions | undefined;

  constructor(path: string, source: string | Notebook, notes: readonly string[] = []) {
    this.path = path;
    this.source = source;
    this.notes = notes;
  }

  get facts(): FileFacts {
    this.factsMemo ??=
      typeof this.source === 'string'
        ? readScript(this.source, markdownOf(this.source))
        : readNotebookFacts(this.source);
    return this.factsMemo;
  }

  get suppressions(): Suppressions {
    this.suppressionsMemo ??= findSuppressions(suppressibleTexts(this.facts, this.source));
    return this.suppressionsMemo;
  }

  textOf(cell?: number): string {
    if (typeof this.source === 'string') return this.source;
    if (cell !== undefined) return this.source.cells[cell]?.text ?? '';
    return this.source.cells.map(({ text }) => text).join('\n');
  }

  /** A quick look at the text: does anything in it come from a library we know? */
  get mentionsMachineLearning(): boolean {
    this.mentionsMemo ??= mlImport().test(this.textOf());
    return this.mentionsMemo;
  }
}

/** The text cells of a percent script. */
function markdownOf(text: string): FileFacts['markdown'] {
  const cells = scriptCells(text) ?? [];
  return cells.flatMap(({ kind, start, end, text: said }, cell) =>
    kind === 'markdown' ? [{ cell, at: { start, end }, text: said }] : [],
  );
}

let pattern: RegExp | undefined;

function mlImport(): RegExp {
  pattern ??= new RegExp(`\\b(?:import|from)\\s[^\\n#]*\\b(?:${librariesKnown().join('|')})\\b`);
  return pattern;
}
