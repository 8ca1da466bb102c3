import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DifferenceRow } from '../../../domain/sources/difference/difference.ts';
import { passageAt } from '../../../domain/sources/anchor.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import { paragraphsIn, storeCapture } from '../testing/captures.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
beforeEach(() => {
  desk = temporaryDesk();
});
afterEach(() => desk.remove());

const before = ['The board met on Tuesday and heard from nine captains about the winter.', 'A ferry sailed with forty people on it, as usual.'];
const after = ['The board met on Friday and heard from nine captains about the winter.', 'Rain is expected.'];

it('tells the words that changed, what the page says of itself and what became of each passage', async () => {
  const first = storeCapture(desk, { sourceId: null, readable: paragraphsIn(before), csl: { title: 'Port opens', author: [{ literal: 'A. Writer' }] } });
  const text = readableText(paragraphsIn(before));
  for (const words of ['nine captains about the winter', 'A ferry sailed with forty people'])
    desk.must('annotations.create', { captureId: first.captureId, passage: passageAt(text, text.indexOf(words), text.indexOf(words) + words.length), locator: null });
  desk.clock += 1000;
  const second = storeCapture(desk, {
    sourceId: first.sourceId,
    readable: paragraphsIn(after),
    csl: { title: 'Port shuts', author: [{ literal: 'A. Writer' }] },
    updated: '2023-05-25',
  });
  const difference = await desk.must('captures.difference', { earlierId: first.captureId, laterId: second.captureId });
  expect(difference).toMatchObject({
    sourceId: first.sourceId,
    earlier: { captureId: first.captureId, title: 'Port opens', authors: 'A. Writer' },
    later: { captureId: second.captureId, updated: '2023-05-25' },
    changedFacts: [{ fact: 'title', earlier: 'Port opens', later: 'Port shuts' }],
    words: { removed: 11, added: 4 },
  });
  expect((JSON.parse(difference.rows) as DifferenceRow[]).map(({ kind }) => kind)).toEqual(['changed', 'removed', 'added']);
  expect(difference.passages.map(({ state, words }) => [state, words])).toEqual([
    ['waiting', 'nine captains about the winter'],
    ['lost', 'A ferry sailed with forty people'],
  ]);

  const backwards = await desk.must('captures.difference', { earlierId: second.captureId, laterId: first.captureId });
  expect(backwards.words).toEqual({ removed: 4, added: 11 });
  expect(backwards.passages).toEqual([]);
});

it('of two sources tells the words alone', async () => {
  const [one, other] = [before, after].map((grafs) => storeCapture(desk, { sourceId: null, readable: paragraphsIn(grafs) }));
  const difference = await desk.must('captures.difference', { earlierId: one!.captureId, laterId: other!.captureId });
  expect(difference).toMatchObject({ sourceId: null, words: { removed: 11, added: 4 }, passages: [] });
});

it('of a capture that is not there is refused', async () => {
  const { captureId } = storeCapture(desk, { sourceId: null, readable: paragraphsIn(before) });
  await expect(desk.must('captures.difference', { earlierId: captureId, laterId: '01981f1c-0000-7000-8000-00000000dead' })).rejects.toThrow(/no such copy/);
});
