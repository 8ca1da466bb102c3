import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerDialogs, archiveOpen, expect, test, type App } from './app.ts';
import { ferryPage, highlighted, selectWords } from './desk.ts';
import { inFrame } from './frame.ts';
import { printedReport, quietRecording, recordingTranscript } from './source-files.ts';

/** Imports files as a person does, and opens the source that came of the first. */
async function importAndOpen(app: App, files: readonly string[], title: RegExp): Promise<void> {
  await answerDialogs(app, { open: files });
  await app.window.getByRole('button', { name: 'Import sources', exact: true }).click();
  await openSource(app.window, title);
}

async function openSource(window: Page, title: RegExp): Promise<void> {
  await window.getByRole('listbox', { name: 'Sources' }).getByRole('option', { name: title }).click();
}

const pages = (window: Page): Locator => window.getByRole('group', { name: 'Pages of the PDF' });
const annotations = (window: Page): Locator => window.getByRole('region', { name: 'Annotations' });

async function clipboardOf(app: App): Promise<{ text: string; html: string }> {
  return app.electron.evaluate(({ clipboard }) => {
    // In Electron 45 both answer later, and HTML is read as the web reads it.
    const board = clipboard as unknown as { readText(): string; readHTML(): string };
    return { text: board.readText(), html: board.readHTML() };
  });
}

test('a PDF is read, searched and marked by keyboard, and the mark is there after coming back', async ({ launch, folder }) => {
  // The app starts twice.
  test.slow();
  let app = await launch();
  let { window } = app;
  await archiveOpen(window);
  const report = join(folder, 'harbour-report.pdf');
  writeFileSync(report, await printedReport(app));
  await importAndOpen(app, [report], /Harbour report/);

  await expect(window.getByRole('tab', { name: 'PDF' })).toHaveAttribute('aria-selected', 'true');
  await expect(pages(window)).toContainText('The harbour board met in March');
  await expect(window.getByText('of 4', { exact: true })).toBeVisible();

  await window.keyboard.press('Control+f');
  const field = window.getByRole('textbox', { name: 'Find within the source' });
  await expect(field).toBeFocused();
  await window.keyboard.type('CROSSING');
  await expect(window.getByRole('search').getByRole('status')).toHaveText('1 of 4');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('search').getByRole('status')).toHaveText('2 of 4');
  await expect.poll(() => highlighted(window, 'found-here')).toBe('crossing');
  await window.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(pages(window)).toBeFocused();

  const number = window.getByRole('textbox', { name: 'Page' });
  await number.fill('3');
  await number.press('Enter');
  const third = pages(window).getByRole('group', { name: 'Page 3' });
  await expect(third).toContainText('The engines came from Bergen');
  await selectWords(third, 'The engines came from Bergen');
  await expect(window.getByRole('toolbar', { name: 'The selected passage' })).toContainText('page 3');

  await window.keyboard.press('Control+Shift+A');
  const note = window.getByRole('textbox', { name: 'Note' });
  await expect(note).toBeFocused();
  await window.keyboard.type('Ask the yard for the date.');
  await window.keyboard.press('Tab');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Tab');
  await window.keyboard.type('engines');
  await window.keyboard.press('Tab');
  await window.getByRole('button', { name: 'Done', exact: true }).press('Enter');
  await expect(annotations(window)).toContainText('Ask the yard for the date.');
  await expect(annotations(window)).toContainText('page 3 · #engines');
  await expect.poll(() => highlighted(window, 'annotation-green')).toBe('The engines came from Bergen');
  await window.getByRole('tab', { name: 'Text' }).click();
  await expect(window.getByRole('article', { name: 'Text of the source' })).toBeVisible();
  await expect.poll(() => highlighted(window, 'annotation-green')).toBe('The engines came from Bergen');

  await app.close();
  app = await launch();
  ({ window } = app);
  await archiveOpen(window);
  await openSource(window, /Harbour report/);
  await expect(annotations(window)).toContainText('Ask the yard for the date.');
  await annotations(window).getByRole('button', { name: /The engines came from Bergen/ }).press('Enter');
  await expect.poll(() => highlighted(window, 'passage')).toBe('The engines came from Bergen');
  await expect.poll(() => highlighted(window, 'annotation-green')).toBe('The engines came from Bergen');

  await annotations(window).getByRole('button', { name: 'Remove the annotation' }).click();
  await expect(annotations(window)).toHaveCount(0);
  await window.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(annotations(window)).toContainText('Ask the yard for the date.');
  await expect(annotations(window)).toContainText('#engines');
});

test('a recording plays from the time of what is said', async ({ launch, folder }) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  const recording = join(folder, 'board-meeting.wav');
  const transcript = join(folder, 'board-meeting.vtt');
  writeFileSync(recording, quietRecording(12));
  writeFileSync(transcript, recordingTranscript);
  await importAndOpen(app, [recording, transcript], /board-meeting/);

  await expect(window.getByRole('tab', { name: 'Transcript' })).toHaveAttribute('aria-selected', 'true');
  const said = window.getByRole('article', { name: 'Transcript of the source' });
  await said.getByRole('button', { name: 'Play from 0:07' }).press('Enter');
  const player = window.locator('audio');
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(7);
  await expect(said.locator('[aria-current="time"]')).toContainText('The ferry will not sail in June.');
  expect(await player.evaluate((audio: HTMLAudioElement) => ({ error: audio.error, length: Math.round(audio.duration) }))).toEqual({
    error: null,
    length: 12,
  });
  await player.evaluate((audio: HTMLAudioElement) => audio.pause());

  await selectWords(said, 'will not sail in June');
  await expect(window.getByRole('toolbar', { name: 'The selected passage' })).toContainText('at 0:07');
});

test('a passage is copied with its attribution, as text and as HTML', async ({ launch }) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  await importAndOpen(app, [ferryPage], /Island ferry/);
  await window.getByRole('tab', { name: 'Text' }).click();
  const text = window.getByRole('article', { name: 'Text of the source' });
  await selectWords(text, 'Some 412 people use the crossing on a working day');
  await window.keyboard.press('Control+Shift+Y');
  await expect(window.getByText('Copied the passage with its attribution.')).toBeVisible();
  const copied = await clipboardOf(app);
  expect(copied.text).toMatch(/^“Some 412 people use the crossing on a working day”\n— Island ferry to stop/);
  expect(copied.text).toContain('https://skerrypost.example/2024/03/ferry-stops');
  expect(copied.html).toContain('<blockquote');
  expect(copied.html).toContain('Some 412 people use the crossing on a working day');
});

test('words are found in the page as it was captured, and marks are painted there', async ({ launch }) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  await importAndOpen(app, [ferryPage], /Island ferry/);
  await window.getByRole('tab', { name: 'Text' }).click();
  await selectWords(window.getByRole('article', { name: 'Text of the source' }), 'Some 412 people use the crossing');
  await window.keyboard.press('Control+Shift+A');
  await window.keyboard.type('Count them.');
  await window.getByRole('tab', { name: 'Page' }).click();
  await expect
    .poll(async () => inFrame(app, "[...(CSS.highlights.get('standfirst-yellow') ?? [])].map(String).join()").catch(() => ''))
    .toBe('Some 412 people use the crossing');

  await window.keyboard.press('Control+f');
  await window.keyboard.type('ferry');
  const count = window.getByRole('search').getByRole('status');
  await expect(count).toHaveText(/^1 of \d+$/);
  await window.keyboard.press('Enter');
  await expect(count).toHaveText(/^2 of \d+$/);
});

test('the page stays to be seen behind a menu, and steps aside for files that are dragged over it', async ({ launch }) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  await importAndOpen(app, [ferryPage], /Island ferry/);
  // By its label alone: behind a dialog it has no role.
  const place = window.locator('button[aria-label^="The page as it was captured"]');
  await expect(place).toBeVisible();
  await expect.poll(() => inFrame(app, 'document.title').catch(() => '')).not.toBe('');

  await window.keyboard.press('Control+k');
  await expect(place.locator('img')).toHaveAttribute('src', /^data:image\/jpeg/);
  await window.keyboard.press('Escape');
  await expect(place.locator('img')).toHaveCount(0);

  await app.electron.evaluate(async ({ webContents }) => {
    const frame = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('capture:'));
    if (frame === undefined) throw new Error('no capture is shown');
    frame.debugger.attach();
    await frame.debugger.sendCommand('Input.dispatchDragEvent', {
      type: 'dragEnter',
      x: 40,
      y: 40,
      data: { items: [], files: ['/tmp/page.html'], dragOperationsMask: 1 },
    });
    frame.debugger.detach();
  });
  await expect(place.locator('img')).toHaveCount(1);
  // The drag went elsewhere: the page comes back by itself.
  await expect(place.locator('img')).toHaveCount(0);
});
