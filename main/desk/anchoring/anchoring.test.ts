import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fate } from '../../../contract/annotations.ts';
import { passageAt } from '../../../domain/sources/anchor.ts';
import { readableText, type ReadableBlock } from '../../../domain/sources/readable.ts';
import { paragraphsIn, storeCapture } from '../testing/captures.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

const before = [
  'The harbour board met on Tuesday in the old customs house and heard from nine captains about the winter.',
  'No ship has been turned away, the chair of the board said after the meeting, and none will be this year.',
  'A ferry to the island sailed with forty passengers, two of them in wheelchairs, and came back empty at night.',
];
const after = [
  before[0]!,
  'No ship has been turned away so far, the chair of the board said after the meeting, and few will be this year.',
  'Rain is expected in the valleys.',
];

let desk: TemporaryDesk;
let sourceId: string;
let first: string;
let storyId: string;
beforeEach(() => {
  desk = temporaryDesk();
  storyId = desk.must('stories.create', { headline: 'Port in winter' }).id;
  ({ sourceId, captureId: first } = storeCapture(desk, { sourceId: null, readable: paragraphsIn(before) }));
});
afterEach(() => desk.remove());

function textOf(captureId: string): string {
  return readableText(desk.must('sources.captureText', { captureId }).readable);
}

function passageIn(captureId: string, words: string) {
  const start = textOf(captureId).indexOf(words);
  return passageAt(textOf(captureId), start, start + words.length);
}

const annotate = (words: string, captureId = first) =>
  desk.must('annotations.create', { captureId, passage: passageIn(captureId, words), locator: null, note: `about ${words}` });
const cite = (words: string, captureId = first) =>
  desk.must('citations.create', { storyId, captureId, passage: passageIn(captureId, words), locator: null });
const fates = (): Record<string, Fate['kind']> => ({
  ...Object.fromEntries(desk.must('annotations.list', { sourceId }).map(({ passage, fate }) => [passage.exact, fate.kind])),
  ...Object.fromEntries(desk.must('citations.list', { storyId }).map(({ passage, fate }) => [passage.exact, fate.kind])),
});
const recapture = (readable: readonly string[]) => {
  desk.clock += 60_000;
  return storeCapture(desk, { sourceId, readable: paragraphsIn(readable) }).captureId;
};
const queue = async () => {
  const asked = await desk.must('anchoring.queue', {});
  expect(asked.total).toBe(desk.must('anchoring.waiting', {}).waiting);
  return asked.waiting;
};

const stands = 'heard from nine captains';
const moves = 'No ship has been turned away, the chair';
const vanishes = 'A ferry to the island sailed with forty passengers';

describe('a new capture of a source', () => {
  it('is looked through for everything that rests on an earlier one, and nothing moves by itself', async () => {
    annotate(stands);
    cite(moves);
    const lost = cite(vanishes);
    expect(new Set(Object.values(fates()))).toEqual(new Set(['stands']));
    desk.events.length = 0;

    const second = recapture(after);
    expect(fates()).toEqual({ [stands]: 'stands', [moves]: 'moved', [vanishes]: 'lost' });
    expect(desk.must('citations.list', { storyId }).map(({ captureId }) => captureId)).toEqual([first, first]);
    expect(desk.must('citations.list', { storyId }).find(({ id }) => id === lost.id)?.passage).toEqual(lost.passage);
    expect(desk.events.map(({ name }) => name)).toEqual(['sources.changed', 'anchoring.changed', 'annotations.changed', 'citations.changed']);

    const [waiting, ...others] = await queue();
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({ target: 'citation', captureId: second, sourceId, about: 'Port in winter', storyId });
    expect(waiting?.earlier).toMatchObject({ captureId: first, words: moves });
    expect(waiting?.candidates[0]?.words).toContain('No ship has been turned away so far');
    expect(waiting?.candidates[0]?.score).toBeLessThan(1);
    expect(textOf(second)).toContain(`${waiting?.candidates[0]?.before}${waiting?.candidates[0]?.words}${waiting?.candidates[0]?.after}`);
  });

  it('lets a person place a passage, say that it is gone, and take either back', async () => {
    annotate(moves);
    recapture(after);
    const [waiting] = await queue();
    const { target, targetId, captureId, candidates } = waiting!;
    const key = { target, targetId, captureId };
    desk.must('anchoring.place', { ...key, passage: candidates[0]!.passage });
    expect(fates()).toEqual({ [moves]: 'placed' });
    expect(await queue()).toEqual([]);
    desk.must('anchoring.reopen', key);
    expect(fates()).toEqual({ [moves]: 'moved' });
    expect(await queue()).toEqual([waiting]);
    desk.must('anchoring.drop', key);
    expect(fates()).toEqual({ [moves]: 'dropped' });
    desk.reopen();
    expect(fates()).toEqual({ [moves]: 'dropped' });
  });

  it('takes a placement only where the words stand, and none of what it found itself', () => {
    const found = annotate(stands);
    const moved = annotate(moves);
    const second = recapture(after);
    const nowhere = { ...passageIn(second, 'Rain is expected'), exact: 'Sun is expected!' };
    expect(desk.refusal('anchoring.place', { target: 'annotation', targetId: moved.id, captureId: second, passage: nowhere })).toBe('invalid-input');
    expect(desk.refusal('anchoring.drop', { target: 'annotation', targetId: found.id, captureId: second })).toBe('conflict');
    expect(desk.refusal('anchoring.drop', { target: 'annotation', targetId: moved.id, captureId: first })).toBe('not-found');
    expect(fates()).toEqual({ [stands]: 'stands', [moves]: 'moved' });
  });

  it('looks from where a passage was placed last, and asks about the newest capture only', async () => {
    annotate(moves);
    recapture(after);
    const [waiting] = await queue();
    const { target, targetId, captureId, candidates } = waiting!;
    desk.must('anchoring.place', { target, targetId, captureId, passage: candidates[0]!.passage });
    recapture([...after, 'One more line.']);
    expect(fates()).toEqual({ [moves]: 'stands' });
    recapture([before[0]!, 'No ship at all has been turned away so far, the chair of the board said.']);
    expect(await queue()).toMatchObject([{ earlier: { words: candidates[0]!.words } }]);
    recapture(['A page that is not here any more.']);
    expect(await queue()).toEqual([]);
    expect(fates()).toEqual({ [moves]: 'lost' });
    recapture(before);
    expect(fates()).toEqual({ [moves]: 'moved' });
  });

  it('does not offer again what was turned down, but finds what came back word for word', async () => {
    annotate(moves);
    recapture(after);
    const [waiting] = await queue();
    const { target, targetId, captureId } = waiting!;
    desk.must('anchoring.drop', { target, targetId, captureId });
    recapture([...after, 'One more line.']);
    expect(fates()).toEqual({ [moves]: 'dropped' });
    expect(await queue()).toEqual([]);
    recapture([after[0]!, 'No ship was ever turned away, as the chair of the board said after the meeting on Tuesday.']);
    expect(fates()).toEqual({ [moves]: 'moved' });
    recapture(before);
    expect(fates()).toEqual({ [moves]: 'stands' });
  });

  it('is looked through also for what is marked later in an earlier one', () => {
    recapture(after);
    annotate(stands);
    cite(moves);
    cite(vanishes);
    expect(fates()).toEqual({ [stands]: 'stands', [moves]: 'moved', [vanishes]: 'lost' });
  });

  it('can not say that words outside of its text are gone', async () => {
    const caption = { exact: 'A caption of a picture', prefix: '', suffix: '', position: null };
    const annotation = desk.must('annotations.create', { captureId: first, passage: caption, locator: null });
    const second = recapture(after);
    expect(await queue()).toMatchObject([{ earlier: { words: caption.exact }, candidates: [] }]);
    desk.must('anchoring.place', { target: 'annotation', targetId: annotation.id, captureId: second, passage: caption });
    expect(fates()).toEqual({ [caption.exact]: 'placed' });
  });

  it('holds five thousand passages in well under a second', () => {
    const grafs = Array.from({ length: 400 }, (_, at) => `Paragraph ${at} tells what was seen at pier ${at * 7} on day ${at % 31} of the strike.`);
    const readable: ReadableBlock[] = paragraphsIn(grafs);
    const long = storeCapture(desk, { sourceId: null, readable });
    const text = readableText(readable);
    desk.desk().archive.transaction(() => {
      const insert = desk.desk().archive.statement(
        `INSERT INTO annotation (id, capture_id, passage, locator, note, colour, terms, attribution, created_at, updated_at, actor)
         VALUES (?, ?, ?, NULL, '', 'yellow', NULL, '', 0, 0, '')`,
      );
      for (let at = 0; at < 5000; at++) {
        const start = (at * 37) % (text.length - 60);
        insert.run(desk.desk().newId(), long.captureId, JSON.stringify(passageAt(text, start, start + 30 + (at % 30))));
      }
    });
    const started = process.cpuUsage();
    storeCapture(desk, { sourceId: long.sourceId, readable: paragraphsIn(grafs.map((graf, at) => (at % 8 === 0 ? graf.replace('seen', 'heard of') : graf))) });
    // Time of this process alone, in microseconds: other work on the machine does not count.
    expect(process.cpuUsage(started).user).toBeLessThan(3_000_000);
    const anchored = desk.must('annotations.list', { sourceId: long.sourceId });
    expect(new Set(anchored.map(({ fate }) => fate.kind))).toEqual(new Set(['stands', 'moved']));
  });
});
