import type { Random } from '../sources/python/mutations.ts';

/** Pieces that grammars stumble over. */
const PIECES = [
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '"""',
    "'''",
    'f"',
    "f'''",
    't"',
    'rb"',
    '\\',
    '\\\n',
    '\n',
    '\r',
    '\r\n',
  ],
  ...[
    '\t',
    '\f',
    '\0',
    ' ',
    '        ',
    ':',
    ':=',
    '=',
    '==',
    '->',
    '.',
    '...',
    ',',
    ';',
    '@',
    '*',
    '**',
    '!',
    '!r',
    '%',
  ],
  ...[
    '#',
    '# a',
    '$',
    '?',
    '`',
    '<>',
    'é',
    '😀',
    '\ud800',
    '\u2028',
    '\ufeff',
    '1',
    '0x',
    '1e',
    '1_',
    '1j',
    '10L',
    '.5',
  ],
  ...[
    'a',
    'print ',
    'match ',
    'case ',
    'case _:',
    'type ',
    'type a = ',
    'lambda ',
    'lambda: ',
    'yield ',
    'yield from ',
  ],
  ...[
    'await ',
    'async ',
    'async def f(): ',
    'not ',
    'in ',
    'not in ',
    'is not ',
    'if ',
    'if a: ',
    'else ',
    'else: ',
    'elif a: ',
  ],
  ...[
    'for ',
    'for a in b ',
    'while ',
    'with ',
    'with (',
    'as ',
    'try: ',
    'except ',
    'except* ',
    'finally: ',
    'def f(',
    'class A',
  ],
  ...[
    'return ',
    'raise ',
    'from ',
    'import ',
    'from . import (',
    'del ',
    'global ',
    'assert ',
    'pass',
    'None',
    'f"{a',
    '{{',
    '}}',
  ],
];

/** A text with a few pieces deleted, doubled, moved or put in. */
export function mutate(text: string, random: Random): string {
  let mutant = text;
  for (let left = 1 + random(6); left > 0; left--) mutant = once(mutant, random);
  return mutant;
}

function once(text: string, random: Random): string {
  const at = random(text.length + 1);
  const end = Math.min(text.length, at + 1 + random(random(4) === 0 ? 200 : 4));
  const there = random(text.length + 1);
  switch (random(5)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, end) + text.slice(at, end) + text.slice(end);
    case 2:
      return text.slice(0, there) + text.slice(at, end) + text.slice(there);
    default:
      return (
        text.slice(0, at) + (PIECES[random(PIECES.length)] ?? '') + text.slice(random(2) === 0 ? at : end)
      );
  }
}
