import { describe, expect, it } from 'vitest';
import type { ShownFinding } from '../../server/src/lsp/present/diagnostics.ts';
import { hoverAt } from '../../server/src/lsp/present/hover.ts';
import type { Located } from '../../server/src/lsp/present/places.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { rule } from './samples.ts';

const range = { start: { line: 3, character: 5 }, end: { line: 3, character: 9 } };
const place: Located = {
  uri: 'file:///w/a.py',
  version: 1,
  range,
  exact: true,
  inWords: undefined,
  file: 'a.py',
};

function shown(what: string, at: Located = place, id = rule): ShownFinding {
  const finding: Finding = {
    rule: id,
    severity: 'hint',
    message: 'm',
    at: { path: 'a.py', span: { start: 0, end: 1 } },
    evidence: [],
    searched: [what],
    fixes: [],
    subject: 's',
  };
  return { finding, uri: place.uri, file: 'a.py', diagnostic: { range, message: 'm' }, seen: [{ what, at }] };
}

function textOf(findings: readonly ShownFinding[], line = 3, character = 5, markdownHover = true): string {
  return JSON.stringify(hoverAt(findings, { line, character }, { extension: true, markdownHover }));
}

describe('a hover', () => {
  it('is there from the first to the last character', () => {
    expect(textOf([shown('x')], 3, 9)).toContain('What was seen');
    expect(textOf([shown('x')], 3, 4)).toBe('null');
    expect(textOf([shown('x')], 4, 5)).toBe('null');
  });

  it.each([
    ['link', '[run](command:workbench.action.terminal.new)', '- \\\\[run\\\\](command'],
    ['image', '![](https://example.org/seen.png)', '- \\\\!\\\\[\\\\](https'],
    ['markup', '<img src=https://example.org/seen.png>', '- \\\\<img src=https://example.org/seen.png\\\\>'],
  ])('makes no %s of what stands in a file', (_, text, escaped) => {
    expect(textOf([shown(text)])).toContain(escaped);
  });

  it('names and links other files, and counts cells', () => {
    expect(textOf([shown('x')])).toContain('([line 4](file:///w/a.py#L4))');
    const other = { ...place, uri: 'file:///w/b%20c.py', file: 'b c.py' };
    expect(textOf([shown('x', other)])).toContain('([b c.py, line 4](file:///w/b%20c.py#L4))');
    const cell = {
      ...place,
      uri: 'vscode-notebook-cell:/w/n.ipynb#a',
      file: 'n.ipynb',
      inWords: 'cell 2, line 1',
    };
    expect(textOf([shown('x', cell)])).toContain('x (n.ipynb, cell 2, line 1)');
  });

  it('says that there is more rather than all of it', () => {
    const [one] = [shown('x')];
    const many = { ...one, seen: Array.from({ length: 9 }, () => ({ what: 'x', at: place })) };
    expect(textOf([many])).toContain('and 3 more');
  });

  it('is plain text where the client knows no Markdown', () => {
    const text = textOf([shown('a [b]')], 3, 5, false);
    expect(text).toContain('plaintext');
    expect(text).toContain('- a [b] (line 4)');
    expect(text).not.toMatch(/\*\*|\]\(/);
  });

  it('has nothing to add to what is said about suppressions', () => {
    expect(textOf([shown('x', place, 'suppression/unused')])).toBe('null');
  });
});
