import { describe, expect, test } from 'vitest';
import { identifierFor, rootsOf } from '../../../server/src/rules/fixing/names.ts';
import { literal, styleOf } from '../../../server/src/rules/fixing/textStyle.ts';

describe('The style of a text', () => {
  test.each([
    ['if a:\n  b()\n', '  '],
    ['def f():\n\treturn 1\n', '\t'],
    ['x = f(\n   1,\n   2)\n', '    '],
    ['class A:\n    def f(self):\n        return 1\n', '    '],
    ['', '    '],
  ])('of %j indents by %j', (text, indent) => {
    expect(styleOf(text).indent).toBe(indent);
  });

  test('tells its quotes and line ends', () => {
    expect(styleOf("a = 'x'\r\nb = \"y\"\r\nc = 'z'\r\n")).toMatchObject({ quote: "'", lineEnd: '\r\n' });
    expect(styleOf('a = 1\n')).toMatchObject({ quote: '"', lineEnd: '\n' });
  });

  test('writes texts in its quotes', () => {
    expect(literal(`it's "so" \\`, { quote: "'" })).toBe(`'it\\'s "so" \\\\'`);
    expect(literal('sex', { quote: '"' })).toBe('"sex"');
  });
});

describe('Names', () => {
  test.each([
    ['model.predict(X_test)', ['model', 'X_test']],
    ['cross_val_predict(model, X, y, cv=5)', ['cross_val_predict', 'model', 'X', 'y']],
    ["df.loc[rows.index, 'sex name']", ['df', 'rows']],
    ['(p > limit).astype(int)', ['p', 'limit', 'int']],
    ['a == b', ['a', 'b']],
  ])('that %s starts from', (expression, names) => {
    expect(rootsOf(expression)).toEqual(names);
  });

  test.each([
    ['marital-status', 'marital_status'],
    ['MaritalStatus', 'marital_status'],
    ['Geschlecht (m/w)', 'geschlecht_m_w'],
    ['2nd language', 'group_2nd_language'],
    ['%', 'group'],
  ])('for the column %s', (column, name) => {
    expect(identifierFor(column)).toBe(name);
  });
});
