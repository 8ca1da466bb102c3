import type { Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { encodeBlock } from '../../domain/story/body.ts';
import { encodePatch } from '../../domain/story/patch.ts';
import { archiveOpen, expect, send, test } from './app.ts';
import { copyOf, highlighted, saved, selectWords } from './desk.ts';

const page = `<!doctype html><html lang="en"><title>Minutes of the port council</title><body><article>
<h1>Minutes of the port council</h1>
<p>Mayor Lena Berg said: “The old pier is not safe for lorries, and it will close in March.”</p>
<p>The council took note of the plan and went on to the budget of the port for the year.</p>
</article></body></html>`;

const element = { direction: null, format: '', indent: 0, version: 1 } as const;
const text = { type: 'text', detail: 0, format: 0, mode: 'normal', style: '', version: 1 } as const;
const paragraph = (words: string) => encodeBlock({ type: 'paragraph', $: { id: uuidv7() }, children: [{ ...text, text: words }], ...element });

/** A story of two grafs whose one source carries its slug. */
async function openStory(window: Page): Promise<string> {
  const sourceId = await window.evaluate(async (html) => {
    const outcome = await globalThis.window.standfirst.send('sources.importFile', { fileName: 'minutes.html', bytes: new TextEncoder().encode(html) });
    return outcome.ok && outcome.value.kind === 'done' ? outcome.value.sourceId : '';
  }, page);
  await send(window, 'tags.add', { sourceIds: [sourceId], tag: 'pier' });
  const { id } = await send(window, 'stories.create', { headline: 'Pier to close', slug: 'pier', language: 'en' });
  const grafs = ['“The old pier is not safe for lorries,” Lena Berg told the Harbour Times.', 'The port has 31 berths.'];
  await send(window, 'body.append', { storyId: id, seq: 1, patch: encodePatch({ index: 0, deleteCount: 0, blocks: grafs.map(paragraph) }) });
  await window.getByRole('option', { name: /Pier to close/ }).click();
  await expect(copyOf(window)).toContainText('31 berths');
  return id;
}

test('a word altered in a quotation is told, and the words of the source put it right', async ({ launch }) => {
  const { window } = await launch();
  await archiveOpen(window);
  await openStory(window);
  const copy = copyOf(window);
  await expect(window.getByRole('button', { name: 'quotes 1/1' })).toBeVisible();

  await copy.click();
  await selectWords(copy, 'not safe');
  await window.keyboard.type('quite safe');
  await saved(window);
  await expect(window.getByRole('button', { name: 'quotes 0/1' })).toBeVisible();
  expect(await highlighted(window, 'quote-altered')).toBe('The old pier is quite safe for lorries,');

  await window.keyboard.press('F7');
  const card = window.getByRole('dialog', { name: 'Quotation' });
  await expect(card).toContainText('Altered');
  await expect(card).toContainText('Minutes of the port council');
  await expect(card.locator('del')).toHaveText(/quite/);
  await expect(card.locator('ins')).toHaveText(/not/);
  await window.keyboard.press('w');
  await expect(card).toBeHidden();
  await expect(copy).toContainText('“The old pier is not safe for lorries,” Lena Berg');
  await expect(window.getByRole('button', { name: 'quotes 1/1' })).toBeVisible();

  await copy.focus();
  await window.keyboard.press('ControlOrMeta+z');
  await expect(copy).toContainText('quite safe');
});

test('coverage rises as claims are made of what was found, with the passage as evidence', async ({ launch }) => {
  const { window } = await launch();
  await archiveOpen(window);
  const storyId = await openStory(window);
  const coverage = window.getByRole('button', { name: /^coverage/ });
  await expect(coverage).toHaveText('coverage 0 %');

  await copyOf(window).focus();
  await window.keyboard.press('F7');
  await expect(window.getByRole('dialog', { name: 'Quotation' })).toContainText('Word for word');
  await window.keyboard.press('e');
  await expect(coverage).toHaveText('coverage 33 %');
  const [claim] = await send(window, 'claims.list', { storyId });
  expect(claim).toMatchObject({ kind: 'quotation', words: 'The old pier is not safe for lorries,' });
  expect(claim?.evidence.map(({ passage }) => passage.exact)).toEqual(['The old pier is not safe for lorries,']);

  await window.keyboard.press('F8');
  const card = window.getByRole('dialog', { name: 'Not covered' });
  await expect(card).toContainText('Attribution');
  await window.keyboard.press('n');
  await expect(card).toContainText('31 berths');
  await window.keyboard.press('c');
  await expect(coverage).toHaveText('coverage 66 %');
});

test('an attribution that the copy suggests is accepted, and what is second-hand is told', async ({ launch }) => {
  const { window } = await launch();
  await archiveOpen(window);
  await openStory(window);
  await window.keyboard.press('ControlOrMeta+Alt+w');
  const view = window.getByRole('region', { name: 'Who says so' });
  await expect(view).toContainText('Lena Berg, as told by Harbour Times');
  await view.getByRole('button', { name: 'Accept' }).click();
  await expect(view.getByRole('treegrid', { name: 'Outline of who says so' }).getByRole('row')).toHaveCount(3);
  await expect(view).toContainText('Second-hand: Harbour Times is not among the sources of the story.');
  await expect(view.getByRole('img')).toHaveAccessibleName('3 boxes, 2 lines');
  await window.keyboard.press('Escape');
  await expect(copyOf(window)).toBeVisible();
});
