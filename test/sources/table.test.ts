import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOfDictionary, isTablePath, readHeader } from '../../server/src/sources/table/header.ts';

function header(path: string, text: string, complete = true): ReturnType<typeof readHeader> {
  return readHeader(path, new TextEncoder().encode(text), complete);
}

describe('readHeader', () => {
  it('reads commas, semicolons, tabs and bars', () => {
    expect(header('a.csv', 'age,sex,income\n1,f,2\n')).toEqual({
      columns: ['age', 'sex', 'income'],
      rowCount: 1,
    });
    expect(header('a.csv', 'fixed acidity;pH;quality\n7,4;3,51;5\n7,8;3,2;5\n')?.columns).toEqual([
      'fixed acidity',
      'pH',
      'quality',
    ]);
    expect(header('a.tsv', 'id\ttext, long\n1\thello, you\n')?.columns).toEqual(['id', 'text, long']);
    expect(header('a.csv', 'a|b|c\n1|2|3\n')?.columns).toEqual(['a', 'b', 'c']);
  });

  it('reads quoted names, blank index names, byte order marks and one column', () => {
    expect(header('a.csv', '"name, first","said ""x"""\r\n"a","b"\r\n')?.columns).toEqual([
      'name, first',
      'said "x"',
    ]);
    expect(header('a.csv', ',age,sex\n0,31,m\n')?.columns).toEqual(['age', 'sex']);
    expect(header('a.csv', '\ufeffage,sex\n31,m\n')?.columns).toEqual(['age', 'sex']);
    expect(header('a.csv', 'target\n1\n0\n')).toEqual({ columns: ['target'], rowCount: 2 });
    expect(header('a.csv', '# exported\nage,sex\n31,m\n')?.columns).toEqual(['age', 'sex']);
  });

  it('reads UTF-16', () => {
    const text = '\ufeffage,sex\n31,m\n';
    const bytes = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i++)
      bytes.set([text.charCodeAt(i) & 255, text.charCodeAt(i) >> 8], i * 2);
    expect(readHeader('a.csv', bytes, true)?.columns).toEqual(['age', 'sex']);
  });

  it('counts records, not lines, and only in whole files', () => {
    expect(header('a.csv', 'id,text\n1,"two\nlines"\n2,x\n')?.rowCount).toBe(2);
    expect(header('a.csv', 'id,text\n1,a\n2,b\n3,', false)).toEqual({ columns: ['id', 'text'] });
  });

  it('finds no header where there is none', () => {
    expect(header('iris.data', '5.1,3.5,1.4,0.2,Iris-setosa\n4.9,3.0,1.4,0.2,Iris-setosa\n')).toBeUndefined();
    expect(
      header('adult.data', '39, State-gov, 77516, Bachelors\n50, Self-emp, 83311, Bachelors\n'),
    ).toBeUndefined();
    expect(header('a.csv', '1,2,3\n4,5,6\n')).toBeUndefined();
    expect(header('mushroom.data', 'p,x,s,n,t,p\ne,x,s,y,t,a\n')).toBeUndefined();
    expect(header('a.csv', '')).toBeUndefined();
    expect(header('a.data', 'just some text\nof a page\n')).toBeUndefined();
  });

  it('takes a header that is there, also in .data files and with numbered columns', () => {
    expect(header('a.data', 'age,job,y\n31,cook,1\n')?.columns).toEqual(['age', 'job', 'y']);
    expect(header('a.csv', 'id,0,1,2\n7,0.1,0.2,0.3\n')?.columns).toEqual(['id', '0', '1', '2']);
    expect(header('a.csv', 'text,label\nhello there,spam\nbye,ham\n')?.columns).toEqual(['text', 'label']);
  });

  it('reads JSON lines and arrays of records, whole or cut', () => {
    expect(header('a.jsonl', '{"age":1,"sex":"f"}\n{"age":2,"job":"x"}\n')).toEqual({
      columns: ['age', 'sex', 'job'],
      rowCount: 2,
    });
    expect(header('a.json', '[{"q":"a [b]","n":{"x":1}},\n {"q":"c"}, {"q":"cut', false)).toEqual({
      columns: ['q', 'n'],
    });
    expect(header('a.jsonl', '{"a":1}\n{"b":2}\n{"c":', false)?.columns).toEqual(['a', 'b']);
    expect(header('a.json', '{\n  "a": 1\n}')).toBeUndefined();
    expect(header('a.json', '[1,2]')).toBeUndefined();
  });

  it('leaves binary files', () => {
    expect(
      readHeader('a.csv', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 1, 2, 0, 5]), true),
    ).toBeUndefined();
  });

  it('does not trip over a letter that was cut in two', () => {
    const bytes = new TextEncoder().encode('größe,gewicht\n1,2\n3,ü').slice(0, -1);
    expect(readHeader('a.csv', bytes, false)?.columns).toEqual(['größe', 'gewicht']);
  });

  it('never throws, and never gives an empty list', () => {
    const piece = fc.constantFrom(
      ',',
      ';',
      '\t',
      '|',
      '"',
      '""',
      '\n',
      '\r\n',
      'a',
      '1',
      '{',
      '}',
      '[',
      ']',
      '\\',
      ':',
      '"a":1',
      '#',
      '\ufeff',
      ' ',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 80 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('a.csv', 'a.tsv', 'a.data', 'a.json', 'a.jsonl'),
        text,
        fc.boolean(),
        (path, content, complete) => {
          const found = header(path, content, complete);
          if (found) expect(found.columns.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, complete) => {
        readHeader('a.csv', bytes, complete);
      }),
    );
  });

  it.each(['"', ',', 'a,', '""', '[', '{"a":', '[{', '\\', '#\n'])('takes 64 kB made of %j', (sign) => {
    const text = sign.repeat(Math.ceil(65_536 / sign.length));
    for (const path of ['a.csv', 'a.json', 'a.jsonl']) expect(() => header(path, text, false)).not.toThrow();
  });
});

describe('isTablePath', () => {
  it('takes tables and leaves the JSON of tools', () => {
    for (const path of ['a.csv', 'data/A.CSV', 'x.tsv', 'iris.data', 'a.jsonl', 'data/records.json'])
      expect(isTablePath(path)).toBe(true);
    for (const path of [
      'package.json',
      'tsconfig.base.json',
      'metrics.json',
      'a.py',
      'a.parquet',
      'model/config.json',
    ])
      expect(isTablePath(path)).toBe(false);
  });
});

describe('columnsOfDictionary', () => {
  it('reads a list of names with values', () => {
    const text = [
      '| This data was extracted from a bureau.',
      '>50K, <=50K.',
      '',
      'age: continuous.',
      'workclass: Private, Self-emp-not-inc.',
      'marital-status: Married, Divorced.',
      'sex: Female, Male.',
    ].join('\n');
    expect(columnsOfDictionary(text)).toEqual(['age', 'workclass', 'marital-status', 'sex']);
  });

  it('reads the numbered list under the attribute heading, not the numbered headings', () => {
    const text = [
      '1. Title: Wine',
      '2. Sources: somebody',
      '3. Past usage: none',
      '7. Attribute Information:',
      '   1) Alcohol',
      '   2) Malic acid',
      '   3) Ash',
      '   4) Alcalinity of ash',
      '8. Missing values: None',
    ].join('\n');
    expect(columnsOfDictionary(text)).toEqual(['Alcohol', 'Malic acid', 'Ash', 'Alcalinity of ash']);
  });

  it('reads bare names and Markdown items', () => {
    expect(columnsOfDictionary('age\nsex\nincome\n')).toEqual(['age', 'sex', 'income']);
    expect(columnsOfDictionary('- `age`: in years\n- `sex`: m or f\n- `bmi`: index\n')).toEqual([
      'age',
      'sex',
      'bmi',
    ]);
  });

  it('finds nothing in prose', () => {
    expect(columnsOfDictionary('These data were collected in 1994.\nThey are free to use.\n')).toEqual([]);
    expect(columnsOfDictionary('')).toEqual([]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(columnsOfDictionary(text)).toBeInstanceOf(Array);
      }),
    );
    for (const sign of ['a ', 'a:', '1. ', '- ', '`'])
      expect(columnsOfDictionary(sign.repeat(50_000))).toBeInstanceOf(Array);
  });
});
