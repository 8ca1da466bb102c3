import { randomUUID } from 'node:crypto';
import { session, type Session } from 'electron';
import { closeSession } from '../borders.ts';

/** The isolated frame's own scheme; the host is the capture's id. */
export const captureScheme = 'capture';

export function captureAddress(captureId: string): string {
  return `${captureScheme}://${captureId}/`;
}

/**
 * Holds even when the sanitiser let something through: no script, no request, no form, no frame. `sandbox` makes
 * the page an origin of its own that can open and submit nothing.
 */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** The page on its way into the frame. */
export type Serving = { address: string; html: Uint8Array };

/** A session in memory, shared with nothing, that serves the page that `serving` answers, and nothing else. */
export function createCaptureSession(serving: () => Serving | null): Session {
  const own = session.fromPartition(`captures-${randomUUID()}`, { cache: false });
  closeSession(own, (url) => url === serving()?.address);
  // What asks no leave of the request filter, such as an early connection, finds no network either.
  own.enableNetworkEmulation({ offline: true });
  own.protocol.handle(captureScheme, (request) => {
    const page = serving();
    if (page === null || request.method !== 'GET' || request.url !== page.address) return new Response('', { status: 404 });
    return new Response(new Uint8Array(page.html), {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'x-dns-prefetch-control': 'off',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      },
    });
  });
  return own;
}
