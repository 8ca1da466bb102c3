import { randomUUID } from 'node:crypto';
import type { BrowserWindow, Session, WebContents } from 'electron';
import type { ActionId } from '../../../contract/actions.ts';
import { Refusal } from '../../../contract/errors.ts';
import type { Result } from '../../../contract/result.ts';
import type { ArchiveState } from '../../../contract/views.ts';
import { createWindowArchive, type OpenClient, type WindowArchive } from '../archives/window-archive.ts';
import { sameFile } from '../archives/same-file.ts';
import { createCaptureFrame, type CaptureReader } from '../frame/capture-frame.ts';
import { createHandedFiles } from '../handed-files.ts';
import type { JsonFile } from '../json-file.ts';
import { withRecent, type Places } from '../places.ts';
import { closeInOrder } from './closing.ts';
import { showMenuAtPointer } from './context-menu.ts';
import { createWorks } from '../work.ts';
import { boundsOf, createBrowserWindow, publish, type DeskWindow } from './desk-window.ts';

/** All windows of the program: at most one for an archive. */
export type Windows = {
  all(): readonly DeskWindow[];
  of(contents: WebContents): DeskWindow | undefined;
  /** The window whose {@link DeskWindow.filesToken} this is. */
  withFiles(token: string): DeskWindow | undefined;
  /** The window in front, or one that there is; undefined where there is none. */
  current(): DeskWindow | undefined;
  /** Shows an archive: in the window that has it already, else in `from` where it has none, else in a new one. */
  show(path: string, from?: DeskWindow): DeskWindow;
  /** A window without an archive. */
  showNone(): DeskWindow;
  /** Tells a window's page that an action was chosen. */
  choose(window: DeskWindow, id: ActionId): void;
  /** From now on windows close because the program ends: what is open now is opened next time. */
  beginQuit(): void;
  /** Resolves once closed windows have left nothing unwritten; null where there is nothing to wait for. */
  unfinished(): Promise<unknown> | null;
};

export function createWindows(options: {
  session: Session;
  preloadPath: string;
  capturePagePath: string;
  pageAddress: string;
  openClient: OpenClient;
  places: JsonFile<Places>;
  /** How large everything in a window is to be, 1 being the system's own. */
  zoom: () => number;
}): Windows {
  const { places } = options;
  const windows: DeskWindow[] = [];
  const unfinished = new Set<Promise<void>>();
  let quitting = false;

  function finish(work: Promise<void>): void {
    const ended = work.finally(() => unfinished.delete(ended));
    unfinished.add(ended);
  }

  function create(path: string | null): DeskWindow {
    const browser = createBrowserWindow({
      bounds: places.value().bounds[path ?? ''],
      session: options.session,
      preloadPath: options.preloadPath,
      zoom: options.zoom(),
    });
    const archive = createWindowArchive({
      openClient: options.openClient,
      onEvent: (event) => publish(browser, event),
      onState: (state) => {
        remember(state);
        if (!browser.isDestroyed()) browser.setTitle(titleFor(state));
        publish(browser, { name: 'archive.changed', state });
      },
    });
    const frame = createCaptureFrame({
      window: browser,
      scriptPath: options.capturePagePath,
      reader: captureReader(archive),
      onSelection: (selection) => publish(browser, { name: 'frame.selectionChanged', selection }),
      onAction: (id) => publish(browser, { name: 'action.chosen', id }),
      onDraggedOver: () => publish(browser, { name: 'frame.draggedOver' }),
    });
    const works = createWorks((progress) => publish(browser, { name: 'work.progressed', ...progress }));
    const files = createHandedFiles();
    const window: DeskWindow = { browser, archive, frame, works, files, filesToken: randomUUID(), lastExport: null, folded: null };
    windows.push(window);
    attend(window);
    void browser.loadURL(options.pageAddress);
    return window;
  }

  function attend(window: DeskWindow): void {
    const { browser } = window;
    let closing = false;
    browser.on('close', (event) => {
      event.preventDefault();
      if (closing) return;
      closing = true;
      rememberBounds(window);
      finish(closeInOrder(window));
    });
    browser.on('closed', () => {
      windows.splice(windows.indexOf(window), 1);
      window.frame.close();
      window.works.cancelAll();
      rememberOpen();
    });
    // The page names the window by its archive, not by its own title.
    browser.on('page-title-updated', (event) => event.preventDefault());
    browser.webContents.on('did-start-loading', () => window.frame.hide());
    showMenuAtPointer(browser.webContents);
    comeBackAfterCrash(browser);
  }

  function remember(state: ArchiveState): void {
    if (state.kind !== 'open') return;
    const { path, name } = state;
    keepPlaces(withRecent(places.value(), { path, name, openedAt: Date.now() }));
    rememberOpen();
  }

  /** The last window to close is the one to open next time. */
  function rememberOpen(): void {
    const open = windows.flatMap(({ archive }) => archive.path() ?? []);
    if (open.length > 0 && !quitting) keepPlaces({ ...places.value(), open });
  }

  function rememberBounds({ browser, archive }: DeskWindow): void {
    const { bounds } = places.value();
    keepPlaces({ ...places.value(), bounds: { ...bounds, [archive.path() ?? '']: boundsOf(browser) } });
  }

  /** Where a window stood is not worth a message when it can't be written down. */
  function keepPlaces(changed: Places): void {
    finish(places.set(changed).catch(() => undefined));
  }

  return {
    all: () => windows,
    of: (contents) => windows.find(({ browser }) => !browser.isDestroyed() && browser.webContents === contents),
    withFiles: (token) => windows.find(({ filesToken }) => filesToken === token),
    current: () => windows.find(({ browser }) => browser.isFocused()) ?? windows.at(-1),

    show(path, from) {
      const there = windows.find(({ archive }) => {
        const shown = archive.path();
        return shown !== null && archive.state().kind !== 'refused' && sameFile(shown, path);
      });
      if (there !== undefined) {
        bringToFront(there);
        return there;
      }
      const window = from !== undefined && hasNone(from) ? from : create(path);
      void window.archive.open(path);
      return window;
    },

    showNone: () => create(null),

    choose: ({ browser }, id) => publish(browser, { name: 'action.chosen', id }),

    beginQuit() {
      quitting = true;
    },

    unfinished: () => (unfinished.size === 0 ? null : Promise.all(unfinished)),
  };
}

function hasNone({ archive }: DeskWindow): boolean {
  const { kind } = archive.state();
  return kind === 'none' || kind === 'refused';
}

export function bringToFront({ browser }: DeskWindow): void {
  if (browser.isMinimized()) browser.restore();
  browser.show();
  browser.focus();
}

/** Everything acknowledged is in the archive, so that a page that crashed can simply be loaded again; not in a loop. */
function comeBackAfterCrash(browser: BrowserWindow): void {
  const least = 10_000;
  let last = -Infinity;
  browser.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || browser.isDestroyed() || performance.now() - last < least) return;
    last = performance.now();
    browser.reload();
  });
}

function titleFor(state: ArchiveState): string {
  return state.kind === 'none' ? 'Standfirst' : `${state.name} — Standfirst`;
}

function captureReader(archive: WindowArchive): CaptureReader {
  return {
    page: async (captureId) => valueOf(await archive.run('captures.page', { captureId })).bytes,
    text: async (captureId) => valueOf(await archive.run('sources.captureText', { captureId })),
  };
}

/** The value of a result. @throws Refusal its error */
export function valueOf<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  const { kind, happened, kept, next } = result.error;
  throw new Refusal(kind, { happened, kept, next });
}
