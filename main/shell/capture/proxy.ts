import { randomBytes } from 'node:crypto';
import { Agent, createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { webTarget, type Allowed, type WebTarget } from '../../../domain/import/address/target.ts';
import { reach, type Resolve } from '../../desk/captures/web/reach.ts';

/** Why a page's own request went nowhere, by its place (`host:port`). */
export type ProxyFailure = 'private-address' | 'unknown-host' | 'barred' | 'no-answer';

/**
 * The only way from a page that is being captured to the network: a proxy on this computer, which resolves every name
 * itself, checks every address that it connects to, and counts what comes through. Chromium itself never resolves and
 * never connects, so that no redirect, no request of a script and no name that changes its address gets around it.
 */
export type CaptureProxy = {
  port: number;
  /** Only who knows these gets through: other programs of this computer don't. */
  credentials: { user: string; password: string };
  /** What became of a place that could not be reached. */
  failureOf(place: string): ProxyFailure | undefined;
  close(): void;
};

export async function openProxy(options: {
  allowed: Allowed;
  /** Of all that is received, in bytes. */
  limit: number;
  onReceived: (bytes: number) => void;
  onLimit: () => void;
  resolve?: Resolve;
}): Promise<CaptureProxy> {
  const credentials = { user: 'capture', password: randomBytes(24).toString('base64url') };
  const expected = `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`;
  const failures = new Map<string, ProxyFailure>();
  const sockets = new Set<Duplex>();
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let received = 0;

  function count(chunk: Uint8Array): void {
    if (received > options.limit) return;
    received += chunk.byteLength;
    options.onReceived(received);
    if (received <= options.limit) return;
    endAll();
    options.onLimit();
  }

  function keep<Kept extends Duplex>(socket: Kept): Kept {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    return socket;
  }

  function endAll(): void {
    for (const socket of sockets) socket.destroy();
    agent.destroy();
  }

  function fail(place: string, failure: ProxyFailure): undefined {
    failures.set(place, failure);
    return undefined;
  }

  /** The lookup to connect with; undefined where the address is not to be connected to. */
  async function way(address: string) {
    const outcome = webTarget(address, options.allowed);
    if (outcome.kind === 'barred') return fail(outcome.place, outcome.why === 'private-address' ? outcome.why : 'barred');
    const { target } = outcome;
    const reached = await reach(target, options.allowed, options.resolve);
    if (reached.kind !== 'reached') return fail(target.place, reached.kind);
    return received > options.limit ? undefined : { target, lookup: reached.lookup };
  }

  /** A request for an `http:` address; the proxy asks in the browser's place. */
  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers['proxy-authorization'] !== expected) {
      response.writeHead(407, { 'proxy-authenticate': 'Basic realm="capture"' }).end();
      return;
    }
    const found = /^http:\/\//i.test(request.url ?? '') ? await way(request.url ?? '') : undefined;
    if (found === undefined) {
      response.writeHead(502).end();
      return;
    }
    const { target, lookup } = found;
    const onward = httpRequest(
      target.url,
      { method: request.method ?? 'GET', headers: forwarded(request), lookup, agent },
      (answer) => {
        // Only this proxy asks for credentials: a site that says so would be told them.
        const status = answer.statusCode === 407 ? 502 : (answer.statusCode ?? 502);
        answer.on('data', count);
        answer.on('error', () => response.destroy());
        response.writeHead(status, withoutConnection(answer.rawHeaders));
        answer.pipe(response);
      },
    );
    onward.on('socket', (socket) => {
      if (!sockets.has(socket)) keep(socket);
    });
    onward.on('error', () => {
      fail(target.place, 'no-answer');
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end();
    });
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  }

  /** A tunnel for `https:` and web sockets: what goes through is between the page and its site. */
  async function tunnel(request: IncomingMessage, browser: Duplex, head: Buffer): Promise<void> {
    keep(browser);
    if (request.headers['proxy-authorization'] !== expected) {
      browser.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="capture"\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const found = await way(`https://${request.url ?? ''}/`);
    if (found === undefined) {
      browser.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    join(found.target, browser, head, keep(connect({ host: found.target.host, port: found.target.port, lookup: found.lookup })));
  }

  function join(target: WebTarget, browser: Duplex, head: Buffer, site: Socket): void {
    let connected = false;
    site.once('connect', () => {
      connected = true;
      browser.write('HTTP/1.1 200 Connection established\r\n\r\n');
      site.write(head);
      site.on('data', count);
      site.pipe(browser);
      browser.pipe(site);
    });
    site.once('close', () => {
      if (connected) {
        browser.destroy();
        return;
      }
      fail(target.place, 'no-answer');
      browser.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
    });
    browser.once('close', () => site.destroy());
  }

  const server = createServer((request, response) => void pass(request, response));
  server.on('connection', keep);
  server.on('connect', (request, browser, head: Buffer) => void tunnel(request, browser, head));
  // Nothing but a browser of ours speaks to it, and that asks for no upgrade outside a tunnel.
  server.on('upgrade', (_request, browser) => browser.destroy());
  server.on('clientError', (_error, browser) => browser.destroy());
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });

  return {
    port: (server.address() as AddressInfo).port,
    credentials,
    failureOf: (place) => failures.get(place),
    close() {
      endAll();
      server.close();
    },
  };
}

/** Headers that are between two neighbours on the way, and not between the browser and the site (RFC 9110, 7.6.1). */
const neighbourly = /^(?:connection|proxy-.*|keep-alive|te|trailer|transfer-encoding|upgrade)$/i;

function forwarded(request: IncomingMessage): Record<string, string | string[]> {
  const kept = Object.entries(request.headers).filter(
    (entry): entry is [string, string | string[]] => !neighbourly.test(entry[0]) && entry[1] !== undefined,
  );
  return Object.fromEntries(kept);
}

function withoutConnection(raw: readonly string[]): string[] {
  return raw.filter((_, at) => !neighbourly.test(raw[at - (at % 2)] ?? ''));
}
