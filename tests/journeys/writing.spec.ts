import type { Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { encodeBlock } from '../../domain/story/body.ts';
import { encodePatch } from '../../domain/story/patch.ts';
import { archiveOpen, expect, send, test } from './app.ts';
import { copyOf, highlighted, saved } from './desk.ts';

const element = { direction: null, format: '', indent: 0, version: 1 } as const;
const text = { type: 'text', detail: 0, format: 0, mode: 'normal', style: '', version: 1 } as const;
const paragraph = (words: string) => encodeBlock({ type: 'paragraph', $: { id: uuidv7() }, children: [{ ...text, text: words }], ...element });

/** Opens a story of these grafs. */
async function openStory(window: Page, headline: string, grafs: readonly string[]): Promise<string> {
  const { id } = await send(window, 'stories.create', { headline, slug: 'writing', language: 'en' });
  await send(window, 'body.append', { storyId: id, seq: 1, patch: encodePatch({ index: 0, deleteCount: 0, blocks: grafs.map(paragraph) }) });
  await window.getByRole('listbox', { name: 'Stories' }).getByRole('option', { name: new RegExp(headline) }).click();
  await expect(copyOf(window)).toContainText(grafs.at(-1)!);
  return id;
}

test('what is still to come is counted, walked through and written over, and the gate opens', async ({ launch }) => {
  const { window } = await launch();
  await archiveOpen(window);
  const storyId = await openStory(window, 'Ferry to sail', ['The ferry carries TK people.', 'It sails on TKTK at noon.']);
  const count = window.getByRole('button', { name: /^TK \d/ });
  await expect(count).toHaveText('TK 2');
  await expect.poll(async () => highlighted(window, 'placeholder')).toBe('TKTKTK');
  expect((await send(window, 'gate.check', { storyId })).reasons.map(({ kind }) => kind)).toContain('placeholders');

  await window.keyboard.press('Shift+F7');
  await window.keyboard.type('400');
  await expect(count).toHaveText('TK 1');
  await window.keyboard.press('Shift+F7');
  await window.keyboard.type('Sunday');
  await expect(count).toBeHidden();
  await expect(copyOf(window)).toHaveText('The ferry carries 400 people.It sails on Sunday at noon.');
  await saved(window);
  expect((await send(window, 'gate.check', { storyId })).reasons.map(({ kind }) => kind)).not.toContain('placeholders');
});

test('words are found and replaced, one by one and all at once, and undone at once', async ({ launch }) => {
  const { window } = await launch();
  await archiveOpen(window);
  await openStory(window, 'Harbour', ['The harbor is full.', 'A harbor and a Harbor; harbors stay.']);
  const copy = copyOf(window);
  await copy.click();
  await window.keyboard.press('ControlOrMeta+r');
  const bar = window.getByRole('search', { name: 'Find in the story' });
  await expect(bar.getByRole('textbox', { name: 'Find in the story' })).toBeFocused();
  await window.keyboard.type('harbor');
  await expect(bar.getByRole('status')).toHaveText('4 found');
  await expect.poll(async () => highlighted(window, 'copy-found')).toBe('harborharborHarborharbor');
  await bar.getByRole('button', { name: 'Whole words' }).click();
  await expect(bar.getByRole('status')).toHaveText('3 found');

  await bar.getByRole('textbox', { name: 'Replace by' }).fill('harbour');
  await expect(bar.getByRole('listitem')).toHaveCount(3);
  await expect(bar.getByRole('listitem').first().locator('ins')).toHaveText('harbour');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expect(bar.getByRole('listitem')).toHaveCount(2);
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(copy).toHaveText(/A harbour and a harbour; harbors stay\./);
  await window.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(copy).toBeFocused();
  await window.keyboard.press('ControlOrMeta+z');
  await expect(copy).toHaveText(/A harbor and a Harbor; harbors stay\./);
});

test('yesterday’s paragraph is found in the history, put back and taken away again', async ({ launch }) => {
  const { window } = await launch();
  await archiveOpen(window);
  const storyId = await openStory(window, 'Pier', ['The pier is closed.', 'Nobody knows for how long.']);
  const copy = copyOf(window);
  await copy.click();
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.type(' A ferry waits.');
  await saved(window);
  await window.keyboard.press('ControlOrMeta+h');
  const history = window.getByRole('region', { name: 'Version history' });
  await expect(history.getByRole('option', { selected: true })).toBeFocused();
  await window.keyboard.press('Escape');

  await copy.click();
  await window.keyboard.press('ControlOrMeta+a');
  await window.keyboard.type('All gone.');
  await saved(window);
  await window.keyboard.press('ControlOrMeta+h');
  const versions = history.getByRole('option');
  await expect(versions).toHaveCount(3);
  await versions.nth(1).click();
  await expect(history.getByRole('region')).toContainText('A ferry waits.');
  await history.getByRole('textbox', { name: 'Name of the version' }).fill('Before I tidied up');
  await window.keyboard.press('Enter');
  await expect(versions.nth(1)).toContainText('Before I tidied up, named');
  await history.getByRole('button', { name: 'Side by side' }).click();
  await history.getByRole('button', { name: 'Restore all' }).click();
  await expect(history).toContainText('Nothing changed');
  await window.keyboard.press('Escape');
  await expect(copy).toHaveText('The pier is closed.Nobody knows for how long. A ferry waits.');
  await copy.focus();
  await window.keyboard.press('ControlOrMeta+z');
  await expect(copy).toHaveText('All gone.');
  await saved(window);
  expect((await send(window, 'body.versions', { storyId })).map(({ label }) => label)).toContain('Before I tidied up');
});

test('straight marks become those of the language, and one Backspace takes that back', async ({ launch }) => {
  const { window } = await launch();
  await archiveOpen(window);
  await openStory(window, 'Marks', ['So:']);
  const copy = copyOf(window);
  await copy.click();
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.type(` "it's"--`);
  await expect(copy).toHaveText('So: “it’s”—');
  await window.keyboard.press('Backspace');
  await expect(copy).toHaveText('So: “it’s”--');
  await window.keyboard.press('Backspace');
  await expect(copy).toHaveText('So: “it’s”-');
});

test('the outline leads to a heading and says what the copy comes to', async ({ launch }) => {
  const { window } = await launch();
  await archiveOpen(window);
  await openStory(window, 'Outline', ['Before it.']);
  await copyOf(window).click();
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.press('Enter');
  await window.keyboard.type('## What is known');
  await window.keyboard.press('ControlOrMeta+Shift+o');
  const outline = window.getByRole('dialog', { name: 'Outline and counts' });
  await expect(outline.getByRole('definition').first()).toHaveText('5');
  await outline.getByRole('button', { name: /What is known/ }).click();
  await expect(outline).toBeHidden();
  await expect(copyOf(window)).toBeFocused();
});
