import { publish, type DeskWindow } from './desk-window.ts';

/** How long a window may take to fold its journal, in milliseconds. What it leaves undone stays in the journal. */
const foldLimit = 3000;

/**
 * Closes a window in order: its page folds the journal, its archive folds its log, then it goes.
 * A page that is gone or hangs is not waited for: every update it acknowledged is in the archive.
 */
export async function closeInOrder(window: DeskWindow): Promise<void> {
  await folded(window);
  // The window leaves at once; the archive's threads finish what was asked of them.
  window.browser.destroy();
  await window.archive.close();
}

function folded(window: DeskWindow): Promise<void> {
  const { webContents } = window.browser;
  if (window.archive.state().kind !== 'open' || webContents.isDestroyed() || webContents.isCrashed()) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(limit);
      window.folded = null;
      resolve();
    };
    const limit = setTimeout(end, foldLimit);
    window.folded = end;
    webContents.once('render-process-gone', end);
    publish(window.browser, { name: 'window.closing' });
  });
}
