import { describe, expect, it } from 'vitest';
import { parse } from '../../../server/src/sources/python/parse.ts';
import { Kind, type Node, type Tree } from '../../../server/src/sources/python/tree.ts';
import * as view from '../../../server/src/sources/python/views.ts';
import { callsOf } from './mutations.ts';

const NAMES = new Map<number, string>(Object.entries(Kind).map(([name, kind]) => [kind, name]));

function statements(text: string): string[] {
  const tree = parse(text);
  return tree.children(tree.root).map((node) => NAMES.get(tree.kind(node)) ?? '');
}

function calls(text: string): string[] {
  return callsOf(parse(text))
    .toSorted((a, b) => a.start - b.start)
    .map(({ callee }) => callee);
}

function first(tree: Tree, kind: Kind): Node {
  for (let node = 1; node <= tree.size; node++) if (tree.kind(node) === kind) return node;
  return 0;
}

describe('Python 2', () => {
  it('is an error of one statement', () => {
    const text = 'print "a %s" % f(b)\nc = g(d)\n';
    expect(statements(text)).toEqual(['Expr', 'ErrorStatement', 'Assign']);
    expect(calls(text)).toEqual(['f', 'g']);
    expect(parse(text).errors).toHaveLength(1);
  });

  it('catches exceptions in its own way', () => {
    const text =
      'try:\n    f()\nexcept A, e:\n    raise B, g(e)\nprint >>h(), i()\nj(0777, 10L, a <> b, `c`)\n';
    expect(calls(text)).toEqual(['f', 'g', 'h', 'i', 'j']);
  });

  it('unpacks parameters', () => {
    expect(calls('def f(a, (b, c), d=g()):\n    return h(lambda (e, k): e)\n')).toEqual(['g', 'h']);
  });
});

describe('half-typed code', () => {
  it.each([
    ['an open call before a statement', 'a = f(b,\nc = g(d)\n', ['f', 'g']],
    ['an open call before a keyword', 'a = f(b\nimport c\ng()\n', ['f', 'g']],
    ['an open call in a header', 'if f(a:\n    g()\nh()\n', ['f', 'g', 'h']],
    ['a header without its colon', 'if f(a)\n    g()\nh()\n', ['f', 'g', 'h']],
    ['a definition without its end', 'def f(a, b=g()\n    h()\n\nk()\n', ['g', 'h', 'k']],
    ['a dot at the end of a line', 'a.\nf()\nb = g().\nh()\n', ['f', 'g', 'h']],
    ['a dot inside brackets', 'f(a.\ng()\n', ['f', 'g']],
    ['nothing behind an operator', 'a = 1 +\nf()\nb = \ng()\n', ['f', 'g']],
    ['an open string', 'f("a, b)\ng()\n', ['f', 'g']],
    ['an open triple-quoted string', 'f()\na = """b\nc = g()\nd = h()\n', ['f', 'g', 'h']],
    ['an open field', 'a = f"{f(b} c"\ng()\n', ['f', 'g']],
    ['two operands side by side', 'f(a b, g())\nh(c\n  d())\n', ['f', 'g', 'h', 'd']],
    ['the wrong bracket', 'f(a[1, b)\ng()\n', ['f', 'g']],
    ['too many brackets', 'f(a))\ng()\n', ['f', 'g']],
    ['an else without its if', 'else:\n    f()\ng()\n', ['f', 'g']],
    ['a decorator without its function', '@f()\na = g()\n', ['f', 'g']],
    ['an unexpected indent', 'f()\n    g()\nh()\n', ['f', 'g', 'h']],
    ['a return to no level', 'if a:\n        f()\n    g()\nh()\n', ['f', 'g', 'h']],
    ['a try alone', 'try:\n    f()\ng()\n', ['f', 'g']],
    ['characters of no use', 'f() ?\n$g()\nh(\u201ca\u201d)\n', ['f', 'g', 'h']],
  ])('with %s keeps its calls', (_, text, expected) => {
    expect(calls(text)).toEqual(expected);
    expect(parse(text).errors.length).toBeGreaterThan(0);
  });

  it('does not disturb lines that are whole', () => {
    const whole = 'a = f(\nb,\nc = 1,\n)\nd = """\nimport e\n"""\n';
    expect(parse(whole).errors).toEqual([]);
    expect(statements(`${whole}g(\nh = 1\n`)).toEqual(['Assign', 'Assign', 'Expr', 'Assign']);
  });
});

describe('the tree', () => {
  it('keeps comments', () => {
    const tree = parse('# a\nb = [  # c\n  1,\n]  # d');
    expect(tree.comments.map(({ start, end }) => tree.source.slice(start, end))).toEqual([
      '# a',
      '# c',
      '# d',
    ]);
  });

  it('keeps them once where text is read twice', () => {
    const tree = parse('with (a, # b\n c) as d: # e\n  f( # g\nh = 1 # i\n');
    expect(tree.comments).toHaveLength(4);
  });

  it('has empty views for what is not written yet', () => {
    const tree = parse('a.');
    expect(view.attributeOf(tree, first(tree, Kind.Attribute))).toMatchObject({
      attr: '',
      attrStart: 2,
      attrEnd: 2,
    });
  });

  it('knows names that stand outside ASCII', () => {
    const tree = parse('from é.变量 import ñ as 𝒳\ndef 𝒳é(ñ): pass\n');
    expect(view.importFromOf(tree, first(tree, Kind.ImportFrom))).toMatchObject({
      module: 'é.变量',
      names: [{ name: 'ñ', asname: '𝒳' }],
    });
    expect(view.functionOf(tree, first(tree, Kind.FunctionDef))).toMatchObject({
      name: '𝒳é',
      nameStart: 29,
      nameEnd: 32,
    });
  });

  it('begins behind a byte order mark', () => {
    const tree = parse('\ufeffimport a\n');
    expect(tree.errors).toEqual([]);
    expect(tree.start(first(tree, Kind.Import))).toBe(1);
  });
});
