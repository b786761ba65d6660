import assert from 'node:assert/strict';
import {
  editorText,
  goToLine,
  hoverOver,
  openFile,
  openQuickFixes,
  squiggleAt,
  squiggles,
  waitForText,
  waitForWorkbench,
  waitUntil,
} from '../workbench.mjs';

/** The first line of the fix: it can be seen without scrolling. */
const fixed = '# The same metrics for each group';

/** A training script: squiggle, hover, fixes, ignoring, reload. */
export async function scriptClicks({ page, steps, read }) {
  await steps.step('a script is underlined where its hints are', async () => {
    await openFile(page, 'train.py');
    await goToLine(page, 143);
    await squiggles(page).first().waitFor({ timeout: 30_000 });
    await steps.shot('script');
  });

  await steps.step('the hover says what was seen, what was looked for, and why it matters', async () => {
    const hover = await hoverOver(page, await squiggleAt(page, 'accuracy_score(y_test'));
    await hover.getByText('What was looked for').waitFor();
    const text = (await hover.allInnerTexts()).join();
    for (const part of ['judged by one number', 'What was seen', 'Why it matters', 'Read about this hint'])
      assert.ok(text.includes(part), `The hover has no "${part}": ${text}`);
    await steps.shot('hover');
    // The picture in the README.
    await steps.shot('hints', { clip: { x: 352, y: 90, width: 924, height: 440 } });
    await page.keyboard.press('Escape');
  });

  await steps.step(
    'the quick-fix menu has the fix first, then the ways to ignore, then the page',
    async () => {
      await goToLine(page, 143, 15);
      const titles = await (await openQuickFixes(page)).allInnerTexts();
      await steps.shot('quick fixes');
      assert.match(titles[0], /^Compare accuracy_score and 2 more by ‘\w+’$/);
      assert.deepEqual(titles.slice(-3), [
        'Ignore here, with a reason (fairness/missing-disaggregated-eval)',
        'Ignore in this file, with a reason (fairness/missing-disaggregated-eval)',
        'Read about fairness/missing-disaggregated-eval',
      ]);
      await page.keyboard.press('Escape');
    },
  );

  await steps.step('the fix is written, and taken back by one undo', async () => {
    const before = await squiggles(page).count();
    await openQuickFixes(page);
    await page.keyboard.press('Enter');
    await waitForText(page, fixed);
    await steps.shot('fixed');
    await waitUntil(page, 'no squiggle', async () => (await squiggles(page).count()) < before);
    await page.keyboard.press('Control+Z');
    await squiggleAt(page, 'accuracy_score(y_test');
    assert.ok(!(await editorText(page)).includes(fixed), 'The fix is still there.');
  });

  await steps.step('to ignore it, a reason is asked for and written', async () => {
    await goToLine(page, 143, 15);
    await chooseFix(page, 'Ignore here');
    await page.locator('.quick-input-widget input').waitFor();
    await steps.shot('reason');
    await page.keyboard.press('Enter');
    await page.getByText('A reason is needed').waitFor();
    await page.keyboard.type('compared in the yearly review');
    await page.keyboard.press('Enter');
    await waitForText(page, '-- compared in the yearly review');
    await steps.shot('ignored');
    await page.keyboard.press('Control+S');
    await waitUntil(page, 'the saved reason', () =>
      read('train.py').includes('-- compared in the yearly review'),
    );
  });

  await steps.step('it stays ignored when the window is loaded again', async () => {
    await page.reload();
    await waitForWorkbench(page);
    await openFile(page, 'train.py');
    await goToLine(page, 143, 1);
    await waitForText(page, '-- compared in the yearly review');
    await goToLine(page, 35, 1);
    await squiggleAt(page, 'pd.read_csv');
    await goToLine(page, 143, 1);
    assert.equal(await squiggles(page).count(), 0);
    await steps.shot('ignored after reload');
  });
}

async function chooseFix(page, title) {
  const rows = await openQuickFixes(page);
  await rows.filter({ hasText: title }).first().click();
}
