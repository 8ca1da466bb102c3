import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passageAt } from '../domain/sources/anchor.ts';
import { readableText } from '../domain/sources/readable.ts';
import { closeDesk, openDesk } from '../main/desk/desk.ts';
import { execute } from '../main/desk/execute.ts';
import { paragraphsIn, storeCapture } from '../main/desk/testing/captures.ts';
import { temporaryDesk, type TemporaryDesk } from '../main/desk/testing/temporary-desk.ts';
import { run } from './run.ts';

const before = ['The harbour board met on Tuesday in the old customs house and heard from nine captains about the winter.', 'A ferry sailed with forty people on it, as usual.'];
const after = ['The harbour board met on Tuesday in the old customs house and heard from ten captains about the winter.', 'Rain is expected.'];

let folder: string;
let desk: TemporaryDesk;
let captures: [string, string];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-cli-captures-'));
  desk = temporaryDesk();
  const first = storeCapture(desk, { sourceId: null, readable: paragraphsIn(before), csl: { URL: 'https://example.org/harbour' } });
  const text = readableText(paragraphsIn(before));
  const start = text.indexOf('nine captains');
  desk.must('annotations.create', { captureId: first.captureId, passage: passageAt(text, start, start + 30), locator: null, note: 'Count them' });
  desk.clock += 1000;
  const second = storeCapture(desk, { sourceId: first.sourceId, readable: paragraphsIn(after) });
  captures = [first.captureId, second.captureId];
  desk.close();
});
afterAll(() => {
  rmSync(desk.folder, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

async function cli(...args: string[]) {
  const printed = { out: '', err: '' };
  const code = await run(args, { out: (text) => void (printed.out += text), err: (text) => void (printed.err += text) });
  return { code, ...printed };
}

describe('diff', () => {
  it('marks words in the terminal and tells what became of each passage', async () => {
    const { code, out } = await cli('diff', ...captures, '--archive', desk.path);
    expect(code).toBe(0);
    expect(out).toContain('heard from [-nine-]{+ten+} captains about the winter.');
    expect(out).toContain('11 words removed, 4 added');
    expect(out).toMatch(/waiting\s+annotation\s+“nine captains about the winter/);
    expect(out).toContain('[-A ferry sailed with forty people on it, as usual.-]');
  });

  it('prints all of it as JSON', async () => {
    const { out } = await cli('diff', ...captures, '--archive', desk.path, '--json');
    expect(JSON.parse(out)).toMatchObject({ words: { removed: 11, added: 4 }, rows: [{ kind: 'changed' }, { kind: 'removed' }, { kind: 'added' }], passages: [{ state: 'waiting' }] });
  });

  it('refuses what is no capture', async () => {
    expect(await cli('diff', 'nonsense', captures[1], '--archive', desk.path)).toMatchObject({ code: 1, err: expect.stringContaining('is not the id of a capture') as string });
  });
});

describe('annotations', () => {
  it('are written as JSON-LD, and read into an archive that has their source', async () => {
    const file = join(folder, 'annotations.jsonld');
    expect(await cli('export-sources', '--format', 'webannotation', '--out', file, '--archive', desk.path)).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ total: 1 });

    const other = join(folder, 'other.standfirst');
    await cli('init', other);
    expect(await cli('import-annotations', file, '--archive', other)).toMatchObject({ code: 1, err: expect.stringContaining('Its source is not in this archive.') as string });
    const open = openDesk(other);
    try {
      execute(open, 'sources.storePrepared', {
        kind: 'ready',
        fileName: 'harbour.html',
        method: 'file',
        sourceId: null,
        sourceKind: 'web-page',
        mediaType: 'text/html',
        bytes: Buffer.from('other bytes'),
        page: null,
        parts: [],
        readable: paragraphsIn(before),
        csl: { type: 'webpage', title: 'Harbour', author: [], URL: 'https://example.org/harbour' },
        language: 'en',
        facts: { published: '', updated: '', section: '', related: [] },
        retrieval: null,
      });
    } finally {
      closeDesk(open);
    }
    const { code, out } = await cli('import-annotations', file, '--archive', other);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/imported\s+nine captains/) as string });
  });

  it('are not in any other file', async () => {
    const file = join(folder, 'other.json');
    writeFileSync(file, '{}');
    expect(await cli('import-annotations', file, '--archive', desk.path)).toMatchObject({ code: 1, err: expect.stringContaining('not a file of Web Annotations') as string });
  });
});
