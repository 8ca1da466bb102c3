import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { archiveOpen, expect, send, test } from './app.ts';
import { deskInNode } from './desk-in-node.ts';
import { copyOf, highlighted } from './desk.ts';

const phrase = 'nobody signed the ledger of the night shift';
const thousands = 2000;

/** An archive with so many interviews that nobody finds one by looking, and one story. */
async function archiveOfThousands(folder: string): Promise<string> {
  const path = join(folder, 'thousands.standfirst');
  const inNode = await deskInNode(folder);
  inNode.archive.createArchive(path);
  // No window has it open yet, so writing need not wait for the disk.
  const desk = inNode.desk.openDesk(path, { unseen: true });
  const { execute } = inNode.commands;
  desk.archive.transaction(() => {
    const agreement = { terms: 'on-the-record', attribution: '', confidential: false };
    for (let number = 1; number <= thousands; number++) {
      const notes = `Answer ${number} about ships and lorries.\n\n${number === 1234 ? `Asked again, they said that ${phrase}.` : 'Nothing more was said.'}`;
      const csl = { type: 'interview', title: `Talk ${number} at gate ${number % 7}`, author: [], 'container-title': `Gate ${number % 7}` };
      execute(desk, 'sources.addByHand', { kind: 'interview', csl, notes, agreement });
    }
    execute(desk, 'stories.create', { slug: 'gates', headline: 'What the gates said' });
  });
  inNode.desk.closeDesk(desk);
  await inNode.close();
  return path;
}

/** Talks at gate 3 whose number begins with 12. */
const talksAtGate3 = Array.from({ length: thousands }, (_, at) => at + 1).filter((number) => number % 7 === 3 && String(number).startsWith('12')).length;

async function isFocused(window: Page, role: string): Promise<boolean> {
  return window.evaluate((wanted) => document.activeElement?.getAttribute('role') === wanted, role);
}

test('find one among thousands by keyboard, open it at the passage, save the search, tag several', async ({ launch, folder }) => {
  test.slow();
  const { window } = await launch({ archive: await archiveOfThousands(folder) });
  const keys = window.keyboard;
  await archiveOpen(window);
  await expect(copyOf(window)).toBeVisible();

  // Words of the copy are found from its next checkpoint on.
  await copyOf(window).click();
  await keys.type('Ships wait while the harbourmaster decides.');
  await keys.press('Control+Shift+F');
  const panel = window.getByRole('dialog', { name: 'Search everything' });
  await expect(panel).toBeVisible();
  await keys.type('"signed the ledger"');
  await expect(panel.getByRole('menuitem')).toHaveCount(1);
  await expect(panel.getByRole('menuitem').locator('mark')).toHaveText(['signed the ledger']);
  await keys.press('Enter');
  await expect(window.getByRole('heading', { name: 'Talk 1234 at gate 2' })).toBeVisible();
  await expect.poll(() => highlighted(window, 'passage')).toBe('signed the ledger');

  // The whole list, by keys: its last row is drawn when it is reached, and few rows are ever drawn.
  await keys.press('Control+3');
  const library = window.getByRole('region', { name: 'Library' });
  const search = library.getByRole('searchbox', { name: 'Search the library' });
  await expect(search).toBeFocused();
  await expect(library.getByText('2,000 sources')).toBeVisible();
  for (let step = 0; step < 20 && !(await isFocused(window, 'option')); step++) await keys.press('Tab');
  await keys.press('End');
  await expect(library.getByRole('option', { name: /Talk 1 at gate 1/ })).toBeFocused();
  expect(await library.getByRole('option').count()).toBeLessThan(80);

  await search.focus();
  await keys.type('site:"gate 3" 12*');
  await expect(library.getByText(`${talksAtGate3} sources`)).toBeVisible();
  await library.getByRole('button', { name: 'Save this search' }).press('Enter');
  await expect(window.getByRole('button', { name: 'site:"gate 3" 12*', exact: true })).toBeVisible();

  for (let step = 0; step < 20 && !(await isFocused(window, 'option')); step++) await keys.press('Tab');
  await keys.press('Home');
  await keys.press('Space');
  await keys.press('Shift+ArrowDown');
  await keys.press('Shift+ArrowDown');
  await expect(library.getByText('3 chosen')).toBeVisible();
  await library.getByRole('textbox', { name: 'Tag for what is chosen' }).or(library.getByRole('combobox', { name: 'Tag for what is chosen' })).fill('gatekeepers');
  await keys.press('Enter');
  await expect(window.getByText('Tagged 3 sources “gatekeepers”.')).toBeVisible();
  await expect(window.getByRole('region', { name: 'Tag' }).getByRole('button', { name: /gatekeepers/ })).toContainText('3');
  const tagged = await send(window, 'sources.page', { query: 'tag:gatekeepers', sort: 'added', reversed: false, offset: 0, limit: 10, storyId: null });
  expect(tagged.total).toBe(3);
  await window.getByRole('button', { name: 'Undo' }).last().press('Enter');
  await expect(window.getByRole('region', { name: 'Tag' })).toHaveCount(0);

  // Back to the copy, which lost nothing, and which is found as well.
  await keys.press('Escape');
  await keys.press('Control+1');
  await expect(copyOf(window)).toContainText('Ships wait while the harbourmaster decides.');
});

test('what is found in a copy is shown where it stands', async ({ launch }) => {
  const { window } = await launch();
  await archiveOpen(window);
  await expect(copyOf(window)).toBeFocused();
  await window.keyboard.press('Control+Shift+F');
  await expect(window.getByRole('dialog', { name: 'Search everything' })).toBeVisible();
  await window.keyboard.type('in:story office');
  await expect(window.getByRole('menuitem').first().locator('mark').first()).toHaveText('office');
  await window.keyboard.press('Enter');
  await expect.poll(() => highlighted(window, 'sought')).toMatch(/^office/);
});
