import { describe, expect, it } from 'vitest';
import type { NameFlow } from '../../server/src/facts/nameFlow.ts';
import { sequence } from '../../server/src/facts/nameFlow.ts';
import { readTopLevel } from '../../server/src/facts/topLevel.ts';

/** The flow of a program of one or more statements. */
function flow(code: string): NameFlow {
  const flows = readTopLevel(code).statements.map((statement) => statement.flow);
  const [first, ...rest] = flows;
  if (first === undefined) throw new Error('No statement.');
  return rest.reduce(sequence, first);
}

function sorted(names: ReadonlySet<string>): readonly string[] {
  return [...names].sort();
}

interface Expected {
  readonly needs?: readonly string[];
  readonly binds?: readonly string[];
  /** On some path only. */
  readonly maybe?: readonly string[];
  readonly late?: readonly string[];
}

const cases: readonly (readonly [string, string, Expected])[] = [
  ['assignment', 'x = y + z.a[k]', { needs: ['k', 'y', 'z'], binds: ['x'] }],
  ['tuple targets', '(a, [b, *c]), d = e', { needs: ['e'], binds: ['a', 'b', 'c', 'd'] }],
  ['chained targets', 'a = b = c', { needs: ['c'], binds: ['a', 'b'] }],
  ['augmented', 'x += y', { needs: ['x', 'y'], binds: ['x'] }],
  ['annotated', 'x: int = y', { needs: ['int', 'y'], binds: ['x'] }],
  ['item set', 'x[i] = y', { needs: ['i', 'x', 'y'] }],
  ['attribute set', 'x.a = y', { needs: ['x', 'y'] }],
  ['f-string', 'f"{x!r:>{width}} {y=}"', { needs: ['width', 'x', 'y'] }],
  ['comprehension', '[x * k for x in xs if x > low]', { needs: ['k', 'low', 'xs'] }],
  ['comprehension over a name it uses', '[x for x in x]', { needs: ['x'] }],
  ['nested comprehension', '{a: b for a in rows for b in a}', { needs: ['rows'] }],
  ['walrus', 'f(n := g(), n)', { needs: ['f', 'g'], binds: ['n'] }],
  ['walrus in a condition', 'if a and (b := c): pass', { needs: ['a', 'c'], maybe: ['b'] }],
  ['walrus in a comprehension', '[y := x for x in xs]', { needs: ['xs'], maybe: ['y'] }],
  ['import', 'import a.b, c as d', { binds: ['a', 'd'] }],
  ['import from', 'from a import b, c as d', { binds: ['b', 'd'] }],
  ['with', 'with f(p) as g, h:\n    x = g', { needs: ['f', 'h', 'p'], binds: ['g', 'x'] }],
  ['swallowing with', 'with suppress(E):\n    x = 1', { needs: ['E', 'suppress'], maybe: ['x'] }],
  ['for', 'for i, x in items:\n    y = x', { needs: ['items'], maybe: ['i', 'x', 'y'] }],
  ['for that runs', 'for i in range(3):\n    y = i', { needs: ['range'], binds: ['i', 'y'] }],
  [
    'for with continue',
    'for i in [1]:\n    if i:\n        continue\n    y = i',
    { binds: ['i'], maybe: ['y'] },
  ],
  ['while', 'while c:\n    x = 1', { needs: ['c'], maybe: ['x'] }],
  ['endless while', 'while True:\n    x = f()\n    if x:\n        break', { needs: ['f'], binds: ['x'] }],
  ['if', 'if c:\n    x = 1', { needs: ['c'], maybe: ['x'] }],
  ['if and else', 'if c:\n    x = 1\nelse:\n    x = y = 2', { needs: ['c'], binds: ['x'], maybe: ['y'] }],
  ['if or exit', 'if c:\n    x = 1\nelse:\n    sys.exit(1)', { needs: ['c', 'sys'], binds: ['x'] }],
  [
    'try',
    'try:\n    x = f()\nexcept E as e:\n    print(e)',
    { needs: ['E', 'f', 'print'], maybe: ['e', 'x'] },
  ],
  ['try or raise', 'try:\n    x = f()\nexcept E:\n    raise', { needs: ['E', 'f'], binds: ['x'] }],
  ['finally', 'try:\n    f()\nfinally:\n    x = 1', { needs: ['f'], binds: ['x'] }],
  [
    'match',
    'match v:\n    case P(a=[b, *c]):\n        x = b\n    case _:\n        x = 0',
    { needs: ['P', 'v'], binds: ['x'], maybe: ['b', 'c'] },
  ],
  ['delete', 'x = 1\ndel x', { maybe: ['x'] }],
  ['delete needs', 'del x, y[k]', { needs: ['k', 'x', 'y'], maybe: ['x'] }],
  ['lambda', 'f = lambda a, b=c: a + d', { needs: ['c'], binds: ['f'], late: ['d'] }],
  ['lambda run at once', 'y = s.apply(lambda v: v / m)', { needs: ['m', 's'], binds: ['y'] }],
  ['generator kept', 'g = (x + k for x in xs)', { needs: ['xs'], binds: ['g'], late: ['k'] }],
  ['generator consumed', 't = sum(x + k for x in xs)', { needs: ['k', 'sum', 'xs'], binds: ['t'] }],
  [
    'function',
    '@deco\ndef f(a, b=c) -> D:\n    x = a\n    return x + g',
    { needs: ['D', 'c', 'deco'], binds: ['f'], late: ['g'] },
  ],
  [
    'nested function',
    'def f():\n    y = 1\n    def g():\n        return y + z\n    return g',
    { binds: ['f'], late: ['z'] },
  ],
  [
    'class',
    'class C(B):\n    a = k\n    def m(self):\n        return a + self.x',
    { needs: ['B', 'k'], binds: ['C'], late: ['a'] },
  ],
  ['query', 'd.query("a > @low and b < @high")', { needs: ['d', 'high', 'low'] }],
  ['formula', 'ols("y ~ log(x)", d)', { needs: ['d', 'log', 'ols', 'x', 'y'] }],
  ['own names are not needed', 'x = 1\ny = x', { binds: ['x', 'y'] }],
];

describe('what statements do to names', () => {
  it.each(cases)('%s', (_, code, expected) => {
    const { needs, binds, mayBind, late } = flow(code);
    expect(sorted(needs)).toEqual(expected.needs ?? []);
    expect(sorted(binds)).toEqual(expected.binds ?? []);
    expect(sorted(mayBind).filter((name) => !binds.has(name))).toEqual(expected.maybe ?? []);
    expect(sorted(late)).toEqual(expected.late ?? []);
  });

  it('tells which names functions bind in the module', () => {
    expect(sorted(flow('def f():\n    global n, m\n    n = m').globals)).toEqual(['n']);
  });

  it('tells which objects are changed in place', () => {
    const code =
      'd["x"] = 1\nxs.append(2)\nmodel.fit(X)\nt.drop(columns=["a"], inplace=True)\no.a.b = 3\nprint(q)';
    expect(sorted(flow(code).changes)).toEqual(['d', 'model', 'o', 't', 'xs']);
  });

  it('tells what makes names uncertain', () => {
    expect(sorted(flow('from a import *\nexec("x = 1")\nvars()\nvars(args)').traits)).toEqual([
      'exec',
      'star import',
      'vars',
    ]);
  });

  it('survives statements nested deeper than anybody writes', () => {
    const deep = Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}if x:\n`).join('');
    expect(flow(`${deep}${' '.repeat(400)}y = 1\n`).traits.has('too deep')).toBe(true);
  });
});

describe('the top level', () => {
  it('tells kinds of statements apart', () => {
    const code =
      '"""What."""\nimport a\ndef f(): pass\nx = 1\n"""more"""\nif __name__ == "__main__":\n    f()\n';
    expect(readTopLevel(code).statements.map(({ kind }) => kind)).toEqual([
      'docstring',
      'import',
      'definition',
      'other',
      'text',
      'main',
    ]);
  });

  it('begins a definition at its first decorator', () => {
    const code = '@first\n@second(1)\ndef f():\n    pass\n';
    expect(readTopLevel(code).statements[0]?.start).toBe(0);
  });

  it('gives the statements of a main block and of a with', () => {
    const code = 'if "__main__" == __name__:\n    a()\n    b()\nwith open(p) as f:  # note: this\n    c()\n';
    expect(readTopLevel(code).statements.map(({ body }) => body.length)).toEqual([2, 1]);
    const header = readTopLevel(code).statements[1]?.header;
    expect(header && [sorted(header.needs), sorted(header.binds)]).toEqual([['open', 'p'], ['f']]);
  });

  it.each([
    ['x = [1, "a", -2.5, {"k": (1,)}]', 'literal'],
    ['x = os.path.join(HERE, "data")', 'path'],
    ['x = Path(__file__).parent / "data"', 'path'],
    ['x = f"{A}/b"', 'literal'],
    ['x = load()', 'other'],
    ['x[0] = 1', 'other'],
  ])('%s has a value that is %s', (code, value) => {
    expect(readTopLevel(code).statements[0]?.value).toBe(value);
  });

  it('finds the strings whose lines must stay where they are', () => {
    const code = 'a = """x\ny"""\nb = ("p"\n     "q")\nc = f"""{\nd}"""\n';
    const { strings } = readTopLevel(code);
    expect(strings.map(({ start, end }) => code.slice(start, end)).sort()).toEqual([
      '"""x\ny"""',
      'f"""{\nd}"""',
    ]);
  });
});
