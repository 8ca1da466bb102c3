import { afterEach, beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../archive/hash.ts';
import type { ReadyImport } from '../sources/prepared.ts';
import { writeDownTalk } from '../testing/captures.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
beforeEach(() => void (desk = temporaryDesk()));
afterEach(() => desk.remove());

const bytes = Buffer.from('0123456789');
const picture = Buffer.from('a picture of the page');

const told = {
  leadImage: { url: 'https://paper.example/quay.jpg', caption: 'The quay at noon', credit: 'Wren Halloway', alt: '' },
  duration: 65_000,
  notices: ['The file is named “.txt”, but is a recording. It was read as that.'],
};

const recording: ReadyImport = {
  kind: 'ready',
  fileName: 'talk.mp3',
  method: 'file',
  sourceId: null,
  sourceKind: 'recording',
  mediaType: 'audio/mpeg',
  bytes,
  page: null,
  parts: [{ role: 'screenshot', name: 'page.png', mediaType: 'image/png', bytes: picture }],
  readable: [{ kind: 'paragraph', text: 'Good morning.', time: { start: 0, end: 900 } }],
  csl: { type: 'broadcast', title: 'Talk', author: [] },
  language: 'en',
  facts: { published: '2023-05-24', updated: '', section: 'World', related: [{ title: 'More', url: 'https://paper.example/' }], ...told },
  retrieval: null,
};

function stored(): string {
  const outcome = desk.must('sources.storePrepared', recording);
  if (outcome.kind !== 'done') throw new Error(`it was not stored: ${outcome.kind}`);
  return outcome.captureId;
}

it('the facts of a capture tell what it holds and how it came about', () => {
  const captureId = stored();
  expect(desk.must('captures.facts', { captureId })).toEqual({
    captureId,
    actor: 'tester',
    language: 'en',
    pageSha256: null,
    readableSha256: sha256(JSON.stringify(recording.readable)),
    parts: [{ role: 'screenshot', name: 'page.png', mediaType: 'image/png', sha256: sha256(picture), size: picture.byteLength }],
    published: '2023-05-24',
    updated: '',
    section: 'World',
    related: [{ title: 'More', url: 'https://paper.example/' }],
    ...told,
    pages: null,
    retrieval: null,
  });
});

it('what was written down by hand has facts too', () => {
  const { captureId } = writeDownTalk(desk, {}, 'She said so.');
  expect(desk.must('captures.facts', { captureId })).toMatchObject({ published: '', related: [], parts: [], leadImage: null, duration: null, pages: null, notices: [] });
});

it.each([
  ['the file', null, 'audio/mpeg', bytes],
  ['a part', { role: 'screenshot', name: 'page.png' }, 'image/png', picture],
] as const)('%s is read in stretches', async (_, part, mediaType, whole) => {
  const file = { captureId: stored(), part };
  const read = async (start: number, length: number) => {
    const answer = await desk.must('captures.bytes', { file, start, length });
    expect(answer).toMatchObject({ mediaType, size: whole.byteLength });
    return Buffer.from(answer.bytes).toString();
  };
  expect(await read(0, 4)).toBe(whole.toString().slice(0, 4));
  expect(await read(4, 3)).toBe(whole.toString().slice(4, 7));
  expect(await read(whole.byteLength - 2, 1000)).toBe(whole.toString().slice(-2));
  expect(await read(whole.byteLength, 1000)).toBe('');
});

it('what the archive does not have is refused', async () => {
  const captureId = stored();
  const other = '01981f1c-0000-7000-8000-00000000ffff';
  expect(desk.refusal('captures.facts', { captureId: other })).toBe('not-found');
  for (const file of [
    { captureId: other, part: null },
    { captureId, part: { role: 'attachment', name: 'page.png' } },
    { captureId, part: { role: 'screenshot', name: 'other.png' } },
  ]) {
    expect(await desk.refusal('captures.bytes', { file, start: 0, length: 1 })).toBe('not-found');
  }
});
