import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs, archiveOpen, expect, launchApp, send, test, type App } from './app.ts';

/** Starts something that opens a window, and gives that window's page. */
async function newWindow(app: App, act: () => Promise<unknown>): Promise<Page> {
  const opened = app.electron.waitForEvent('window');
  await act();
  const page = await opened;
  await page.waitForLoadState('domcontentloaded');
  return page;
}

async function createArchive(app: App, window: Page, path: string): Promise<Page> {
  await answerDialogs(app, { save: path });
  return newWindow(app, () => send(window, 'archive.create', {}));
}

test('the first run makes the sample archive and opens it; the next opens it again', async ({ launch, folder }) => {
  const first = await launch();
  const path = await archiveOpen(first.window);
  expect(existsSync(path)).toBe(true);
  expect((await send(first.window, 'stories.list', {})).length).toBeGreaterThan(0);
  await first.close();
  const again = await launch();
  expect(await archiveOpen(again.window)).toBe(path);
  expect(existsSync(join(folder, 'settings', 'settings.json'))).toBe(false);
});

test('two archives stand in two windows, each with its own stories, and come back the next time', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  const sample = await archiveOpen(app.window);
  const foreign = join(folder, 'Foreign.standfirst');
  const second = await createArchive(app, app.window, foreign);
  expect(await archiveOpen(second)).toBe(foreign);
  expect(await send(second, 'stories.list', {})).toEqual([]);

  await send(second, 'stories.create', { slug: 'ferry' });
  const slugs = async (window: Page) => (await send(window, 'stories.list', {})).map(({ slug }) => slug);
  expect(await slugs(second)).toEqual(['ferry']);
  expect(await slugs(app.window)).not.toContain('ferry');

  await app.close();
  const again = await launch();
  await expect.poll(() => again.electron.windows().length).toBe(2);
  const paths = await Promise.all(again.electron.windows().map(archiveOpen));
  expect(paths.toSorted()).toEqual([foreign, sample].toSorted());
});

test('an archive that is open already comes to the front instead of opening twice', async ({ launch, folder }) => {
  const app = await launch();
  const sample = await archiveOpen(app.window);
  const second = await createArchive(app, app.window, join(folder, 'Foreign.standfirst'));
  await archiveOpen(second);
  await send(second, 'archive.openRecent', { path: sample });
  expect(app.electron.windows()).toHaveLength(2);
  await expect
    .poll(() => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle()))
    .toContain('Sample');
});

test('a second start hands its archive to the first and ends', async ({ launch, folder }) => {
  const app = await launch();
  await archiveOpen(app.window);
  const foreign = join(folder, 'Foreign.standfirst');
  const second = await createArchive(app, app.window, foreign);
  await archiveOpen(second);
  await second.close();
  await expect.poll(() => app.electron.windows().length).toBe(1);

  const third = await newWindow(app, async () => {
    // The second start ends before it has a window, which Playwright takes for a failed launch.
    await expect(launchApp({ userData: join(folder, 'settings'), archive: foreign })).rejects.toThrow();
  });
  expect(await archiveOpen(third)).toBe(foreign);
});

test('a window closes in order, and remembers where it stood', async ({ launch }) => {
  const first = await launch();
  await archiveOpen(first.window);
  const bounds = { x: 40, y: 50, width: 1010, height: 720 };
  await first.electron.evaluate(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), bounds);
  await expect
    .poll(() => first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()))
    .toMatchObject({ width: bounds.width, height: bounds.height });
  await first.close();
  const again = await launch();
  await archiveOpen(again.window);
  expect(
    await again.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
  ).toMatchObject({ width: bounds.width, height: bounds.height });
});

test('what can not be opened is explained in the window, and is left as it was', async ({ launch, folder }) => {
  const broken = join(folder, 'Broken.standfirst');
  writeFileSync(broken, 'These are notes, not an archive.\n'.repeat(200));
  const before = readFileSync(broken);
  const app = await launch({ archive: broken });
  await expect.poll(async () => (await send(app.window, 'archive.state', {})).kind).toBe('refused');
  const state = await send(app.window, 'archive.state', {});
  if (state.kind !== 'refused') throw new Error(state.kind);
  await expect(app.window.getByText(state.error.happened)).toBeVisible();
  await expect(send(app.window, 'stories.list', {})).rejects.toThrow(state.error.happened);
  expect(readFileSync(broken)).toEqual(before);

  // The same window then shows another.
  await send(app.window, 'archive.openSample', {});
  await archiveOpen(app.window);
  expect(app.electron.windows()).toHaveLength(1);
});

test('an archive that is not there any more is said to be missing', async ({ launch, folder }) => {
  const app = await launch({ archive: join(folder, 'Gone.standfirst') });
  await expect
    .poll(() => send(app.window, 'archive.state', {}))
    .toMatchObject({ kind: 'refused', error: { kind: 'archive-missing' } });
});
