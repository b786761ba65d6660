import assert from 'node:assert/strict';
import {
  goToLine,
  hoverOver,
  openFile,
  openProblems,
  openQuickFixes,
  runCommand,
  squiggleAt,
  waitForText,
  waitUntil,
} from '../workbench.mjs';

/** Around the editor: Problems panel, status item, commands, the dark theme. */
export async function windowClicks({ page, steps, read }) {
  await steps.step('the status item tells the hints of the file, and its project', async () => {
    await openFile(page, 'train.py');
    await page
      .locator('.statusbar-item', { has: page.locator('.codicon-bracket, .codicon-bracket-dot') })
      .first()
      .click();
    const details = page.locator('.hover-language-status');
    await details.first().waitFor();
    const text = (await details.allInnerTexts()).join('\n');
    await steps.shot('status item');
    assert.match(text, /\d hints?/);
    assert.match(text, /credit-risk/);
    await page.keyboard.press('Escape');
  });

  await steps.step('the Problems panel lists the hints', async () => {
    await openProblems(page);
    const panel = page.locator('.markers-panel');
    await panel.getByText('applications.csv').first().waitFor();
    await steps.shot('problems');
  });

  await steps.step('Scan Workspace finds hints in files that are not open', async () => {
    await runCommand(page, 'Responsible ML: Scan Workspace');
    const message = page.locator('.notification-toast', { hasText: /\d+ hints in 2 of \d+ files/ });
    await message.waitFor({ timeout: 20_000 });
    await steps.shot('scanned');
    await page.keyboard.press('Escape');
  });

  await steps.step('Explain Rule asks which, and shows the page', async () => {
    await runCommand(page, 'Responsible ML: Explain Rule');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'fairness/missing-disaggregated-eval' }).first().waitFor();
    await steps.shot('rules');
    await rows.filter({ hasText: 'fairness/missing-disaggregated-eval' }).first().click();
    await pageOf(page).getByText('Why it matters').waitFor();
    await steps.shot('rule page');
  });

  await steps.step('the link behind a message opens the page of its rule', async () => {
    await openFile(page, 'train.py');
    await goToLine(page, 35, 20);
    const hover = await hoverOver(page, await squiggleAt(page, 'pd.read_csv'));
    await hover.locator('.code-link').first().click();
    await pageOf(page).getByText('Training data that nothing describes').waitFor();
  });

  await steps.step('a page about the data is started and shown, and ends the hint in all files', async () => {
    await openFile(page, 'train.py');
    await goToLine(page, 35, 20);
    const rows = await openQuickFixes(page);
    await rows.filter({ hasText: 'Describe these data' }).first().click();
    await page.locator('.tab.active', { hasText: 'README.md' }).waitFor();
    await waitForText(page, 'Data description: applications.csv');
    await steps.shot('data card');
    assert.ok(read('data/README.md').startsWith('# Data description: applications.csv'));
    const left = page.locator('.markers-panel .monaco-list-row', { hasText: 'data/undocumented-dataset' });
    await waitUntil(page, 'no hint about the data', async () => (await left.count()) === 0);
  });

  await steps.step('everything can be read in the dark theme', async () => {
    await openFile(page, 'train.py');
    await runCommand(page, 'Preferences: Toggle between Light/Dark Themes');
    await page.locator('.monaco-workbench.vs-dark').waitFor();
    await goToLine(page, 35, 20);
    await hoverOver(page, await squiggleAt(page, 'pd.read_csv'));
    await steps.shot('dark hover');
    await page.keyboard.press('Escape');
    await openFile(page, 'notebooks/explore_and_train.ipynb');
    await squiggleAt(page, 'accuracy_score(y_test');
    await steps.shot('dark notebook');
  });
}

/** The Markdown preview lies in a frame within a frame. */
function pageOf(page) {
  return page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame').locator('body');
}
