import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs, archiveOpen, expect, send, test, type App } from './app.ts';
import { copyOf, newStory, saved, selectWords } from './desk.ts';

/** Sources that a person writes down, what was agreed with them, and how they are cited. */

const harbour = {
  title: 'The north quay',
  given: 'Ada',
  family: 'Okafor',
  notes: 'No ship was turned away that night.\n\nThe pilots were told to wait until six.',
};

/** Writes down an interview from the keyboard alone. */
async function writeDown(window: Page, talk: typeof harbour, agreed?: { terms: string; attribution?: string; confidential?: boolean }) {
  await window.keyboard.press('Control+Alt+N');
  await expect(window.getByRole('textbox', { name: 'About what' })).toBeFocused();
  await window.keyboard.type(talk.title);
  await press(window, window.getByRole('button', { name: 'Add a person who spoke' }));
  await expect(window.getByRole('textbox', { name: 'Person 1: given name' })).toBeFocused();
  await window.keyboard.type(talk.given);
  await window.keyboard.press('Tab');
  await window.keyboard.type(talk.family);
  const notes = window.getByRole('textbox', { name: 'Notes' });
  await notes.focus();
  await window.keyboard.insertText(talk.notes);
  if (agreed !== undefined) {
    await press(window, window.getByRole('button', { name: /^Terms: / }));
    await window.keyboard.type(agreed.terms);
    await window.keyboard.press('Enter');
    await expect(window.getByRole('button', { name: `Terms: ${agreed.terms}` })).toBeVisible();
    if (agreed.confidential === true) {
      await window.getByRole('checkbox', { name: /^Confidential/ }).focus();
      await window.keyboard.press('Space');
    }
    if (agreed.attribution !== undefined) {
      await window.getByRole('textbox', { name: 'Attributed to' }).focus();
      await window.keyboard.type(agreed.attribution);
    }
  }
  await press(window, window.getByRole('button', { name: 'Keep this source' }));
  await expect(window.getByRole('button', { name: 'Back to all sources' })).toBeVisible();
  return window.getByRole('article', { name: 'Text of the source' });
}

async function press(window: Page, button: ReturnType<Page['getByRole']>) {
  await button.focus();
  await window.keyboard.press('Enter');
}

async function storyCalled(window: Page, slug: string) {
  await archiveOpen(window);
  await newStory(window);
  await window.getByRole('textbox', { name: 'Slug' }).fill(slug);
  const copy = copyOf(window);
  await copy.click();
  await window.keyboard.type('Ships came and went.');
  return copy;
}

async function exported(app: App, path: string): Promise<string> {
  await saved(app.window);
  await answerDialogs(app, { save: path });
  await app.window.keyboard.press('Control+Alt+x');
  await expect(app.window.getByText(`to ${path}`).last()).toBeVisible();
  return readFileSync(path, 'utf8');
}

test('write down two talks, cite both in one citation, print it in another style', async ({ launch, folder }) => {
  const app = await launch();
  const { window } = app;
  const copy = await storyCalled(window, 'north-quay');

  const first = await writeDown(window, harbour);
  await selectWords(first, 'No ship was turned away that night');
  await window.keyboard.press('Control+Shift+C');
  await expect(copy.getByRole('button', { name: /^Citation 1: The north quay/ })).toHaveText('1');

  const other = { title: 'Pilots', given: 'Inês', family: 'Duarte', notes: 'We waited, all of us.' };
  const second = await writeDown(window, other, { terms: 'background', attribution: 'a pilot' });
  await selectWords(second, 'We waited');
  await window.keyboard.press('Control+Alt+C');
  await expect(copy.getByRole('button', { name: /^Citation 1: The north quay; Pilots/ })).toBeVisible();

  await window.keyboard.press('Control+Alt+E');
  await expect(window.getByRole('textbox', { name: 'Words before' }).first()).toBeFocused();
  await window.keyboard.type('compare');
  await window.getByRole('textbox', { name: 'Words before' }).nth(1).focus();

  const notes = await exported(app, join(folder, 'notes.html'));
  expect(notes).toContain('compare');
  expect(notes).toContain('Ada Okafor');
  expect(notes).toContain('a pilot');
  expect(notes).not.toContain('Duarte');

  await window.keyboard.press('Control+Alt+Y');
  await window.getByRole('radio', { name: /^Cite Them Right/ }).focus();
  await window.keyboard.press('Space');
  await expect(copy.getByRole('button', { name: /^Citation 1/ })).toContainText('compare Okafor');
  const inText = await exported(app, join(folder, 'in-text.html'));
  expect(inText).toContain('role="doc-bibliography"');
  expect(inText).not.toContain('doc-noteref');
  expect(inText).not.toContain('Duarte');

  await window.getByRole('radio', { name: /^Links in the copy/ }).focus();
  await window.keyboard.press('Space');
  await expect(copy.getByRole('button', { name: /^Citation 1/ })).toHaveText('(compare Ada Okafor; a pilot)');
});

test('words that were said off the record can not be cited, and the window says why', async ({ launch }) => {
  const { window } = await launch();
  const copy = await storyCalled(window, 'off-the-record');
  const text = await writeDown(window, harbour, { terms: 'off the record' });
  await selectWords(text, 'No ship was turned away');
  await window.keyboard.press('Control+Shift+C');
  await expect(window.getByText(/said off the record, so they can’t be cited/)).toBeVisible();
  await expect(copy.getByRole('button', { name: /^Citation/ })).toHaveCount(0);
});

test('the name of a confidential source is nowhere but where somebody asks for it', async ({ launch, folder }) => {
  const app = await launch();
  const { window } = app;
  const copy = await storyCalled(window, 'quiet');
  const text = await writeDown(window, harbour, { terms: 'background', attribution: 'a harbour official', confidential: true });
  await selectWords(text, 'No ship was turned away');
  await window.keyboard.press('Control+Shift+C');
  await expect(copy.getByRole('button', { name: /^Citation 1/ })).toBeVisible();
  await expect(window.locator('body')).not.toContainText('Okafor');
  expect(await window.title()).not.toContain('Okafor');

  const html = await exported(app, join(folder, 'quiet.html'));
  expect(html).toContain('a harbour official');
  expect(html).not.toMatch(/Okafor|north quay/i);

  await window.getByRole('button', { name: 'Show who it is' }).click();
  await expect(window.getByText(/Ada Okafor/)).toBeVisible();

  const sources = await send(window, 'sources.list', {});
  expect(JSON.stringify(sources)).not.toContain('Okafor');
});
