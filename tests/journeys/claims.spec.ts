import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { archiveOpen, expect, send, test } from './app.ts';
import { copyOf, newStory, saved } from './desk.ts';
import { startKillable } from './killable-app.ts';

const lines = ['The port stayed open for 41 days, the board said.', 'Nine captains were heard on Tuesday.'];

/** A story with two grafs, and the caret behind the last. */
async function writeStory(window: Page): Promise<void> {
  await archiveOpen(window);
  await newStory(window);
  await window.getByRole('textbox', { name: 'Headline' }).fill('The port in winter');
  await copyOf(window).click();
  await window.keyboard.type(lines[0]!);
  await window.keyboard.press('Enter');
  await window.keyboard.type(lines[1]!);
  await saved(window);
}

const ledger = (window: Page): Locator => window.getByRole('list', { name: 'Claims' });
const claimRow = (window: Page, number: number): Locator => ledger(window).getByRole('button', { name: new RegExp(`^${number} `) }).first();

/** The claim at the caret is open already. */
async function openClaim(window: Page, number: number): Promise<void> {
  const row = claimRow(window, number);
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
}

/** Goes to the beginning of the copy and selects from behind so many letters so many more, by keys alone. */
async function select(window: Page, from: number, letters: number): Promise<void> {
  await window.keyboard.press('Control+Home');
  for (let at = 0; at < from; at++) await window.keyboard.press('ArrowRight');
  for (let at = 0; at < letters; at++) await window.keyboard.press('Shift+ArrowRight');
}

async function sitDown(window: Page, name: string): Promise<void> {
  await window.keyboard.press('F2');
  const panel = window.getByRole('dialog', { name: 'Who is sitting here?' });
  await panel.getByRole('textbox', { name: 'Name' }).fill(name);
  await window.keyboard.press('Enter');
  await expect(panel).toHaveCount(0);
  await expect(window.getByRole('button', { name: `Here: ${name}` })).toBeVisible();
}

async function giveVerdict(window: Page, verdict: string): Promise<void> {
  await window.getByRole('button', { name: /^Verdict:/ }).click();
  await window.getByRole('menuitemradio', { name: verdict, exact: true }).click();
}

test('claims follow their words: stale after another number, verified after another look, back with undo', async ({ launch }) => {
  test.slow();
  const app = await launch();
  const { window } = app;
  const keys = window.keyboard;
  await archiveOpen(window);
  await expect(copyOf(window)).toBeVisible();
  await sitDown(window, 'Wren Writer');
  await writeStory(window);

  // “41 days”, then the sentence that the caret is in.
  await select(window, 'The port stayed open for '.length, '41 days'.length);
  await keys.press('Control+Shift+M');
  await expect(claimRow(window, 1)).toContainText('41 days');
  await copyOf(window).press('Control+End');
  await keys.press('Control+Shift+M');
  await expect(claimRow(window, 2)).toContainText(lines[1]!);
  await expect.poll(() => painted(window, 'claim-unchecked')).toEqual(['41 days', lines[1]]);

  // Whoever wrote a sentence can't verify it; somebody else can.
  await giveVerdict(window, 'verified');
  await expect(window.getByText(/Wren Writer.* wrote these words|who wrote them can’t verify/)).toBeVisible();
  await sitDown(window, 'Chris Checker');
  await giveVerdict(window, 'verified');
  await expect(claimRow(window, 2)).toContainText('verified');
  await openClaim(window, 1);
  await giveVerdict(window, 'verified');
  await expect(claimRow(window, 1)).toContainText('verified');
  await expect.poll(() => painted(window, 'claim-verified')).toEqual(['41 days', lines[1]]);

  // Another case is another look; another number is another statement.
  await copyOf(window).focus();
  await select(window, 'The port stayed open for 41 '.length, 'days'.length);
  await keys.type('Days');
  await expect.poll(() => painted(window, 'claim-verified')).toEqual(['41 Days', lines[1]]);
  await select(window, 'The port stayed open for 4'.length, 1);
  await keys.type('2');
  await expect(claimRow(window, 1)).toContainText('stale: text');
  await expect.poll(() => painted(window, 'claim-stale-text')).toEqual(['42 Days']);
  await openClaim(window, 1);
  const changed = window.getByRole('region', { name: 'Changed since the verdict' });
  await expect(changed.locator('del')).toContainText('41');
  await expect(changed.locator('ins')).toContainText('42');
  await saved(window);

  // Deleted words leave the claim in the ledger; undo brings both back.
  await copyOf(window).focus();
  await select(window, 'The port stayed open '.length, 'for 42 Days'.length);
  await keys.press('Delete');
  await expect(claimRow(window, 2)).toContainText('unanchored');
  await keys.press('Control+z');
  await expect(claimRow(window, 1)).toContainText('42 Days');
  await expect(claimRow(window, 1)).toContainText('stale: text');

  // A reason keeps the verdict.
  await sitDown(window, 'Ola Other');
  await openClaim(window, 1);
  await window.getByRole('button', { name: /^Keep “verified”/ }).click();
  await keys.type('The board counts the last day too.');
  await keys.press('Enter');
  await expect(claimRow(window, 1)).toContainText('verified');
  await saved(window);
  const before = await storyClaims(window);
  await app.close();

  const again = await launch();
  await archiveOpen(again.window);
  await expect(copyOf(again.window)).toContainText('42 Days');
  expect(await storyClaims(again.window)).toEqual(before);
});

test('a copy of claimed words asks, a move does not', async ({ launch }) => {
  const { window } = await launch();
  const keys = window.keyboard;
  await writeStory(window);
  await select(window, 'The port stayed open for '.length, '41 days'.length);
  await keys.press('Control+Shift+M');
  await expect(claimRow(window, 1)).toContainText('41 days');

  await copyOf(window).focus();
  await select(window, 'The port stayed open for '.length, '41 days'.length);
  await keys.press('Control+x');
  await expect(claimRow(window, 1)).toContainText('unanchored');
  await keys.press('Control+End');
  await keys.press('Control+v');
  await expect(claimRow(window, 1)).not.toContainText('unanchored');
  await expect(window.getByText(/pasted words carry/)).toHaveCount(0);

  await keys.press('Enter');
  await keys.press('Control+v');
  await expect(window.getByText('The pasted words carry claim 1: attach it here too?')).toBeVisible();
  await window.getByRole('button', { name: 'Attach' }).click();
  await expect.poll(() => painted(window, 'claim-unchecked')).toEqual(['41 days', '41 days']);
  await saved(window);
  expect((await storyClaims(window))[0]).toMatchObject({ words: '41 days\n41 days' });
});

test('a claim goes along with its words into another story, and stays with them there', async ({ launch }) => {
  const { window } = await launch();
  const keys = window.keyboard;
  await writeStory(window);
  await select(window, 'The port stayed open for '.length, '41 days'.length);
  await keys.press('Control+Shift+M');
  await expect(claimRow(window, 1)).toContainText('41 days');
  await copyOf(window).focus();
  await select(window, 'The port stayed open for '.length, '41 days'.length);
  await keys.press('Control+x');
  await expect(claimRow(window, 1)).toContainText('unanchored');
  await saved(window);

  await newStory(window);
  await copyOf(window).focus();
  await keys.type('Open for ');
  await keys.press('Control+v');
  await expect(claimRow(window, 1)).toContainText('41 days');
  await expect(claimRow(window, 1)).not.toContainText('unanchored');
  await keys.press('Enter');
  await keys.press('Control+v');
  await expect(window.getByText('The pasted words carry claim 1: attach it here too?')).toBeVisible();
  await saved(window);
  expect(await storyClaims(window)).toEqual([]);
});

test('after a kill every claim covers the words that it covered', async ({ folder, launch }) => {
  const first = await launch();
  await writeStory(first.window);
  const archive = await archiveOpen(first.window);
  await first.window.keyboard.press('Control+Shift+M');
  await expect(claimRow(first.window, 1)).toContainText(lines[1]!);
  await first.close();

  const app = await startKillable({ userData: join(folder, 'settings'), archive });
  await app.page.evaluate(`(async () => {
    for (;;) {
      const copy = document.querySelector('[contenteditable="true"]');
      if (copy !== null && copy.textContent.includes('Nine captains')) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const copy = document.querySelector('[contenteditable="true"]');
    copy.focus();
    const walker = document.createTreeWalker(copy.children[1], NodeFilter.SHOW_TEXT);
    getSelection().collapse(walker.nextNode(), 0);
  })()`);
  for (const letter of 'So it was: ') await app.page.press(letter);
  await app.page.evaluate(`(async () => {
    const isThere = () => document.querySelector('[contenteditable="true"]').children[1].textContent.startsWith('So it was: ');
    while (!isThere() || document.querySelector('[data-save="saved"]') === null) await new Promise((resolve) => setTimeout(resolve, 20));
  })()`);
  await app.kill();

  const again = await launch({ archive });
  await archiveOpen(again.window);
  await expect(copyOf(again.window)).toContainText('So it was: Nine captains');
  expect(await storyClaims(again.window)).toMatchObject([{ words: lines[1], place: { kind: 'anchored', segments: [{ start: 'So it was: '.length }] } }]);
});

/** What is painted under this name, in the order of the alphabet: the order of painting says nothing. */
async function painted(window: Page, name: string): Promise<string[]> {
  const texts = await window.evaluate((highlight) => [...(CSS.highlights.get(highlight) ?? [])].map(String), name);
  return texts.toSorted();
}

async function storyClaims(window: Page) {
  const stories = await send(window, 'stories.list', {});
  const story = stories.find(({ headline }) => headline === 'The port in winter');
  return send(window, 'claims.list', { storyId: story!.id });
}
