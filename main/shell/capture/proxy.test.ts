import { createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Resolve } from '../../desk/captures/web/reach.ts';
import { openProxy, type CaptureProxy } from './proxy.ts';

let site: Server;
let asked: string[];
let port: number;
let proxy: CaptureProxy | undefined;

beforeEach(async () => {
  asked = [];
  site = createServer((incoming, answer) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    if (incoming.url === '/endless') {
      const more = (): void => void answer.write(Buffer.alloc(65_536), more);
      more();
    } else if (incoming.url === '/407') answer.writeHead(407, { 'proxy-authenticate': 'Basic realm="x"' }).end();
    else answer.end(JSON.stringify(incoming.headers));
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  port = (site.address() as AddressInfo).port;
});
afterEach(() => {
  proxy?.close();
  proxy = undefined;
  site.closeAllConnections();
  site.close();
});

async function open(options: { allowed?: string[]; limit?: number; resolve?: Resolve; onLimit?: () => void } = {}): Promise<CaptureProxy> {
  proxy = await openProxy({
    allowed: new Set(options.allowed ?? []),
    limit: options.limit ?? 1_000_000,
    onReceived: () => {},
    onLimit: options.onLimit ?? (() => {}),
    ...(options.resolve && { resolve: options.resolve }),
  });
  return proxy;
}

const authorisation = ({ credentials: { user, password } }: CaptureProxy): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** What the browser would be answered: status and body. */
function get(through: CaptureProxy, address: string, headers: Record<string, string> = { 'proxy-authorization': authorisation(through) }) {
  return new Promise<{ status: number; body: string }>((answered, failed) => {
    const asking = request({ port: through.port, path: address, headers, agent: false }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => void (body += chunk.toString()));
      answer.on('end', () => answered({ status: answer.statusCode ?? 0, body }));
      answer.on('error', failed);
    });
    asking.on('error', failed);
    asking.end();
  });
}

function tunnelTo(through: CaptureProxy, place: string): Promise<string> {
  return new Promise((answered) => {
    const socket = connect(through.port, '127.0.0.1');
    socket.write(`CONNECT ${place} HTTP/1.1\r\nHost: ${place}\r\nProxy-Authorization: ${authorisation(through)}\r\n\r\n`);
    socket.once('data', (chunk) => {
      answered(chunk.toString().split('\r\n', 1)[0] ?? '');
      socket.destroy();
    });
  });
}

describe('the way from a page that is captured to the network', () => {
  it('leads to an address that is allowed, without the marks of the proxy', async () => {
    const through = await open({ allowed: [`127.0.0.1:${port}`] });
    const { status, body } = await get(through, `http://127.0.0.1:${port}/page`);
    expect(status).toBe(200);
    expect(JSON.parse(body)).not.toHaveProperty('proxy-authorization');
    expect(await tunnelTo(through, `127.0.0.1:${port}`)).toBe('HTTP/1.1 200 Connection established');
  });

  it.each(['127.0.0.1', 'localhost', '0.0.0.0', '2130706433', '[::ffff:127.0.0.1]'])('leads nowhere at %s', async (host) => {
    const through = await open();
    expect((await get(through, `http://${host}:${port}/page`)).status).toBe(502);
    expect(await tunnelTo(through, `${host}:${port}`)).toMatch(/ 502 /);
    expect(asked).toEqual([]);
  });

  it('leads nowhere where a name means an address of this network, whatever else it means', async () => {
    for (const addresses of [['127.0.0.1'], ['93.184.216.34', '127.0.0.1']]) {
      const through = await open({ resolve: async () => addresses.map((address) => ({ address, family: 4 })) });
      expect((await get(through, `http://paper.example:${port}/page`)).status).toBe(502);
      expect(through.failureOf(`paper.example:${port}`)).toBe('private-address');
      through.close();
    }
    expect(asked).toEqual([]);
  });

  it('asks for a name once, so that what was checked is what is connected to', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    const through = await open({
      allowed: [`paper.example:${port}`],
      resolve: async () => (answers.shift() ?? []).map((address) => ({ address, family: 4 })),
    });
    expect((await get(through, `http://paper.example:${port}/page`)).status).toBe(200);
    expect(answers).toHaveLength(1);
  });

  it('is closed to whoever does not know its password', async () => {
    const through = await open({ allowed: [`127.0.0.1:${port}`] });
    expect((await get(through, `http://127.0.0.1:${port}/page`, {})).status).toBe(407);
    expect((await get(through, '/page')).status).toBe(502);
    expect(asked).toEqual([]);
  });

  it('never lets a site ask for its password', async () => {
    const through = await open({ allowed: [`127.0.0.1:${port}`] });
    expect((await get(through, `http://127.0.0.1:${port}/407`)).status).toBe(502);
  });

  it('ends everything once more came through than is allowed', async () => {
    let told = 0;
    const through = await open({ allowed: [`127.0.0.1:${port}`], limit: 500_000, onLimit: () => void told++ });
    await expect(get(through, `http://127.0.0.1:${port}/endless`)).rejects.toThrow();
    expect(told).toBe(1);
    expect((await get(through, `http://127.0.0.1:${port}/page`)).status).toBe(502);
  });

  it('says which place did not answer, and which name nobody knows', async () => {
    const through = await open({ resolve: async () => [] });
    await get(through, 'http://nowhere.example/');
    expect(through.failureOf('nowhere.example:80')).toBe('unknown-host');
    expect(await tunnelTo(through, 'paper.example:25')).toMatch(/ 502 /);
    expect(through.failureOf('paper.example:25')).toBe('barred');
  });
});
