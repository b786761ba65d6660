import type { Tree } from '../sources/python/tree.ts';
import type { Span } from '../sources/span.ts';
import type {
  Binding,
  ClassFacts,
  ContextId,
  FileFacts,
  FunctionFacts,
  FunctionId,
  ValueId,
} from './facts.ts';
import type { Graph } from './graph.ts';
import type { Scope } from './scope.ts';

/** What is gathered about one file, whatever cell or function the walk is in. */
export interface FileBuilder {
  readonly graph: Graph;
  readonly functions: (FunctionFacts | undefined)[];
  readonly classes: ClassFacts[];
  readonly imports: FileFacts['imports'][number][];
  readonly bindings: Binding[];
  /** Function bodies: walked when the names around them are complete. */
  readonly later: (() => void)[];
}

/** Where the walk stands. Copied with changes when it enters a loop, a function or a class. */
export interface Walk {
  readonly file: FileBuilder;
  readonly tree: Tree;
  readonly cell: number | undefined;
  readonly module: number;
  /** For every line of the tree's text, whether it holds code. */
  readonly codeLines: CodeLines;
  scope: Scope;
  inFunction: FunctionId;
  context: ContextId;
  depth: number;
  /** The innermost statement. */
  statement: Span;
  /** The class whose body or method is being walked. */
  readonly inClass: ClassBuilder | undefined;
  /** The name by which a method knows its instance. */
  readonly self: string | undefined;
  readonly returns: ValueId[] | undefined;
  /** Names the current module-level statement reads and binds. */
  readonly names: { readonly reads: Set<string>; readonly writes: Set<string> } | undefined;
  readonly stars: { readonly name: string; readonly level: number }[];
}

export interface ClassBuilder {
  readonly id: number;
  readonly methods: Map<string, FunctionId>;
  readonly attributes: Map<string, ValueId[]>;
}

export interface CodeLines {
  /** Lines with code from the line of `start` to that of `end`. */
  count(start: number, end: number): number;
}
