/** Typed views of nodes: what `ast` keeps in fields. Made on demand, from the tree and the text. */
import { nameStart } from './characters.ts';
import * as Kind from './kind.ts';
import type { Node, Tree } from './tree.ts';
import { afterOperand, wordAfter } from './trivia.ts';

export * from './statementViews.ts';
export * from './stringViews.ts';

const BINARY = /\*\*|\/\/|<<|>>|[-+*/%@&|^]/y;
const COMPARISON = /[=!<>]=|<>|[<>]|not(?:\s|\\|#.*)+in\b|is(?:\s|\\|#.*)+not\b|in\b|is\b/y;

function match(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? '';
}

/** Nodes that a view promises; where the text lacks one, node 0 stands for it. */
function nth(nodes: readonly Node[], index: number): Node {
  return nodes[index] ?? 0;
}

export interface KeywordView {
  /** Undefined for `**value`. */
  readonly name: string | undefined;
  readonly value: Node;
  readonly node: Node;
}

export function keywordOf(tree: Tree, node: Node): KeywordView {
  const { text } = wordAfter(tree.source, tree.start(node));
  return { name: text === '' ? undefined : text, value: tree.firstChild(node), node };
}

export function callOf(tree: Tree, node: Node): { func: Node; args: Node[]; keywords: KeywordView[] } {
  const args: Node[] = [];
  const keywords: KeywordView[] = [];
  const func = tree.firstChild(node);
  for (let child = tree.nextSibling(func); child !== 0; child = tree.nextSibling(child)) {
    if (tree.kind(child) === Kind.Keyword) keywords.push(keywordOf(tree, child));
    else args.push(child);
  }
  return { func, args, keywords };
}

/** `attr` is empty where the name behind the dot is not written yet. */
export function attributeOf(
  tree: Tree,
  node: Node,
): { value: Node; attr: string; attrStart: number; attrEnd: number } {
  const attrEnd = tree.end(node);
  const attrStart = nameStart(tree.source, attrEnd);
  return { value: tree.firstChild(node), attr: tree.source.slice(attrStart, attrEnd), attrStart, attrEnd };
}

export function subscriptOf(tree: Tree, node: Node): { value: Node; slice: Node } {
  const value = tree.firstChild(node);
  return { value, slice: tree.nextSibling(value) };
}

export interface SliceView {
  readonly lower: Node | undefined;
  readonly upper: Node | undefined;
  readonly step: Node | undefined;
}

export function sliceOf(tree: Tree, node: Node): SliceView {
  const parts = [...tree.children(node)];
  const lower = tree.source[tree.start(node)] === ':' ? undefined : parts.shift();
  const firstColon = lower === undefined ? tree.start(node) : afterOperand(tree.source, tree.end(lower));
  const second = afterOperand(tree.source, firstColon + 1);
  const upper = tree.source[second] === ':' && second < tree.end(node) ? undefined : parts.shift();
  return { lower, upper, step: parts[0] };
}

export function binOpOf(tree: Tree, node: Node): { left: Node; op: string; right: Node } {
  const left = tree.firstChild(node);
  return {
    left,
    op: match(BINARY, tree.source, afterOperand(tree.source, tree.end(left))),
    right: tree.nextSibling(left),
  };
}

export function boolOpOf(tree: Tree, node: Node): { op: 'and' | 'or'; values: readonly Node[] } {
  const values = tree.children(node);
  const operator = afterOperand(tree.source, tree.end(nth(values, 0)));
  return { op: tree.source.startsWith('and', operator) ? 'and' : 'or', values };
}

/** Operators are written with single blanks: `not in`, `is not`. */
export function compareOf(tree: Tree, node: Node): { left: Node; ops: string[]; comparators: Node[] } {
  const [left = 0, ...comparators] = tree.children(node);
  const ops = [left, ...comparators.slice(0, -1)].map((operand) => {
    const operator = match(COMPARISON, tree.source, afterOperand(tree.source, tree.end(operand)));
    if (operator.length <= 2) return operator === '<>' ? '!=' : operator;
    return operator.startsWith('not') ? 'not in' : 'is not';
  });
  return { left, ops, comparators };
}

export function unaryOpOf(tree: Tree, node: Node): { op: '-' | '+' | '~' | 'not'; operand: Node } {
  const sign = tree.source[tree.start(node)];
  return { op: sign === '-' || sign === '+' || sign === '~' ? sign : 'not', operand: tree.firstChild(node) };
}

export function ifExpOf(tree: Tree, node: Node): { test: Node; body: Node; orelse: Node } {
  const parts = tree.children(node);
  return { test: nth(parts, 0), body: nth(parts, 1), orelse: nth(parts, 2) };
}

export function namedExprOf(tree: Tree, node: Node): { target: Node; value: Node } {
  const target = tree.firstChild(node);
  return { target, value: tree.nextSibling(target) };
}

export type ConstantType = 'str' | 'bytes' | 'int' | 'float' | 'complex' | 'bool' | 'none' | 'ellipsis';

export function constantOf(tree: Tree, node: Node): { type: ConstantType } {
  return { type: constantType(tree.text(node)) };
}

function constantType(text: string): ConstantType {
  const first = text.charAt(0);
  if (/[.\d]/.test(first)) {
    if (text === '...') return 'ellipsis';
    if (/j$/i.test(text)) return 'complex';
    return /^0[xob]/i.test(text) || !/[.e]/i.test(text) ? 'int' : 'float';
  }
  if (text === 'True' || text === 'False') return 'bool';
  if (text === 'None') return 'none';
  return /^[rR]?[bB]/.test(text) ? 'bytes' : 'str';
}

/** A key is undefined where its value is unpacked with `**`. */
export function dictOf(tree: Tree, node: Node): { keys: (Node | undefined)[]; values: Node[] } {
  const keys: (Node | undefined)[] = [];
  const values: Node[] = [];
  for (let child = tree.firstChild(node); child !== 0; child = tree.nextSibling(child)) {
    if (tree.kind(child) === Kind.DictUnpack) {
      keys.push(undefined);
      values.push(tree.firstChild(child));
    } else {
      keys.push(child);
      child = tree.nextSibling(child);
      values.push(child);
      if (child === 0) break;
    }
  }
  return { keys, values };
}

/** Of a list, tuple or set. */
export function elementsOf(tree: Tree, node: Node): readonly Node[] {
  return tree.children(node);
}

export interface GeneratorView {
  readonly target: Node;
  readonly iter: Node;
  readonly ifs: readonly Node[];
  readonly isAsync: boolean;
}

export interface ComprehensionView {
  /** Undefined for dict comprehensions, which have `key` and `value`. */
  readonly elt: Node | undefined;
  readonly key: Node | undefined;
  readonly value: Node | undefined;
  readonly generators: GeneratorView[];
}

export function comprehensionOf(tree: Tree, node: Node): ComprehensionView {
  const parts = tree.children(node).filter((child) => tree.kind(child) !== Kind.Comprehension);
  const generators = tree.children(node).filter((child) => tree.kind(child) === Kind.Comprehension);
  const dict = tree.kind(node) === Kind.DictComp;
  return {
    elt: dict ? undefined : parts[0],
    key: dict ? parts[0] : undefined,
    value: dict ? parts[1] : undefined,
    generators: generators.map((generator) => {
      const [target = 0, iter = 0, ...ifs] = tree.children(generator);
      return { target, iter, ifs, isAsync: tree.source.startsWith('async', tree.start(generator)) };
    }),
  };
}
