import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs, archiveOpen, expect, send, test } from './app.ts';
import { choose, copyOf, newStory, saved } from './desk.ts';

const gatePanel = (window: Page) => window.getByRole('dialog', { name: 'Gate' });

const markAsReady = async (window: Page): Promise<void> => choose(window, 'Mark as ready');

test('a story with a TK is held at the gate, led to its place, and let through with a reason that goes out with it', async ({ launch, folder }) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  await newStory(window);
  await window.getByRole('textbox', { name: 'Slug' }).fill('port');
  await window.getByRole('textbox', { name: 'Headline' }).fill('The port in winter');
  await copyOf(window).click();
  await window.keyboard.type('The port stayed open for TK days.');
  await saved(window);

  await markAsReady(window);
  const panel = gatePanel(window);
  await expect(panel).toContainText('The gate is shut');
  await expect(panel).toContainText('1 TK is left in the copy or its fields.');
  await panel.getByRole('button', { name: /TK days/ }).click();
  await expect(panel).toHaveCount(0);
  await expect(window.getByRole('button', { name: /draft/ }).first()).toBeVisible();

  // Out as a draft, which says so.
  const draft = join(folder, 'draft.html');
  await answerDialogs(app, { save: draft });
  await window.keyboard.press('Control+Alt+x');
  await gatePanel(window).getByRole('button', { name: 'Export as a draft' }).click();
  await expect(window.getByText(`to ${draft}`)).toBeVisible();
  expect(readFileSync(draft, 'utf8')).toContain('Draft, not for publication.');

  await markAsReady(window);
  await expect(gatePanel(window).getByRole('button', { name: 'Mark as ready all the same' })).toBeDisabled();
  await gatePanel(window).getByRole('textbox', { name: 'Why it is to pass all the same' }).fill('The number comes at six.');
  await gatePanel(window).getByRole('button', { name: 'Mark as ready all the same' }).click();
  await expect(gatePanel(window)).toHaveCount(0);
  await expect(window.getByText('is now ready')).toBeVisible();
  const [story] = await send(window, 'stories.list', {});
  expect(await send(window, 'gate.check', { storyId: story!.id })).toMatchObject({ open: false, exception: { reason: 'The number comes at six.' } });

  const page = join(folder, 'passed.html');
  await answerDialogs(app, { save: page });
  await window.keyboard.press('Control+Alt+x');
  await expect(window.getByText(`to ${page}`)).toBeVisible();
  const html = readFileSync(page, 'utf8');
  expect(html).not.toContain('Draft, not for publication.');
  expect(html).toMatch(/standfirst:gate-exception" content="[^"]*The number comes at six\."/);
});

test('the checked story of the sample is through the gate; the other tells all its trouble, and its report prints', async ({ launch, folder }) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  const stories = window.getByRole('listbox', { name: 'Stories' });
  await stories.getByRole('option', { name: /office-in-trouble/ }).click();
  await expect(window.getByRole('textbox', { name: 'Slug' })).toHaveValue('office-in-trouble');
  await window.keyboard.press('Control+Alt+g');
  const panel = gatePanel(window);
  for (const sentence of ['1 TK is left', 'disputed or false', 'of high risk is unchecked', 'since they were checked', 'verified by whoever wrote', 'say other than the source'])
    await expect(panel).toContainText(sentence);
  await panel.getByRole('button', { name: 'The lease has been signed' }).click();
  await expect(window.getByRole('list', { name: 'Claims' })).toBeVisible();

  const file = join(folder, 'report.pdf');
  await answerDialogs(app, { save: file });
  await choose(window, 'report as PDF');
  await expect(window.getByText(`to ${file}`)).toBeVisible({ timeout: 20_000 });
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');

  await stories.getByRole('option', { name: /vilnius-guests/ }).click();
  await expect(window.getByRole('textbox', { name: 'Slug' })).toHaveValue('vilnius-guests');
  await window.keyboard.press('Control+Alt+g');
  await expect(gatePanel(window)).toContainText('The gate is open');
});
