import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { WebOutcome } from '../../contract/web-capture.ts';
import type { Result } from '../../contract/result.ts';
import { readableText } from '../../domain/sources/readable.ts';
import { archiveOpen, expect, send, test, type App } from './app.ts';
import { allPages, inFrame } from './frame.ts';
import { endless, openSite, page, png, redirect, type Site } from './site.ts';

test.describe.configure({ timeout: 240_000 });

const words = 'The harbour reopened on Wednesday after eleven days, the port authority said in a short statement.';
const article = (body: string): string => `<!doctype html><html lang="en"><head><title>Harbour reopens</title>
  <link rel="stylesheet" href="/look.css"><meta name="author" content="Wren Halloway"></head>
  <body><article><h1>Harbour reopens</h1><p>${body}</p>
  <p>Forty ships had waited outside, and the first of them, a grain carrier, was moored before noon.</p>
  <img id="ship" src="/ship.png" alt="A ship"></article></body></html>`;

let site: Site;
test.beforeEach(async () => {
  site = await openSite({
    '/go': redirect('/moved'),
    '/moved': redirect('/harbour'),
    '/harbour': page(article(words), { 'set-cookie': 'visitor=1', 'x-desk': 'foreign' }),
    '/look.css': (answer) => answer.writeHead(200, { 'content-type': 'text/css' }).end('h1 { color: rgb(1, 2, 3) }'),
    '/ship.png': png,
    '/slow': () => {},
    '/bomb': endless,
    '/circle': redirect('/circle'),
  });
});
test.afterEach(() => site.close());

/** What comes of an address, refusals included. */
async function capture(window: Page, path: string, allowed: readonly string[] = [site.place]): Promise<Result<WebOutcome>> {
  return window.evaluate(
    async (input) => globalThis.window.standfirst.send('captures.fetch', input),
    { address: site.base + path, allowed: [...allowed] },
  );
}

async function done(window: Page, path: string): Promise<WebOutcome & { kind: 'done' }> {
  const result = await capture(window, path);
  if (!result.ok || result.value.kind !== 'done') throw new Error(`not captured: ${JSON.stringify(result)}`);
  return result.value;
}

const windowsOf = (app: App): Promise<number> => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
const sourcesOf = async (window: Page): Promise<number> => (await send(window, 'sources.list', {})).length;

test('a page is captured by its address, and read when its site is gone', async ({ launch }) => {
  const app = await launch();
  await archiveOpen(app.window);
  const { window } = app;

  await expect(window.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+Shift+U');
  await window.getByRole('textbox', { name: 'Address of the page' }).fill(`${site.base}/go`);
  await window.keyboard.press('Enter');
  const panel = window.getByRole('region', { name: 'Add by address' });
  await expect(panel.getByRole('alert')).toContainText(`${site.place} is in this computer or its own network`);
  expect(site.asked).toEqual([]);

  await panel.getByRole('button', { name: 'Allow this address once' }).click();
  await expect(window.getByRole('heading', { name: 'Harbour reopens', level: 3 })).toBeVisible({ timeout: 60_000 });
  await expect(panel).toBeHidden();

  const [source] = await send(window, 'sources.list', {});
  const captureId = source?.latestCaptureId ?? '';
  const facts = await send(window, 'captures.facts', { captureId });
  expect(facts.retrieval).toMatchObject({
    url: `${site.base}/go`,
    finalUrl: `${site.base}/harbour`,
    redirects: [
      { from: `${site.base}/go`, to: `${site.base}/moved`, status: 302 },
      { from: `${site.base}/moved`, to: `${site.base}/harbour`, status: 302 },
    ],
    status: 200,
    by: 'browser',
  });
  expect(facts.retrieval?.headers).toContainEqual(['x-desk', 'foreign']);
  expect(JSON.stringify(facts.retrieval)).not.toContain('visitor');
  expect(facts.parts).toMatchObject([{ role: 'screenshot', mediaType: 'image/png' }]);

  await site.close();
  expect(await send(window, 'frame.show', { captureId, place: { x: 600, y: 100, width: 600, height: 500 }, passage: null })).toBeTruthy();
  expect(
    await inFrame(app, `(() => ({
      words: document.body.innerText.includes(${JSON.stringify(words)}),
      picture: document.querySelector('#ship').naturalWidth,
      colour: getComputedStyle(document.querySelector('h1')).color,
    }))()`),
  ).toEqual({ words: true, picture: 1, colour: 'rgb(1, 2, 3)' });
  const text = await send(window, 'sources.captureText', { captureId });
  expect(readableText(text.readable)).toContain(words);
  expect(text.capture).toMatchObject({ method: 'web', mediaType: 'multipart/related' });

  expect(await windowsOf(app)).toBe(1);
  expect((await allPages(app)).every((address) => /^(?:app|capture):/.test(address))).toBe(true);
});

test('a page that is here already is offered as a new capture, and both stay', async ({ launch }) => {
  const { window } = await launch();
  await archiveOpen(window);
  const first = await done(window, '/harbour');
  expect(await capture(window, '/harbour')).toMatchObject({ ok: true, value: { kind: 'already-here', why: 'same-address', sourceId: first.sourceId } });

  site.answers['/harbour'] = page(article(words.replace('eleven', 'twelve')));
  const again = await send(window, 'captures.again', { sourceId: first.sourceId, allowed: [site.place] });
  expect(again).toMatchObject({ kind: 'done', sourceId: first.sourceId });
  const { captureList } = await send(window, 'sources.get', { sourceId: first.sourceId });
  expect(captureList).toHaveLength(2);
  const texts = await Promise.all(captureList.map(async ({ id }) => readableText((await send(window, 'sources.captureText', { captureId: id })).readable)));
  expect(texts.map((text) => /eleven|twelve/.exec(text)?.[0])).toEqual(['twelve', 'eleven']);
});

test('what is no page is refused in words, and nothing of it is stored', async ({ launch }) => {
  const app = await launch();
  await archiveOpen(app.window);
  const { window } = app;
  const before = await sourcesOf(window);
  const inside = await openSite({ '/secret': page('<p>secret</p>') });
  site.answers['/inside'] = redirect(`${inside.base}/secret`);
  site.answers['/inside-by-name'] = redirect(`http://localhost:${new URL(inside.base).port}/secret`);
  site.answers['/inside-by-script'] = page(`<script>location.href = ${JSON.stringify(`${inside.base}/secret`)}</script>`);

  for (const [path, happened] of [
    ['/gone', 'The site answered 404 (Not Found) in place of the page.'],
    ['/circle', 'The site sent us on from one address to the next without end.'],
  ] as const) {
    expect(await capture(window, path), path).toMatchObject({ ok: false, error: { happened, kept: 'Nothing was stored.' } });
  }
  // Which of its limits it comes to first is for the computer to say.
  expect(await capture(window, '/bomb')).toMatchObject({ ok: false, error: { kind: expect.stringMatching(/^(?:too-large|busy)$/), kept: 'Nothing was stored.' } });
  for (const path of ['/inside', '/inside-by-name', '/inside-by-script']) {
    expect(await capture(window, path), path).toMatchObject({ ok: true, value: { kind: 'private-address' } });
  }
  expect(await capture(window, '/harbour', [])).toMatchObject({ ok: true, value: { kind: 'private-address', place: site.place } });
  expect(await capture(window, '/harbour', [inside.place])).toMatchObject({ ok: true, value: { kind: 'private-address' } });
  expect(inside.asked).toEqual([]);
  expect(await sourcesOf(window)).toBe(before);
  expect(await windowsOf(app)).toBe(1);
  await inside.close();
});

test('a slow page can be cancelled, at once and without a trace', async ({ launch }) => {
  const app = await launch();
  await archiveOpen(app.window);
  const { window } = app;
  const before = await sourcesOf(window);
  const workId = randomUUID();
  const refused = window.evaluate(
    async (input) => globalThis.window.standfirst.send('captures.fetch', input),
    { address: `${site.base}/slow`, allowed: [site.place], workId },
  );
  await expect.poll(() => site.asked.length).toBeGreaterThan(0);
  await send(window, 'work.cancel', { workId });
  expect(await refused).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  await expect.poll(() => windowsOf(app)).toBe(1);
  expect(await sourcesOf(window)).toBe(before);
});

test('the scripts of a page run, reach nothing of the app or of another site, and leave nothing behind', async ({ launch }) => {
  const app = await launch();
  await archiveOpen(app.window);
  const other = await openSite({ '/x': page('<p>reached</p>') });
  site.answers['/hostile'] = page(
    `<!doctype html><title>Hostile</title><p id="seen">nothing ran</p><script>
      document.cookie = 'kept=1; max-age=99999'; localStorage.setItem('kept', '1'); indexedDB.open('kept');
      const found = ['standfirst', 'require', 'process', 'electron', 'ipcRenderer'].filter((name) => name in window);
      const opened = window.open('/popup');
      alert('hello'); confirm('hello'); print();
      for (const url of [${JSON.stringify(other.base)} + '/x', 'app://desk/', 'file:///etc/passwd', 'capture://x/', 'http://169.254.169.254/']) {
        fetch(url, { mode: 'no-cors' }).catch(() => {});
        document.body.appendChild(new Image()).src = url;
      }
      try { new WebSocket(${JSON.stringify(other.base.replace('http', 'ws'))} + '/x') } catch {}
      navigator.sendBeacon(${JSON.stringify(`${other.base}/x`)});
      Notification.requestPermission().then((notify) => {
        document.querySelector('#seen').textContent = ['ran', ...found, opened === null, notify].join(' ');
      });
      const download = document.body.appendChild(document.createElement('a'));
      download.href = '/file.bin'; download.download = 'file.bin'; download.click();
    </script>`,
    { 'set-cookie': 'first=1; max-age=99999' },
  );
  site.answers['/file.bin'] = (answer) =>
    answer.writeHead(200, { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' }).end('binary');

  const { captureId } = await done(app.window, '/hostile');
  const { readable } = await send(app.window, 'sources.captureText', { captureId });
  expect(readableText(readable)).toContain('ran true denied');
  expect(other.asked).toEqual([]);

  const before = site.asked.length;
  await done(app.window, '/harbour');
  // What a page sets is its own for as long as it is visited.
  expect(site.asked.slice(before).filter(({ cookie = '' }) => /kept|first/.test(cookie))).toEqual([]);
  expect(site.asked.slice(before)).toContainEqual({ path: '/harbour', cookie: undefined });
  expect(await windowsOf(app)).toBe(1);
  await other.close();
});
