import { BrowserWindow, type Session } from 'electron';
import type { CaptureProxy } from './proxy.ts';

/** As wide as pages are made for; as high as a screen, so that what loads when seen loads. In CSS pixels. */
export const visitSize = { width: 1280, height: 900 };

/** Frames a second: enough for a page to finish what it animates, and no load on the computer. */
const frameRate = 12;

/**
 * A window that is never seen, for a page whose scripts run as in any browser: sandboxed, without preload, without
 * dialogs, windows, sound and permissions. Nothing of the program can be reached from it.
 */
export function openVisitWindow(session: Session, proxy: CaptureProxy): BrowserWindow {
  const window = new BrowserWindow({
    ...visitSize,
    useContentSize: true,
    show: false,
    focusable: false,
    skipTaskbar: true,
    webPreferences: {
      session,
      // A window that is not shown paints nothing otherwise, and has no picture.
      offscreen: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      disableDialogs: true,
      webgl: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      backgroundThrottling: false,
      autoplayPolicy: 'document-user-activation-required',
    },
  });
  const { webContents } = window;
  webContents.setAudioMuted(true);
  webContents.setFrameRate(frameRate);
  webContents.on('login', (event, _details, { isProxy }, answer) => {
    if (!isProxy) return;
    event.preventDefault();
    answer(proxy.credentials.user, proxy.credentials.password);
  });
  return window;
}
