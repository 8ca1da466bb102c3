import type { WebContents } from 'electron';

/** How long nothing must happen for a page to be at rest, and how long rest is waited for, in milliseconds. */
const quiet = 600;
const longestWait = 6000;
const look = 50;

/** Waits until a page loads nothing more for a while; a page that never rests is not waited for longer. */
export async function rest(isBusy: () => boolean, signal: AbortSignal): Promise<void> {
  const start = performance.now();
  let since = start;
  for (;;) {
    await pause(look, signal);
    const now = performance.now();
    if (isBusy()) since = now;
    if (now - since >= quiet || now - start >= longestWait) return;
  }
}

/** A world of our own beside that of the page, which can't see it. */
export const ownWorld = 11;

/**
 * Goes down the page once and up again, so that it loads what it loads only when seen. At most forty screens: pages
 * that grow for ever end there.
 */
export async function scrollThrough(contents: WebContents, signal: AbortSignal): Promise<void> {
  const screens = 40;
  for (let at = 0; at < screens; at++) {
    const code = `scrollTo(0, ${at} * innerHeight); ${at + 1} * innerHeight < document.documentElement.scrollHeight`;
    const more: unknown = await contents.executeJavaScriptInIsolatedWorld(ownWorld, [{ code }]);
    await pause(look, signal);
    if (more !== true) break;
  }
  await contents.executeJavaScriptInIsolatedWorld(ownWorld, [{ code: 'scrollTo(0, 0); null' }]);
  await pause(look, signal);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      signal.removeEventListener('abort', stop);
      resolve();
    }
    function stop(): void {
      clearTimeout(timer);
      reject(signal.reason as Error);
    }
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
