import { type NameFlow, NOTHING, sequence } from '../../../facts/nameFlow.ts';
import type { TopLevel, TopStatement } from '../../../facts/topLevel.ts';

export interface Line {
  readonly text: string;
  /** Inside a string: its start is part of the string's value. */
  readonly fixed: boolean;
}

/** Whole lines that stay together: one statement, or several that share a line, with the comments above. */
export interface Unit {
  /** `open` and `close` frame the statements of a `with` that stays in the main function. */
  readonly type: 'statement' | 'open' | 'close';
  /** Offsets of the whole lines; comments above included. */
  readonly from: number;
  readonly to: number;
  /** Comments and blank lines above the code, without indentation. */
  readonly lead: readonly string[];
  readonly lines: readonly Line[];
  readonly statements: readonly TopStatement[];
  readonly flow: NameFlow;
  /** Inside a `with` that stays in the main function. */
  readonly nested: boolean;
  /** Inside the main block that was there before: it does not run when the file is imported. */
  readonly inMain: boolean;
}

/** The top level as units, main blocks taken apart, and each `with` that `opens` says so. */
export function unitsOf(
  text: string,
  top: TopLevel,
  opens: (statement: TopStatement) => boolean,
): readonly Unit[] {
  const cutter = new Cutter(text, top, opens);
  cutter.cut(top.statements, false);
  return cutter.units;
}

export function codeOf(unit: Unit): string {
  return unit.lines.map(({ text }) => text).join('\n');
}

class Cutter {
  readonly units: Unit[] = [];
  private readonly text: string;
  private readonly top: TopLevel;
  private readonly opens: (statement: TopStatement) => boolean;
  /** End of what is already in a unit. */
  private done = 0;
  private inMain = false;

  constructor(text: string, top: TopLevel, opens: (statement: TopStatement) => boolean) {
    this.text = text;
    this.top = top;
    this.opens = opens;
  }

  cut(statements: readonly TopStatement[], nested: boolean): void {
    for (let index = 0; index < statements.length; ) {
      const first = statements[index];
      if (first === undefined) return;
      if (first.body.length > 0 && (first.kind === 'main' || this.opens(first))) {
        this.block(first, nested);
        index++;
        continue;
      }
      const together = [first];
      for (let next = statements[++index]; next !== undefined; next = statements[++index]) {
        const last = together.at(-1) ?? first;
        const shared = this.lineStart(next.start) < this.lineEnd(last.end);
        const isBlock = next.kind === 'main' || (next.body.length > 0 && this.opens(next));
        if (!shared && (last.kind !== 'text' || isBlock)) break;
        together.push(next);
      }
      const last = together.at(-1) ?? first;
      const flow = together.reduce((so, statement) => sequence(so, statement.flow), NOTHING);
      this.add('statement', together, first.start, last.end, flow, nested);
    }
  }

  private block(statement: TopStatement, nested: boolean): void {
    if (statement.kind === 'main') {
      // The comments above the block come along; its first line does not.
      const lead = this.leadBefore(statement.start);
      this.done = statement.headerEnd;
      const before = this.units.length;
      const from = this.units.at(-1)?.to ?? 0;
      this.inMain = true;
      this.cut(statement.body, nested);
      this.inMain = false;
      const first = this.units[before];
      if (first) this.units[before] = { ...first, from, lead: [...lead, ...first.lead] };
      return;
    }
    this.add('open', [statement], statement.start, statement.headerEnd, statement.header ?? NOTHING, nested);
    this.cut(statement.body, true);
    this.takeIndentedComments(this.text.slice(this.lineStart(statement.start), statement.start));
    const end = this.done;
    const nothing = { lead: [], lines: [], statements: [], flow: NOTHING, nested, inMain: this.inMain };
    this.units.push({ type: 'close', from: end, to: end, ...nothing });
  }

  private add(
    type: Unit['type'],
    statements: readonly TopStatement[],
    start: number,
    end: number,
    flow: NameFlow,
    nested: boolean,
  ): void {
    const codeStart = this.lineStart(start);
    const indent = this.text.slice(codeStart, start);
    this.takeIndentedComments(indent);
    const from = this.done;
    const lead = this.leadBefore(start);
    const to = this.lineEnd(end);
    this.units.push({
      type,
      from,
      to,
      lead,
      lines: this.lines(codeStart, to, indent),
      statements,
      flow,
      nested,
      inMain: this.inMain,
    });
    this.done = to;
  }

  /** Comments that stand deeper than what follows belong to the block before. */
  private takeIndentedComments(indent: string): void {
    const last = this.units.at(-1);
    if (last === undefined || last.type === 'close' || last.to !== this.done) return;
    const indentOfLast =
      /^\s*/.exec(this.text.slice(this.lineStart(last.statements[0]?.start ?? 0)))?.[0] ?? '';
    let end = last.to;
    for (const match of this.text
      .slice(this.done)
      .matchAll(/(?:\r\n|\n|\r)([ \t]*)(#[^\r\n]*)?(?=[\r\n]|$)/g)) {
      if (match.index !== end - this.done) break;
      if (match[2] !== undefined) {
        const depth = match[1] ?? '';
        if (depth.length <= indent.length) break;
        const upTo = this.done + match.index + match[0].length;
        const lines = this.lines(this.nextLine(last.to), upTo, indentOfLast);
        this.units[this.units.length - 1] = { ...last, to: upTo, lines: [...last.lines, ...lines] };
      }
      end = this.done + match.index + match[0].length;
    }
    this.done = this.units.at(-1)?.to ?? this.done;
  }

  private leadBefore(start: number): readonly string[] {
    const gap = this.text.slice(this.done, this.lineStart(start));
    const lines = gap.split(/\r\n|\n|\r/).map((line) => line.trim());
    // Before the first newline there is the rest of the line above, behind the last the line of the code.
    return this.done === 0 ? lines.slice(0, -1) : lines.slice(1, -1);
  }

  private lines(start: number, end: number, indent: string): Line[] {
    const out: Line[] = [];
    let offset = start;
    for (const text of this.text.slice(start, end).split(/(?<=\r\n|\n|\r(?!\n))/)) {
      const at = offset;
      const fixed = this.top.strings.some((string) => string.start < at && at <= string.end);
      const bare = text.replace(/[\r\n]+$/, '');
      if (fixed) out.push({ text: bare, fixed });
      else out.push({ text: bare.startsWith(indent) ? bare.slice(indent.length) : bare.trimStart(), fixed });
      offset += text.length;
    }
    return out;
  }

  private lineStart(offset: number): number {
    let start = offset;
    while (start > 0 && !isNewline(this.text.charCodeAt(start - 1))) start--;
    return start;
  }

  private lineEnd(offset: number): number {
    const rest = /[\r\n]/.exec(this.text.slice(offset));
    return rest === null ? this.text.length : offset + rest.index;
  }

  private nextLine(offset: number): number {
    const rest = /\r\n|\n|\r/.exec(this.text.slice(offset));
    return rest === null ? this.text.length : offset + rest.index + rest[0].length;
  }
}

function isNewline(code: number): boolean {
  return code === 10 || code === 13;
}
