import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { commandChannel } from '../../contract/bridge.ts';
import { commands } from '../../contract/commands.ts';
import type { Result } from '../../contract/result.ts';
import { archiveOpen, checkout, expect, test, type App } from './app.ts';

const names = Object.keys(commands);
const wrongShapes: unknown[] = [undefined, null, 'text', 7, [], { surprise: true }];

/** Every command with every input, sent as a page sends it; gives the kinds of errors that came back. */
async function kindsOfRefusal(page: Page, inputs: readonly unknown[]): Promise<string[]> {
  const kinds = await page.evaluate(
    async ({ sent, given }) => {
      const bridge: { send(command: string, input: unknown): Promise<Result<unknown>> } = globalThis.window.standfirst;
      const answers = await Promise.all(sent.flatMap((name) => given.map((input) => bridge.send(name, input))));
      return answers.map((answer) => (answer.ok ? 'done' : answer.error.kind));
    },
    { sent: names, given: [...inputs] },
  );
  expect(kinds).toHaveLength(names.length * inputs.length);
  return [...new Set(kinds)];
}

/** A page with our preload script that is not one of the desk's windows. */
async function strangerWindow(app: App, address: string): Promise<Page> {
  const opened = app.electron.waitForEvent('window');
  await app.electron.evaluate(
    async ({ BrowserWindow, session }, { preload, url }) => {
      // The desk's own session lets no other page load at all.
      const own = url.startsWith('app:') ? session.defaultSession : session.fromPartition('elsewhere');
      const window = new BrowserWindow({ show: false, webPreferences: { session: own, preload, sandbox: true } });
      await window.loadURL(url);
    },
    { preload: join(checkout, 'out', 'preload', 'preload.cjs'), url: address },
  );
  return opened;
}

test('every command refuses every wrong shape', async ({ launch }) => {
  const { window } = await launch();
  await archiveOpen(window);
  expect(await kindsOfRefusal(window, wrongShapes)).toEqual(['invalid-input']);
});

test('every command refuses a window that is not the desk’s, even with its page and its preload script', async ({
  launch,
}) => {
  const app = await launch();
  await archiveOpen(app.window);
  for (const address of ['data:text/html,<p>elsewhere</p>', 'about:blank', 'app://desk/']) {
    const stranger = await strangerWindow(app, address);
    expect(await kindsOfRefusal(stranger, [{}])).toEqual(['not-allowed']);
  }
});

test('every command refuses another page in the desk’s own window', async ({ launch }) => {
  const app = await launch();
  await archiveOpen(app.window);
  await app.window.waitForLoadState('load');
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('about:blank'),
  );
  await app.window.waitForURL('about:blank');
  expect(await kindsOfRefusal(app.window, [{}])).toEqual(['not-allowed']);
});

test('every command refuses a frame inside the desk’s own page', async ({ launch }) => {
  const app = await launch();
  await archiveOpen(app.window);
  // The page's policy lets no frame load; an empty one is made, which has our page's origin and no preload script.
  const reached = await app.window.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    return { bridge: frame.contentWindow !== null && 'standfirst' in frame.contentWindow };
  });
  expect(reached).toEqual({ bridge: false });
  // What such a frame would send if it had got hold of the channel, as Electron hands it over.
  const kinds = await app.electron.evaluate(
    async ({ BrowserWindow, ipcMain }, { channel, sent }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const senderFrame = contents?.mainFrame.frames[0];
      const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
      if (!(handlers instanceof Map) || senderFrame === undefined) throw new Error('Electron keeps its handlers elsewhere now');
      const answers = await Promise.all(
        sent.map((name) => handlers.get(channel)({ sender: contents, senderFrame }, name, {})),
      );
      return [...new Set(answers.map((answer) => (answer.ok ? 'done' : answer.error.kind)))];
    },
    { channel: commandChannel, sent: names },
  );
  expect(kinds).toEqual(['not-allowed']);
});

test('Chromium’s sandbox is on for every page, unless root runs the test', async ({ launch }) => {
  const app = await launch();
  await archiveOpen(app.window);
  const seen = await app.electron.evaluate(({ app: program }) => ({
    off: program.commandLine.hasSwitch('no-sandbox'),
    pages: program.getAppMetrics().flatMap(({ type, sandboxed }) => (type === 'Tab' ? [sandboxed ?? null] : [])),
  }));
  expect(seen.off).toBe(process.getuid?.() === 0);
  // Only Windows and macOS report it for each process.
  if (process.platform !== 'linux') expect(seen.pages).toEqual(seen.pages.map(() => true));
});

test('the window reaches no network, opens no other and goes nowhere', async ({ launch }) => {
  const app = await launch();
  await archiveOpen(app.window);
  const address = app.window.url();
  const outcome = await app.window.evaluate(async () => {
    const fetched = await fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      () => 'refused',
    );
    const opened = open('https://example.org/') === null ? 'refused' : 'opened';
    location.href = 'https://example.org/';
    const permission = await navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state);
    return { fetched, opened, permission, node: 'process' in globalThis || 'require' in globalThis };
  });
  expect(outcome).toEqual({ fetched: 'refused', opened: 'refused', permission: 'denied', node: false });
  expect(app.window.url()).toBe(address);
  expect(app.electron.windows()).toHaveLength(1);
});
