import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { archiveOpen, expect, send, test } from './app.ts';
import { copyOf, highlighted, newStory, saved } from './desk.ts';

const lines = ['The port stayed open for 41 days, the board said.', 'Nine captains were heard on Tuesday.'];
const threads = (window: Page): Locator => window.getByRole('list', { name: 'Comments', exact: true });

async function sitDown(window: Page, name: string): Promise<void> {
  await window.keyboard.press('F2');
  const panel = window.getByRole('dialog', { name: 'Who is sitting here?' });
  await panel.getByRole('textbox', { name: 'Name' }).fill(name);
  await window.keyboard.press('Enter');
  await expect(panel).toHaveCount(0);
}

test('two people talk about words and a field by keyboard; the talk follows the words, and ends; a sign-off holds for the words alone', async ({ launch }) => {
  test.slow();
  const app = await launch();
  const { window } = app;
  const keys = window.keyboard;
  await archiveOpen(window);
  await expect(copyOf(window)).toBeFocused();
  await sitDown(window, 'Wren Writer');
  await newStory(window);
  await keys.type('The port in winter');
  await copyOf(window).click();
  await keys.type(lines[0]!);
  await keys.press('Enter');
  await keys.type(lines[1]!);
  await saved(window);

  // Selected words, then what is said of them; the copy may be written meanwhile.
  await keys.press('Home');
  for (let letter = 0; letter < 'Nine captains'.length; letter++) await keys.press('Shift+ArrowRight');
  await keys.press('Control+Alt+k');
  await expect(window.getByRole('textbox', { name: 'New comment' })).toBeFocused();
  await keys.type('@Eda Editor were it not ten?');
  await keys.press('Control+Enter');
  await expect(threads(window).getByRole('button', { name: /“Nine captains”/ })).toBeVisible();
  await expect.poll(() => highlighted(window, 'comment')).toBe('Nine captains');

  await window.getByRole('textbox', { name: 'Headline' }).focus();
  await keys.press('Control+Alt+k');
  await keys.type('Which winter?');
  await keys.press('Control+Enter');
  await expect(threads(window).getByRole('listitem').first()).toContainText('Headline');

  // Somebody else sits down: it is new to them, and theirs to answer.
  await sitDown(window, 'Eda Editor');
  await window.getByRole('button', { name: 'Filter: Open' }).click();
  await window.getByRole('menuitemradio', { name: 'Mine' }).click();
  await expect(threads(window).getByRole('button', { name: /“Nine captains”.*new/ })).toBeVisible();
  await keys.press('F9');
  await keys.press('F9');
  await keys.press('Control+Alt+p');
  await expect(window.getByRole('textbox', { name: 'Reply' })).toBeFocused();
  const [field] = await send(window, 'comments.everywhere', {});
  expect(field).toMatchObject({ comments: [{ by: 'Wren Writer' }] });
  await keys.type('The log says nine.');
  await keys.press('Control+Enter');
  const said = window.getByRole('list', { name: 'What was said' });
  await expect(said.getByRole('listitem')).toHaveCount(2);
  expect((await new AxeBuilder({ page: window }).setLegacyMode().include('[role=tabpanel]').analyze()).violations).toEqual([]);

  // Words that are deleted take the talk to the end of the list; undo brings it back.
  await copyOf(window).focus();
  await keys.press('Control+End');
  await keys.press('Control+Shift+Home');
  await keys.press('Delete');
  await expect(threads(window)).toContainText('Words gone: “Nine captains”');
  await keys.press('Control+z');
  await expect(threads(window)).not.toContainText('Words gone');
  await saved(window);

  const row = window.getByRole('button', { name: /“Nine captains”/ });
  await row.focus();
  if ((await row.getAttribute('aria-expanded')) === 'false') await keys.press('Enter');
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  await keys.press('Control+Alt+o');
  await expect(window.getByText(/^Resolved by Eda Editor/)).toBeVisible();
  await expect.poll(() => highlighted(window, 'comment')).toBe('');

  // A sign-off holds until the words change beyond what is cosmetic.
  const lawyer = (state: RegExp): Locator => window.getByRole('list', { name: 'Sign-offs' }).getByRole('button', { name: state });
  await lawyer(/^Lawyer: not signed/).click();
  await window.getByRole('menuitem', { name: 'Sign off as lawyer' }).click();
  await expect(lawyer(/^Lawyer: signed by Eda Editor/)).toBeVisible();
  await copyOf(window).focus();
  await keys.press('Control+End');
  await keys.type(' Ten more came.');
  await expect(lawyer(/^Lawyer: void/)).toBeVisible();
});
