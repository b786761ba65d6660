import type { Note } from '../fileSystem.ts';
import type { Finding } from '../rules/finding.ts';
import { LineIndex, type Place, type Position } from '../sources/span.ts';

/** What there is to say about one file. */
export interface ReportedFile {
  readonly path: string;
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
  /** Our own fault: the file was not analysed. */
  readonly failed?: true;
}

/** What there is to say about a run. */
export interface Report {
  /** How many files were analysed. */
  readonly analysed: number;
  readonly files: readonly ReportedFile[];
}

/** The text that a place refers to, as it was analysed. */
export type TextOf = (path: string, cell: number | undefined) => string | undefined;

/** Positions of places, zero-based; keeps the line index of each text. */
export class Positions {
  private readonly indexes = new Map<string, LineIndex>();
  private readonly textOf: TextOf;

  constructor(textOf: TextOf) {
    this.textOf = textOf;
  }

  start({ path, span }: Place): Position {
    return this.lines(path, span.cell).positionAt(span.start);
  }

  end({ path, span }: Place): Position {
    return this.lines(path, span.cell).positionAt(span.end);
  }

  private lines(path: string, cell: number | undefined): LineIndex {
    const key = `${cell ?? ''}:${path}`;
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    const index = new LineIndex(this.textOf(path, cell) ?? '');
    this.indexes.set(key, index);
    return index;
  }
}
