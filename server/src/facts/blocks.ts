import { parse } from '../sources/python/parse.ts';
import { Kind, type Node, type Tree } from '../sources/python/tree.ts';

/** A statement around a place in a text, and whether it is a loop or defines something. */
export interface Enclosing {
  readonly kind: 'loop' | 'definition' | 'block' | 'simple';
  readonly start: number;
  readonly end: number;
}

export interface Surroundings {
  /** From the innermost statement outwards. */
  readonly statements: readonly Enclosing[];
  /** Strings over several lines: their lines must stay where they are. */
  readonly strings: readonly { readonly start: number; readonly end: number }[];
}

/** What stands around an offset of a text. Read on demand: only fixes need this much. */
export function surroundingsOf(text: string, offset: number): Surroundings | undefined {
  const tree = parse(text);
  if (tree.errors.length > 0) return undefined;
  const statements: Enclosing[] = [];
  for (let node: Node | undefined = tree.root; node !== undefined; ) {
    const inner: Node | undefined = tree
      .children(node)
      .find((child) => tree.start(child) <= offset && offset < tree.end(child));
    if (inner !== undefined && tree.isStatement(inner))
      statements.unshift({ kind: kindOf(tree, inner), start: tree.start(inner), end: tree.end(inner) });
    node = inner;
  }
  return { statements, strings: longStrings(tree) };
}

function kindOf(tree: Tree, node: Node): Enclosing['kind'] {
  switch (tree.kind(node)) {
    case Kind.For:
    case Kind.AsyncFor:
    case Kind.While:
      return 'loop';
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
    case Kind.ClassDef:
      return 'definition';
    case Kind.If:
    case Kind.With:
    case Kind.AsyncWith:
    case Kind.Try:
    case Kind.TryStar:
    case Kind.Match:
      return 'block';
    default:
      return 'simple';
  }
}

function longStrings(tree: Tree): Surroundings['strings'] {
  const found: { start: number; end: number }[] = [];
  for (let node = 1; node <= tree.size; node++) {
    const kind = tree.kind(node);
    if (kind !== Kind.Constant && kind !== Kind.JoinedStr && kind !== Kind.TemplateStr) continue;
    if (/[\r\n]/.test(tree.text(node))) found.push({ start: tree.start(node), end: tree.end(node) });
  }
  return found;
}
