// What a person does in the workbench, for a Playwright page.

export async function waitForWorkbench(page) {
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
}

/** Opens a file by double-clicking through the explorer's folders. */
export async function openFile(page, path) {
  const names = path.split('/');
  for (const [depth, name] of names.entries()) {
    const row = page
      .locator('.explorer-folders-view .monaco-list-row')
      .and(page.locator(`[aria-level="${depth + 1}"]`))
      .filter({ has: page.getByText(name, { exact: true }) });
    await row.waitFor();
    const isFile = depth === names.length - 1;
    if (isFile) await row.dblclick();
    else if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
  }
  // What is typed before the editor has the focus goes astray.
  await page.locator('.tab.active', { hasText: names.at(-1) }).waitFor();
  await page
    .locator('.editor-group-container.active')
    .locator('.monaco-editor.focused, .notebook-editor')
    .first()
    .waitFor();
}

/** The underlined places of the visible editor, of whatever severity. */
export function squiggles(page) {
  return page.locator('.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint');
}

/** Goes to a line as a person does, with Control+G. */
export async function goToLine(page, line, column = 1) {
  const input = page.locator('.quick-input-widget input');
  await page.keyboard.press('Control+G');
  await input.waitFor();
  await page.keyboard.type(`${line}:${column}`);
  await page.locator('.quick-input-widget', { hasText: `line ${line} at column ${column}` }).waitFor();
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
}

/** Runs a command by its title from the palette. */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').waitFor();
  await page.keyboard.type(title);
  await page.locator('.quick-input-widget .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Opens the quick-fix menu at the caret. The menu closes when the editor still settles: it is asked for until it stays. */
export async function openQuickFixes(page) {
  const rows = page.locator('.action-widget .monaco-list-row.action');
  for (let attempt = 0; attempt < 10; attempt++) {
    await page.keyboard.press('Control+Period');
    try {
      await rows.first().waitFor({ timeout: 1500 });
      await page.waitForTimeout(300);
      if ((await rows.count()) > 0) return rows;
    } catch {
      // Not there yet.
    }
  }
  throw new Error('The quick-fix menu did not open.');
}

export async function openProblems(page) {
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor({ timeout: 20_000 });
}

/** Rests the mouse on an underlined place until its hover shows. The underline itself lies behind the text. */
export async function hoverOver(page, squiggle) {
  const box = await squiggle.boundingBox();
  await page.mouse.move(box.x + Math.min(30, box.width / 2), box.y + box.height / 2);
  await page.mouse.move(box.x + Math.min(32, box.width / 2), box.y + box.height / 2);
  const hover = page.locator('.monaco-hover:not(.hidden)').filter({ has: page.locator('.hover-row') });
  await hover.first().waitFor({ timeout: 10_000 });
  return hover.first();
}

/** The squiggle under this text, once it is there. */
export async function squiggleAt(page, text) {
  for (let i = 0; i < 200; i++) {
    for (const line of await page.locator('.view-line', { hasText: text }).all()) {
      const place = await line.boundingBox();
      if (!place) continue;
      for (const squiggle of await squiggles(page).all()) {
        const box = await squiggle.boundingBox();
        if (box && Math.abs(box.y - place.y) < place.height / 2) return squiggle;
      }
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`Nothing is underlined at "${text}".`);
}

/** What the visible lines say. */
export async function editorText(page) {
  const lines = await page.locator('.editor-instance .view-line').allInnerTexts();
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

export function waitForText(page, text) {
  return waitUntil(page, `"${text}"`, async () => (await editorText(page)).includes(text));
}

/** Looks again until it is so. */
export async function waitUntil(page, what, condition) {
  for (let i = 0; i < 150; i++) {
    if (await condition()) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`Not within 15 s: ${what}`);
}
