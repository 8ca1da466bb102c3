import { BrowserWindow, nativeTheme, type Session } from 'electron';
import { eventChannel } from '../../../contract/bridge.ts';
import type { AppEvent } from '../../../contract/events.ts';
import type { WindowArchive } from '../archives/window-archive.ts';
import type { CaptureFrame } from '../frame/capture-frame.ts';
import type { HandedFiles } from '../handed-files.ts';
import type { Bounds } from '../places.ts';
import type { Works } from '../work.ts';

/** One window with its archive and its isolated frame. */
export type DeskWindow = {
  readonly browser: BrowserWindow;
  readonly archive: WindowArchive;
  readonly frame: CaptureFrame;
  /** What the shell itself does for it and may take long. */
  readonly works: Works;
  /** Names the window in the addresses of its archive's capture files; no other window can guess it. */
  readonly filesToken: string;
  /** Files that the person gave it. */
  readonly files: HandedFiles;
  /** What this window exported last. */
  lastExport: string | null;
  /** Set while the window waits for its journal to be folded. */
  folded: (() => void) | null;
};

/** `--paper` of renderer/styles/tokens.css: a window opens as paper and not as a flash. */
const paper = { light: '#fffefb', dark: '#1d1c1a' };

export function createBrowserWindow(options: {
  bounds: Bounds | undefined;
  session: Session;
  preloadPath: string;
  zoom: number;
}): BrowserWindow {
  const { maximized = false, ...place } = options.bounds ?? { width: 1280, height: 860 };
  const window = new BrowserWindow({
    ...place,
    minWidth: 480,
    minHeight: 360,
    title: 'Standfirst',
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      session: options.session,
      preload: options.preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: true,
      zoomFactor: options.zoom,
    },
  });
  if (maximized) window.maximize();
  return window;
}

export function boundsOf(window: BrowserWindow): Bounds {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

export function publish(window: BrowserWindow, event: AppEvent): void {
  if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send(eventChannel, event);
}
