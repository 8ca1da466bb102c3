import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, archiveOpen, expect, test } from './app.ts';
import { choose, copyOf, newStory, saved } from './desk.ts';

test('a picture comes from a file into the copy, is described, comes back, and goes out within the page', async ({ launch, folder }) => {
  const app = await launch();
  const { window } = app;
  const keys = window.keyboard;
  await archiveOpen(window);
  await newStory(window);
  await keys.type('The harbour at night');
  await copyOf(window).click();
  await keys.type('Ships wait.');

  const drawn = await window.evaluate(() => {
    const canvas = new OffscreenCanvas(900, 600);
    const context = canvas.getContext('2d');
    context?.fillRect(100, 100, 300, 300);
    return canvas.convertToBlob({ type: 'image/png' }).then(async (blob) => [...new Uint8Array(await blob.arrayBuffer())]);
  });
  const file = join(folder, 'harbour.png');
  writeFileSync(file, Buffer.from(drawn));
  await answerDialogs(app, { open: [file] });
  await choose(window, 'Picture…');
  const picture = copyOf(window).locator('figure img');
  await expect(picture).toBeVisible();
  await expect.poll(async () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await window.getByRole('textbox', { name: 'Caption' }).fill('Ships before the harbour');
  await window.getByRole('textbox', { name: 'Credit' }).fill('Mara Quill');
  await window.getByRole('textbox', { name: /^What it shows/ }).fill('Three ships at anchor');
  await saved(window);
  expect((await new AxeBuilder({ page: window }).setLegacyMode().include('[data-pane=copy]').analyze()).violations).toEqual([]);

  await app.close();
  const again = await launch();
  await archiveOpen(again.window);
  await expect(copyOf(again.window).locator('figure img')).toHaveAttribute('alt', 'Three ships at anchor');
  const out = join(folder, 'harbour.html');
  await answerDialogs(again, { save: out });
  await choose(again.window, 'Export as HTML…');
  await expect(again.window.getByText(/^Exported /)).toBeVisible();
  const page = readFileSync(out, 'utf8');
  expect(page).toContain('alt="Three ships at anchor"');
  expect(page).toContain('Ships before the harbour');
  expect(page).toMatch(/src="data:image\/(?:png|jpeg|webp);base64,/);
});
