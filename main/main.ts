import { app, Menu, protocol } from 'electron';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { createArchiveCommands, createClientOpener, samplePath } from './shell/archives/archive-commands.ts';
import { appScheme } from './shell/app-pages.ts';
import { answerCaptureFile, type ReadCaptureFile } from './shell/capture-files.ts';
import { closeBorders } from './shell/borders.ts';
import { findDeskPage, openDeskSession } from './shell/desk-page.ts';
import { captureScheme } from './shell/frame/capture-session.ts';
import { createRunner } from './shell/handlers.ts';
import { listen } from './shell/ipc.ts';
import { openMemory } from './shell/memory.ts';
import { setMenu } from './shell/menu.ts';
import { archivesNamed } from './shell/start-arguments.ts';
import { bringToFront, createWindows, type Windows } from './shell/windows/windows.ts';

/** The program's start, in order. Everything up to `whenReady` is synchronous: schemes count only before it. */

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
  const memory = openMemory(userData);
  const page = findDeskPage();
  const sample = samplePath(userData);
  const opener = createClientOpener({ threadPath: files.deskThread, sample });
  const { open, recent } = memory.places.value();
  const last = recent.length === 0 ? [sample] : open;
  const asked = named.length > 0 ? [...named] : [...last];
  let windows: Windows | undefined;

  // Beside Electron's own start. On two busy cores the caret came 3 % sooner for it (median of 6, interleaved).
  if (asked[0] !== undefined) opener.begin(asked[0]);
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
    const read: ReadCaptureFile = (token, stretch) => windows?.withFiles(token)?.archive.run('captures.bytes', stretch);
    const all = createWindows({
      session: openDeskSession(page, files.pages, (request) => answerCaptureFile(request, { read, deskOrigin: page.origin })),
      preloadPath: files.preload,
      capturePagePath: files.capturePage,
      pageAddress: page.address,
      openClient: opener.open,
      memory,
    });
    windows = all;
    const archives = createArchiveCommands({
      windows: all,
      memory,
      threadPath: files.deskThread,
      samplePath: sample,
      documents: app.getPath('documents'),
    });
    listen({ windows: all, deskOrigin: page.origin, run: createRunner({ windows: all, memory, archives }) });

    for (const path of asked) all.show(path);
    if (all.all().length === 0) all.showNone();

    setMenu((id) => all.choose(all.current() ?? all.showNone(), id));
    endInOrder(all);
  }

  app.once('ready', openWindows);
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

function archivesSent(sent: unknown): string[] {
  const read = z.object({ archives: z.array(z.string()) }).safeParse(sent);
  return read.success ? read.data.archives : [];
}
