import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { copyOf, newStory, saved } from './desk.ts';

/** Types a slash on an empty line, some letters, and takes the first answer. */
async function insert(window: Page, letters: string, label: string): Promise<void> {
  await window.keyboard.type(`/${letters}`);
  await expect(window.getByRole('listbox', { name: 'Insert' }).getByRole('option').first()).toHaveText(label);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('listbox', { name: 'Insert' })).toBeHidden();
}

/** The copy as a list of what stands in it. */
async function shapeOf(window: Page): Promise<string[]> {
  return copyOf(window).evaluate((copy) => [...copy.children].map((block) => `${block.getAttribute('data-box') ?? block.tagName.toLowerCase()}: ${block.textContent}`));
}

test('a story with every kind of block is written from the keyboard alone', async ({ launch }) => {
  const { window } = await launch();
  await newStory(window);
  await window.keyboard.press('Control+1');
  const copy = copyOf(window);
  await expect(copy).toBeFocused();

  await window.keyboard.type('The quay shuts at night.');
  await window.keyboard.press('Control+Alt+f');
  const note = window.getByRole('textbox', { name: 'Words of the footnote' });
  await expect(note).toBeFocused();
  await window.keyboard.type('From ten to six.');
  await window.keyboard.press('Enter');
  await expect(copy).toBeFocused();
  await expect(copy.getByRole('button', { name: 'Footnote 1: From ten to six.' })).toBeVisible();

  await window.keyboard.press('Enter');
  await insert(window, 'head', 'Heading 2');
  await window.keyboard.type('What was said');
  await window.keyboard.press('Enter');
  await insert(window, 'quotation', 'Quotation with its source');
  await window.keyboard.type('Nobody asked us.');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.type('A crane driver');
  await window.keyboard.press('Enter');

  await insert(window, 'timel', 'Timeline');
  await window.keyboard.type('4 March');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.type('The board decides.');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');

  await insert(window, 'check', 'Check list');
  await window.keyboard.type('Ask the union');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');

  await insert(window, 'tab', 'Table');
  await window.keyboard.type('Year');
  await window.keyboard.press('Tab');
  await window.keyboard.type('Lorries');
  await window.keyboard.press('Alt+Shift+ArrowRight');
  await expect(copy.locator('table tr').first().locator('th')).toHaveCount(4);
  await window.keyboard.press('Alt+ArrowUp');

  await expect.poll(async () => shapeOf(window)).toEqual([
    expect.stringMatching(/^p: The quay shuts at night\./),
    'h2: What was said',
    'quotation: Nobody asked us.A crane driver',
    'timeline: 4 MarchThe board decides.',
    'table: YearLorries',
    'ul: Ask the union',
    'p: ',
  ]);
  await saved(window);
});
