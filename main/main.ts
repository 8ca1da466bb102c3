import { app, Menu, protocol } from 'electron';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { appScheme } from './shell/app-pages.ts';
import { beginThread, samplePath } from './shell/archives/begun-thread.ts';
import { closeBorders } from './shell/borders.ts';
import { findDeskPage, openDeskSession } from './shell/desk-page.ts';
import { captureScheme } from './shell/frame/capture-session.ts';
import { listen } from './shell/ipc.ts';
import { openJsonFile } from './shell/json-file.ts';
import { openPlaces } from './shell/places.ts';
import type { Program } from './shell/program.ts';
import { archivesNamed, archivesSent } from './shell/start-arguments.ts';
import { bringToFront, createWindows, type Windows } from './shell/windows/windows.ts';

/**
 * The program's start, in order. Everything up to `ready` is synchronous: schemes count only before it. Little is loaded here,
 * since the first window waits for it; the rest follows while its page is on its way (`shell/program.ts`).
 */

const files = {
  preload: join(__dirname, '../preload/preload.cjs'),
  capturePage: join(__dirname, '../preload/capture-page.cjs'),
  pages: join(__dirname, '../renderer'),
  deskThread: join(__dirname, 'desk-thread.cjs'),
};

const ownFolder = app.commandLine.getSwitchValue('user-data-dir');
if (ownFolder !== '') app.setPath('userData', resolve(ownFolder));
const userData = app.getPath('userData');
mkdirSync(userData, { recursive: true });

protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true, codeCache: true } },
  { scheme: captureScheme, privileges: { standard: true, secure: true } },
]);

const named = archivesNamed(process.argv.slice(1), process.cwd());
if (app.requestSingleInstanceLock({ archives: named })) start();
else app.quit();

function start(): void {
  // Electron would make a menu of its own first.
  Menu.setApplicationMenu(null);
  const places = openPlaces(userData);
  const page = findDeskPage();
  const sample = samplePath(userData);
  const { open, recent } = places.value();
  const last = recent.length === 0 ? [sample] : open;
  const asked = named.length > 0 ? [...named] : [...last];
  const begun = asked[0] === undefined ? undefined : beginThread(asked[0], files.deskThread);
  let windows: Windows | undefined;

  closeBorders();

  app.on('second-instance', (_event, _args, _folder, sent) => ask(archivesSent(sent)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    ask([path]);
  });

  /** Shows archives named from outside; naming none brings the program to the front. */
  function ask(paths: readonly string[]): void {
    if (windows === undefined) {
      asked.push(...paths);
      return;
    }
    for (const path of paths) windows.show(path, windows.current());
    if (paths.length === 0) bringToFront(windows.current() ?? windows.showNone());
  }

  function openWindows(): void {
    // After what follows here: the window's page is asked for first.
    const program = Promise.resolve().then(load);
    let zoom = () => zoomKept(userData);
    const all = createWindows({
      session: openDeskSession(page, files.pages, async (request) => (await program).answerFile(request)),
      preloadPath: files.preload,
      capturePagePath: files.capturePage,
      pageAddress: page.address,
      openClient: async (request) => (await program).openClient(request),
      places,
      zoom: () => zoom(),
    });
    windows = all;
    listen({ windows: all, deskOrigin: page.origin, answer: program.then(({ answer }) => answer) });
    endInOrder(all);

    for (const path of asked) all.show(path);
    if (all.all().length === 0) all.showNone();

    async function load(): Promise<Program> {
      const { startProgram } = await import('./shell/program.ts');
      const started = startProgram({
        windows: all,
        places,
        userData,
        deskOrigin: page.origin,
        threadPath: files.deskThread,
        samplePath: sample,
        begun,
      });
      zoom = () => started.settings.value().zoom;
      return started;
    }
  }

  app.once('ready', openWindows);
}

/** The size of everything in the window, which its page has to have from the first frame on. */
function zoomKept(folder: string): number {
  const isZoom = (found: unknown): found is number => typeof found === 'number' && found >= 0.5 && found <= 2.5;
  return openJsonFile(join(folder, 'settings.json'), { zoom: isZoom }, { zoom: 1 }).value().zoom;
}

/** Ends when the last window has closed (on macOS when asked to), and not before what they left is written. */
function endInOrder(windows: Windows): void {
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
    windows.beginQuit();
  });
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (windows.all().length === 0) windows.showNone();
  });
  app.on('will-quit', (event) => {
    const unfinished = windows.unfinished();
    if (unfinished === null) return;
    event.preventDefault();
    void unfinished.then(() => app.quit());
  });
}
