import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { archiveOpen, expect, test } from './app.ts';
import { copyOf } from './desk.ts';

/** What axe-core finds on the screen as it stands; `legacyMode` because it can't open a page of its own here. */
async function findings(window: Page, within = 'html'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().include(within).analyze();
  return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the screens of the desk (${theme})`, async ({ launch }) => {
    test.slow();
    const app = await launch();
    const { window } = app;
    await window.emulateMedia({ colorScheme: theme });
    await archiveOpen(window);
    await expect(copyOf(window)).toBeVisible();
    expect(await findings(window), 'the desk').toEqual([]);

    await window.getByRole('option', { name: /Kishida tells the Diet/ }).click();
    await window.getByRole('tab', { name: 'Text' }).click();
    await expect(window.getByRole('article', { name: 'Text of the source' })).toBeVisible();
    expect(await findings(window), 'a source').toEqual([]);

    await window.keyboard.press('Control+k');
    await expect(window.getByRole('dialog')).toBeVisible();
    expect(await findings(window), 'the palette').toEqual([]);
    await window.keyboard.press('Escape');

    await window.keyboard.press('Control+/');
    await expect(window.getByRole('dialog')).toBeVisible();
    expect(await findings(window), 'the shortcut sheet').toEqual([]);
    await window.keyboard.press('Escape');
  });

  test(`axe finds nothing where things are found (${theme})`, async ({ launch }) => {
    test.slow();
    const { window } = await launch();
    await window.emulateMedia({ colorScheme: theme });
    await archiveOpen(window);
    await expect(copyOf(window)).toBeFocused();

    await window.keyboard.press('Control+Shift+F');
    await expect(window.getByRole('dialog', { name: 'Search everything' })).toBeVisible();
    await window.keyboard.type('office');
    await expect(window.getByRole('menuitem').first()).toBeVisible();
    expect(await findings(window), 'the search').toEqual([]);
    await window.keyboard.press('Escape');

    await window.keyboard.press('Control+3');
    await expect(window.getByRole('listbox', { name: 'Sources of the library' })).toBeVisible();
    await expect(window.getByRole('region', { name: 'Year' })).toBeVisible();
    expect(await findings(window), 'the library').toEqual([]);
  });
}

/** Looks at a screen in both themes. */
async function isClean(window: Page, screen: string): Promise<void> {
  // A tip would lie over it.
  await window.mouse.move(0, 0);
  await expect(window.getByRole('tooltip')).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    expect.soft(await findings(window), `${screen} (${colorScheme})`).toEqual([]);
  }
}

test('axe finds nothing where sources are written down and cited, light and dark', async ({ launch }) => {
  test.slow();
  const { window } = await launch();
  await archiveOpen(window);
  await expect(copyOf(window)).toBeVisible();
  const back = async () => window.getByRole('button', { name: 'Back to the sources' }).click();

  await window.keyboard.press('Control+Alt+N');
  await expect(window.getByRole('textbox', { name: 'About what' })).toBeVisible();
  await window.getByRole('button', { name: 'Add a person who spoke' }).click();
  await isClean(window, 'the form for what is written down');
  await back();

  await window.keyboard.press('Control+Alt+Y');
  await expect(window.getByRole('group', { name: 'Style of citations' })).toBeVisible();
  await isClean(window, 'the styles');
  await back();

  await copyOf(window).getByRole('button', { name: /^Citation 1:/ }).click();
  await expect(window.getByRole('button', { name: 'Back to all sources' })).toBeVisible();
  await window.keyboard.press('Control+Alt+E');
  await expect(window.getByRole('heading', { name: 'Citation', exact: true })).toBeVisible();
  await isClean(window, 'a citation');
});

test('axe finds nothing at the checker’s desk, light and dark', async ({ launch }) => {
  test.slow();
  const { window } = await launch();
  await archiveOpen(window);
  await expect(copyOf(window)).toBeFocused();
  await window.getByRole('option', { name: /office-in-trouble/ }).click();
  await expect(window.getByRole('textbox', { name: 'Slug' })).toHaveValue('office-in-trouble');
  await window.keyboard.press('Control+2');
  const claims = window.getByRole('listbox', { name: 'Claims to check' });
  await expect(claims.getByRole('option').first()).toBeFocused();
  await window.keyboard.press('j');
  await expect(window.getByRole('list', { name: 'Candidates' })).toBeVisible();
  await isClean(window, 'the checker’s desk');
  await window.keyboard.press('c');
  await expect(window.getByRole('button', { name: 'Back to all sources' })).toBeVisible();
  await isClean(window, 'a candidate in its source');
  await window.emulateMedia({ forcedColors: 'active' });
  expect.soft(await findings(window, '#stories-pane'), 'the claims in forced colours').toEqual([]);
  expect.soft(await findings(window, '[aria-label^="Evidence for claim"]'), 'the evidence in forced colours').toEqual([]);
});

test('axe finds nothing on the panels of people and the gate, light and dark', async ({ launch }) => {
  test.slow();
  const { window } = await launch();
  await archiveOpen(window);
  await expect(copyOf(window)).toBeFocused();
  await window.keyboard.press('F2');
  await expect(window.getByRole('dialog', { name: 'Who is sitting here?' })).toBeVisible();
  await isClean(window, 'the people');
  await window.keyboard.press('Escape');

  await window.getByRole('option', { name: /office-in-trouble/ }).click();
  await expect(window.getByRole('textbox', { name: 'Slug' })).toHaveValue('office-in-trouble');
  await window.keyboard.press('Control+Alt+g');
  await expect(window.getByRole('dialog', { name: 'Gate' })).toBeVisible();
  await isClean(window, 'the gate');
});
