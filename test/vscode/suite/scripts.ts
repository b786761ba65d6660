import * as vscode from 'vscode';
import {
  choose,
  closeAll,
  codeOf,
  evidence,
  hint,
  hintsIn,
  hintsOf,
  hoverText,
  openScript,
  quickFixes,
} from './editor.ts';
import { becomes, equal, includes, matches, present } from './expect.ts';

const missingEvaluation = 'fairness/missing-disaggregated-eval';
const undocumented = 'data/undocumented-dataset';
const monolith = 'modularity/monolithic-training';

/** What train.py of the example project shows. */
const hintsOfTraining = [
  `${undocumented}: pd.read_csv(HERE / "data" / "applications.csv")`,
  `${monolith}: read_csv`,
  `${missingEvaluation}: accuracy_score`,
];

export function scripts(): void {
  describe('a script', () => {
    afterEach(closeAll);

    it('has its hints at the code that they are about', async () => {
      const document = await openScript('train.py');
      await becomes('hints', () => hintsIn(document), hintsOfTraining);
      const [data] = hintsOf(document);
      equal(data?.range, new vscode.Range(34, 15, 34, 62), 'range');
      equal(data?.severity, vscode.DiagnosticSeverity.Warning, 'severity');
    });

    it('has none where there is nothing to say', async () => {
      const training = await openScript('train.py');
      const scoring = await openScript('score.py');
      await becomes('hints of train.py', () => hintsIn(training).length, hintsOfTraining.length);
      equal(hintsIn(scoring), [], 'hints of score.py');
    });

    it('says with each hint what was seen, and where its rule is explained', async () => {
      const document = await openScript('train.py');
      const found = await hint(document, missingEvaluation);
      includes(await evidence(found), [
        'the data has the columns ‘age’, ‘sex’, ‘marital_status’ and 1 more: pd.read_csv(HERE / "data" / "applications.csv")',
        'the model leaves the program here: dump',
      ]);
      const target = typeof found.code === 'object' ? found.code.target : undefined;
      equal(target?.toString(), 'responsible-ml-rule:/fairness/missing-disaggregated-eval.md', 'link');
    });

    it('explains in the hover what was seen, what was looked for, and why it matters', async () => {
      const document = await openScript('train.py');
      const found = await hint(document, missingEvaluation);
      const text = await hoverText(document, found.range.start);
      matches(text, /What was seen/, 'hover');
      matches(text, /What was looked for/, 'hover');
      matches(text, /Why it matters/, 'hover');
      matches(text, /command:responsible-ml\.explainRule/, 'hover');
    });

    it('offers the fix first, then to ignore it, then the page', async () => {
      const document = await openScript('train.py');
      const actions = await quickFixes(document, await hint(document, missingEvaluation));
      const titles = actions.map(({ title }) => title);
      matches(titles[0] ?? '', /^Compare accuracy_score and 2 more by ‘\w+’$/, 'first quick fix');
      equal(
        titles.slice(-3),
        [
          `Ignore here, with a reason (${missingEvaluation})`,
          `Ignore in this file, with a reason (${missingEvaluation})`,
          `Read about ${missingEvaluation}`,
        ],
        'last quick fixes',
      );
    });

    it('loses the hint when its fix is applied, and has it again after undo', async () => {
      const document = await openScript('train.py');
      await becomes('hints', () => hintsIn(document), hintsOfTraining);
      const before = document.getText();
      const [fix] = await quickFixes(document, await hint(document, missingEvaluation));
      await choose(present(fix, 'fix'));
      matches(document.getText(), /by_\w+ = pd\.DataFrame/, 'text');
      const rest = hintsOfTraining.filter((line) => !line.startsWith(missingEvaluation));
      await becomes('hints after the fix', () => hintsIn(document), rest);
      await vscode.commands.executeCommand('undo');
      equal(document.getText(), before, 'text after undo');
      await becomes('hints after undo', () => hintsIn(document), hintsOfTraining);
    });

    it('keeps its hints at their code while lines come and go above', async () => {
      const document = await openScript('train.py');
      await becomes('hints', () => hintsIn(document), hintsOfTraining);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(2, 0), '# one\n# two 🙂\n');
      await vscode.workspace.applyEdit(edit);
      await becomes('line of the hint', () => hintsOf(document)[0]?.range.start.line, 36);
      await becomes('hints', () => hintsIn(document), hintsOfTraining);
    });

    it('survives a half-typed line', async () => {
      const document = await openScript('train.py');
      await becomes('hints', () => hintsIn(document), hintsOfTraining);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(2, 0), 'x = foo(\n\n');
      await vscode.workspace.applyEdit(edit);
      await becomes(
        'rules',
        () => hintsOf(document).map(codeOf).sort(),
        [undocumented, missingEvaluation, monolith].sort(),
      );
    });
  });
}
