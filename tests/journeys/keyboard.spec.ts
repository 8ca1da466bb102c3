import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerDialogs, archiveOpen, expect, test } from './app.ts';
import { copyOf, ferryPage, saved } from './desk.ts';

/** No pointer: a story is made, written, formatted, cited from a source and exported by keys alone. */
test('write, cite and export with the keyboard alone', async ({ launch, folder }) => {
  const app = await launch();
  const { window } = app;
  const keys = window.keyboard;
  await archiveOpen(window);
  await expect(copyOf(window)).toBeVisible();

  await keys.press('Control+n');
  await expect(window.getByRole('textbox', { name: 'Slug' })).toHaveValue('');
  await focusByTab(window, window.getByRole('textbox', { name: 'Headline' }));
  await keys.type('A week without the boat');

  const page = join(folder, 'boat.html');
  await answerDialogs(app, { open: [ferryPage], save: page });
  await keys.press('Control+Shift+I');
  await expect(window.getByRole('region', { name: 'Import' })).toContainText('Island ferry');

  await runFromPalette(window, 'Go to the copy');
  await expect(copyOf(window)).toBeFocused();
  await keys.press('Control+a');
  await keys.type('## What is known');
  await keys.press('Enter');
  await keys.type('The board ');
  await keys.press('Control+b');
  await keys.type('will');
  await keys.press('Control+b');
  await keys.type(' publish a timetable.');
  await expect(copyOf(window).getByRole('heading', { level: 2, name: 'What is known' })).toBeVisible();
  await expect(copyOf(window).locator('strong')).toHaveText('will');

  // Into the list of sources, and into the one that was imported.
  const option = window.getByRole('option', { name: /Island ferry/ });
  for (let step = 0; step < 6 && !(await focusIsInside(window, 'Sources')); step++) await keys.press('F6');
  for (let step = 0; step < 8 && !(await isFocused(option)); step++) await keys.press((await anyOptionFocused(window)) ? 'ArrowDown' : 'Tab');
  await keys.press('Enter');
  const tab = window.getByRole('tab', { name: 'Page' });
  await focusByTab(window, tab);
  await keys.press('ArrowRight');
  const text = window.getByRole('article', { name: 'Text of the source' });
  await focusByTab(window, text);
  await keys.press('Control+a');
  await keys.press('Control+Shift+C');
  await expect(copyOf(window).getByRole('button', { name: /^Citation 1/ })).toBeVisible();
  await saved(window);

  await keys.press('Control+Alt+x');
  await expect(window.getByText(`to ${page}`)).toBeVisible();
  expect(readFileSync(page, 'utf8')).toContain('A week without the boat');

  await keys.press('Control+/');
  await expect(window.getByRole('dialog')).toContainText('Cite the selected passage');
  await keys.press('Escape');
  await expect(window.getByRole('dialog')).toHaveCount(0);
});

test('Escape comes back to the copy from every pane and loses nothing', async ({ launch }) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  const copy = copyOf(window);
  await copy.click();
  await copy.press('Control+End');
  await window.keyboard.type(' Kept.');
  const words = await copy.innerText();
  for (let step = 0; step < 4; step++) {
    for (let pane = 0; pane <= step; pane++) await window.keyboard.press('F6');
    await window.keyboard.press('Escape');
    await expect(copy).toBeFocused();
  }
  expect(await copy.innerText()).toBe(words);
});

async function focusByTab(window: Page, wanted: Locator): Promise<void> {
  for (let step = 0; step < 40; step++) {
    if (await isFocused(wanted)) return;
    await window.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}

async function isFocused(wanted: Locator): Promise<boolean> {
  return wanted.evaluate((element) => element === document.activeElement);
}

async function focusIsInside(window: Page, region: string): Promise<boolean> {
  return window
    .getByRole('region', { name: region, exact: true })
    .evaluate((element) => element.contains(document.activeElement));
}

async function anyOptionFocused(window: Page): Promise<boolean> {
  return window.evaluate(() => document.activeElement?.getAttribute('role') === 'option');
}

async function runFromPalette(window: Page, action: string): Promise<void> {
  await window.keyboard.press('Control+k');
  await expect(window.getByRole('dialog')).toBeVisible();
  await window.keyboard.type(action);
  await window.keyboard.press('Enter');
}
