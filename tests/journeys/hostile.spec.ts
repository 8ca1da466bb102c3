import Database from 'better-sqlite3';
import { eml, mhtml, utf8 } from '../../domain/import/testing/files.ts';
import { startCanary, type Canary } from '../fixtures/hostile/canary.ts';
import { hostilePage, sentence, untouchedTitle } from '../fixtures/hostile/page.ts';
import { archiveOpen, expect, send, test, type App } from './app.ts';
import { allPages, clickEverything, frameState, inFrame, pressThroughEverything } from './frame.ts';

/**
 * A hostile page opened as a source. Once as it is stored, sanitised; and once as it came, byte for byte, since the
 * sanitiser is not the border: the frame must hold alone.
 */

const place = { x: 300, y: 80, width: 700, height: 600 };
/** Longer than the slowest thing that the page tries: a refresh after one second. */
const patience = 2500;

let canary: Canary;
test.beforeEach(async () => {
  canary = await startCanary();
});
test.afterEach(() => canary.close());

test('the page is as hostile as it claims: without the frame it runs, and calls', async ({ launch }) => {
  const app = await launch();
  await archiveOpen(app.window);
  const title = await app.electron.evaluate(async ({ BrowserWindow, session }, html) => {
    const window = new BrowserWindow({ show: false, webPreferences: { session: session.fromPartition('control') } });
    await window.loadURL(`data:text/html;base64,${Buffer.from(html).toString('base64')}`);
    return window.webContents.executeJavaScript('document.title');
  }, hostilePage(canary.address));
  expect(title).toMatch(/^ran: /);
  await expect.poll(() => new Set(canary.heard).size).toBeGreaterThan(20);
});

for (const kind of ['as it is stored', 'as it came'] as const) {
  test(`a hostile page, ${kind}: no script runs, no request arrives, nothing leaves the frame`, async ({ launch }) => {
    const first = await launch();
    const archive = await archiveOpen(first.window);
    const captureId = await importPage(first, hostilePage(canary.address));
    let app = first;
    if (kind === 'as it came') {
      await first.close();
      serveAsItCame(archive, captureId);
      app = await launch();
      await archiveOpen(app.window);
    }

    await send(app.window, 'frame.show', { captureId, place, passage: null });
    const pages = await allPages(app);
    expect((await frameState(app)).text).toContain('keep the winter timetable');
    if (kind === 'as it came') expect(await inFrame(app, 'document.scripts.length')).toBeGreaterThan(5);

    await clickEverything(app, 'left');
    await inFrame(app, "document.querySelector('a[href$=\"/overlay\"]')?.remove()");
    expect(await clickEverything(app, 'left')).toBeGreaterThan(5);
    await clickEverything(app, 'middle');
    await pressThroughEverything(app, 60);
    await app.window.waitForTimeout(patience);

    expect(await frameState(app)).toMatchObject({
      address: `capture://${captureId}/`,
      title: untouchedTitle,
      ran: null,
    });
    expect(await allPages(app)).toEqual(pages);
    expect(canary.heard).toEqual([]);
  });
}

for (const [fileName, made] of [
  ['ferry.mhtml', (html: string) => mhtml(html)],
  ['ferry.eml', (html: string) => eml({ html })],
  ['ferry.md', (html: string) => utf8(`# Ferry\n\n${html.replace(/\n{2,}/g, '\n')}\n`)],
] as const) {
  test(`a hostile page within ${fileName}: no script runs, no request arrives`, async ({ launch }) => {
    const app = await launch();
    await archiveOpen(app.window);
    const captureId = await importFile(app, fileName, made(hostilePage(canary.address)));
    await send(app.window, 'frame.show', { captureId, place, passage: null });
    const pages = await allPages(app);
    expect((await frameState(app)).text).toContain('keep the winter timetable');
    await clickEverything(app, 'left');
    await pressThroughEverything(app, 30);
    await app.window.waitForTimeout(patience);
    expect(await frameState(app)).toMatchObject({ address: `capture://${captureId}/`, ran: null });
    expect(await allPages(app)).toEqual(pages);
    expect(canary.heard).toEqual([]);
  });
}

function importPage(app: App, html: string): Promise<string> {
  return importFile(app, 'ferry.html', utf8(html));
}

async function importFile({ window }: App, fileName: string, content: Uint8Array): Promise<string> {
  const outcome = await window.evaluate(
    async (given) => {
      const bytes = Uint8Array.from(atob(given.base64), (letter) => letter.charCodeAt(0));
      return globalThis.window.standfirst.send('sources.importFile', { fileName: given.fileName, bytes });
    },
    { fileName, base64: Buffer.from(content).toString('base64') },
  );
  if (!outcome.ok || outcome.value.kind !== 'done') throw new Error(`not imported: ${JSON.stringify(outcome)}`);
  const { captureId } = outcome.value;
  const { readable } = await send(window, 'sources.captureText', { captureId });
  expect(readable.map(({ text }) => text).join(' ')).toContain(sentence);
  return captureId;
}

/** Puts the file itself in the place of the page that was made from it. */
function serveAsItCame(archive: string, captureId: string): void {
  const database = new Database(archive);
  database.prepare('UPDATE capture SET page_sha256 = sha256 WHERE id = ?').run(captureId);
  database.close();
}
