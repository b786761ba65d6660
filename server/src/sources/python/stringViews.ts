import * as Kind from './kind.ts';
import { stringPieces, unescaped } from './literals.ts';
import type { Node, Tree } from './tree.ts';

/** The value of a string constant; undefined for bytes and other constants. */
export function stringValue(tree: Tree, node: Node): string | undefined {
  if (tree.kind(node) !== Kind.Constant) return undefined;
  const pieces = stringPieces(tree.source, tree.start(node), tree.end(node));
  if (pieces.length === 0 || pieces.some(({ prefix }) => prefix.includes('b'))) return undefined;
  return pieces.map(({ prefix, body }) => unescaped(body, prefix.includes('r'))).join('');
}

/** One character per byte; undefined for constants that are no bytes. */
export function bytesValue(tree: Tree, node: Node): string | undefined {
  if (tree.kind(node) !== Kind.Constant) return undefined;
  const pieces = stringPieces(tree.source, tree.start(node), tree.end(node));
  if (pieces.length === 0 || !pieces.every(({ prefix }) => prefix.includes('b'))) return undefined;
  return pieces.map(({ prefix, body }) => unescaped(body, prefix.includes('r'), true)).join('');
}

export type StringPart =
  | { readonly type: 'text'; readonly text: string; readonly node: Node }
  | { readonly type: 'expression'; readonly expression: Node; readonly node: Node };

/** What an f-string or t-string is made of, in order; neighbours that it is joined with included. */
export function fstringParts(tree: Tree, node: Node): StringPart[] {
  const parts: StringPart[] = [];
  collect(tree, node, isRaw(tree, node), parts);
  return parts;
}

/** The text and the fields of a format specification. */
export function formatSpecParts(tree: Tree, spec: Node, raw: boolean): StringPart[] {
  const parts: StringPart[] = [];
  collect(tree, spec, raw, parts);
  return parts;
}

export function isRaw(tree: Tree, node: Node): boolean {
  return /^[a-zA-Z]?[rR]/.test(tree.source.slice(tree.start(node), tree.start(node) + 2));
}

function collect(tree: Tree, node: Node, raw: boolean, parts: StringPart[]): void {
  for (const child of tree.children(node)) {
    switch (tree.kind(child)) {
      case Kind.JoinedStr:
      case Kind.TemplateStr:
        collect(tree, child, isRaw(tree, child), parts);
        break;
      case Kind.Constant: {
        const text = stringValue(tree, child);
        if (text !== undefined) parts.push({ type: 'text', text, node: child });
        break;
      }
      case Kind.StringText:
        parts.push({ type: 'text', text: literalText(tree, child, raw), node: child });
        break;
      default:
        parts.push({ type: 'expression', expression: tree.firstChild(child), node: child });
    }
  }
}

/** Doubled braces stand for one, but not inside `\N{…}`. */
function literalText(tree: Tree, node: Node, raw: boolean): string {
  return unescaped(
    tree.text(node).replaceAll(/\{\{|\}\}/g, (pair) => pair.charAt(0)),
    raw,
  );
}

export interface FieldView {
  readonly value: Node;
  /** `s`, `r` or `a` behind an exclamation mark. */
  readonly conversion: string | undefined;
  readonly formatSpec: Node | undefined;
  /** For `{value=}`: the text from the brace up to the value's end sign and blanks, which is part of the string. */
  readonly debugText: string | undefined;
}

const TAIL = /((?:[\s)\\]|#[^\n\r]*)*(?:,\s*)?)(?:=(?!=)(\s*))?(?:!\s*([a-zA-Z]\w*))?/y;

/** A replacement field of an f-string or t-string. */
export function fieldOf(tree: Tree, node: Node): FieldView {
  const value = tree.firstChild(node);
  const spec = tree.nextSibling(value);
  TAIL.lastIndex = tree.end(value);
  const [tail = '', , blanks, conversion] = TAIL.exec(tree.source) ?? [];
  const debugEnd = tree.end(value) + (conversion === undefined ? tail.length : tail.lastIndexOf('!'));
  return {
    value,
    conversion,
    formatSpec: spec === 0 ? undefined : spec,
    debugText: blanks === undefined ? undefined : tree.source.slice(tree.start(node) + 1, debugEnd),
  };
}

/** The source of an interpolation's value, as t-strings keep it. */
export function interpolatedText(tree: Tree, node: Node): string {
  const { value, debugText } = fieldOf(tree, node);
  if (debugText !== undefined) return debugText.slice(0, debugText.lastIndexOf('=')).trim();
  TAIL.lastIndex = tree.end(value);
  const [tail = ''] = TAIL.exec(tree.source) ?? [];
  const end = tree.end(value) + tail.replace(/!\s*\w+$/, '').length;
  return tree.source.slice(tree.start(node) + 1, end).trim();
}
