"""Every form of statement and expression that Python 3.8 to 3.14 knows, in the order of the language reference."""
from __future__ import annotations
import a, b.c as d, e . f
from . import g
from .. h import (i, j as k,)
from ...  import l
from m import *

# Literals
1; 0xFF; 0o17; 0b1_0; 1_000; 0; 00; 1.; .5; 1.5e-3; 1E+5; 3j; 1_0.0_1J; 0.0; 1e10
'a' "b" '''c''' """d
e""" u'f' r'\g' R"\h" 'm\
n' '\x41\u00e9\U0001F600\101\N{BULLET}\q'
b'i' rb'\j' Rb"\k" bR'''\l''' b'\x00\377' br'\x00'
(
    'one'  # a comment between
    "two"
)
None, True, False, ..., __debug__

# F-strings and t-strings
f'' f"{x}" F'{x!r:>{w}.{p}f}' rf'\d{x}\{y}' fr"{{}}\n" f'a{{b}}c{d}e'
f'{x=}' f'{x = }' f'{x=!s}' f'{x=:>5}' f'{(x:=5)}' f'{x:=5}' f'{ {1: 2}[1] }' f'{lambda_}' f'{(lambda y: y)(1)}'
f"{x["key"]}" f"{f"{f"{1}"}"}" f'{
    a + 1  # why
    :>{
        width
    }}' f'{x,}' f'{*a, *b}' f'{yield_}' f'{a if b else c}' f'{x!a}' f"\N{BULLET}{x}\x41" f'{x:\x41{y}}'
f'''{
x}
{y:%H:%M}''' "plain" f'{z:}'
f'{a != b}' f'{a == b}' f'{a:{b}{c}}' f"{'a' 'b'}" f'{x!r:^{width}.{precision}}'

t'{a}' t"b{c!r:{d}}" tr'\{e}' rt"{f  +  1 }" t'' t"{g = }"

# Operators
a + b - c * d / e // f % g @ h ** i ** -j
-a ** +b; ~a; not a; not not a
a << b >> c & d | e ^ f
a < b <= c > d >= e == f != g is h is not i in j not in k
a and b and c or d or not e
a if b else c if d else e
(a := 1), [b := 2], {c := 3}, f(d := 4), x[e := 5]
await_ = lambda: 0
lambda a, /, b, c=1, *d, e, f=2, **g: (a, b)
lambda *, a: a; lambda *a, b=1: b; lambda **k: k; lambda: (yield); lambda x=lambda: 1: x

# Displays and comprehensions
(); (a,); (a, b); (a); ((a)); [], [a], [a,], [*a, *b]; {}; {a}; {a, *b,}; {a: b, **c, 'd': e,}
[a for a in b if c if d for e in f]
{a for a in b}; {a: b for a, b in c}; (a for a, *b in c); f(a for a in b); f((a for a in b), 1)
[(yield_, b) for b in c]; [x async for x in y] if z else []
[a for a, in b]; [a for a.b in c if not d]; [[a for a in b] for b in c]

# Primaries
a.b.c; a . b; a[b]; a[b, c]; a[b,]; a[b:c]; a[:]; a[::]; a[b:c:d]; a[:, 1]; a[1:, ::2, ...]; a[*b]; a[*b, c]; a[b:=1]
a(); a(b); a(b,); a(b, c=d, *e, f=g, **h); a(*b, *c, **d, **e); a(b)(c)[d].e
(a)(b); (a).b; (a)[b]; (a + b).c; ((a)).b((c))
1 .real; 1.0.real; 1..real; 'a'.b; [].c

# Simple statements
a = b = c
a, b = b, a
a, *b = c,
(a, b), [c, d] = e
a.b = c[d] = e
a: int
a: int = 1
(a): int = 1
a.b: int; a[b]: int = 2
a: tuple = 1, 2
a += 1; a -= 1; a *= 1; a /= 1; a //= 1; a %= 1; a @= 1; a &= 1; a |= 1; a ^= 1; a >>= 1; a <<= 1; a **= 1
a += b, c
assert a; assert a, b
del a; del a, b[c]; del (a, b); del [a], (b)
pass; pass
raise; raise a; raise a from b
global n; global o, p
type A = int
type B[T] = list[T]
type C[T: int = str, *Ts = *tuple[int], **P = [int]] = Callable[P, T]
type = 1; type(a); type.b; type[a]; type in b; type is c; type if d else e; type, a
match = 1; match(a); match.b; match[a]; match * b; match - c; match, d; match in e; match not in f; match: int = 3
match[a:b]; match[a] = b; match (a); match or b; match if a else b
case = 1; _ = case
print(a, file=b)

# Compound statements
if a: pass
if a:
    pass
elif b:
    pass
elif (c := d): pass
else:
    pass
while a:
    break
else:
    continue_ = 1
for a in b: pass
for a, in b: pass
for a, *b in c, d: pass
for (a, b) in c: pass
for a.b in c: pass
for a[b] in c:
    continue
else: pass
for x in *a, *b: pass
try: pass
except: pass
try:
    pass
except A: pass
except (B, C) as d: pass
except D, E: pass
else: pass
finally:
    pass
try: pass
finally: pass
try: pass
except* A: pass
except* (B, C) as d:
    pass
with a: pass
with a as b: pass
with a as b, c as d: pass
with a as (b, c), d as [e]: pass
with (a): pass
with (a) as b: pass
with (a, b): pass
with (a, b) as c: pass
with (a as b): pass
with (a as b, c as d,): pass
with (a), (b): pass
with (a).b as c: pass
with (a for a in b) as c: pass
with (a := b): pass
with (a, *b): pass
with (yield_): pass
with open(a) as b.c, open(d) as e[f]: pass


@a
@b.c(d)
@e[0]
@(lambda f: f)
@x if y else z
def f(): pass
def f(a): return
def f(a, b=1, *args, c, d=2, **kwargs) -> int: return a, *b
def f(a, /): pass
def f(a, b=1, /, c=2, *, d, e=3): pass
def f(*, a): pass
def f(a: int, b: str = 'c', *args: *Ts, d: 'e' = f, **kwargs: g) -> Dict[str, int]:
    """A docstring."""
    nonlocal_ = 1
    def inner():
        nonlocal nonlocal_
        yield
        yield a
        yield a, b
        x = yield
        y = yield a
        z = yield from b
        return (yield)
    return inner
def f[T, U: int, V: (int, str), *Ts, **P](a: T) -> T: pass
class A: pass
class A(): pass
class A(B, metaclass=C, *D, **E): a = 1; b = 2;
class A[T](B[T]):
    x: T
async def f():
    await a
    await a ** 2
    -await a
    async for a in b: pass
    async with a as b, c: pass
    async with (a as b, c as d): pass
    [await a async for b in c if await d]
    return [x async for x in y]
@a
async def f(): pass

match a:
    case 1: pass
    case -1 | 2.5 | -3j | 1 + 2j | 1 - 2j: pass
    case 'a' 'b' | b'c': pass
    case None | True | False: pass
    case _: pass
    case b: pass
    case b.c.d: pass
    case (b): pass
    case (b,): pass
    case (b, c): pass
    case (): pass
    case []: pass
    case [b]: pass
    case [b, *c, d]: pass
    case [*_]: pass
    case b, c: pass
    case b,: pass
    case *b, c: pass
    case *b,: pass
    case (b | c) as d: pass
    case {}: pass
    case {'b': c, 1: d, **e}: pass
    case {b.c: _, -1: 2,}: pass
    case B(): pass
    case B(c): pass
    case B.C(d, e=f, g=H(),): pass
    case B(c=d): pass
    case [B(c) as d, {'e': [f]}] if g > 1: pass
    case b if b: pass
match (a): 
    case 1: pass
match a, b:
    case 1, 2: pass
match *a, b:
    case _: pass
match -a:
    case _: pass
match [a]:
    case _: pass
match not a:
    case _: pass
match a := b:
    case _: pass
match {a: b}:
    case _: pass
match match:
    case case: pass
match lambda: 0:
    case _: pass
match ...:
    case _: pass

# Layout
if a:
	b
if a:
        b
x = \
    1
if a and \
   b:
    c; d;
if a: b; c

def é(ñ, 变量): return ñ + 变量 + ﬁ
s = '😀' + 变量 ; t = "é" ; u = f'😀{é}é'
  
# The end, without a line break
last = 1
