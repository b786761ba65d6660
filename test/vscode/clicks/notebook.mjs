import { hoverOver, openFile, openQuickFixes, squiggleAt, squiggles, waitUntil } from '../workbench.mjs';

/** A notebook: squiggle, hover, a fix that inserts a cell. */
export async function notebookClicks({ page, steps }) {
  const cells = page.locator('.notebook-editor .code-cell-row');

  await steps.step('a notebook is underlined in the cells that its hints are about', async () => {
    await openFile(page, 'notebooks/explore_and_train.ipynb');
    await cells.locator('.monaco-editor').first().waitFor({ timeout: 30_000 });
    await squiggleAt(page, 'read_csv');
    await steps.shot('notebook');
  });

  await steps.step('its hover has the evidence', async () => {
    const hover = await hoverOver(page, await squiggleAt(page, 'read_csv'));
    await hover.getByText('What was looked for').waitFor();
    await steps.shot('notebook hover');
    await page.keyboard.press('Escape');
  });

  await steps.step('its fix inserts a cell that one undo takes back', async () => {
    await goDownTo(page, 'accuracy_score(y_test');
    await squiggleAt(page, 'accuracy_score(y_test');
    await page
      .locator('.notebook-editor .view-line', { hasText: 'accuracy_score(y_test' })
      .click({ position: { x: 140, y: 8 } });
    const rows = await openQuickFixes(page);
    await steps.shot('notebook quick fixes');
    await rows.first().click();
    const added = page.locator('.notebook-editor .view-line', { hasText: 'test_rows = pd.DataFrame' });
    await added.first().waitFor();
    await waitUntil(page, 'no squiggle', async () => (await squiggles(page).count()) === 0);
    await steps.shot('notebook fixed');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Z');
    await added.first().waitFor({ state: 'detached' });
    await steps.shot('notebook undone');
  });
}

/** From cell to cell with the arrow keys. */
async function goDownTo(page, text) {
  const line = page.locator('.notebook-editor .view-line', { hasText: text }).first();
  await page.locator('.notebook-editor .view-line', { hasText: 'read_csv' }).first().click();
  await page.keyboard.press('Escape');
  for (let i = 0; i < 30 && !(await line.isVisible()); i++) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(150);
  }
}
