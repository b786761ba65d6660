import { cellMagic } from './cellMagic.ts';
import { Scanner } from './scanner.ts';
import * as Token from './token.ts';
import type { Range } from './tree.ts';

/** A notebook cell as Python alone: equally long, so that every offset stays what it was. */
export interface MaskedCell {
  readonly text: string;
  /** Commands for a shell, with their sign. */
  readonly shell: readonly Range[];
  /** The cell is the content of a file. */
  readonly writefile?: { readonly path: string };
  /** A script or notebook whose names the cell takes over (`%run`). */
  readonly run?: string;
}

const MAGIC = /[ \t]*(?:%{1,2}|!{1,2}|\?)/y;
/** `name?` and `name??`, with wildcards and attributes. */
const HELP = /[ \t]*%{0,2}[\w.*]+(?:\[[\w'"]*\])*\?{1,2}[ \t]*(?:[\n\r\0]|$)/y;
const CAPTURED = /=[ \t]*([!%])(?!=)/y;
/** Line magics whose argument is Python. */
const TIMED =
  /%(?:time|timeit|prun|memit|lprun|mprun|snakeviz|pyinstrument|scalene)\b((?:[ \t]+-\w+(?:[ \t]+[\d.\w]+(?=[ \t]))?)*)[ \t]+(?=\S)/y;
const RUN = /%run\s+(?:-\w+\s+)*(?:"([^"\n\r]+)"|'([^'\n\r]+)'|([^\s;]+))/y;
const COMMAND = /%(?:pip|conda|mamba|uv|sx|system|sh)\b/y;
/** Five characters, as many as the shortest of `TIMED`, under which any simple statement may stand. */
const ALWAYS = 'if 1:';

/** Blanks out what IPython understands and Python does not. */
export function maskMagics(text: string): MaskedCell {
  if (!/[%!?]/.test(text)) return { text, shell: [] };
  const magic = cellMagic(text);
  const blanked = magic === undefined ? text : blank(text, 0, magic.end);
  if (magic !== undefined && !magic.python) {
    const shell = magic.shell ? [{ start: magic.start, end: text.trimEnd().length }] : [];
    return { text: blank(text, 0, text.length), shell, ...writefile(magic.path) };
  }
  return { ...maskLines(blanked), ...writefile(magic?.path) };
}

function writefile(path: string | undefined): Pick<MaskedCell, 'writefile'> {
  return path === undefined ? {} : { writefile: { path } };
}

function maskLines(text: string): MaskedCell {
  const mask = new LineMask(text);
  mask.read();
  return { text: mask.masked(), shell: mask.shell, ...(mask.run === undefined ? {} : { run: mask.run }) };
}

/** Finds magics where a statement can begin: never inside a string or behind a line continuation. */
class LineMask {
  readonly shell: Range[] = [];
  run: string | undefined;
  private readonly text: string;
  private readonly pieces: string[] = [];
  /** Up to where the pieces reach. */
  private done = 0;

  constructor(text: string) {
    this.text = text;
  }

  masked(): string {
    return this.pieces.join('') + this.text.slice(this.done);
  }

  read(): void {
    const scanner = new Scanner(this.text);
    let lineStart = true;
    for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
      const { start } = scanner;
      let end: number | undefined;
      if (lineStart && (scanner.open.length === 0 || this.text[start] === '!')) end = this.maskLine(start);
      else if (token === Token.Equal && scanner.open.length === 0) end = this.maskCaptured(start);
      if (end !== undefined) scanner.jump(end);
      lineStart = token === Token.Newline;
    }
  }

  /** Blanks the magic that begins at `start`; returns where the text behind it begins. */
  private maskLine(start: number): number | undefined {
    const { text } = this;
    const help = at(HELP, text, start) !== undefined;
    if (!help && at(MAGIC, text, start) === undefined) return undefined;
    const end = lineEnd(text, start);
    const timed = at(TIMED, text, start);
    if (timed !== undefined) {
      const code = start + timed[0].length;
      this.replace(start, code, ALWAYS);
      return code;
    }
    const run = at(RUN, text, start);
    this.run ??= run?.[1] ?? run?.[2] ?? run?.[3];
    const command = text[start] === '!' || at(COMMAND, text, start) !== undefined;
    if (command && !help) this.shell.push({ start, end });
    this.replace(start, end, statementLike(text, start, end));
    return end;
  }

  /** `files = !ls` and `time = %timeit -o f()`: the value becomes an empty list. */
  private maskCaptured(start: number): number | undefined {
    const captured = at(CAPTURED, this.text, start);
    if (captured === undefined) return undefined;
    const sign = start + captured[0].length - 1;
    const end = lineEnd(this.text, sign);
    if (captured[1] === '!') this.shell.push({ start: sign, end });
    this.replace(sign, end, end - sign > 1 ? '[]' : '_');
    return end;
  }

  private replace(start: number, end: number, code: string): void {
    this.pieces.push(
      this.text.slice(this.done, start),
      code,
      blanks(this.text.slice(start + code.length, end)),
    );
    this.done = end;
  }
}

/** An indented magic may be all that a block consists of. */
function statementLike(text: string, start: number, end: number): string {
  const indented = start > 0 && /[ \t]/.test(text.charAt(start - 1));
  if (!indented) return '';
  return end - start >= 4 ? 'pass' : '0';
}

function at(pattern: RegExp, text: string, start: number): RegExpExecArray | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text) ?? undefined;
}

/** The end of a line without its line break; a backslash before it goes on with the next. */
function lineEnd(text: string, start: number): number {
  const end = /(?:\\(?:\r\n|\r|\n)|[^\n\r])*/y;
  end.lastIndex = start;
  end.test(text);
  return end.lastIndex;
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + blanks(text.slice(start, end)) + text.slice(end);
}

function blanks(text: string): string {
  return text.replaceAll(/[^\n\r]/g, ' ');
}
