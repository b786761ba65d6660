import { LineIndex, type Span } from '../sources/span.ts';
import { type Comment, commentsOf } from './comments.ts';

/** One text in which people can suppress: a file or a cell. */
export interface SuppressibleText {
  /** Index among all cells of a notebook. */
  readonly cell?: number;
  readonly text: string;
  /** As the language's own reader knows them; or the style by which a scan finds them. */
  readonly comments: readonly Comment[] | 'hash' | 'html';
  readonly tags?: readonly string[];
  /** Extents of statements or calls that may span lines: their first and last line speak for all of them. */
  readonly statements?: readonly { readonly start: number; readonly end: number }[];
}

/** One name of a suppression, with its own place so that an unused one can be pointed at. */
export interface SuppressedName {
  readonly name: string;
  readonly at: Span;
}

export interface Suppression {
  /** Rules, families or `all`. */
  readonly names: readonly SuppressedName[];
  readonly reason: string | undefined;
  /** The comment, or the start of a tagged cell. */
  readonly at: Span;
  readonly covers: { readonly type: 'file' } | { readonly type: 'range'; readonly span: Span };
  readonly by: 'comment' | 'tag';
}

/** A comment that begins like a suppression but cannot be understood. */
export interface Misunderstood {
  readonly at: Span;
  readonly text: string;
}

export interface Suppressions {
  readonly found: readonly Suppression[];
  readonly misunderstood: readonly Misunderstood[];
}

const MARK = /responsible-ml:/i;
const FORM = /^\s*(ignore-file|ignore)(?![\w-])\s*(?:\[([^\]]*)\])?\s*(?:(?:--|[—–])(.*))?$/i;
const SKIP_TAG = 'responsible-ml-skip';
const IGNORE_TAG = 'responsible-ml-ignore:';
/** No suppression is longer; what comes behind is not looked at. */
const LONGEST = 2000;

/** Everything that people chose to suppress in a file or in the cells of a notebook. */
export function findSuppressions(texts: readonly SuppressibleText[]): Suppressions {
  const found: Suppression[] = [];
  const misunderstood: Misunderstood[] = [];
  for (const source of texts) {
    found.push(...fromTags(source));
    if (!MARK.test(source.text)) continue;
    const comments =
      typeof source.comments === 'string' ? commentsOf(source.text, source.comments) : source.comments;
    const lines = new CoveredLines(source, comments);
    for (const comment of comments) {
      const read = readComment(comment, source.cell);
      if (read === undefined) continue;
      if (read.type === 'misunderstood') {
        misunderstood.push(read);
        continue;
      }
      const { names, reason, at } = read;
      const covers = read.file ? { type: 'file' as const } : lines.coveredBy(comment);
      found.push({ names, reason, at, covers, by: 'comment' });
    }
  }
  return { found, misunderstood };
}

/** The comment that suppresses a rule; `reason` may be left for the person to write. */
export function suppressionComment(kind: 'ignore' | 'ignore-file', rule: string, reason: string): string {
  return `# responsible-ml: ${kind}[${rule}] -- ${reason}`;
}

type CommentRead =
  | {
      readonly type: 'suppression';
      readonly file: boolean;
      readonly names: readonly SuppressedName[];
      readonly reason: string | undefined;
      readonly at: Span;
    }
  | { readonly type: 'misunderstood'; readonly at: Span; readonly text: string };

function readComment(comment: Comment, cell: number | undefined): CommentRead | undefined {
  const text = comment.text.slice(0, LONGEST);
  const mark = MARK.exec(text);
  if (mark === null || !/(?:^|[#\s]|<!--)$/.test(text.slice(0, mark.index))) return undefined;
  const at = spanIn(cell, comment.start, comment.end);
  const bodyAt = mark.index + mark[0].length;
  // Another comment may follow on the same line, and HTML comments end in their own sign.
  const body = text
    .slice(bodyAt)
    .replace(/\s#\s.*$|-->\s*$/s, '')
    .trimEnd();
  const form = FORM.exec(body);
  if (form === null) return { type: 'misunderstood', at, text: `responsible-ml:${body}` };
  const listAt = comment.start + bodyAt + body.indexOf('[') + 1;
  const names = form[2] === undefined ? [{ name: 'all', at }] : namesIn(form[2], listAt, cell);
  const reason = form[3]?.trim();
  return {
    type: 'suppression',
    file: form[1]?.toLowerCase() === 'ignore-file',
    names,
    reason: reason || undefined,
    at,
  };
}

function namesIn(list: string, start: number, cell: number | undefined): readonly SuppressedName[] {
  return [...list.matchAll(/[^\s,]+/g)].map((match) => ({
    name: match[0],
    at: spanIn(cell, start + match.index, start + match.index + match[0].length),
  }));
}

/** Tags cover their whole cell; a reason may stand behind `--` here too. */
function fromTags({ cell, tags = [], text }: SuppressibleText): readonly Suppression[] {
  const at = spanIn(cell, 0, 0);
  return tags.flatMap((tag): readonly Suppression[] => {
    const [name = '', reason] = tag.split(/\s+--\s+/);
    if (name !== SKIP_TAG && !name.startsWith(IGNORE_TAG)) return [];
    const named = name === SKIP_TAG ? 'all' : name.slice(IGNORE_TAG.length);
    const covers = { type: 'range' as const, span: spanIn(cell, 0, text.length + 1) };
    return [{ names: [{ name: named, at }], reason, at, covers, by: 'tag' }];
  });
}

function spanIn(cell: number | undefined, start: number, end: number): Span {
  return cell === undefined ? { start, end } : { cell, start, end };
}

/** Which lines a comment speaks about: its own statement, or, alone on its line, the next one. */
class CoveredLines {
  private readonly source: SuppressibleText;
  private readonly commentEnds: ReadonlyMap<number, number>;
  private readonly lines: LineIndex;

  constructor(source: SuppressibleText, comments: readonly Comment[]) {
    this.source = source;
    this.commentEnds = new Map(comments.map(({ start, end }) => [start, end]));
    this.lines = new LineIndex(source.text);
  }

  coveredBy(comment: Comment): Suppression['covers'] {
    const own = this.lines.positionAt(comment.start).line;
    const before = this.source.text.slice(this.lines.offsetOfLine(own), comment.start);
    const code = before.trim() === '' ? this.nextCode(comment.end) : comment.start - 1;
    if (code === undefined)
      return { type: 'range', span: spanIn(this.source.cell, comment.end, comment.end) };
    const line = this.lines.positionAt(code).line;
    const first = this.lines.offsetOfLine(line);
    const last = this.endOfLine(line);
    const onLine = (offset: number) => offset >= first && offset < last;
    const spanning = (this.source.statements ?? []).filter(
      ({ start, end }) => onLine(start) || onLine(end - 1),
    );
    const start = Math.min(first, ...spanning.map((statement) => statement.start));
    const end = Math.max(last, ...spanning.map((statement) => statement.end));
    return { type: 'range', span: spanIn(this.source.cell, start, end) };
  }

  /** The offset of the first code behind `from`, blank lines and other comments left out. */
  private nextCode(from: number): number | undefined {
    const { text } = this.source;
    let at = from;
    for (;;) {
      while (at < text.length && /\s/.test(text.charAt(at))) at++;
      if (at >= text.length) return undefined;
      const end = this.commentEnds.get(at);
      if (end === undefined || end <= at) return at;
      at = end;
    }
  }

  private endOfLine(line: number): number {
    return Math.min(this.lines.offsetOfLine(line + 1), this.source.text.length + 1);
  }
}
