import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs, archiveOpen, checkout, expect, launchApp, send, type App } from '../journeys/app.ts';
import { copyOf, ferryPage, frameOf, saved, selectWords } from '../journeys/desk.ts';

/**
 * The main job, done once in the real app as a person does it: an archive is made, a saved page imported, a story
 * written and cited, the page exported. What was made and how it looked stays in `out/tour/`.
 */

const out = join(checkout, 'out', 'tour');
const settings = mkdtempSync(join(tmpdir(), 'standfirst-tour-'));
let step = 0;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const app = await launchApp({ userData: settings });
try {
  await tour(app);
} finally {
  await app.close();
  rmSync(settings, { recursive: true, force: true, maxRetries: 5 });
}

async function tour({ electron, window: first }: App): Promise<void> {
  const sample = await archiveOpen(first);
  await inSize(first);
  const stories = await send(first, 'stories.list', {});
  tell(`opened the sample archive, made on the first run: ${stories.length} stories (${sample.split(/[\\/]/).at(-1)})`);
  await expect(copyOf(first)).toContainText('Kishida');
  await picture(first, 'the-desk');

  const archive = join(out, 'Island.standfirst');
  await answerDialogs(app, { save: archive });
  const opening = electron.waitForEvent('window');
  await first.keyboard.press('Control+Shift+N');
  const window = await opening;
  await archiveOpen(window);
  await inSize(window);
  tell(`made an archive: ${told(archive)}`);

  await window.keyboard.press('Control+n');
  await window.getByRole('textbox', { name: 'Slug' }).fill('ferry-stops');
  await window.getByRole('textbox', { name: 'Kicker' }).fill('Transport');
  await window.getByRole('textbox', { name: 'Headline' }).fill('Skerry without a ferry for eleven days');
  await window
    .getByRole('textbox', { name: 'Standfirst' })
    .fill('New engines stop the only boat to the mainland in June; a cargo boat will carry food and post.');
  await window.getByRole('textbox', { name: 'Add a byline' }).fill('Ada Rowe');
  await window.getByRole('textbox', { name: 'Dateline: place' }).fill('Skerry');
  tell('began a story: slug, kicker, headline, standfirst, byline, dateline');

  await answerDialogs(app, { open: [ferryPage] });
  await window.keyboard.press('Control+Shift+I');
  const rows = window.getByRole('region', { name: 'Import' });
  await rows.getByRole('button', { name: 'Done, open' }).click();
  const [source] = await send(window, 'sources.list', {});
  tell(`imported a saved page: “${source?.csl.title}”, ${source?.csl['container-title']}`);
  const pageView = await frameOf(app);
  writeFileSync(join(out, `${nextNumber()}-the-page-as-captured.png`), pageView);

  await window.getByRole('tab', { name: 'Text' }).click();
  const text = window.getByRole('article', { name: 'Text of the source' });
  const copy = copyOf(window);
  await copy.click();
  await window.keyboard.type('The ferry between Skerry and the mainland will not sail from 3 to 13 June, the harbour board said.');
  await selectWords(text, 'will not sail from 3 to 13 June while its engines are replaced');
  await window.keyboard.press('Control+Shift+C');
  await expect(copy.getByRole('button', { name: /^Citation 1/ })).toBeVisible();
  await copy.press('Control+End');
  await copy.press('Enter');
  await window.keyboard.type('## Food and post');
  await copy.press('Enter');
  await window.keyboard.type('A cargo boat will go instead. “Nobody will be cut off,” said Ingrid Halcrow, who chairs the board.');
  await selectWords(text, '“Nobody will be cut off,” said Ingrid Halcrow');
  await window.keyboard.press('Control+Shift+C');
  await expect(copy.getByRole('button', { name: /^Citation 2/ })).toBeVisible();
  await saved(window);
  tell('wrote two grafs and a heading, and cited two passages of the page; every key is in the archive');
  await picture(window, 'written-and-cited');

  const exported = join(out, 'ferry-stops.html');
  await answerDialogs(app, { save: exported });
  await window.keyboard.press('Control+Alt+x');
  await expect(window.getByText(`to ${exported}`)).toBeVisible();
  const notes = readFileSync(exported, 'utf8').match(/role="doc-endnotes"/g)?.length ?? 0;
  if (notes !== 1) throw new Error('the exported page has no notes');
  tell(`exported the story: ${told(exported)}, ${statSync(exported).size} bytes, with two numbered notes`);
  await picture(window, 'exported');
  tell(`the pictures are in ${told(out)}`);
}

/** As wide as a small desk, so that the pictures are of one size wherever they are taken. */
async function inSize(window: Page): Promise<void> {
  const page = await app.electron.browserWindow(window);
  await page.evaluate((browserWindow) => browserWindow.setContentSize(1280, 840));
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(1280);
}

async function picture(window: Page, name: string): Promise<void> {
  await window.screenshot({ path: join(out, `${nextNumber()}-${name}.png`) });
}

function nextNumber(): number {
  step += 1;
  return step;
}

function told(path: string): string {
  return relative(checkout, path);
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
