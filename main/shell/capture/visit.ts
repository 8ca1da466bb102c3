import { app, type BrowserWindow, type WebContents } from 'electron';
import { z } from 'zod';
import { Refusal } from '../../../contract/errors.ts';
import { cancelled } from '../../../contract/work.ts';
import { readTarget, type Allowed, type WebTarget } from '../../../domain/import/address/target.ts';
import type { Retrieval, RetrievalNotice } from '../../../domain/sources/retrieval.ts';
import { targetOf } from '../../desk/captures/web/fetch.ts';
import {
  badCertificate,
  badStatus,
  barredRefusal,
  emptyAnswer,
  noAnswer,
  notSecure,
  pageCrashed,
  PrivateAddress,
  tooHeavy,
  tooManyRedirects,
  tooMuch,
  tooSlow,
  unknownHost,
} from '../../desk/captures/web/refusals.ts';
import type { ShellWork } from '../work.ts';
import { followPage, type FollowedPage } from './followed-page.ts';
import { takePicture, type Picture } from './picture.ts';
import { openProxy, type CaptureProxy } from './proxy.ts';
import { ownWorld, rest, scrollThrough } from './rest.ts';
import { openVisitSession, type VisitSession } from './visit-session.ts';
import { openVisitWindow } from './visit-window.ts';

export type VisitLimits = {
  /** Of all that comes over the network, and of the page that is kept, in bytes. */
  received: number;
  /** Of all that, unpacked, in bytes. */
  unpacked: number;
  /** Of all processes of the page together, in bytes. */
  memory: number;
  /** Until the page has loaded, until it is at rest, and until it is saved, in milliseconds. */
  load: number;
  settle: number;
  save: number;
  /** How often the page may go on to another. */
  pages: number;
};

export const visitLimits: VisitLimits = {
  received: 64 * 1024 * 1024,
  unpacked: 256 * 1024 * 1024,
  memory: 1536 * 1024 * 1024,
  load: 30_000,
  settle: 15_000,
  save: 30_000,
  pages: 20,
};

export type Visited =
  | { kind: 'page'; mhtml: Uint8Array; screenshot: Uint8Array | null; retrieval: Retrieval }
  /** The address is that of a file: a PDF, a picture. It was not taken. */
  | { kind: 'file' };

/**
 * Loads a page in a window that is not seen, and saves it once it has come to rest. Whatever becomes of it, nothing of
 * the visit stays behind: no cookie, no storage, no connection, no process.
 * @throws Refusal; {@link PrivateAddress} where the person could allow it
 */
export async function visitPage(
  address: string,
  { allowed, work, limits = visitLimits }: { allowed: Allowed; work: ShellWork; limits?: VisitLimits },
): Promise<Visited> {
  const target = targetOf(address, allowed);
  work.stopIfCancelled();
  const end = new AbortController();
  const stop = (reason: Refusal): void => end.abort(reason);
  const stopped = new Promise<never>((_, reject) => {
    end.signal.addEventListener('abort', () => reject(end.signal.reason as Refusal), { once: true });
  });
  // It may be stopped before anybody waits for that.
  stopped.catch(() => undefined);
  work.signal.addEventListener('abort', () => stop(cancelled()), { once: true });

  const proxy = await openProxy({
    allowed,
    limit: limits.received,
    onReceived: (bytes) => work.tell(`Loading ${target.host}`, bytes, null),
    onLimit: () => stop(tooMuch(limits.received)),
  });
  const visit = await openVisitSession(proxy, allowed);
  const window = openVisitWindow(visit.session, proxy);
  try {
    const file = new Promise<Visited>((resolve) => {
      const followed = followPage(visit.session, () => resolve({ kind: 'file' }));
      const page = savePage({ target, window, visit, proxy, followed, work, limits, stop, signal: end.signal });
      page.then(resolve, stop);
    });
    return await Promise.race([file, stopped]);
  } finally {
    // What still waits for the page ends with it.
    end.abort(cancelled());
    if (!window.isDestroyed()) window.destroy();
    proxy.close();
    await visit.discard();
  }
}

type Visit = {
  target: WebTarget;
  window: BrowserWindow;
  visit: VisitSession;
  proxy: CaptureProxy;
  followed: FollowedPage;
  work: ShellWork;
  limits: VisitLimits;
  stop: (reason: Refusal) => void;
  signal: AbortSignal;
};

async function savePage({ target, window, visit, proxy, followed, work, limits, stop, signal }: Visit): Promise<Visited> {
  const { webContents } = window;
  // What is watched needs a process to be watched in.
  await webContents.loadURL('about:blank');
  await watch(webContents, limits, stop);
  work.tell(`Loading ${target.host}`, 0, null);
  const loaded = await load(webContents, target, limits.load, signal);
  const finalUrl = webContents.getURL();
  const failure = failureOf({ loaded, finalUrl, target, followed, visit, proxy, limits });
  if (failure !== undefined) throw failure;

  const notices: RetrievalNotice[] = [];
  const settled = loaded.kind === 'loaded' && (await settle({ window, visit, work, limits, signal }));
  if (!settled) {
    notices.push('still-loading');
    // A page whose scripts never pause can't be read either.
    const answers = webContents.executeJavaScriptInIsolatedWorld(ownWorld, [{ code: 'true' }]);
    if ((await within<unknown>(replyLimit, answers, () => false)) !== true) throw tooSlow(limits.load);
  }

  work.tell('Saving the page', 0, null);
  const mhtml = await within(limits.save, saveMhtml(webContents), () => tooSlow(limits.save));
  if (mhtml.byteLength > limits.received * 2) throw tooMuch(limits.received * 2);
  work.tell('Taking a picture of it', 0, null);
  const picture = await within<Picture | null>(limits.save, takePicture(webContents.debugger), () => null).catch(() => null);
  if (picture === null) notices.push('no-screenshot');
  else if (picture.isCut) notices.push('screenshot-cut');
  return {
    kind: 'page',
    mhtml,
    screenshot: picture?.png ?? null,
    retrieval: { url: target.url, finalUrl, ...followed, by: 'browser', notices },
  };
}

/** How long a page may take to answer that it is there at all, in milliseconds. */
const replyLimit = 5000;

/** Whether the page came to rest in its time. */
function settle({ window: { webContents }, visit, work, limits, signal }: Pick<Visit, 'window' | 'visit' | 'work' | 'limits' | 'signal'>): Promise<boolean> {
  work.tell('Waiting for the page to come to rest', 0, null);
  const isBusy = (): boolean => visit.underWay() > 0 || webContents.isLoading();
  const until = AbortSignal.any([signal, AbortSignal.timeout(limits.settle)]);
  const come = async (): Promise<boolean> => {
    await rest(isBusy, until);
    await scrollThrough(webContents, until);
    await rest(isBusy, until);
    return true;
  };
  return within(limits.settle, come().catch(() => false), () => false);
}

type Loaded =
  | { kind: 'loaded' }
  | { kind: 'failed'; code: number }
  /** `whole`: the page itself is there, and only something that it shows is not. */
  | { kind: 'time-is-up'; whole: boolean };

/** Resolves when the page has loaded, its address has failed, or the time is up and there is a page to be kept as it stands. */
async function load(contents: WebContents, target: WebTarget, limit: number, signal: AbortSignal): Promise<Loaded> {
  const aborted = -3;
  const outcome = await new Promise<Loaded>((resolve, reject) => {
    let failed: number | undefined;
    let whole = false;
    contents.on('dom-ready', () => void (whole = true));
    contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) whole = false;
    });
    const timer = setTimeout(() => resolve({ kind: 'time-is-up', whole }), limit);
    contents.on('did-fail-load', (_event, code, _words, _url, isMainFrame) => {
      // One page may give way to the next before it has loaded.
      if (isMainFrame && code !== aborted) failed = code;
    });
    contents.once('did-stop-loading', () => {
      clearTimeout(timer);
      resolve(failed === undefined ? { kind: 'loaded' } : { kind: 'failed', code: failed });
    });
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
    // How it ends is told by the events.
    contents.loadURL(target.url).catch(() => undefined);
  });
  if (outcome.kind === 'time-is-up') contents.stop();
  return outcome;
}

function failureOf(visit: {
  loaded: Loaded;
  finalUrl: string;
  target: WebTarget;
  followed: FollowedPage;
  visit: VisitSession;
  proxy: CaptureProxy;
  limits: VisitLimits;
}): Refusal | undefined {
  const { loaded, followed, proxy, limits } = visit;
  const barred = visit.visit.barred();
  if (barred !== undefined) return barredRefusal(barred.why, barred.place);
  // Where the last redirect pointed to is what was not reached.
  const asked = targetAt(followed.redirects.at(-1)?.to) ?? visit.target;
  const isReached = loaded.kind !== 'failed' && followed.status !== 502;
  if (!isReached) {
    switch (proxy.failureOf(asked.place)) {
      case 'private-address':
        return new PrivateAddress(asked.place);
      case 'barred':
        return barredRefusal('port', asked.place);
      case 'unknown-host':
        return unknownHost(asked.host);
      case 'no-answer':
        return noAnswer(asked.host);
      case undefined:
    }
  }
  if (loaded.kind === 'failed') return netRefusal(loaded.code, asked.host);
  if (followed.status >= 400) return badStatus(followed.status);
  if (loaded.kind === 'time-is-up' && !loaded.whole) return tooSlow(limits.load);
  return /^https?:/.test(visit.finalUrl) && followed.status > 0 ? undefined : emptyAnswer();
}

function targetAt(address: string | undefined): WebTarget | undefined {
  if (address === undefined) return undefined;
  const outcome = readTarget(address);
  return outcome.kind === 'target' ? outcome.target : undefined;
}

/** Chromium's numbers (net/base/net_error_list.h): -200 to -219 are certificates, -107 and -113 the TLS protocol, -310 too many redirects. */
function netRefusal(code: number, host: string): Refusal {
  if (code === -310) return tooManyRedirects();
  if (code <= -200 && code > -220) return badCertificate(host);
  if (code === -107 || code === -113) return notSecure(host);
  return noAnswer(host);
}

const snapshotSchema = z.object({ data: z.string() });

/** The page as it stands, with all that it shows, in Chromium's own form. */
async function saveMhtml({ debugger: page }: WebContents): Promise<Uint8Array> {
  const { data } = snapshotSchema.parse(await page.sendCommand('Page.captureSnapshot', { format: 'mhtml' }));
  return Buffer.from(data);
}

/** Ends the visit where the page takes more than it may. */
async function watch(contents: WebContents, limits: VisitLimits, stop: (reason: Refusal) => void): Promise<void> {
  const { debugger: page } = contents;
  page.attach('1.3');
  let unpacked = 0;
  page.on('message', (_event, method, parameters: { dataLength?: number }) => {
    if (method !== 'Network.dataReceived') return;
    unpacked += parameters.dataLength ?? 0;
    if (unpacked > limits.unpacked) stop(tooMuch(limits.unpacked));
  });
  await page.sendCommand('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
  await page.sendCommand('Page.enable');
  // A page may ask to be printed, and would wait for ever for somebody to answer.
  await page.sendCommand('Page.addScriptToEvaluateOnNewDocument', { source: 'window.print = () => {};' });

  let pages = 0;
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument && ++pages > limits.pages) stop(tooManyRedirects());
  });
  contents.on('render-process-gone', () => stop(pageCrashed()));

  const watching = setInterval(() => {
    if (!contents.isDestroyed() && memoryOf(contents) > limits.memory) stop(tooHeavy());
  }, 500);
  contents.once('destroyed', () => clearInterval(watching));
}

/** Of all processes that the page has, in bytes. */
function memoryOf(contents: WebContents): number {
  const processes = new Set(contents.mainFrame.framesInSubtree.map(({ osProcessId }) => osProcessId));
  const kilobytes = app
    .getAppMetrics()
    .filter(({ pid }) => processes.has(pid))
    .reduce((sum, { memory }) => sum + memory.workingSetSize, 0);
  return kilobytes * 1024;
}

async function within<Value>(milliseconds: number, work: Promise<Value>, late: () => Value | Refusal): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Value | Refusal>((resolve) => {
    timer = setTimeout(() => resolve(late()), milliseconds);
  });
  const first = await Promise.race([work, limit]);
  clearTimeout(timer);
  if (first instanceof Refusal) throw first;
  return first;
}
