import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { passageAt } from '../../../domain/sources/anchor.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import { encodeBlock } from '../../../domain/story/body.ts';
import { paragraphsIn, storeCapture } from '../testing/captures.ts';
import { splice, temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

const before = [
  'The harbour board met on Tuesday in the old customs house and heard from nine captains about the winter.',
  'No ship has been turned away, the chair of the board said after the meeting, and none will be this year.',
  'A ferry to the island sailed with forty passengers, two of them in wheelchairs, and came back empty at night.',
];

let desk: TemporaryDesk;
let storyId: string;
let sourceId: string;
let captureId: string;
beforeEach(() => {
  desk = temporaryDesk();
  storyId = desk.must('stories.create', { slug: 'port' }).id;
  ({ sourceId, captureId } = storeCapture(desk, { sourceId: null, readable: paragraphsIn(before) }));
});
afterEach(() => desk.remove());

function cite(words: string): string {
  const text = readableText(paragraphsIn(before));
  const start = text.indexOf(words);
  return desk.must('citations.create', { storyId, captureId, passage: passageAt(text, start, start + words.length), locator: null }).id;
}

function write(...citationIds: string[]): void {
  const block = encodeBlock({
    type: 'paragraph',
    $: { id: '01981f1c-0000-7000-8000-000000000001' },
    children: [
      { type: 'text', text: 'It is said.', detail: 0, format: 0, mode: 'normal', style: '', version: 1 },
      ...citationIds.map((citationId) => ({ type: 'citation' as const, citationId, version: 1 as const })),
    ],
    direction: null,
    format: '',
    indent: 0,
    version: 1,
  });
  desk.must('body.append', { storyId, seq: 1, patch: splice(0, 0, block) });
}

const notices = async () => (await desk.must('export.htmlFile', { storyId, to: { kind: 'file', path: join(desk.folder, 'port.html') } })).notices;
const recapture = (grafs: readonly string[]) => {
  desk.clock += 1000;
  storeCapture(desk, { sourceId, readable: paragraphsIn(grafs) });
};

it('an export says which of its words the newest capture has lost, and which wait', async () => {
  write(cite('heard from nine captains'), cite('No ship has been turned away, the chair'), cite('A ferry to the island sailed'));
  cite('two of them in wheelchairs');
  expect(await notices()).toEqual([]);
  recapture([before[0]!, 'No ship has been turned away so far, the chair of the board said after the meeting.', 'Rain is expected.']);
  expect(await notices()).toEqual([
    '1 citation rests on words that the newest capture of the source does not hold any more: “A ferry to the island sailed”.',
    '1 citation rests on words that the newest capture of the source does not hold as they were, and nobody has looked yet: “No ship has been turned away, the chair”.',
  ]);
});

it('an export says which of its sources are not to be rested on, and why', async () => {
  write(cite('heard from nine captains'), cite('A ferry to the island sailed'));
  desk.must('sources.setStanding', { sourceId, standing: 'retracted', reason: 'The paper took it back on 3 June.' });
  expect(await notices()).toEqual(['The copy cites “A page”, which its publisher withdrew: The paper took it back on 3 June.']);
  desk.must('sources.setStanding', { sourceId, standing: 'good', reason: '' });
  expect(await notices()).toEqual([]);
  expect(desk.must('sources.get', { sourceId })).toMatchObject({ standing: 'good', standingReason: '' });
});
