import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Retrieval } from '../../../../domain/sources/retrieval.ts';
import { temporaryDesk, type TemporaryDesk } from '../../testing/temporary-desk.ts';

let desk: TemporaryDesk;
beforeEach(() => void (desk = temporaryDesk()));
afterEach(() => desk.remove());

const retrieval: Retrieval = {
  url: 'https://paper.example/h',
  finalUrl: 'https://paper.example/harbour',
  redirects: [{ from: 'https://paper.example/h', to: 'https://paper.example/harbour', status: 302 }],
  status: 200,
  headers: [['content-type', 'text/html']],
  by: 'browser',
  notices: ['screenshot-cut'],
};
const archive = (words: string) =>
  Buffer.from(
    [
      'Snapshot-Content-Location: https://paper.example/harbour',
      'Content-Type: multipart/related; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Location: https://paper.example/harbour',
      '',
      `<title>Harbour reopens</title><article><p>The harbour reopened on Wednesday after ${words} days, the port authority said in a short statement.</p></article>`,
      '--b--',
      '',
    ].join('\r\n'),
  );
const capture = (words: string, sourceId: string | null = null) =>
  desk.must('captures.prepareWeb', {
    fileName: 'harbour.mhtml',
    bytes: archive(words),
    contentType: 'multipart/related',
    screenshot: Buffer.from('png'),
    retrieval,
    sourceId,
  });

describe('what came from the web', () => {
  it('is kept with how it came, its picture, and the address where it was found', async () => {
    const outcome = await capture('eleven');
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect(desk.must('sources.get', { sourceId: outcome.sourceId })).toMatchObject({
      kind: 'web-page',
      csl: { title: 'Harbour reopens', URL: 'https://paper.example/harbour' },
      captureList: [{ method: 'web', mediaType: 'multipart/related', hasPage: true }],
    });
    expect(desk.must('captures.facts', { captureId: outcome.captureId })).toMatchObject({
      retrieval,
      parts: [{ role: 'screenshot', name: 'screenshot.png' }],
    });
    expect((await desk.must('archive.verify', {})).problems).toEqual([]);
  });

  it('is known by its address in every spelling, and asked for where it was captured from', async () => {
    const outcome = await capture('eleven');
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    const { sourceId, captureId } = outcome;
    for (const address of ['https://paper.example/harbour', 'https://paper.example/harbour/', 'https://paper.example/harbour#top']) {
      expect(desk.must('captures.sourceAt', { address })).toEqual({ source: { sourceId, captureId, title: 'Harbour reopens' } });
    }
    expect(desk.must('captures.sourceAt', { address: 'https://paper.example/' })).toEqual({ source: null });
    expect(desk.must('captures.addressOf', { sourceId })).toEqual({ address: 'https://paper.example/h' });
    expect(desk.refusal('captures.addressOf', { sourceId: captureId })).toBe('not-found');
  });

  it('is already here at the same address, unless it is asked for as a new capture', async () => {
    const first = await capture('eleven');
    if (first.kind !== 'done') throw new Error(first.kind);
    expect(await capture('twelve')).toMatchObject({ kind: 'already-here', why: 'same-address', sourceId: first.sourceId });
    expect(await capture('twelve', first.sourceId)).toMatchObject({ kind: 'done', sourceId: first.sourceId });
    expect(desk.must('sources.get', { sourceId: first.sourceId }).captureList).toHaveLength(2);
  });
});
