import { parse } from '../../server/src/sources/python/parse.ts';
import { normalise, type Options } from './normalise.ts';

export type Comparison =
  | { readonly outcome: 'rejected' }
  | { readonly outcome: 'equal'; readonly nodes: number }
  | { readonly outcome: 'different'; readonly nodes: number; readonly first: string };

/** A byte order mark is no part of what `ast.parse` takes. */
export function sourceOf(text: string): string {
  return text.replace(/^\ufeff/, '');
}

/** Whether we read a source as CPython does, whose lines are `theirs`; what CPython rejects is not compared. */
export function compare(source: string, theirs: string | null | undefined, options: Options): Comparison {
  if (theirs === undefined || theirs === null) return { outcome: 'rejected' };
  const tree = parse(source);
  const ours = normalise(tree, options);
  const nodes = theirs.split('\n').length;
  if (ours !== theirs) return { outcome: 'different', nodes, first: firstDifference(ours, theirs, source) };
  const [error] = tree.errors;
  if (error !== undefined) {
    return { outcome: 'different', nodes, first: `${place(source, error.start)}: an error that is none` };
  }
  return { outcome: 'equal', nodes };
}

function firstDifference(ours: string, theirs: string, source: string): string {
  const [left, right] = [ours.split('\n'), theirs.split('\n')];
  const index = left.findIndex((line, at) => line !== right[at]);
  const line = index < 0 ? left.length : index;
  const start = Number(/ (\d+)-/.exec(right[line] ?? '')?.[1] ?? 0);
  return `${place(source, start)}\n  ours   ${left[line]}\n  CPython ${right[line]}`;
}

function place(source: string, offset: number): string {
  return `line ${source.slice(0, offset).split(/\r\n|\r|\n/).length}`;
}
