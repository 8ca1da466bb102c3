import type { Locator, Page } from '@playwright/test';
import { archiveOpen, expect, send, test } from './app.ts';
import { copyOf, frameOf, saved, selectWords } from './desk.ts';
import { pressInFrame } from './frame.ts';

const claims = (window: Page): Locator => window.getByRole('listbox', { name: 'Claims to check' });
const claimAt = (window: Page, at: number): Locator => claims(window).getByRole('option').nth(at - 1);
const evidenceOf = (window: Page, claim: number): Locator => window.getByRole('region', { name: `Evidence for claim ${claim}` });

/** By keys alone, as everything here. */
async function sitDown(window: Page, name: string): Promise<void> {
  await window.keyboard.press('F2');
  const panel = window.getByRole('dialog', { name: 'Who is sitting here?' });
  await expect(panel).toBeVisible();
  const field = panel.getByRole('textbox', { name: 'Name' });
  for (let tab = 0; tab < 10 && !(await field.evaluate((one) => one === document.activeElement)); tab++) await window.keyboard.press('Tab');
  await window.keyboard.type(name);
  await window.keyboard.press('Enter');
  await expect(panel).toHaveCount(0);
}

/** Makes claims of what was found in the copy, by the card that leads through it. */
async function claimWhatWasFound(window: Page, count: number): Promise<void> {
  await expect(window.getByRole('button', { name: /^coverage \d+ %$/ })).toBeVisible();
  await window.keyboard.press('F8');
  const card = window.getByRole('dialog', { name: 'Not covered' });
  for (let made = 0; made < count; made++) {
    await expect(card).toBeVisible();
    const before = (await card.textContent()) ?? '';
    await window.keyboard.press('c');
    await expect(card).not.toHaveText(before);
  }
  await window.keyboard.press('Escape');
}

test('a story of the sample is checked from nothing to a verdict on every claim, by keyboard alone', async ({ launch }) => {
  test.slow();
  const app = await launch();
  const { window } = app;
  const keys = window.keyboard;
  await archiveOpen(window);
  await expect(copyOf(window)).toBeFocused();
  await sitDown(window, 'Chris Checker');
  await claimWhatWasFound(window, 7);

  await keys.press('Control+2');
  await expect(claimAt(window, 1)).toBeFocused();
  await expect(claimAt(window, 1)).toContainText('unchecked');
  await expect(copyOf(window)).toHaveAttribute('aria-readonly', 'true');
  const [story] = await send(window, 'stories.list', {}).then((stories) => stories.toSorted((a, b) => b.updatedAt - a.updatedAt));
  const count = (await send(window, 'claims.list', { storyId: story!.id })).length;
  expect(count).toBe(7);
  await expect(claims(window).getByRole('option').first()).toHaveAttribute('aria-setsize', String(count));

  // The nearest passage is shown in its source and attached with a key; O goes back to it.
  const evidence = evidenceOf(window, 1);
  await expect(evidence.getByRole('list', { name: 'Candidates' })).toBeVisible();
  await keys.press('c');
  await expect(evidence.getByRole('status')).toContainText('Candidate 1 of');
  await keys.press('e');
  await expect(evidence.getByRole('list', { name: 'Evidence' })).toContainText('supports');
  await expect(evidence.getByRole('list', { name: 'Evidence' })).toContainText(/captured .* sha256 [0-9a-f]{8}/);
  await keys.press('o');
  await expect(window.getByRole('tab', { name: 'Text' })).toBeVisible();

  // Inside the page that was captured the same keys check, and Escape leads back to the claims.
  await window.getByRole('tab', { name: 'Page' }).click();
  await frameOf(app);
  await pressInFrame(app, 'J');
  await expect(claimAt(window, 2)).toHaveAttribute('aria-selected', 'true');
  await pressInFrame(app, 'K');
  await expect(claimAt(window, 1)).toHaveAttribute('aria-selected', 'true');
  await pressInFrame(app, 'Escape');
  await expect(claimAt(window, 1)).toBeFocused();

  // Letters are letters in a field.
  await keys.press('n');
  await keys.type('Seen 1 to 3, just so.');
  await keys.press('Escape');
  await expect(claimAt(window, 1)).toBeFocused();
  await expect.poll(async () => (await send(window, 'claims.list', { storyId: story!.id }))[0]?.note).toBe('Seen 1 to 3, just so.');
  expect((await send(window, 'claims.list', { storyId: story!.id })).every(({ mark }) => mark === 'unchecked')).toBe(true);

  const verdicts = ['1', '2', '3', '4', '5', '6'];
  const words = ['verified', 'needs work', 'disputed', 'false', 'can’t be verified', 'opinion'];
  for (let claim = 1; claim <= count; claim++) {
    const verdict = (claim - 1) % verdicts.length;
    await expect(claimAtNumber(window, claim)).toBeFocused();
    await keys.press(verdicts[verdict]!);
    await expect(claimAtNumber(window, claim)).toContainText(words[verdict]!);
    if (claim < count) await keys.press('j');
  }
  const open = Math.ceil((count - 1) / verdicts.length);
  await expect(window.getByRole('region', { name: 'Progress' })).toContainText(`${count - open} of ${count} checked · ${open} open`);
  expect((await send(window, 'claims.list', { storyId: story!.id })).every(({ mark }) => mark !== 'unchecked')).toBe(true);

  // The filter takes what is typed, and gives the focus back to what is left.
  await keys.press('/');
  await keys.type('disputed');
  await keys.press('Enter');
  await expect(claims(window).getByRole('option').first()).toContainText(/disputed|^\d/);
  await keys.press('k');
  await expect(claims(window).getByRole('option', { name: /disputed/ }).first()).toBeFocused();
  await keys.press('0');
  await expect(claims(window).locator(':focus')).toContainText('unchecked');

  // Escape leads back to the copy, which can be written again.
  await keys.press('Escape');
  await expect(copyOf(window)).toBeFocused();
  await expect(copyOf(window)).not.toHaveAttribute('aria-readonly', 'true');
});

/** The option of this claim, also where the rows before it are not drawn. */
function claimAtNumber(window: Page, number: number): Locator {
  return claims(window).locator(`[role="option"][aria-posinset="${number}"]`);
}

test('who wrote the words can’t verify them at the checker’s desk; a second person can', async ({ launch }) => {
  test.slow();
  const { window } = await launch();
  const keys = window.keyboard;
  await archiveOpen(window);
  await expect(copyOf(window)).toBeFocused();
  await sitDown(window, 'Wren Writer');
  await keys.press('Control+n');
  // The new story is there, and its headline asked for.
  await expect(window.getByRole('textbox', { name: 'Headline' })).toHaveValue('');
  await expect(window.getByRole('textbox', { name: 'Headline' })).toBeFocused();
  await keys.type('The port in winter');
  await copyOf(window).focus();
  await keys.type('The port stayed open for 41 days, the board said.');
  await saved(window);
  await keys.press('Control+Shift+M');
  await expect(window.getByRole('list', { name: 'Claims' })).toContainText('41 days');
  await keys.press('Control+2');
  await expect(claimAt(window, 1)).toBeFocused();
  await keys.press('1');
  await expect(window.getByText(/Wren Writer wrote these words/)).toBeVisible();
  await expect(claimAt(window, 1)).toContainText('unchecked');

  await sitDown(window, 'Chris Checker');
  await keys.press('l');
  await expect(claimAt(window, 1)).toBeFocused();
  await keys.press('1');
  await expect(claimAt(window, 1)).toContainText('verified');
  await expect(claimAt(window, 1)).toContainText('Chris Checker');
  await expect(window.getByText('Claim 1: verified. 1 of 1 checked.')).toBeAttached();

  // What is written after makes it stale; R begins anew.
  await keys.press('w');
  await expect(copyOf(window)).toBeFocused();
  await keys.press('Control+End');
  for (let letter = 0; letter < 'days, the board said.'.length + 1; letter++) await keys.press('ArrowLeft');
  await keys.press('Backspace');
  await keys.type('2');
  await expect(claimAt(window, 1)).toContainText('stale: text');
  await saved(window);
  await keys.press('Escape');
  await expect(claimAt(window, 1)).toBeFocused();
  await keys.press('r');
  await expect(claimAt(window, 1)).toContainText('unchecked');
});

test('words selected in a source, and an annotation dragged to a claim, become evidence that can be taken back', async ({ launch }) => {
  test.slow();
  const { window } = await launch();
  const keys = window.keyboard;
  await archiveOpen(window);
  await expect(copyOf(window)).toBeFocused();
  await window.getByRole('option', { name: /office-in-trouble/ }).click();
  await expect(window.getByRole('textbox', { name: 'Slug' })).toHaveValue('office-in-trouble');
  await keys.press('Control+2');
  await expect(claimAt(window, 1)).toBeFocused();
  await window.getByRole('option', { name: /Kishida tells the Diet/ }).click();
  await window.getByRole('tab', { name: 'Text' }).click();
  await selectWords(window.getByRole('article', { name: 'Text of the source' }), 'New Zealand');
  await keys.press('Shift+E');
  const evidence = evidenceOf(window, 1).getByRole('list', { name: 'Evidence' });
  await expect(evidence.getByRole('listitem')).toHaveCount(2);
  await expect(evidence.getByRole('listitem').nth(1)).toContainText('contradicts New Zealand');
  await window.getByRole('button', { name: 'Undo' }).last().click();
  await expect(evidence.getByRole('listitem')).toHaveCount(1);

  await selectWords(window.getByRole('article', { name: 'Text of the source' }), 'South Korea');
  await keys.press('Control+Shift+A');
  await keys.press('Escape');
  const marked = window.getByRole('region', { name: 'Annotations' }).getByRole('button', { name: /South Korea/ });
  await marked.dragTo(claimAt(window, 2));
  await claimAt(window, 2).click();
  const second = evidenceOf(window, 2).getByRole('list', { name: 'Evidence' });
  await expect(second).toContainText('South Korea');
  await second.getByRole('listitem').filter({ hasText: 'South Korea' }).getByRole('button', { name: 'Remove the evidence' }).click();
  await expect(second).not.toContainText('South Korea');
});
