import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../server/src/lsp/documents/snapshot.ts';
import { offeredIgnores } from '../../server/src/lsp/present/offeredIgnores.ts';
import { Places } from '../../server/src/lsp/present/places.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { applySuppressions } from '../../server/src/surface/applySuppressions.ts';
import { findSuppressions } from '../../server/src/surface/suppressions.ts';

const rule = 'data/undocumented-dataset';

function findingAt(start: number, cell?: number): Finding {
  const span = { start, end: start + 1, ...(cell !== undefined && { cell }) };
  const at = { path: 'a.py', span };
  return {
    rule,
    severity: 'information',
    message: 'm',
    at,
    evidence: [],
    searched: [],
    fixes: [],
    subject: 's',
  };
}

function offers(text: string, needle: string, shown?: Snapshot) {
  const snapshot: Snapshot = shown ?? { type: 'text', uri: 'u', version: 1, languageId: 'python', text };
  const places = new Places({ snapshotOf: () => snapshot, uriOf: () => 'u', textOf: () => text });
  return offeredIgnores(findingAt(text.indexOf(needle)), places);
}

/** The text after a person has written their reason. */
function ignored(text: string, needle: string, scope: 'here' | 'file'): string | undefined {
  const offer = offers(text, needle).find((candidate) => candidate.scope === scope);
  if (offer === undefined) return undefined;
  const lines = text.split('\n');
  const before = lines
    .slice(0, offer.position.line)
    .map((line) => `${line}\n`)
    .join('');
  const offset = before.length + offer.position.character;
  return `${text.slice(0, offset)}${offer.before}told elsewhere${offer.after}${text.slice(offset)}`;
}

const mark = `# responsible-ml: ignore[${rule}] -- told elsewhere`;
const fileMark = `# responsible-ml: ignore-file[${rule}] -- told elsewhere`;

describe('ignoring here', () => {
  it.each([
    [
      'on a line of its own, indented alike',
      'if x:\n    df = load(1)\n',
      'load',
      `if x:\n    ${mark}\n    df = load(1)\n`,
    ],
    ['in the first line', 'df = load(1)', 'load', `${mark}\ndf = load(1)`],
    ['behind a line that a backslash joins', 'df = \\\n  load(1)\n', 'load', `df = \\\n  load(1)  ${mark}\n`],
  ])('writes %s', (_, text, needle, expected) => {
    expect(ignored(text, needle, 'here')).toBe(expected);
  });

  it('is not offered where no comment can stand', () => {
    expect(ignored('df = \\\n  load("""a\nb""")', 'load', 'here')).toBeUndefined();
    expect(ignored('df = \\\n  load \\\n  (1)', 'load', 'here')).toBeUndefined();
  });

  it.each([
    ['df = load(1)\n', 'load'],
    ['if x:\n    df = load(1)\n', 'load'],
    ['df = \\\n  load(1)\n', 'load'],
  ])('suppresses the finding in %j', (text, needle) => {
    for (const scope of ['here', 'file'] as const) {
      const after = ignored(text, needle, scope) ?? '';
      const found = findSuppressions([{ text: after, comments: 'hash' }]);
      expect(found.found[0]?.reason).toBe('told elsewhere');
      expect(applySuppressions([findingAt(after.indexOf(needle))], found).kept).toEqual([]);
    }
  });
});

describe('ignoring in the file', () => {
  it.each([
    ['at the top', 'import a\nload(1)', `${fileMark}\nimport a\nload(1)`],
    [
      'behind what must come first',
      '#!/bin/python\n# coding: utf-8\nload(1)',
      `#!/bin/python\n# coding: utf-8\n${fileMark}\nload(1)`,
    ],
    ['behind a cell magic', '%%time\nload(1)', `%%time\n${fileMark}\nload(1)`],
    [
      'behind the header of a paired notebook',
      '# ---\n# jupyter: x\n# ---\nload(1)',
      `# ---\n# jupyter: x\n# ---\n${fileMark}\nload(1)`,
    ],
  ])('writes %s', (_, text, expected) => {
    expect(ignored(text, 'load', 'file')).toBe(expected);
  });
});

describe('ignoring', () => {
  it('is not offered in files that no editor shows', () => {
    const places = new Places({ snapshotOf: () => undefined, uriOf: () => 'u', textOf: () => 'load(1)' });
    expect(offeredIgnores(findingAt(0), places)).toEqual([]);
  });

  it('is not offered in cells that are not Python', () => {
    const cell = { uri: 'c', version: 1, kind: 'markdown', language: 'markdown', text: 'load' } as const;
    const notebook = { language: 'python', cells: [] };
    const shown: Snapshot = { type: 'notebook', uri: 'n', revision: 1, cells: [cell], notebook };
    expect(offers('load', 'load', shown)).toEqual([]);
  });
});
