import { describe, expect, test } from 'vitest';
import { jsonReport } from '../../server/src/reports/json.ts';
import type { Report } from '../../server/src/reports/report.ts';
import { textReport } from '../../server/src/reports/text.ts';
import { finding } from '../surface/finding.ts';

const texts: Record<string, string> = {
  'src/train.py': 'import x\r\nfit(a,\n    b)\n',
  'nb.ipynb#2': 'one\ntwo three',
};
const textOf = (path: string, cell: number | undefined) =>
  texts[cell === undefined ? path : `${path}#${cell}`];

const report: Report = {
  analysed: 3,
  files: [
    {
      path: 'nb.ipynb',
      notes: [],
      findings: [
        finding({
          rule: 'data/x',
          severity: 'hint',
          message: 'Describe the data.',
          at: { path: 'nb.ipynb', span: { cell: 2, start: 8, end: 13 } },
          evidence: [{ what: 'loaded', at: { path: 'src/train.py', span: { start: 10, end: 13 } } }],
        }),
      ],
    },
    {
      path: 'src/train.py',
      notes: [{ path: 'src/train.py', message: 'Half of it.' }],
      findings: [
        finding({
          severity: 'warning',
          message: 'Compare across groups.\u001b[31m',
          at: { path: 'src/train.py', span: { start: 10, end: 23 } },
          evidence: [{ what: 'two', at: { path: 'nb.ipynb', span: { cell: 2, start: 4, end: 7 } } }],
          fixes: [{ title: 'Compare the groups', kind: 'suggestion', edits: [] }],
        }),
      ],
    },
    { path: 'empty.py', findings: [], notes: [] },
  ],
};

test('JSON: lines and columns from 1, cells from 0 and only in notebooks', () => {
  expect(JSON.parse(jsonReport(report, textOf))).toEqual({
    version: 1,
    files: 3,
    findings: [
      {
        rule: 'data/x',
        severity: 'hint',
        path: 'nb.ipynb',
        cell: 2,
        line: 2,
        column: 5,
        endLine: 2,
        endColumn: 10,
        message: 'Describe the data.',
        evidence: [{ path: 'src/train.py', line: 2, what: 'loaded' }],
        fixes: [],
      },
      {
        rule: 'fairness/loud',
        severity: 'warning',
        path: 'src/train.py',
        line: 2,
        column: 1,
        endLine: 3,
        endColumn: 7,
        message: 'Compare across groups.\u001b[31m',
        evidence: [{ path: 'nb.ipynb', cell: 2, line: 2, what: 'two' }],
        fixes: ['Compare the groups'],
      },
    ],
  });
});

describe('text', () => {
  test('groups by file and sums up', () => {
    expect(textReport(report, textOf, { colour: false })).toBe(`nb.ipynb
  cell 3, 2:5  hint  data/x
    Describe the data.
      seen: loaded (src/train.py, line 2)

src/train.py
  note  Half of it.
  2:1  warning  fairness/loud
    Compare across groups. [31m
      seen: two (nb.ipynb, cell 3, line 2)
      fix: Compare the groups

2 findings (1 warning, 1 hint) in 2 of 3 files. 1 note on what could not be read as it is.
`);
  });

  test('says so when there is nothing', () => {
    expect(textReport({ analysed: 1, files: [] }, textOf, { colour: false })).toBe(
      'Nothing to report in 1 file.\n',
    );
  });

  test('colours only when asked, and never what comes from the files', () => {
    const plain = textReport(report, textOf, { colour: false });
    const coloured = textReport(report, textOf, { colour: true });
    expect(plain).not.toContain('\u001b');
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain);
    expect(coloured).toContain('\u001b[33mwarning\u001b[0m');
  });
});
