import type { Range } from 'vscode-languageserver';
import { LineIndex, type Place, type Span } from '../../sources/span.ts';
import type { Snapshot } from '../documents/snapshot.ts';

/** Where the files of one workspace folder are shown, in the state that was analysed. */
export interface ShownFiles {
  /** What an editor shows of a file; undefined when none does. */
  snapshotOf(path: string): Snapshot | undefined;
  uriOf(path: string): string;
  /** The text of a file or cell as it was analysed. */
  textOf(path: string, cell: number | undefined): string | undefined;
}

/** A place for the client. */
export interface Located {
  readonly uri: string;
  /** Null for files that are open in no editor. */
  readonly version: number | null;
  readonly range: Range;
  /** Whether `range` is in the document's own text; a closed notebook has no document per cell. */
  readonly exact: boolean;
  /** In words, where the range does not say it: `cell 3, line 4`. */
  readonly inWords: string | undefined;
  /** The name of the file or notebook. */
  readonly file: string;
}

const top: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Turns places of findings into documents and ranges; keeps the line index of each text. */
export class Places {
  private readonly files: ShownFiles;
  private readonly lines = new Map<string, LineIndex>();

  constructor(files: ShownFiles) {
    this.files = files;
  }

  locate(place: Place): Located {
    const { path, span } = place;
    const snapshot = this.files.snapshotOf(path);
    const uri = snapshot?.uri ?? this.files.uriOf(path);
    const file = path.slice(path.lastIndexOf('/') + 1);
    const somewhere: Located = { uri, version: null, range: top, exact: false, inWords: undefined, file };
    if (snapshot?.type === 'notebook') {
      const cell = snapshot.cells[span.cell ?? 0];
      if (cell === undefined) return somewhere;
      const range = this.range(cell.uri, cell.text, span);
      return {
        uri: cell.uri,
        version: cell.version,
        range,
        exact: true,
        inWords: inWords(span.cell, range),
        file,
      };
    }
    const text = this.knownText(place);
    if (text === undefined) return somewhere;
    const range = this.range(`${uri}#${span.cell ?? ''}`, text, span);
    if (span.cell !== undefined) return { ...somewhere, inWords: inWords(span.cell, range) };
    return { uri, version: snapshot?.version ?? null, range, exact: true, inWords: undefined, file };
  }

  snapshotOf(path: string): Snapshot | undefined {
    return this.files.snapshotOf(path);
  }

  uriOf(path: string): string {
    return this.files.uriOf(path);
  }

  /** The text that a place is in. */
  textAt(place: Place): string {
    return this.knownText(place) ?? '';
  }

  private knownText({ path, span }: Place): string | undefined {
    const snapshot = this.files.snapshotOf(path);
    if (snapshot?.type === 'notebook') return snapshot.cells[span.cell ?? 0]?.text;
    // An editor may show the JSON of a notebook, whose cells are known from the disk.
    return span.cell === undefined && snapshot !== undefined
      ? snapshot.text
      : this.files.textOf(path, span.cell);
  }

  private range(key: string, text: string, { start, end }: Span): Range {
    let lines = this.lines.get(key);
    if (lines === undefined) {
      lines = new LineIndex(text);
      this.lines.set(key, lines);
    }
    return { start: lines.positionAt(start), end: lines.positionAt(end) };
  }
}

/** Cells are counted from 1, as people do. */
function inWords(cell: number | undefined, { start }: Range): string | undefined {
  return cell === undefined ? undefined : `cell ${cell + 1}, line ${start.line + 1}`;
}
