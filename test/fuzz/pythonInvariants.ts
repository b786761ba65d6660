import { maskMagics } from '../../server/src/sources/python/notebookMask.ts';
import { parse } from '../../server/src/sources/python/parse.ts';
import { Kind, type Node, type Tree } from '../../server/src/sources/python/tree.ts';
import * as view from '../../server/src/sources/python/views.ts';
import { checkTree } from '../sources/python/wellFormed.ts';

const VIEWS: Partial<Record<Kind, (tree: Tree, node: Node) => unknown>> = {
  [Kind.Call]: view.callOf,
  [Kind.Attribute]: view.attributeOf,
  [Kind.Subscript]: view.subscriptOf,
  [Kind.Slice]: view.sliceOf,
  [Kind.Assign]: view.assignOf,
  [Kind.AnnAssign]: view.annAssignOf,
  [Kind.AugAssign]: view.augAssignOf,
  [Kind.BinOp]: view.binOpOf,
  [Kind.BoolOp]: view.boolOpOf,
  [Kind.Compare]: view.compareOf,
  [Kind.UnaryOp]: view.unaryOpOf,
  [Kind.IfExp]: view.ifExpOf,
  [Kind.NamedExpr]: view.namedExprOf,
  [Kind.Lambda]: view.lambdaOf,
  [Kind.ListComp]: view.comprehensionOf,
  [Kind.SetComp]: view.comprehensionOf,
  [Kind.DictComp]: view.comprehensionOf,
  [Kind.GeneratorExp]: view.comprehensionOf,
  [Kind.Constant]: view.stringValue,
  [Kind.JoinedStr]: view.fstringParts,
  [Kind.TemplateStr]: view.fstringParts,
  [Kind.FormattedValue]: view.fieldOf,
  [Kind.Interpolation]: view.interpolatedText,
  [Kind.Dict]: view.dictOf,
  [Kind.FunctionDef]: view.functionOf,
  [Kind.AsyncFunctionDef]: view.functionOf,
  [Kind.ClassDef]: view.classOf,
  [Kind.Import]: view.importOf,
  [Kind.ImportFrom]: view.importFromOf,
  [Kind.If]: view.ifOf,
  [Kind.For]: view.forOf,
  [Kind.With]: view.withOf,
  [Kind.Try]: view.tryOf,
  [Kind.Match]: view.matchOf,
  [Kind.Global]: view.namesOf,
};

/** What is wrong with how any text is read; empty when all is well. */
export function faults(text: string): string[] {
  const tree = parse(text);
  const wrong = checkTree(tree);
  for (let node = 1; node <= tree.size; node++) VIEWS[tree.kind(node)]?.(tree, node);
  let last = 0;
  for (const { start, end } of tree.comments) {
    if (start < last || text[start] !== '#') wrong.push(`a comment at ${start}`);
    last = end;
  }
  for (const { start, end } of tree.errors) {
    if (start > end || end > text.length) wrong.push(`an error at ${start} to ${end}`);
  }
  const masked = maskMagics(text);
  if (masked.text.length !== text.length) wrong.push('the mask changes the length');
  return wrong;
}
