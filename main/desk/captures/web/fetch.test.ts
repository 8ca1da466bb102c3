import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../../../contract/errors.ts';
import { fetchWeb, fileLimits, type FetchOptions } from './fetch.ts';
import { fileNameOf } from './file-name.ts';
import { PrivateAddress } from './refusals.ts';

let site: Server;
let other: Server;
let base: string;
let otherBase: string;
let asked: IncomingMessage[] = [];

const routes: Record<string, (answer: ServerResponse) => void> = {
  '/page': (answer) => answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'a=b', 'x-kept': 'yes' }).end('<p>words</p>'),
  '/first': (answer) => answer.writeHead(301, { location: '/second', 'set-cookie': 'a=b' }).end(),
  '/second': (answer) => answer.writeHead(302, { location: `${base}/page` }).end(),
  '/circle': (answer) => answer.writeHead(302, { location: '/circle' }).end(),
  '/inside': (answer) => answer.writeHead(302, { location: `${otherBase}/secret` }).end(),
  '/script': (answer) => answer.writeHead(302, { location: 'javascript:alert(1)' }).end(),
  '/packed': (answer) => answer.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync('<p>packed</p>')),
  '/bomb': (answer) => answer.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(8_000_000))),
  '/endless': (answer) => {
    const more = (): void => void answer.write(Buffer.alloc(65_536), more);
    more();
  },
  '/broken': (answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip'),
  '/never': () => {},
  '/half': (answer) => {
    answer.writeHead(200, { 'content-length': '100' });
    answer.write('half', () => answer.destroy());
  },
  '/nothing': (answer) => answer.writeHead(204).end(),
  '/empty': (answer) => answer.writeHead(200).end(),
  '/error': (answer) => answer.writeHead(500).end('failed'),
};

const listen = (server: Server) =>
  new Promise<string>((listening) =>
    server.listen(0, '127.0.0.1', () => listening(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );

beforeAll(async () => {
  site = createServer((incoming, answer) => {
    asked.push(incoming);
    const route = routes[incoming.url ?? ''];
    if (route === undefined) answer.writeHead(404).end('none');
    else route(answer);
  });
  other = createServer((_incoming, answer) => answer.end('secret'));
  base = await listen(site);
  otherBase = await listen(other);
});
afterAll(() => {
  for (const server of [site, other]) {
    server.closeAllConnections();
    server.close();
  }
});

const get = (path: string, options: FetchOptions = {}) =>
  fetchWeb(base + path, { allowed: new Set([new URL(base).host]), ...options });

async function refusal(path: string, options: FetchOptions = {}): Promise<string> {
  const error = await get(path, options).then(
    () => new Error('it was got'),
    (refused: unknown) => refused,
  );
  if (!(error instanceof Refusal)) throw error;
  return `${error.error.kind}: ${error.error.happened}`;
}

describe('a file of the web', () => {
  it('comes with how it came, and without cookies', async () => {
    asked = [];
    const file = await get('/first');
    expect(Buffer.from(file.bytes).toString()).toBe('<p>words</p>');
    expect(file.retrieval).toMatchObject({
      url: `${base}/first`,
      finalUrl: `${base}/page`,
      redirects: [
        { from: `${base}/first`, to: `${base}/second`, status: 301 },
        { from: `${base}/second`, to: `${base}/page`, status: 302 },
      ],
      status: 200,
      by: 'fetch',
    });
    expect(file.retrieval.headers).toContainEqual(['x-kept', 'yes']);
    expect(JSON.stringify(file.retrieval)).not.toContain('cookie');
    expect(asked.some(({ headers }) => headers.cookie !== undefined)).toBe(false);
  });

  it('is unpacked where its transfer was packed', async () => {
    expect(Buffer.from((await get('/packed')).bytes).toString()).toBe('<p>packed</p>');
  });
});

describe('a file of the web is refused', () => {
  const limits = { ...fileLimits, bytes: 1_000_000 };
  it.each([
    ['/gone', 'unreachable: The site answered 404 (Not Found) in place of the page.'],
    ['/error', 'unreachable: The site answered 500 (Internal Server Error) in place of the page.'],
    ['/circle', 'unreachable: The site sent us on from one address to the next without end.'],
    ['/bomb', 'too-large: The page went on after 1 MB, and was given up.'],
    ['/endless', 'too-large: The page went on after 1 MB, and was given up.'],
    ['/script', 'not-allowed: Only pages at http and https addresses are captured.'],
    ['/nothing', 'unreachable: The site answered with nothing to show.'],
    ['/empty', 'unreachable: The site answered with nothing to show.'],
    ['/broken', 'unreachable: What 127.0.0.1 answered can’t be read: it is not what a web site sends.'],
    ['/half', 'unreachable: 127.0.0.1 did not answer.'],
  ])('%s', async (path, words) => expect(await refusal(path, { limits })).toBe(words));

  it('where a redirect leads into this network, though the first address was allowed', async () => {
    await expect(get('/inside')).rejects.toThrow(PrivateAddress);
    await expect(fetchWeb(`${base}/page`)).rejects.toThrow(PrivateAddress);
  });

  it('where the name means an address of this network', async () => {
    const error = fetchWeb('http://paper.example/', { resolve: async () => [{ address: '169.254.169.254', family: 4 }] });
    await expect(error).rejects.toMatchObject({ place: 'paper.example:80' });
    await expect(fetchWeb('http://paper.example/', { resolve: () => Promise.reject(new Error('none')) })).rejects.toThrow('No site called paper.example');
  });

  it('after its time', async () => {
    expect(await refusal('/never', { limits: { ...fileLimits, milliseconds: 200 } })).toBe('busy: The page was not there after 0 seconds.');
  });

  it('once the person cancels', async () => {
    const controller = new AbortController();
    const refused = refusal('/never', { signal: controller.signal });
    controller.abort();
    expect(await refused).toBe('cancelled: This was cancelled.');
  });
});

describe('the name of a file of the web', () => {
  it.each([
    ['https://paper.example/a/harbour-reopens', 'text/html', '', 'harbour-reopens.html'],
    ['https://paper.example/', 'text/html; charset=utf-8', '', 'paper.example.html'],
    ['https://paper.example/r.php?id=1', 'application/pdf', 'attachment; filename="Report 2023.pdf"', 'Report 2023.pdf'],
    ['https://paper.example/r', 'application/pdf', "attachment; filename*=UTF-8''R%C3%A9sum%C3%A9.pdf", 'Résumé.pdf'],
    ['https://paper.example/r', 'application/pdf', 'attachment; filename="../../etc/passwd"', 'etc passwd.pdf'],
    ['https://paper.example/%00%2e%2e%2f', 'x/y', '', 'paper.example'],
  ])('%s as %s %s is %s', (url, contentType, disposition, name) =>
    expect(fileNameOf({ url, contentType, disposition })).toBe(name),
  );
});
