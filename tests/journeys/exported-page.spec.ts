import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderHtml } from '../../domain/export/html/render.ts';
import { empty, everyKind, rightToLeft } from '../export/articles.ts';
import { answerDialogs, archiveOpen, expect, send, test, type App } from './app.ts';

/** An exported page as a reader's browser shows it: in a window and a session of its own, with nothing of the desk's. */
async function openInBrowser(app: App, file: string): Promise<Page> {
  const opened = app.electron.waitForEvent('window');
  await app.electron.evaluate(async ({ BrowserWindow }, path) => {
    const browser = new BrowserWindow({ width: 1280, height: 900, webPreferences: { partition: 'reader', sandbox: true } });
    await browser.loadFile(path);
  }, file);
  return opened;
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

const looks = [
  { colorScheme: 'light', width: 400 },
  { colorScheme: 'dark', width: 1280 },
] as const;

test('axe finds nothing on exported pages, light and narrow or dark and wide', async ({ launch, folder }) => {
  test.slow();
  const app = await launch();
  await archiveOpen(app.window);
  const files = { sample: join(folder, 'sample.html') };
  await answerDialogs(app, { save: files.sample });
  const [story] = await send(app.window, 'stories.list', {});
  if (story === undefined) throw new Error('the sample has no story');
  await send(app.window, 'export.html', { storyId: story.id });
  for (const [name, article] of Object.entries({ everyKind, rightToLeft, empty })) {
    Object.assign(files, { [name]: join(folder, `${name}.html`) });
    writeFileSync(join(folder, `${name}.html`), renderHtml(article));
  }

  for (const [name, file] of Object.entries(files)) {
    const page = await openInBrowser(app, file);
    for (const { colorScheme, width } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      expect(await findings(page), `${name}, ${colorScheme}, ${width} pixels`).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${name} at ${width} pixels is no wider than its window`).toBeLessThanOrEqual(0);
    }
    await page.close();
  }
});

test('a note leads back to the words that refer to it', async ({ launch, folder }) => {
  const app = await launch();
  const file = join(folder, 'every-kind.html');
  writeFileSync(file, renderHtml(everyKind));
  const page = await openInBrowser(app, file);
  await page.getByLabel('Note 3', { exact: true }).first().click();
  await expect(page.locator(':target')).toContainText('Talk with a crane driver');
  await page.getByLabel('Back to note 3 in the text, mention 2').click();
  await expect(page.locator(':target')).toHaveText('3');
  await expect(page.getByRole('blockquote').filter({ has: page.locator(':target') })).toContainText('We load at night');
});
