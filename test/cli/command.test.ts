import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { version } from '../../package.json';
import { rules } from '../../server/src/rules/registry.ts';
import { findingsOf, run } from './runCommand.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const training = `import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

people = pd.read_csv('applicants.csv')
X = people[['age', 'sex', 'income']]
y = people['approved']
X_train, X_test, y_train, y_test = train_test_split(X, y)
model = LogisticRegression().fit(X_train, y_train)
predicted = model.predict(X_test)
print(accuracy_score(y_test, predicted))
`;
const table = 'age,sex,income,approved\n30,F,1000,1\n';
/** Both rules find something in this. */
const project = { 'train.py': training, 'applicants.csv': table };
const clean = { 'clean.py': 'import pandas as pd\nprint(pd.DataFrame())\n' };

const undocumented = 'data/undocumented-dataset';
const judged = 'fairness/missing-disaggregated-eval';

function notebook(...cells: readonly { readonly type: string; readonly text: string }[]): string {
  return JSON.stringify({
    cells: cells.map(({ type, text }) => ({ cell_type: type, metadata: {}, source: [text], outputs: [] })),
    metadata: { kernelspec: { name: 'python3', language: 'python' } },
    nbformat: 4,
    nbformat_minor: 5,
  });
}

describe('text', () => {
  test('is grouped by file, with places, evidence, fixes and a sum', async () => {
    const folder = temporaryFolder({ ...project, ...clean });
    const { code, out, error } = await run(folder, ['check']);
    const lines = out.split('\n');
    expect(lines[0]).toBe('train.py');
    expect(lines[1]).toBe(`  6:10  warning  ${undocumented}`);
    expect(lines.filter((line) => line.startsWith('      seen: ')).length).toBeGreaterThan(2);
    expect(out).toMatch(/seen: its columns: .*‘age’.*\(applicants\.csv, line 1\)/);
    expect(out).toContain(`  12:7  information  ${judged}`);
    expect(out).toContain('fix: Compare accuracy_score by ‘sex’');
    expect(out).not.toContain('clean.py');
    expect(lines.at(-2)).toBe('2 findings (1 warning, 1 information) in 1 of 2 files.');
    expect({ code, error }).toEqual({ code: 1, error: '' });
  });

  test('is coloured on a terminal only', async () => {
    const folder = temporaryFolder(project);
    const plain = await run(folder, ['check']);
    const coloured = await run(folder, ['check'], { colour: true });
    expect(plain.out).not.toContain('\u001b');
    expect(coloured.out).toContain('\u001b[33mwarning\u001b[0m');
    expect(coloured.out.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain.out);
  });

  test('says so when there is nothing', async () => {
    expect(await run(temporaryFolder(clean), ['check'])).toEqual({
      code: 0,
      out: 'Nothing to report in 1 file.\n',
      error: '',
    });
    expect(await run(temporaryFolder(), ['check'])).toMatchObject({
      code: 0,
      out: 'Nothing to report in 0 files.\n',
    });
  });
});

describe('JSON', () => {
  test('has exactly the fields that machines rely on', async () => {
    const { code, out, error } = await run(temporaryFolder({ ...project, ...clean }), [
      'check',
      '--format',
      'json',
    ]);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(['version', 'files', 'findings']);
    expect(report).toMatchObject({ version: 1, files: 2 });
    const [data, fairness] = report.findings;
    expect(report.findings).toHaveLength(2);
    expect(data).toEqual({
      rule: undocumented,
      severity: 'warning',
      path: 'train.py',
      line: 6,
      column: 10,
      endLine: 6,
      endColumn: 39,
      message: expect.stringContaining('applicants.csv'),
      evidence: expect.arrayContaining([
        { path: 'applicants.csv', line: 1, what: expect.stringContaining('columns') },
      ]),
      fixes: [expect.stringContaining('DATA.md')],
    });
    expect(fairness).toMatchObject({ rule: judged, severity: 'information', line: 12, column: 7 });
    expect(fairness.fixes).toContain('Compare accuracy_score by ‘sex’');
    expect({ code, error }).toEqual({ code: 1, error: '' });
  });

  test('counts cells from 0 among all of them, lines and columns from 1 in the cell', async () => {
    const folder = temporaryFolder({
      'notebooks/a.ipynb': notebook(
        { type: 'markdown', text: '# Approvals' },
        { type: 'raw', text: 'x' },
        { type: 'code', text: '%matplotlib inline\n' },
        { type: 'code', text: training },
      ),
      'notebooks/applicants.csv': table,
    });
    const findings = findingsOf(await run(folder, ['check', '--format', 'json']));
    expect(findings).toMatchObject([
      { rule: undocumented, path: 'notebooks/a.ipynb', cell: 3, line: 6 },
      {
        rule: judged,
        path: 'notebooks/a.ipynb',
        cell: 3,
        line: 12,
        evidence: expect.arrayContaining([
          { path: 'notebooks/a.ipynb', cell: 3, line: 10, what: expect.any(String) },
        ]),
      },
    ]);
  });

  test('stands alone on the standard output; what could not be read is said on the other', async () => {
    const folder = temporaryFolder({ ...project, 'broken.ipynb': '{"cells": [' });
    const { out, error } = await run(folder, ['check', '--format=json']);
    expect(JSON.parse(out)).toMatchObject({ files: 2 });
    expect(error).toBe('broken.ipynb: Not valid JSON at line 1: this notebook was not analysed.\n');
  });
});

describe('--select and --ignore', () => {
  const rulesFound = async (...args: readonly string[]) => {
    const ran = await run(temporaryFolder(project), ['check', '--format', 'json', ...args]);
    return [ran.code, findingsOf(ran).map(({ rule }) => rule)];
  };

  test('take rules, families and lists of them', async () => {
    expect(await rulesFound()).toEqual([1, [undocumented, judged]]);
    expect(await rulesFound('--select', undocumented)).toEqual([1, [undocumented]]);
    expect(await rulesFound('--select', 'fairness')).toEqual([1, [judged]]);
    expect(await rulesFound('--select', 'data, fairness')).toEqual([1, [undocumented, judged]]);
    expect(await rulesFound('--select', 'data', '--select', 'fairness')).toEqual([1, [undocumented, judged]]);
    expect(await rulesFound('--ignore', 'fairness')).toEqual([1, [undocumented]]);
    expect(await rulesFound('--ignore', `data,${judged}`)).toEqual([0, []]);
    expect(await rulesFound('--select', 'all', '--ignore', 'data')).toEqual([1, [judged]]);
    expect(await rulesFound('--select', undocumented, '--ignore', 'data')).toEqual([1, [undocumented]]);
  });

  test('go before what the project set', async () => {
    const folder = temporaryFolder({
      ...project,
      'pyproject.toml': '[tool.responsible-ml]\nignore = ["data"]\n',
    });
    const found = async (...args: readonly string[]) =>
      findingsOf(await run(folder, ['check', '--format', 'json', ...args])).map(({ rule }) => rule);
    expect(await found()).toEqual([judged]);
    expect(await found('--select', 'data')).toEqual([undocumented]);
  });
});

describe('exit code', () => {
  test('0 when nothing is above a hint', async () => {
    const folder = temporaryFolder({
      ...project,
      'responsible-ml.toml': '[severity]\ndata = "hint"\nfairness = "hint"\n',
    });
    const { code, out } = await run(folder, ['check']);
    expect([code, out.split('\n').at(-2)]).toEqual([0, '2 findings (2 hints) in 1 of 1 file.']);
  });

  test.each([
    [[], 'Say what to do: `check` is the command.'],
    [['chekc'], 'There is no command "chekc"; `check` is the command.'],
    [['check', 'gone.py'], 'There is no file or folder gone.py that could be read.'],
    [['check', '--format', 'xml'], '--format is text or json, not "xml".'],
    [['check', '--select', 'fairnes'], 'No rule or family is called "fairnes"; did you mean "fairness"?'],
    [['check', '--ignore', 'zzzzzzzz'], 'No rule or family is called "zzzzzzzz".'],
    [['check', '--colour'], "Unknown option '--colour'"],
    [['check', '--select'], "Option '--select <value>' argument missing"],
  ])('2, with a word why, for %j', async (args, why) => {
    const { code, out, error } = await run(temporaryFolder(project), args);
    expect([code, out]).toEqual([2, '']);
    expect(error.split('\n')[0]).toContain(why);
    expect(error).toContain('Run with --help to see how it is used.\n');
  });

  test('2 when a rule breaks, which costs no other file its hints', async () => {
    const folder = temporaryFolder({ 'a.py': training, 'b.py': training });
    const rule = rules.find(({ id }) => id === undocumented);
    if (rule === undefined) throw new Error('no such rule');
    const { check } = rule;
    const broken = vi.spyOn(rule, 'check').mockImplementation((file, project) => {
      if (file.path === 'a.py') throw new Error('out of luck');
      return check.call(rule, file, project);
    });
    onTestFinished(() => broken.mockRestore());
    const { code, out } = await run(folder, ['check', '--select', undocumented]);
    expect(code).toBe(2);
    expect(out).toContain('a.py\n  note  Not analysed: an error inside Responsible ML Hints (out of luck).');
    expect(out).toContain('b.py\n  6:10  warning');
  });

  test('0 for help and version, whatever else is asked', async () => {
    const folder = temporaryFolder(project);
    for (const args of [['--help'], ['check', '-h']])
      expect(await run(folder, args)).toMatchObject({ code: 0, out: expect.stringContaining('Usage:') });
    expect(await run(folder, ['--version'])).toEqual({ code: 0, out: `${version}\n`, error: '' });
  });
});

describe('what is checked', () => {
  const pathsFound = async (folder: string, ...args: readonly string[]) => {
    const ran = await run(folder, ['check', '--format', 'json', '--select', undocumented, ...args]);
    return findingsOf(ran).map(({ path }) => path);
  };

  test('nothing that git ignores, and no environment, package or checkpoint', async () => {
    const folder = temporaryFolder({
      '.git/HEAD': '',
      '.gitignore': 'scratch/\nold_*.py\n',
      'train.py': training,
      'scratch/a.py': training,
      'old_train.py': training,
      '.venv/lib/a.py': training,
      'env/pyvenv.cfg': '',
      'env/lib/python3.12/a.py': training,
      'vendor/site-packages/a.py': training,
      '.ipynb_checkpoints/a-checkpoint.ipynb': notebook({ type: 'code', text: training }),
      'node_modules/x/a.py': training,
    });
    expect(await pathsFound(folder)).toEqual(['train.py']);
    // Who names a file means it.
    expect(await pathsFound(folder, 'old_train.py')).toEqual(['old_train.py']);
  });

  test('one file, with the rest of its repository as evidence', async () => {
    const folder = temporaryFolder({
      '.git/HEAD': '',
      'src/train.py': training,
      'src/other.py': training,
      'src/applicants.csv': table,
    });
    expect(await pathsFound(folder, 'src/train.py')).toEqual(['src/train.py']);
    expect(await pathsFound(join(folder, 'src'), 'train.py')).toEqual(['src/train.py']);
    const described = temporaryFolder({
      '.git/HEAD': '',
      'src/train.py': training,
      'README.md':
        '# Approvals\n\n## Data\n\n`applicants.csv` was collected by the bank in 2019. Source: https://example.org/data\n\n| Column | Meaning |\n|---|---|\n| age | age in years |\n| sex | F or M |\n',
    });
    expect(await pathsFound(described, 'src/train.py')).toEqual([]);
  });

  test('several folders and files at once, each with its path from where one stands', async () => {
    const folder = temporaryFolder({
      'one/train.py': training,
      'two/train.py': training,
      'two/other.py': training,
      'three/train.py': training,
    });
    expect(await pathsFound(folder, 'one', 'two/train.py')).toEqual(['one/train.py', 'two/train.py']);
    expect(await pathsFound(folder, 'two', 'two/train.py')).toEqual(['two/other.py', 'two/train.py']);
    expect(await pathsFound(folder, join(folder, 'three'))).toEqual(['train.py']);
  });

  test('each repository by itself', async () => {
    const folder = temporaryFolder({
      'one/.git/HEAD': '',
      'one/train.py': training,
      'two/.git/HEAD': '',
      'two/train.py': training,
      'two/DATA.md':
        '# applicants.csv\n\nSource: collected by the bank in 2019.\n\n| Column | Meaning |\n|---|---|\n| age | age in years |\n| sex | F or M |\n',
    });
    expect(await pathsFound(folder)).toEqual(['one/train.py']);
  });
});

describe('the program itself', () => {
  test('runs on its own, with the exit codes, and ends quietly when nobody reads on', async () => {
    const folder = temporaryFolder(project);
    const cli = join(temporaryFolder(), 'cli.cjs');
    await build({
      entryPoints: ['server/src/main/cli.ts'],
      outfile: cli,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'silent',
    });
    const node = (...args: readonly string[]) =>
      spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
    const found = node('check', 'train.py');
    expect([found.status, found.stderr]).toEqual([1, '']);
    // No terminal, no colour.
    expect(found.stdout).not.toContain('\u001b');
    expect(found.stdout).toContain(undocumented);
    expect(node('check', '--select', 'modularity').status).toBe(0);
    expect(node().status).toBe(2);
    const command = `'${process.execPath}' '${cli}' check --format json | true`;
    expect(spawnSync(command, { cwd: folder, encoding: 'utf8', shell: '/bin/sh' }).stderr).toBe('');
  });
});
