import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { largestImport } from '../../../contract/commands.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import { sha256 } from '../../archive/hash.ts';
import { writeDownTalk } from '../testing/captures.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
beforeEach(() => void (desk = temporaryDesk()));
afterEach(() => desk.remove());

const page = `<!doctype html><html lang="en-GB"><head><title>Harbour reopens</title>
<link rel="canonical" href="https://paper.example/harbour"><meta property="og:site_name" content="The Example Paper">
<meta name="author" content="Wren Halloway"><meta property="article:published_time" content="2023-05-24T10:00:00Z">
<script>fetch('https://paper.example/beacon')</script></head><body><nav>Home</nav><article><h1>Harbour reopens</h1>
<p>The harbour reopened on Wednesday after eleven days, the port authority said in a short statement.</p>
<p>Forty ships had waited outside, and the first of them, a grain carrier, was moored before noon.</p>
<p>The authority gave no reason for the closure, and its spokesman did not answer questions about it.</p>
</article></body></html>`;
const bytes = Buffer.from(page);
const importFile = (fileName: string, content: Uint8Array<ArrayBuffer>) =>
  desk.must('sources.importFile', { fileName, bytes: content });

describe('a page that is imported', () => {
  it('becomes a source that knows what the page says of itself', async () => {
    const outcome = await importFile('harbour.html', bytes);
    expect(outcome).toMatchObject({ kind: 'done', fileName: 'harbour.html', title: 'Harbour reopens' });
    expect(desk.must('sources.list', {})).toMatchObject([
      {
        kind: 'web-page',
        captures: 1,
        citedHere: 0,
        csl: {
          type: 'webpage',
          title: 'Harbour reopens',
          author: [{ literal: 'Wren Halloway' }],
          'container-title': 'The Example Paper',
          issued: { 'date-parts': [[2023, 5, 24]] },
          URL: 'https://paper.example/harbour',
          language: 'en-GB',
        },
      },
    ]);
    expect(desk.events).toEqual([{ name: 'sources.changed', sourceId: outcome.kind === 'done' && outcome.sourceId }]);
  });

  it('is kept whole, with its hash, its text and a page without scripts', async () => {
    const outcome = await importFile('harbour.html', bytes);
    if (outcome.kind !== 'done') throw new Error('not imported');
    const { captureId, sourceId } = outcome;
    const { capture, readable } = desk.must('sources.captureText', { captureId });
    expect(capture).toMatchObject({ sha256: sha256(bytes), size: bytes.byteLength, method: 'file', hasPage: true });
    expect(readableText(readable)).toContain('a grain carrier, was moored before noon.');
    expect(desk.must('sources.get', { sourceId }).captureList).toEqual([capture]);

    expect(Buffer.from((await desk.must('captures.file', { captureId })).bytes).equals(bytes)).toBe(true);
    const shown = Buffer.from((await desk.must('captures.page', { captureId })).bytes).toString();
    expect(shown).toContain('grain carrier');
    expect(shown).not.toContain('beacon');
  });

  it('a second time is the source that is already here', async () => {
    const first = await importFile('harbour.html', bytes);
    const again = await importFile('other name.html', bytes);
    expect(again).toEqual({ ...first, kind: 'already-here', why: 'same-file', fileName: 'other name.html' });
    expect(desk.must('sources.list', {})).toHaveLength(1);
  });

  it('may come from a path', async () => {
    const path = join(desk.folder, 'saved page.htm');
    writeFileSync(path, bytes);
    expect(await desk.must('sources.importPath', { path })).toMatchObject({ kind: 'done', fileName: 'saved page.htm' });
  });

  it('may be written in another encoding', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<title>東京</title><p>本文です。', 'utf16le')]);
    expect(await importFile('tokyo.html', utf16)).toMatchObject({ kind: 'done', title: '東京' });
  });
});

describe('a file that can’t be a source', () => {
  it.each([
    ['empty', Buffer.alloc(0), 'unreadable-file'],
    ['a PDF', Buffer.from('%PDF-1.7 <p>'), 'unreadable-file'],
    ['zipped', gzipSync(bytes), 'unreadable-file'],
    ['binary', Buffer.from('<p>\0\0\0\x01\x02'), 'unreadable-file'],
  ])('is refused for being %s', async (_what, content, kind) => {
    expect(await importFile('x', content)).toMatchObject({ kind: 'refused', fileName: 'x', error: { kind } });
    expect(desk.must('sources.list', {})).toEqual([]);
  });

  it('is refused for its size before it is read', async () => {
    const path = join(desk.folder, 'huge.html');
    writeFileSync(path, '<p>');
    truncateSync(path, largestImport + 1);
    expect(await desk.must('sources.importPath', { path })).toMatchObject({ kind: 'refused', error: { kind: 'too-large' } });
    expect(await desk.refusal('sources.importFile', { fileName: 'x', bytes: new Uint8Array(largestImport + 1) })).toBe('invalid-input');
  });

  it.each(['missing', 'folder', '/dev/null'])('is refused for being %s', async (name) => {
    mkdirSync(join(desk.folder, 'folder'));
    const path = name.startsWith('/') ? name : join(desk.folder, name);
    expect(await desk.must('sources.importPath', { path })).toMatchObject({ kind: 'refused', error: { kind: 'unreadable-file' } });
  });
});

describe('an interview', () => {
  it('is kept as it was written down, a paragraph a block', async () => {
    const text = 'On the record.\n\nShe said no,\nand meant it.';
    const csl = { type: 'interview' as const, title: 'A talk', author: [{ family: 'Okafor', given: 'Ada' }] };
    const { captureId, sourceId } = writeDownTalk(desk, csl, text);
    const { capture, readable } = desk.must('sources.captureText', { captureId });
    expect(capture).toMatchObject({ method: 'typed', hasPage: false, sha256: sha256(text) });
    expect(readable.map((block) => block.text)).toEqual(['On the record.', 'She said no, and meant it.']);
    expect(desk.must('sources.get', { sourceId })).toMatchObject({ kind: 'interview', csl });
    expect(await desk.refusal('captures.page', { captureId })).toBe('not-found');
  });
});

describe('what the archive does not have', () => {
  it('is refused', async () => {
    const nothing = '01981f1c-0000-7000-8000-00000000dead';
    expect(desk.refusal('sources.get', { sourceId: nothing })).toBe('not-found');
    expect(desk.refusal('sources.captureText', { captureId: nothing })).toBe('not-found');
    expect(await desk.refusal('captures.page', { captureId: nothing })).toBe('not-found');
  });
});
