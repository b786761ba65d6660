import { Scanner } from '../../../server/src/sources/python/scanner.ts';
import * as Token from '../../../server/src/sources/python/token.ts';
import { Kind, type Node, type Tree } from '../../../server/src/sources/python/tree.ts';

/** What somebody in the middle of typing leaves behind: some characters replaced by others. */
export interface Mutation {
  readonly start: number;
  readonly end: number;
  readonly inserted: string;
}

export type Random = (below: number) => number;

/** Repeatable numbers (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below) | 0;
  };
}

export function apply(text: string, { start, end, inserted }: Mutation): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

/** Places in a file where each kind of mutation can happen. */
export interface Places {
  readonly closers: readonly number[];
  readonly quotes: readonly number[];
  /** First tokens of lines that hold code. */
  readonly lines: readonly number[];
  readonly statements: readonly number[];
}

export function placesIn(text: string, tree: Tree): Places {
  const scanner = new Scanner(text);
  const closers: number[] = [];
  const quotes: number[] = [];
  const lines: number[] = [];
  let lineStart = true;
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    const { start, end, quote } = scanner;
    if (token === Token.RightParen || token === Token.RightBracket) closers.push(start);
    if (token === Token.RightBrace && text[start] === '}') closers.push(start);
    if (token === Token.String) {
      const open = text.indexOf(quote, start);
      for (let at = 0; at < quote.length; at++) quotes.push(open + at, end - quote.length + at);
    }
    if (lineStart && token !== Token.Newline) lines.push(start);
    lineStart = token === Token.Newline;
  }
  const statements: number[] = [];
  for (let node = 1; node <= tree.size; node++) {
    const before = text.slice(text.lastIndexOf('\n', tree.start(node) - 1) + 1, tree.start(node));
    if (tree.isStatement(node) && tree.kind(node) !== Kind.Else && before.trim() === '')
      statements.push(tree.start(node));
  }
  return { closers, quotes, lines, statements };
}

function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[random(items.length)];
}

function removal(at: number | undefined): Mutation | undefined {
  return at === undefined ? undefined : { start: at, end: at + 1, inserted: '' };
}

export const MUTATIONS = {
  'a closing bracket deleted': (_text: string, places: Places, random: Random) =>
    removal(pick(places.closers, random)),
  'a quote deleted': (_text: string, places: Places, random: Random) => removal(pick(places.quotes, random)),
  'a line cut short': (text: string, places: Places, random: Random): Mutation | undefined => {
    const line = pick(places.lines, random);
    if (line === undefined) return undefined;
    const end = text.indexOf('\n', line);
    if (end < line + 2) return undefined;
    return { start: line + 1 + random(end - line - 1), end, inserted: '' };
  },
  'a call begun on a line of its own': (
    text: string,
    places: Places,
    random: Random,
  ): Mutation | undefined => {
    const start = pick(places.statements, random);
    if (start === undefined) return undefined;
    const indentation = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    return { start, end: start, inserted: `model.fit(X, \n${indentation}` };
  },
} as const;

export interface Call {
  readonly start: number;
  readonly callee: string;
  readonly statement: Node;
}

/** All calls of a file, with the innermost statement of each. */
export function callsOf(tree: Tree): Call[] {
  const calls: Call[] = [];
  const visit: [Node, Node][] = [[tree.root, 0]];
  for (let next = visit.pop(); next !== undefined; next = visit.pop()) {
    const [node, outer] = next;
    const statement = tree.isStatement(node) ? node : outer;
    if (tree.kind(node) === Kind.Call) {
      calls.push({ start: tree.start(node), callee: tree.text(tree.firstChild(node)), statement });
    }
    for (const child of tree.children(node)) visit.push([child, statement]);
  }
  return calls;
}

/** The innermost statement around an offset; a compound statement also begins with its decorators. */
export function statementAt(tree: Tree, offset: number): Node {
  let found = tree.root;
  for (let node: Node | undefined = found; node !== undefined; ) {
    if (tree.isStatement(node)) found = node;
    node = tree.children(node).find((child) => {
      const start = Math.min(tree.start(child), ...tree.children(child).map((inner) => tree.start(inner)));
      return start <= offset && offset <= tree.end(child);
    });
  }
  return found;
}
