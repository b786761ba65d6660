/** UTF-16 offsets, half open, in the text of a file or — with `cell`, its index among all cells — of one notebook cell. */
export interface Span {
  readonly cell?: number;
  readonly start: number;
  readonly end: number;
}

/** A span in a named file; `path` is relative to the workspace root, with forward slashes. */
export interface Place {
  readonly path: string;
  readonly span: Span;
}

/** Zero-based line and UTF-16 column, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Line starts of one text; `\r\n`, `\n` and a lone `\r` each end a line, as in VS Code. */
export class LineIndex {
  private readonly starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.starts = starts;
  }

  get lineCount(): number {
    return this.starts.length;
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (this.starts[low] ?? 0) };
  }

  offsetOfLine(line: number): number {
    return this.starts[line] ?? Number.POSITIVE_INFINITY;
  }
}
