import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { docx, eml, html, markdown, pdf, png, srt, text, utf8, wav, wordParagraph } from '../../domain/import/testing/files.ts';
import { answerDialogs, archiveOpen, expect, send, test, type App } from './app.ts';

/** Several files of several kinds, chosen at once; what becomes of each stands in a row of its own. */

async function choose(app: App, ...paths: string[]): Promise<void> {
  await answerDialogs(app, { open: paths });
  await app.window.getByRole('button', { name: 'Import sources' }).click();
}

const row = (window: Page, name: string) => window.getByRole('region', { name: 'Import' }).getByRole('listitem').filter({ hasText: name });

test('each file has a row: done, already here, or refused and why', async ({ launch, folder }) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  const files: Record<string, Uint8Array> = {
    'page.html': html,
    'report.pdf': pdf([[{ text: 'The harbour opens on Friday.', y: 700 }]], { Title: '(Harbour report)' }),
    'letter.docx': docx(wordParagraph('The harbour opens.'), '<dc:title>A letter</dc:title>'),
    'notes.md': markdown,
    'words.txt': text,
    'photo.png': png(),
    'talk.wav': wav(1),
    'talk.srt': srt,
    'notice.eml': eml(),
    'empty.html': new Uint8Array(),
  };
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  mkdirSync(join(folder, 'a folder'));

  await choose(app, ...paths, join(folder, 'a folder'));
  await expect(row(window, 'empty.html')).toContainText('The file is empty.');
  await expect(row(window, 'a folder')).toContainText('This is a folder, not a file.');
  for (const title of ['Harbour opens', 'Harbour report', 'A letter', 'Harbour notes', 'words', 'photo', 'talk', 'Opening of the harbour'])
    await expect(row(window, title).getByRole('button', { name: 'Done, open' })).toBeVisible();
  const { kind, latestCaptureId } = (await send(window, 'sources.list', {})).find(({ csl }) => csl.title === 'talk') ?? {};
  expect(kind).toBe('recording');
  const { readable } = await send(window, 'sources.captureText', { captureId: latestCaptureId ?? '' });
  expect(readable[0]).toMatchObject({ text: 'The harbour opens on Friday.', time: { start: 1000 } });

  await window.getByRole('button', { name: 'Clear what is done' }).click();
  await choose(app, join(folder, 'report.pdf'));
  const again = row(window, 'Harbour report');
  await expect(again).toContainText('The archive has this very file.');
  await again.getByRole('button', { name: 'Keep as a new capture' }).click();
  await expect(again.getByRole('button', { name: 'Done, open' })).toBeVisible();
  expect((await send(window, 'sources.list', {})).find(({ csl }) => csl.title === 'Harbour report')?.captures).toBe(2);
});

test('a page of 50 MB holds up neither the window nor the program, and can be cancelled', async ({ launch, folder }, info) => {
  test.setTimeout(420_000);
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  const graf = '<p>The harbour opens on Friday, said its master; <a href="https://paper.example/ships">forty ships</a> have waited outside.</p>\n';
  const path = join(folder, 'long.html');
  writeFileSync(path, utf8(`<!doctype html><title>A long page</title><article>${graf.repeat(Math.ceil((50 * 1024 * 1024) / graf.length))}`));
  const other = join(folder, 'longer.html');
  writeFileSync(other, utf8(`<!doctype html><title>Another</title><article>${graf.repeat(300_000)}`));

  // The longest time between two frames of the window, and between two turns of the main thread, in milliseconds.
  await window.evaluate(() => {
    const seen = { longest: 0, last: performance.now() };
    Object.assign(globalThis, { seen });
    const look = (now: number): void => {
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await app.electron.evaluate(() => {
    const seen = { longest: 0, last: performance.now() };
    Object.assign(globalThis, { seen });
    setInterval(() => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
    }, 1);
  });
  await choose(app, path);
  await expect(row(window, 'long.html').getByRole('progressbar')).toBeVisible();
  await expect(row(window, 'A long page').getByRole('button', { name: 'Done, open' })).toBeVisible({ timeout: 240_000 });
  const longest = (): number => Reflect.get(globalThis, 'seen').longest;
  const frame = await window.evaluate(longest);
  const turn = await app.electron.evaluate(longest);
  info.annotations.push({ type: 'longest frame, longest turn of the main thread (ms)', description: `${frame.toFixed(1)}, ${turn.toFixed(1)}` });

  await choose(app, other);
  await row(window, 'longer.html').getByRole('button', { name: 'Cancel longer.html' }).click();
  await expect(row(window, 'longer.html')).toContainText('cancelled', { timeout: 120_000 });
  expect((await send(window, 'sources.list', {})).some(({ csl }) => csl.title === 'Another')).toBe(false);
});
