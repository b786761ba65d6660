import { nameStart } from './characters.ts';
import * as Kind from './kind.ts';
import { isExpressionKind, isStatementKind, type Node, type Tree } from './tree.ts';
import { afterOperand, dottedAfter, wordAfter } from './trivia.ts';
import { type KeywordView, keywordOf } from './views.ts';

/** Children that are statements, clauses left out. */
function bodyOf(tree: Tree, node: Node): Node[] {
  return tree
    .children(node)
    .filter((child) => isStatementKind(tree.kind(child)) && !isClause(tree.kind(child)));
}

function isClause(kind: number): boolean {
  return kind >= Kind.ExceptHandler && kind <= Kind.Finally;
}

function clauseBody(tree: Tree, node: Node, kind: number): Node[] {
  const clause = tree.children(node).find((child) => tree.kind(child) === kind);
  return clause === undefined ? [] : bodyOf(tree, clause);
}

/** Undefined instead of node 0. */
function present(node: Node): Node | undefined {
  return node === 0 ? undefined : node;
}

export function assignOf(tree: Tree, node: Node): { targets: readonly Node[]; value: Node } {
  const parts = tree.children(node);
  return { targets: parts.slice(0, -1), value: parts.at(-1) ?? 0 };
}

export function annAssignOf(
  tree: Tree,
  node: Node,
): { target: Node; annotation: Node; value: Node | undefined } {
  const [target = 0, annotation = 0, value] = tree.children(node);
  return { target, annotation, value };
}

/** `op` is the operator without its `=`. */
export function augAssignOf(tree: Tree, node: Node): { target: Node; op: string; value: Node } {
  const target = tree.firstChild(node);
  const operator = afterOperand(tree.source, tree.end(target));
  const op = tree.source.slice(operator, tree.source.indexOf('=', operator));
  return { target, op, value: tree.nextSibling(target) };
}

export interface ParameterView {
  readonly kind: 'positional' | 'positionalOnly' | 'vararg' | 'keywordOnly' | 'kwarg';
  readonly name: string;
  readonly annotation: Node | undefined;
  readonly default: Node | undefined;
  readonly node: Node;
}

function parameterKind(kind: number): ParameterView['kind'] | undefined {
  switch (kind) {
    case Kind.Arg:
      return 'positional';
    case Kind.PositionalOnlyArg:
      return 'positionalOnly';
    case Kind.VarArg:
      return 'vararg';
    case Kind.KeywordOnlyArg:
      return 'keywordOnly';
    case Kind.KwArg:
      return 'kwarg';
    default:
      return undefined;
  }
}

function parametersOf(tree: Tree, list: Node): ParameterView[] {
  const parameters: ParameterView[] = [];
  for (let child = tree.firstChild(list); child !== 0; child = tree.nextSibling(child)) {
    const kind = parameterKind(tree.kind(child));
    if (kind === undefined) continue;
    const next = tree.nextSibling(child);
    parameters.push({
      kind,
      name: wordAfter(tree.source, tree.start(child)).text,
      annotation: present(tree.firstChild(child)),
      default: next !== 0 && isExpressionKind(tree.kind(next)) ? next : undefined,
      node: child,
    });
  }
  return parameters;
}

export interface DefinitionView {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly decorators: readonly Node[];
  readonly typeParams: readonly Node[];
  readonly body: readonly Node[];
}

export interface FunctionView extends DefinitionView {
  readonly params: readonly ParameterView[];
  readonly returns: Node | undefined;
}

export interface ClassView extends DefinitionView {
  readonly bases: readonly Node[];
  readonly keywords: readonly KeywordView[];
}

function definitionOf(tree: Tree, node: Node): DefinitionView {
  let word = wordAfter(tree.source, tree.start(node));
  if (word.text === 'async') word = wordAfter(tree.source, word.end);
  const name = wordAfter(tree.source, word.end);
  const children = tree.children(node);
  return {
    name: name.text,
    nameStart: name.start,
    nameEnd: name.end,
    decorators: children.filter((child) => tree.start(child) < tree.start(node)),
    typeParams: children.filter((child) => isTypeParameter(tree.kind(child))),
    body: bodyOf(tree, node),
  };
}

function isTypeParameter(kind: number): boolean {
  return kind === Kind.TypeVar || kind === Kind.ParamSpec || kind === Kind.TypeVarTuple;
}

export function functionOf(tree: Tree, node: Node): FunctionView {
  const list = tree.children(node).find((child) => tree.kind(child) === Kind.Arguments) ?? 0;
  const next = tree.nextSibling(list);
  return {
    ...definitionOf(tree, node),
    params: parametersOf(tree, list),
    returns: next !== 0 && isExpressionKind(tree.kind(next)) ? next : undefined,
  };
}

export function classOf(tree: Tree, node: Node): ClassView {
  const inside = tree.children(node).filter((child) => tree.start(child) >= tree.start(node));
  return {
    ...definitionOf(tree, node),
    bases: inside.filter((child) => isExpressionKind(tree.kind(child))),
    keywords: inside
      .filter((child) => tree.kind(child) === Kind.Keyword)
      .map((child) => keywordOf(tree, child)),
  };
}

export function lambdaOf(tree: Tree, node: Node): { params: readonly ParameterView[]; body: Node } {
  const list = tree.firstChild(node);
  return { params: parametersOf(tree, list), body: tree.nextSibling(list) };
}

export interface AliasView {
  readonly name: string;
  readonly asname: string | undefined;
  readonly node: Node;
}

export function aliasOf(tree: Tree, node: Node): AliasView {
  const name = dottedAfter(tree.source, tree.start(node));
  const end = tree.end(node);
  const renamed = name.end < end;
  return {
    name: name.text,
    asname: renamed ? tree.source.slice(nameStart(tree.source, end), end) : undefined,
    node,
  };
}

function aliasesOf(tree: Tree, node: Node): AliasView[] {
  return tree
    .children(node)
    .filter((child) => tree.kind(child) === Kind.Alias)
    .map((child) => aliasOf(tree, child));
}

export function importOf(tree: Tree, node: Node): { names: AliasView[] } {
  return { names: aliasesOf(tree, node) };
}

export interface ImportFromView {
  /** Undefined for `from . import x`. */
  readonly module: string | undefined;
  readonly level: number;
  readonly names: AliasView[];
  readonly star: boolean;
}

const LEADING_DOTS = /from(?:[\s\\.]*)/y;

export function importFromOf(tree: Tree, node: Node): ImportFromView {
  LEADING_DOTS.lastIndex = tree.start(node);
  const dots = LEADING_DOTS.exec(tree.source)?.[0] ?? '';
  const module = dottedAfter(tree.source, tree.start(node) + dots.length).text;
  const names = aliasesOf(tree, node);
  const star = names.some((name) => tree.text(name.node) === '*');
  return {
    module: module === '' || module === 'import' ? undefined : module,
    level: dots.split('.').length - 1,
    names: star ? [] : names,
    star,
  };
}

export function returnOf(tree: Tree, node: Node): { value: Node | undefined } {
  return { value: present(tree.firstChild(node)) };
}

export function ifOf(tree: Tree, node: Node): { test: Node; body: Node[]; orelse: Node[] } {
  return { test: tree.firstChild(node), body: bodyOf(tree, node), orelse: clauseBody(tree, node, Kind.Else) };
}

export function whileOf(tree: Tree, node: Node): { test: Node; body: Node[]; orelse: Node[] } {
  return ifOf(tree, node);
}

export function forOf(tree: Tree, node: Node): { target: Node; iter: Node; body: Node[]; orelse: Node[] } {
  const target = tree.firstChild(node);
  const iter = tree.nextSibling(target);
  return { target, iter, body: bodyOf(tree, node), orelse: clauseBody(tree, node, Kind.Else) };
}

export interface WithItemView {
  readonly context: Node;
  readonly target: Node | undefined;
}

export function withOf(tree: Tree, node: Node): { items: WithItemView[]; body: Node[] } {
  const items = tree.children(node).filter((child) => tree.kind(child) === Kind.WithItem);
  return {
    items: items.map((item) => {
      const context = tree.firstChild(item);
      return { context, target: present(tree.nextSibling(context)) };
    }),
    body: bodyOf(tree, node),
  };
}

export interface HandlerView {
  readonly type: Node | undefined;
  readonly name: string | undefined;
  readonly body: Node[];
  readonly node: Node;
}

function handlerOf(tree: Tree, node: Node): HandlerView {
  const first = tree.firstChild(node);
  const type = first !== 0 && isExpressionKind(tree.kind(first)) ? first : undefined;
  const as =
    type === undefined ? undefined : wordAfter(tree.source, afterOperand(tree.source, tree.end(type)));
  const name = as?.text === 'as' ? wordAfter(tree.source, as.end).text : '';
  return { type, name: name === '' ? undefined : name, body: bodyOf(tree, node), node };
}

export interface TryView {
  readonly body: Node[];
  readonly handlers: HandlerView[];
  readonly orelse: Node[];
  readonly finalbody: Node[];
}

export function tryOf(tree: Tree, node: Node): TryView {
  const handlers = tree.children(node).filter((child) => tree.kind(child) === Kind.ExceptHandler);
  return {
    body: bodyOf(tree, node),
    handlers: handlers.map((handler) => handlerOf(tree, handler)),
    orelse: clauseBody(tree, node, Kind.Else),
    finalbody: clauseBody(tree, node, Kind.Finally),
  };
}

export interface CaseView {
  readonly pattern: Node;
  readonly guard: Node | undefined;
  /** The names that the pattern binds. */
  readonly captures: readonly string[];
  readonly body: Node[];
}

export function matchOf(tree: Tree, node: Node): { subject: Node; cases: CaseView[] } {
  const cases = tree.children(node).filter((child) => tree.kind(child) === Kind.MatchCase);
  return {
    subject: tree.firstChild(node),
    cases: cases.map((one) => {
      const pattern = tree.firstChild(one);
      const next = tree.nextSibling(pattern);
      const guard = next !== 0 && isExpressionKind(tree.kind(next)) ? next : undefined;
      return { pattern, guard, captures: capturesOf(tree, pattern), body: bodyOf(tree, one) };
    }),
  };
}

function capturesOf(tree: Tree, pattern: Node): string[] {
  const names: string[] = [];
  const visit = [pattern];
  for (let node = visit.pop(); node !== undefined; node = visit.pop()) {
    const name = capturedName(tree, node);
    if (name !== undefined) names.push(name);
    visit.push(...tree.children(node).toReversed());
  }
  return names;
}

/** The name that a pattern binds itself, not through a part of it; undefined for `_`. */
export function capturedName(tree: Tree, node: Node): string | undefined {
  const kind = tree.kind(node);
  if (kind !== Kind.MatchAs && kind !== Kind.MatchStar && kind !== Kind.MatchRest) return undefined;
  const end = tree.end(node);
  const name = tree.source.slice(nameStart(tree.source, end), end);
  return name === '_' || name === '' ? undefined : name;
}

export function deleteOf(tree: Tree, node: Node): { targets: readonly Node[] } {
  return { targets: tree.children(node) };
}

/** The names of a `global` or `nonlocal` statement. */
export function namesOf(tree: Tree, node: Node): string[] {
  const names: string[] = [];
  let at = wordAfter(tree.source, tree.start(node)).end;
  for (;;) {
    const name = wordAfter(tree.source, at);
    if (name.text === '' || name.end > tree.end(node)) return names;
    names.push(name.text);
    at = afterOperand(tree.source, name.end);
    if (tree.source[at] !== ',') return names;
    at++;
  }
}
