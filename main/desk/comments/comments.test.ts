import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimedStory, seat } from '../claims/testing.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

const lines = ['The port stayed open all winter.', 'Nine captains were heard on Tuesday.', 'None was turned away.'];

let desk: TemporaryDesk;
let story: ReturnType<typeof claimedStory>;
beforeEach(() => {
  desk = temporaryDesk();
  seat(desk, 'Wren Writer');
  story = claimedStory(desk, lines);
});
afterEach(() => desk.remove());

const later = () => void (desk.clock += 1000);
const start = (words: string, text = 'Is this so?') =>
  desk.must('comments.start', {
    storyId: story.storyId,
    threadId: desk.desk().newId(),
    subject: { kind: 'copy', seq: story.seq(), segments: [story.segment(words)] },
    text,
  });
const threads = () => desk.must('comments.list', { storyId: story.storyId });

describe('a thread of comments', () => {
  it('stands on the words that were selected, and is answered, resolved and opened again', () => {
    const { id: threadId } = start('Nine captains', 'Were it not ten?');
    expect(threads()).toMatchObject([{ subject: { kind: 'copy', words: 'Nine captains', graf: 2 }, comments: [{ by: 'Wren Writer', text: 'Were it not ten?' }], resolved: null, isNew: false }]);
    seat(desk, 'Eda Editor');
    later();
    desk.must('comments.resolve', { threadId, resolved: true });
    expect(threads()).toMatchObject([{ resolved: { by: 'Eda Editor' } }]);
    later();
    expect(desk.must('comments.reply', { threadId, text: 'The log says nine.' })).toMatchObject({ resolved: null, comments: [{}, { by: 'Eda Editor', text: 'The log says nine.' }] });
    expect(desk.events).toContainEqual({ name: 'comments.changed', storyId: story.storyId });
  });

  it('moves with its words, keeps the last of them when they are deleted, and finds them again', () => {
    const { id } = start('Nine captains');
    story.write([lines[0]!, lines[2]!], [{ id, place: { kind: 'unanchored', words: 'Nine captains' } }]);
    expect(threads()).toMatchObject([{ subject: { words: 'Nine captains', graf: 0, place: { kind: 'unanchored' } } }]);
    story.write(['So nine captains came.'], [{ id, place: { kind: 'anchored', segments: [{ blockId: story.segment('port').blockId, start: 3, end: 16 }] } }]);
    expect(threads()).toMatchObject([{ subject: { words: 'nine captains', graf: 1 } }]);
    expect(desk.must('body.open', { storyId: story.storyId }).ranges).toMatchObject([{ id, place: { kind: 'anchored' } }]);
  });

  it('may be about a field or a claim; those on fields come first, those without words last', () => {
    const late = start('turned away');
    const gone = start('all winter');
    const claim = story.claim('Nine captains');
    const about = (subject: Parameters<typeof desk.must<'comments.start'>>[1]['subject']) =>
      desk.must('comments.start', { storyId: story.storyId, threadId: desk.desk().newId(), subject, text: 'Hm.' });
    const onClaim = about({ kind: 'claim', claimId: claim.id });
    const onField = about({ kind: 'field', field: 'headline' });
    story.write(['The port stayed open.', ...lines.slice(1)], [{ id: gone.id, place: { kind: 'unanchored', words: 'all winter' } }]);
    expect(threads().map(({ id }) => id)).toEqual([onField.id, onClaim.id, late.id, gone.id]);
    expect(threads()[1]!.subject).toEqual({ kind: 'claim', claimId: claim.id, words: 'Nine captains' });
  });

  it('is refused over words that are not there, or on a claim of another story', () => {
    const other = claimedStory(desk, ['Elsewhere.']);
    const claimId = other.claim('Elsewhere').id;
    const input = { storyId: story.storyId, threadId: desk.desk().newId(), text: 'Hm.' };
    expect(desk.refusal('comments.start', { ...input, subject: { kind: 'copy', seq: 9, segments: [story.segment('port')] } })).toBe('conflict');
    expect(desk.refusal('comments.start', { ...input, subject: { kind: 'claim', claimId } })).toBe('conflict');
    expect(desk.refusal('comments.start', { ...input, subject: { kind: 'field', field: 'headline' }, text: '  ' })).toBe('invalid-input');
    expect(threads()).toEqual([]);
  });

  it('knows who is called, who is to answer, and that they are expected', () => {
    const edaId = seat(desk, 'Eda Editor');
    const { id: threadId } = start('port', '@eda editor, please look.');
    expect(threads()).toMatchObject([{ mentionedIds: [edaId], assigneeId: null }]);
    expect(desk.must('comments.assign', { threadId, personId: edaId }).assigneeId).toBe(edaId);
    expect(desk.refusal('people.remove', { personId: edaId })).toBe('conflict');
    expect(desk.must('comments.assign', { threadId, personId: null }).assigneeId).toBeNull();
    desk.must('people.remove', { personId: edaId });
  });

  it('is new to somebody until they have looked', () => {
    start('port');
    seat(desk, 'Eda Editor');
    expect(threads()).toMatchObject([{ isNew: true }]);
    later();
    desk.must('comments.look', { storyId: story.storyId });
    expect(threads()).toMatchObject([{ isNew: false }]);
  });

  it('is changed by nobody but who said it, and its removal is taken back', () => {
    const { id: threadId, comments } = start('port', 'Hm.');
    const commentId = comments[0]!.id;
    expect(desk.must('comments.edit', { commentId, text: 'Hmm.' }).comments).toMatchObject([{ text: 'Hmm.', editedAt: expect.any(Number) }]);
    seat(desk, 'Eda Editor');
    expect(desk.refusal('comments.edit', { commentId, text: 'No.' })).toBe('conflict');
    desk.must('comments.remove', { threadId });
    expect(threads()).toEqual([]);
    expect(desk.refusal('comments.reply', { threadId, text: 'Gone?' })).toBe('not-found');
    expect(desk.must('comments.restore', { threadId }).comments).toHaveLength(1);
  });

  it('is listed over all stories, the one spoken in last first', () => {
    const first = start('port');
    const other = claimedStory(desk, ['Elsewhere.']);
    later();
    desk.must('comments.start', { storyId: other.storyId, threadId: desk.desk().newId(), subject: { kind: 'field', field: 'slug' }, text: 'Short?' });
    later();
    desk.must('comments.reply', { threadId: first.id, text: 'Yes.' });
    expect(desk.must('comments.everywhere', {}).map(({ storyId, story: { name } }) => [storyId, name])).toEqual([
      [story.storyId, 'Port in winter'],
      [other.storyId, 'Port in winter'],
    ]);
  });
});
