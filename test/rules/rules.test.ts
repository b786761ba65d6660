import { describe, expect, it } from 'vitest';
import { Engine } from '../../server/src/engine.ts';
import { indexWorkspace } from '../../server/src/indexing.ts';
import { Positions } from '../../server/src/reports/report.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { MemoryFileSystem } from '../memoryFileSystem.ts';
import { type Case, readCases } from './cases.ts';

const caseFiles = readCases();

async function findingsOf(
  rule: string,
  { files }: Case,
): Promise<{ engine: Engine; found: readonly Finding[] }> {
  const engine = new Engine({ select: [rule] });
  const notes = await indexWorkspace(engine, new MemoryFileSystem(files));
  expect(notes).toEqual([]);
  const found = engine.analysed().flatMap((path) => {
    const report = engine.report(path);
    expect(report.notes).toEqual([]);
    return report.findings;
  });
  return { engine, found: found.filter((finding) => finding.rule === rule) };
}

/** `path [cN] line:column severity`, as the cases write it. */
function shown(engine: Engine, { at, severity }: Finding): string {
  const { line, character } = new Positions((path, cell) => engine.textOf(path, cell)).start(at);
  const cell = at.span.cell === undefined ? '' : ` c${at.span.cell}`;
  return `${at.path}${cell} ${line + 1}:${character + 1} ${severity}`;
}

for (const { rule, cases } of caseFiles) {
  describe(rule, () => {
    for (const one of cases) {
      it(one.title, async () => {
        const { engine, found } = await findingsOf(rule, one);
        const expected = one.findings.map((line) => line.replace(/\s*".*$/, ''));
        expect(found.map((finding) => shown(engine, finding))).toEqual(expected);
        one.findings.forEach((line, index) => {
          const part = /"(.*)"\s*$/.exec(line)?.[1];
          if (part !== undefined) expect(found[index]?.message).toContain(part);
        });
        for (const finding of found) {
          expect(finding.evidence.length, 'a finding carries its evidence').toBeGreaterThan(0);
          expect(finding.searched.length, 'a finding says what was looked for').toBeGreaterThan(0);
        }
      });
    }
  });
}

describe('every rule', () => {
  it.each(rules.map(({ id }) => id))('%s has cases that report and cases that stay silent', (id) => {
    const cases = caseFiles.filter(({ rule }) => rule === id).flatMap((file) => file.cases);
    expect(cases.filter(({ findings }) => findings.length > 0).length).toBeGreaterThanOrEqual(3);
    expect(cases.filter(({ findings }) => findings.length === 0).length).toBeGreaterThanOrEqual(5);
  });
});
