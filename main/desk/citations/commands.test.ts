import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { passageAt } from '../../../domain/sources/anchor.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import { writeDownTalk } from '../testing/captures.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
let storyId: string;
let captureId: string;
let text: string;
beforeEach(() => {
  desk = temporaryDesk();
  storyId = desk.must('stories.create', {}).id;
  captureId = writeDownTalk(desk, { publisher: 'Radio Example' }, 'The first answer.\n\nThe second answer.').captureId;
  text = readableText(desk.must('sources.captureText', { captureId }).readable);
});
afterEach(() => desk.remove());

const nothing = '01981f1c-0000-7000-8000-00000000dead';
const passage = () => passageAt(text, text.indexOf('second'), text.indexOf('second') + 6);

describe('a citation', () => {
  it('holds its source, passage and locator, and counts as cited here', () => {
    const locator = { label: 'paragraph' as const, value: '2' };
    const citation = desk.must('citations.create', { storyId, captureId, passage: passage(), locator });
    expect(citation).toMatchObject({
      storyId,
      captureId,
      passage: { exact: 'second', position: { start: 23, end: 29 } },
      locator,
      source: { title: 'A talk', site: 'Radio Example', kind: 'interview' },
    });
    desk.reopen();
    expect(desk.must('citations.list', { storyId })).toEqual([citation]);
    expect(desk.must('sources.list', { storyId })).toMatchObject([{ citedHere: 1 }]);
    expect(desk.must('sources.list', {})).toMatchObject([{ citedHere: 0 }]);
    expect(desk.events.at(-1)).toEqual({ name: 'citations.changed', storyId });
  });

  it('of words that do not stand there is refused', () => {
    const moved = { ...passage(), exact: 'first' };
    expect(desk.refusal('citations.create', { storyId, captureId, passage: moved, locator: null })).toBe('invalid-input');
    expect(desk.must('citations.list', { storyId })).toEqual([]);
  });

  it('may be of words outside the readable text', () => {
    const caption = { exact: 'A caption', prefix: '', suffix: '', position: null };
    expect(desk.must('citations.create', { storyId, captureId, passage: caption, locator: null }).passage).toEqual(caption);
  });

  it('needs its story and its capture', () => {
    const rest = { passage: passage(), locator: null };
    expect(desk.refusal('citations.create', { storyId: nothing, captureId, ...rest })).toBe('not-found');
    expect(desk.refusal('citations.create', { storyId, captureId: nothing, ...rest })).toBe('not-found');
    expect(desk.refusal('citations.list', { storyId: nothing })).toBe('not-found');
  });
});
