import { randomUUID } from 'node:crypto';
import { session, type Session } from 'electron';
import { webTarget, type Allowed, type TargetOutcome } from '../../../domain/import/address/target.ts';
import { closeSession, letNavigate } from '../borders.ts';
import type { CaptureProxy } from './proxy.ts';

/** More requests than any page makes that comes to rest. */
const maxRequests = 3000;

/** A session for one visit, in memory, with nothing of any other in it and no network but the proxy. */
export type VisitSession = {
  session: Session;
  /** Requests that are under way. */
  underWay(): number;
  /** Set once the page itself was sent to an address that is not asked for. */
  barred(): Extract<TargetOutcome, { kind: 'barred' }> | undefined;
  /** Leaves nothing of the visit behind. */
  discard(): Promise<void>;
};

export async function openVisitSession(proxy: CaptureProxy, allowed: Allowed): Promise<VisitSession> {
  const own = session.fromPartition(`visit-${randomUUID()}`, { cache: false });
  let requests = 0;
  let barred: Extract<TargetOutcome, { kind: 'barred' }> | undefined;

  letNavigate(own);
  closeSession(own, (url, resourceType) => {
    if (/^(?:data|blob|about):/i.test(url)) return true;
    const outcome = webTarget(url.replace(/^ws(s?):/i, 'http$1:'), allowed);
    if (outcome.kind === 'barred') {
      if (resourceType === 'mainFrame') barred = outcome;
      return false;
    }
    return resourceType === 'mainFrame' || ++requests <= maxRequests;
  });

  const underWay = new Set<number>();
  own.webRequest.onSendHeaders(({ id }) => void underWay.add(id));
  own.webRequest.onCompleted(({ id }) => void underWay.delete(id));
  own.webRequest.onErrorOccurred(({ id }) => void underWay.delete(id));

  // Loopback too goes through the proxy, which alone says what may be reached.
  await own.setProxy({ proxyRules: `http://127.0.0.1:${proxy.port}`, proxyBypassRules: '<-loopback>' });
  own.setUserAgent(own.getUserAgent().replace(/\s(?:Standfirst|Electron)\/\S+/gi, ''));

  return {
    session: own,
    underWay: () => underWay.size,
    barred: () => barred,
    async discard() {
      await Promise.all([own.closeAllConnections(), own.clearStorageData(), own.clearCache(), own.clearAuthCache(), own.clearHostResolverCache()]);
    },
  };
}
