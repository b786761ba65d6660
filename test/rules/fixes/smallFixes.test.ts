import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Notebook } from '../../../server/src/sources/notebook/notebook.ts';
import { applyEdits, type Files, findingsOf, notebookFrom, percentFrom } from '../applyFix.ts';

/** Rules whose fix changes a few lines; their programs lie in a folder of the rule's name. */
const RULES = [
  'data/contested-dataset',
  'fairness/small-group-metrics',
  'fairness/sensitive-dropped-unmeasured',
  'fairness/mitigation-unassessed',
];
const folder = fileURLToPath(new URL('small/', import.meta.url));

interface Program {
  readonly rule: string;
  readonly name: string;
  readonly path: string;
  readonly files: Files;
}

function programsOf(rule: string): readonly Program[] {
  const own = join(folder, rule.slice(rule.indexOf('/') + 1));
  return readdirSync(own)
    .filter((name) => name.endsWith('.py'))
    .map((name): Program => {
      const text = readFileSync(join(own, name), 'utf8');
      const isNotebook = name.endsWith('.notebook.py');
      const path = isNotebook ? name.replace('.notebook.py', '.ipynb') : name;
      return {
        rule,
        name,
        path,
        files: new Map<string, string | Notebook>([[path, isNotebook ? notebookFrom(text) : text]]),
      };
    });
}

const programs = RULES.flatMap(programsOf);
const isFixable = ({ name }: Program): boolean => !name.startsWith('not_');

describe('The fix', () => {
  test.each(programs.filter(isFixable))(
    'of $rule in $name is written like the rest of it',
    async (program) => {
      const text = textOf(fixed(program), program.path);
      const golden = `small/golden/${program.rule.slice(program.rule.indexOf('/') + 1)}/${program.name}`;
      await expect(text).toMatchFileSnapshot(golden);
    },
  );

  test.each(programs.filter(isFixable))('of $rule in $name silences the rule', (program) => {
    expect(findingsOf(fixed(program), program.path, program.rule)).toEqual([]);
  });

  test.each(programs.filter((program) => isFixable(program) && !program.path.endsWith('.ipynb')))(
    'of $rule keeps the line ends of $name',
    (program) => {
      const windows = new Map(program.files).set(
        program.path,
        textOf(program.files, program.path).replaceAll('\n', '\r\n'),
      );
      expect(textOf(fixed({ ...program, files: windows }), program.path)).toBe(
        textOf(fixed(program), program.path).replaceAll('\n', '\r\n'),
      );
    },
  );

  test.each(programs.filter((program) => !isFixable(program)))(
    'of $rule is not offered in $name, which would not run any more',
    ({ rule, path, files }) => {
      const findings = findingsOf(files, path, rule);
      expect(findings.length).toBe(1);
      expect(findings[0]?.fixes).toEqual([]);
    },
  );
});

function fixed({ rule, path, files }: Program): Files {
  const [fix] = findingsOf(files, path, rule)[0]?.fixes ?? [];
  if (!fix) throw new Error(`No fix of ${rule} in ${path}`);
  return applyEdits(files, fix.edits);
}

function textOf(files: Files, path: string): string {
  const source = files.get(path);
  if (source === undefined) throw new Error(`${path} is not there`);
  return typeof source === 'string' ? source : percentFrom(source);
}
