import type { Notebook } from '../sources/notebook/notebook.ts';
import { maskMagics } from '../sources/python/notebookMask.ts';
import { parse } from '../sources/python/parse.ts';
import { Kind, type Node, type Tree } from '../sources/python/tree.ts';
import * as view from '../sources/python/views.ts';
import { codeLinesOf } from './codeLines.ts';
import { spanOf } from './expressions.ts';
import type { CodeText, FileFacts, FunctionFacts, Module, Statement } from './facts.ts';
import { Graph } from './graph.ts';
import { Scope } from './scope.ts';
import { run } from './statements.ts';
import type { FileBuilder, Walk } from './walk.ts';

/** Facts of a Python script; `markdown` holds the text cells of a percent script. */
export function readScript(text: string, markdown: FileFacts['markdown'] = []): FileFacts {
  const file = new FileReader();
  file.code(parse(text), undefined);
  return file.finish('script', markdown);
}

/** Facts of a notebook: its Python cells share one namespace, in document order. */
export function readNotebookFacts(notebook: Notebook): FileFacts {
  const file = new FileReader();
  const markdown: FileFacts['markdown'][number][] = [];
  notebook.cells.forEach((cell, index) => {
    if (cell.kind === 'markdown') {
      const at = { cell: index, start: 0, end: cell.text.length };
      markdown.push({ cell: index, at, text: cell.text });
    } else if (cell.language === 'python' && !cell.tags.includes('responsible-ml-skip'))
      file.cell(cell.text, index);
  });
  return file.finish('notebook', markdown);
}

interface Namespace {
  readonly path?: string;
  readonly scope: Scope;
  readonly stars: { name: string; level: number }[];
  readonly statements: Statement[];
  lines: number;
}

class FileReader {
  private readonly builder: FileBuilder = {
    graph: new Graph(),
    functions: [],
    classes: [],
    imports: [],
    bindings: [],
    later: [],
  };
  private readonly namespaces: Namespace[] = [newNamespace()];
  private readonly comments: CodeText[] = [];
  private readonly shell: CodeText[] = [];
  private docstring: string | undefined;
  private lines = 0;
  private codeCells = 0;

  cell(text: string, cell: number): void {
    this.codeCells++;
    const masked = maskMagics(text);
    for (const { start, end } of masked.shell) {
      this.shell.push({ at: { cell, start, end }, text: text.slice(start, end) });
    }
    const tree = parse(masked.text);
    if (masked.writefile?.path.endsWith('.py')) this.code(tree, cell, newNamespace(masked.writefile.path));
    else {
      if (masked.run !== undefined) this.main.stars.push({ name: masked.run, level: 0 });
      this.code(tree, cell);
    }
  }

  code(tree: Tree, cell: number | undefined, namespace = this.main): void {
    if (namespace !== this.main) this.namespaces.push(namespace);
    const codeLines = codeLinesOf(tree);
    this.lines += codeLines.total;
    const walk: Walk = {
      file: this.builder,
      tree,
      cell,
      module: this.namespaces.indexOf(namespace),
      codeLines,
      scope: namespace.scope,
      inFunction: -1,
      context: -1,
      depth: 0,
      statement: { start: 0, end: 0 },
      inClass: undefined,
      self: undefined,
      returns: undefined,
      names: undefined,
      stars: namespace.stars,
    };
    for (const { start, end } of tree.comments) {
      this.comments.push({ at: spanOf(walk, start, end), text: tree.source.slice(start, end) });
    }
    const body = [...tree.children(tree.root)];
    if (namespace === this.main) this.docstring ??= docstringOf(tree, body[0]);
    body.forEach((node, index) => {
      this.statement(walk, namespace, node, cell !== undefined && index === body.length - 1);
    });
    if (namespace !== this.main) this.drain();
  }

  finish(kind: FileFacts['kind'], markdown: FileFacts['markdown']): FileFacts {
    this.drain();
    const { graph, functions, classes, imports, bindings } = this.builder;
    return {
      kind,
      values: graph.values,
      calls: graph.calls,
      contexts: graph.contexts,
      functions: functions.filter((known): known is FunctionFacts => known !== undefined),
      classes,
      modules: this.namespaces.map(
        ({ path, scope, stars, statements, lines }): Module => ({
          ...(path === undefined ? {} : { path }),
          exports: scope.entries(),
          stars,
          statements,
          lines,
        }),
      ),
      imports,
      bindings,
      comments: this.comments,
      docstring: this.docstring,
      markdown,
      shell: this.shell,
      lines: this.lines,
      codeCells: this.codeCells,
    };
  }

  private get main(): Namespace {
    return this.namespaces[0] ?? newNamespace();
  }

  /** In a notebook the value of a cell's last expression is shown, so it is used. */
  private statement(walk: Walk, namespace: Namespace, node: Node, shown: boolean): void {
    const { tree } = walk;
    const names = { reads: new Set<string>(), writes: new Set<string>() };
    const inner: Walk = { ...walk, names };
    const callsBefore = this.builder.graph.calls.length;
    run(inner, node);
    if (shown && tree.kind(node) === Kind.Expr) this.markUsed(callsBefore);
    const kind = statementKind(tree, node);
    const span = spanOf(walk, tree.start(node), tree.end(node));
    namespace.statements.push({ kind, at: span, reads: [...names.reads], writes: [...names.writes] });
    if (kind === 'other' || kind === 'main') namespace.lines += walk.codeLines.count(span.start, span.end);
  }

  private markUsed(from: number): void {
    const { graph } = this.builder;
    const last = graph.calls.at(-1);
    const value = last === undefined || graph.calls.length === from ? undefined : graph.values[last];
    if (last !== undefined && value?.op === 'call') graph.values[last] = { ...value, used: true };
  }

  private drain(): void {
    const { later } = this.builder;
    for (let next = later.shift(); next !== undefined; next = later.shift()) next();
  }
}

function newNamespace(path?: string): Namespace {
  return {
    ...(path === undefined ? {} : { path }),
    scope: new Scope('module'),
    stars: [],
    statements: [],
    lines: 0,
  };
}

function statementKind(tree: Tree, node: Node): Statement['kind'] {
  switch (tree.kind(node)) {
    case Kind.Import:
    case Kind.ImportFrom:
      return 'import';
    case Kind.FunctionDef:
    case Kind.AsyncFunctionDef:
    case Kind.ClassDef:
      return 'definition';
    case Kind.If:
      return tree.text(view.ifOf(tree, node).test).includes('__name__') ? 'main' : 'other';
    default:
      return 'other';
  }
}

function docstringOf(tree: Tree, first: Node | undefined): string | undefined {
  if (first === undefined || tree.kind(first) !== Kind.Expr) return undefined;
  const [only] = tree.children(first);
  return only === undefined || tree.kind(only) !== Kind.Constant ? undefined : view.stringValue(tree, only);
}
