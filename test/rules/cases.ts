import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One project and what one rule says about it. */
export interface Case {
  /** Starts with "Reports" or "Stays silent". */
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  /** `path [cN] line:column severity` and, in quotes, a part of the message; empty where the rule must stay silent. */
  readonly findings: readonly string[];
  /** Whole files after the first fix of the first finding. */
  readonly fixed: Readonly<Record<string, string>>;
}

export interface CaseFile {
  readonly rule: string;
  readonly cases: readonly Case[];
}

/** The cases of every rule: `test/rules/FAMILY/NAME.md`. */
export function readCases(): readonly CaseFile[] {
  const folder = import.meta.dirname;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => parse(readFileSync(join(folder, path), 'utf8'), path));
}

const FENCE = /^(`{3,}|~{3,})(\w+)?[ \t]*(.*)\n([\s\S]*?)^\1[ \t]*$/gm;

function parse(text: string, path: string): CaseFile {
  const rule = /^# (\S+)/m.exec(text)?.[1];
  if (rule === undefined) throw new Error(`${path}: the first heading must name the rule.`);
  const sections = text.split(/^## (?=Reports|Stays silent)/m).slice(1);
  return { rule, cases: sections.map((section) => parseCase(section, path)) };
}

function parseCase(section: string, path: string): Case {
  const title = section.slice(0, section.indexOf('\n')).trim();
  const files: Record<string, string> = {};
  const fixed: Record<string, string> = {};
  let findings: readonly string[] | undefined;
  for (const [, , language, name = '', body = ''] of section.matchAll(FENCE)) {
    if (language === 'findings') findings = body.split('\n').filter((line) => line.trim() !== '');
    else if (language === 'fixed') fixed[name.trim()] = body;
    else if (language === 'cells') files[name.trim()] = notebookOf(lengthened(body));
    else if (name.trim() !== '') files[name.trim()] = lengthened(body);
  }
  if (findings === undefined) throw new Error(`${path}: "${title}" says nothing about findings.`);
  return { title, files, findings, fixed };
}

/** `… 120 more lines on df` stands for that many statements which no reader needs to see. */
function lengthened(body: string): string {
  return body.replace(
    /^( *)… (\d+) more lines on (\w+)$/gm,
    (_, indent: string, count: string, name: string) =>
      Array.from(
        { length: Number(count) },
        (__, n) => `${indent}${name}["extra_${n}"] = ${name}["base"] * ${n}`,
      ).join('\n'),
  );
}

/** A notebook written as a percent script: `# %%` starts a code cell, `# %% [markdown]` a text cell. */
export function notebookOf(percent: string): string {
  const cells = percent.split(/^# %%/m).slice(1);
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { language_info: { name: 'python' } },
    cells: cells.map((cell) => {
      const markdown = cell.startsWith(' [markdown]');
      const source = cell.slice(cell.indexOf('\n') + 1).replace(/\n+$/, '');
      if (markdown) return { cell_type: 'markdown', metadata: {}, source };
      return { cell_type: 'code', metadata: {}, execution_count: null, outputs: [], source };
    }),
  });
}
