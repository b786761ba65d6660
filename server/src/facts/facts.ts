import type { Span } from '../sources/span.ts';

/** Index into `FileFacts.values`. */
export type ValueId = number;
/** Index into `FileFacts.functions`; -1 is module level. */
export type FunctionId = number;
/** Index into `FileFacts.contexts`; -1 is none. */
export type ContextId = number;

/** What the text says about one value. Nothing here knows machine learning: meaning is given by the project. */
export type Value =
  | { readonly op: 'unknown' }
  | {
      readonly op: 'constant';
      readonly type: 'str' | 'number' | 'other';
      readonly text: string;
      readonly at: Span;
    }
  /** A dotted name bound by an import; `level` counts leading dots. */
  | { readonly op: 'import'; readonly name: string; readonly level: number }
  | { readonly op: 'builtin'; readonly name: string }
  /** A module-level name read inside a function: whatever the module binds to it in the end. */
  | { readonly op: 'global'; readonly name: string; readonly module: number }
  | { readonly op: 'attribute'; readonly of: ValueId; readonly name: string; readonly at: Span }
  | { readonly op: 'item'; readonly of: ValueId; readonly key: ValueId; readonly at: Span }
  | Call
  | { readonly op: 'collection'; readonly items: readonly ValueId[]; readonly at: Span }
  | {
      readonly op: 'dict';
      readonly keys: readonly (ValueId | undefined)[];
      readonly values: readonly ValueId[];
      readonly at: Span;
    }
  /** Text put together: f-string, concatenation with a string, formatting. */
  | { readonly op: 'text'; readonly parts: readonly ValueId[] }
  /** Either of these, as after a branch or a loop. */
  | { readonly op: 'either'; readonly of: readonly ValueId[] }
  /** One of the elements that iterating over a value gives; `index` where unpacking fixes it. */
  | { readonly op: 'element'; readonly of: ValueId; readonly index?: number }
  /** The value after `of[key] = value`, `of.key = value` or `of.append(value)`. */
  | {
      readonly op: 'update';
      readonly of: ValueId;
      readonly key: ValueId | undefined;
      readonly value: ValueId;
      readonly at: Span;
    }
  | { readonly op: 'parameter'; readonly function: FunctionId; readonly index: number }
  | { readonly op: 'function'; readonly function: FunctionId }
  | { readonly op: 'class'; readonly class: number }
  | {
      readonly op: 'operation';
      readonly operator: string;
      readonly operands: readonly ValueId[];
      readonly at: Span;
    };

export interface Call {
  readonly op: 'call';
  readonly callee: ValueId;
  readonly args: readonly Argument[];
  readonly at: Span;
  /** The name being called: `fit` in `model.fit(X)`. */
  readonly nameAt: Span;
  readonly inFunction: FunctionId;
  readonly context: ContextId;
  /** The innermost statement the call belongs to. */
  readonly statement: Span;
  /** Whether the program keeps, prints or passes on what comes back. */
  readonly used: boolean;
}

export interface Argument {
  readonly value: ValueId;
  readonly at: Span;
  /** Absent for a positional argument. */
  readonly name?: string;
  /** `*args` or `**kwargs`. */
  readonly spread?: true;
}

/** A loop, condition or with-block around a call. */
export interface Context {
  readonly type: 'loop' | 'branch' | 'with';
  /** What is iterated over, tested or entered. */
  readonly on: ValueId;
  readonly parent: ContextId;
}

export interface Parameter {
  readonly name: string;
  readonly kind: 'positional' | 'keyword' | 'rest' | 'keywordRest';
  readonly default?: ValueId;
}

export interface FunctionFacts {
  readonly name: string;
  /** Index of the class it is a method of. */
  readonly method?: number;
  readonly parent: FunctionId;
  readonly module: number;
  readonly parameters: readonly Parameter[];
  readonly decorators: readonly ValueId[];
  /** Values of return and yield statements. */
  readonly returns: readonly ValueId[];
  readonly at: Span;
  readonly nameAt: Span;
  readonly lines: number;
}

export interface ClassFacts {
  readonly name: string;
  readonly bases: readonly ValueId[];
  readonly methods: ReadonlyMap<string, FunctionId>;
  /** Class attributes, and everything assigned to `self.name` in a method. */
  readonly attributes: ReadonlyMap<string, readonly ValueId[]>;
  readonly module: number;
  readonly at: Span;
  readonly nameAt: Span;
}

/** One statement at module level, with the names it reads and binds. */
export interface Statement {
  readonly kind: 'import' | 'definition' | 'main' | 'other';
  readonly at: Span;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

/** One namespace: the file itself, or a file written by a `%%writefile` cell. */
export interface Module {
  readonly path?: string;
  readonly exports: ReadonlyMap<string, ValueId>;
  /** Modules whose names are all brought in: `from x import *`, `%run x.py`. */
  readonly stars: readonly { readonly name: string; readonly level: number }[];
  readonly statements: readonly Statement[];
  /** Lines with code at module level, definitions and imports left out. */
  readonly lines: number;
}

/** A name bound to a value, in the order of the walk; the names of comprehensions and class bodies are left out. */
export interface Binding {
  readonly name: string;
  readonly value: ValueId;
  readonly module: number;
  readonly inFunction: FunctionId;
  /** The innermost statement that binds it; parameters are bound by their function, not here. */
  readonly statement: Span;
}

export interface CodeText {
  readonly at: Span;
  readonly text: string;
}

/** Everything one Python file or notebook says, as plain data. */
export interface FileFacts {
  readonly kind: 'script' | 'notebook';
  readonly values: readonly Value[];
  /** Calls in the order of the text. */
  readonly calls: readonly ValueId[];
  readonly contexts: readonly Context[];
  readonly functions: readonly FunctionFacts[];
  readonly classes: readonly ClassFacts[];
  readonly modules: readonly Module[];
  readonly bindings: readonly Binding[];
  /** Dotted names of everything imported, with the dots of relative imports. */
  readonly imports: readonly { readonly name: string; readonly level: number; readonly at: Span }[];
  readonly comments: readonly CodeText[];
  readonly docstring: string | undefined;
  /** Markdown cells of a notebook or a percent script. */
  readonly markdown: readonly (CodeText & { readonly cell: number })[];
  /** Shell commands of a notebook (`!pip install …`). */
  readonly shell: readonly CodeText[];
  /** Lines with code in the whole file. */
  readonly lines: number;
  readonly codeCells: number;
}
