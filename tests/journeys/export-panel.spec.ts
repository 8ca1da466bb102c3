import { AxeBuilder } from '@axe-core/playwright';
import { unzipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs, archiveOpen, expect, send, test } from './app.ts';
import { choose, copyOf, saved } from './desk.ts';

const panel = (window: Page) => window.getByRole('region', { name: 'Export', exact: true });
const tick = (window: Page, format: string | RegExp) => panel(window).getByRole('checkbox', { name: format });

test('the sample story goes to everything there is, from the panel and by keys alone', async ({ launch, folder }) => {
  const app = await launch();
  const { window } = app;
  const keys = window.keyboard;
  await archiveOpen(window);
  const formats = await send(window, 'exports.formats', {});

  await keys.press('Control+e');
  await expect(tick(window, 'Web page (HTML)')).toBeFocused();
  await expect(panel(window).getByRole('region', { name: 'Preview of Web page (HTML)' })).toContainText('Japan has no plan to join NATO');
  for (const { label } of formats) {
    const here = panel(window).getByRole('checkbox', { name: label }).first();
    await expect(here).toBeFocused();
    if (!(await here.isChecked())) await keys.press('Space');
    await expect(panel(window).getByRole('heading', { name: `What ${label} loses` })).toBeVisible();
    await expect(panel(window).getByText('Making it…')).toHaveCount(0);
    await keys.press('ArrowDown');
  }
  await keys.press('Home');
  await expect(tick(window, 'Web page (HTML)')).toBeFocused();

  await answerDialogs(app, { open: [folder] });
  const button = panel(window).getByRole('button', { name: `Export ${formats.length} formats…` });
  for (let step = 0; step < 30 && !(await button.evaluate((element) => element === document.activeElement)); step++) await keys.press('Tab');
  const before = new Set(readdirSync(folder));
  await keys.press('Enter');
  await expect(window.getByText(/^Exported \d+ files, /)).toBeVisible();
  const written = readdirSync(folder).filter((name) => !before.has(name));
  for (const { fileExtension } of formats.filter(({ takes }) => takes === 'story'))
    expect(written.some((name) => name.endsWith(`.${fileExtension}`)), fileExtension).toBe(true);
  expect(readFileSync(join(folder, 'japan-nato-office.html'), 'utf8')).toContain('Japan has no plan to join NATO');

  await keys.press('Escape');
  await expect(panel(window)).toHaveCount(0);
  await expect(copyOf(window)).toBeFocused();
  // What was chosen is there again, for this section.
  await keys.press('Control+e');
  await expect(panel(window).getByRole('checkbox', { checked: true })).toHaveCount(formats.length);
});

test('the panel says what is lost and what the gate says, and is clean in both schemes', async ({ launch }) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  await window.getByRole('listbox', { name: 'Stories' }).getByRole('option', { name: /office-in-trouble/ }).click();
  await expect(copyOf(window)).toBeVisible();
  await window.keyboard.press('Control+e');
  await expect(panel(window)).toContainText('Shut: the story goes out as a draft, and says so.');
  await expect(panel(window).getByRole('region', { name: 'Preview of Web page (HTML)' })).toContainText('Draft, not for publication.');
  await tick(window, 'Plain text').focus();
  await expect(panel(window)).toContainText('Read back: every word of the copy is there.');
  await expect(panel(window)).toContainText('Language: plain text can’t say its language');
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).include('section[aria-label="Export"]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }
});

test('a story from right to left is shown and written so, and copied with its marks and as plain text', async ({ launch, folder }) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  const { id } = await send(window, 'stories.create', { slug: 'mina', headline: 'الميناء مغلق ليلاً', language: 'ar' });
  await window.getByRole('option', { name: /mina/ }).click();
  await copyOf(window).click();
  await window.keyboard.type('قال المجلس إن القرار مؤقت.');
  await saved(window);
  await window.keyboard.press('Control+e');
  const preview = panel(window).getByRole('region', { name: 'Preview of Web page (HTML)' });
  await expect(preview).toContainText('قال المجلس إن القرار مؤقت.');
  expect(await preview.locator('html').evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  await answerDialogs(app, { open: [folder] });
  await panel(window).getByRole('button', { name: 'Export into a folder…' }).click();
  await expect(window.getByText(/^Exported 1 file, /)).toBeVisible();
  expect(readFileSync(join(folder, 'mina.html'), 'utf8')).toContain('<html lang="ar" dir="rtl">');

  await window.keyboard.press('Escape');
  await choose(window, 'Copy the story for pasting');
  await expect(window.getByText('Copied the story, with its marks and as plain text.')).toBeVisible();
  const clipped = await app.electron.evaluate(async ({ clipboard }) => {
    // As it is before Electron 45, where a text and its HTML are read by kind.
    const early = clipboard as unknown as { readText(): string | Promise<string>; readHTML?: () => string };
    return [await early.readText(), early.readHTML?.() ?? ''];
  });
  expect(clipped[0]).toContain('قال المجلس إن القرار مؤقت.');
  expect(clipped[1]).toContain('<h1>الميناء مغلق ليلاً</h1>');
  expect((await send(window, 'stories.get', { storyId: id })).fields.language).toBe('ar');
});

test('a PDF comes with the other formats: tagged, outlined, its fonts within, its pages numbered', async ({ launch, folder }) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  await expect(copyOf(window)).toBeVisible();
  await window.getByRole('button', { name: 'Export', exact: true }).click();
  await tick(window, /^PDF$/).check();
  await answerDialogs(app, { open: [folder] });
  await panel(window).getByRole('button', { name: 'Export 2 formats…' }).click();
  await expect(window.getByText(/^Exported 2 files, /)).toBeVisible();
  const bytes = readFileSync(join(folder, 'japan-nato-office.pdf'));
  expect(bytes.includes('/FontFile')).toBe(true);

  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise;
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  expect((await pdf.getOutline())?.[0]?.title).toContain('Japan');
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const words = items.map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' ');
  expect(words).toContain('Japan has no plan to join NATO');
  expect(words).toMatch(new RegExp(`1\\s*/\\s*${pdf.numPages}`));
  expect(words).not.toContain('Draft, not for publication');
  await pdf.destroy();
});

test('any of the stories go out together, as one book', async ({ launch, folder }) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  await send(window, 'stories.create', { slug: 'harbour', headline: 'The harbour is shut' });
  await send(window, 'stories.create', { slug: 'bridge', headline: 'The bridge is open' });
  await expect(copyOf(window)).toBeVisible();
  await window.getByRole('button', { name: 'Export', exact: true }).click();
  await tick(window, 'Web page (HTML)').uncheck();
  await tick(window, /^E-book/).check();
  await panel(window).getByRole('button', { name: 'What to export' }).click();
  await window.getByRole('menuitemradio', { name: /^Chosen stories/ }).click();
  const list = panel(window).getByRole('listbox', { name: 'Stories to export' });
  await list.getByRole('option', { name: 'harbour' }).click();
  await expect(panel(window).getByRole('button', { name: 'What to export' })).toContainText('Chosen stories (2)');
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).include('section[aria-label="Export"]').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    await window.screenshot({ path: test.info().outputPath(`chosen-${colorScheme}.png`) });
  }
  await answerDialogs(app, { open: [folder] });
  await panel(window).getByRole('button', { name: 'Export into a folder…' }).click();
  await expect(window.getByText(/^Exported 1 file, /)).toBeVisible();
  const [book = ''] = readdirSync(folder).filter((name) => name.endsWith('.epub'));
  const chapters = Object.keys(unzipSync(readFileSync(join(folder, book)))).filter((name) => name.includes('story-'));
  expect(chapters).toHaveLength(2);
});
