import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run.ts';

let folder: string;
let archive: string;
let site: Server;
let base: string;
let words = 'The harbour reopened on Wednesday after eleven days, the port authority said in a short statement.';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-cli-web-'));
  archive = join(folder, 'a.standfirst');
  await cli('init', archive);
  site = createServer((incoming, answer) => {
    if (incoming.url === '/moved') answer.writeHead(301, { location: '/page' }).end();
    else if (incoming.url === '/inside') answer.writeHead(302, { location: 'http://127.0.0.1:1234/' }).end();
    else if (incoming.url === '/notes.txt') answer.writeHead(200, { 'content-type': 'text/plain' }).end(words);
    else if (incoming.url === '/page') answer.writeHead(200, { 'content-type': 'text/html' }).end(`<title>Harbour reopens</title><article><p>${words}</p></article>`);
    else answer.writeHead(404).end();
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

async function cli(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await run(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

const web = async (command: 'import' | 'capture', ...args: string[]) => {
  const { code, out, err } = await cli(command, ...args, '--archive', archive, '--json');
  return { code, err, outcome: JSON.parse(out) as unknown };
};

describe('an address on the command line', () => {
  it('becomes a source, says how it was got, and is captured again', async () => {
    const imported = await web('import', `${base}/moved`, '--allow-private');
    expect(imported).toMatchObject({ code: 0, err: '', outcome: [{ kind: 'done', title: 'Harbour reopens', by: 'fetch' }] });
    const [{ sourceId }] = imported.outcome as [{ sourceId: string }];

    expect(await web('import', `${base}/page`, '--allow-private')).toMatchObject({ code: 0, outcome: [{ kind: 'already-here', why: 'same-address', sourceId }] });
    words = words.replace('eleven', 'twelve');
    expect(await web('capture', sourceId, '--allow-private')).toMatchObject({ code: 0, outcome: { kind: 'done', sourceId, address: `${base}/moved` } });

    const shown = JSON.parse((await cli('show', sourceId, '--archive', archive, '--json')).out) as { captureList: unknown[]; readable: { text: string }[] };
    expect(shown.captureList).toHaveLength(2);
    expect(shown.captureList).toMatchObject([{ method: 'web' }, { method: 'web' }]);
    expect(shown.readable.map(({ text }) => text).join(' ')).toContain('twelve days');
    expect(JSON.parse((await cli('verify', archive, '--json')).out)).toMatchObject({ sound: true });
  });

  it('may be that of a file, and stands beside files of this computer', async () => {
    expect(await web('import', `${base}/notes.txt`, join(folder, 'none.html'), '--allow-private')).toMatchObject({
      code: 1,
      outcome: [{ kind: 'done' }, { kind: 'refused', error: { kind: 'unreadable-file' } }],
    });
  });

  it.each([
    ['/page', [], 'not-allowed'],
    ['/inside', ['--allow-private'], 'not-allowed'],
    ['/gone', ['--allow-private'], 'unreachable'],
  ])('is refused with a reason: %s %j', async (path, options, kind) => {
    expect(await web('import', base + path, ...options)).toMatchObject({ code: 1, outcome: [{ kind: 'refused', error: { kind } }] });
  });

  it('is wanted where a source has none', async () => {
    const { out } = await cli('list', 'sources', '--archive', archive, '--json');
    expect(out).not.toBe('');
    expect((await cli('capture', '01981f1c-0000-7000-8000-000000000000', '--archive', archive)).code).toBe(1);
    expect((await cli('capture')).code).toBe(2);
  });
});
