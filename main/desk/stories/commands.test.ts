import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyStoryFields } from '../../../domain/story/fields.ts';
import { paragraph, splice, temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
beforeEach(() => void (desk = temporaryDesk()));
afterEach(() => desk.remove());

const nobody = '01981f1c-0000-7000-8000-00000000dead';

it('remembers when somebody left a story, and nobody else', () => {
  const { id: storyId } = desk.must('stories.create', {});
  expect(desk.must('stories.lastRead', { storyId })).toBeNull();
  desk.must('stories.leave', { storyId });
  expect(desk.must('stories.lastRead', { storyId })).toBe(desk.clock);
  const { id: personId } = desk.must('people.add', { name: 'Eda Editor', initials: 'EE', colour: 'teal' });
  desk.must('people.sit', { personId });
  expect(desk.must('stories.lastRead', { storyId })).toBeNull();
});

describe('a new story', () => {
  it('is a draft with the fields it was given and no words', () => {
    const story = desk.must('stories.create', { slug: 'port-strike', bylines: ['A. Writer'] });
    expect(story).toMatchObject({ status: 'draft', fields: { ...emptyStoryFields, slug: 'port-strike', bylines: ['A. Writer'] } });
    expect(desk.must('stories.get', { storyId: story.id })).toEqual(story);
    expect(desk.must('stories.list', {})).toEqual([
      { id: story.id, slug: 'port-strike', headline: '', status: 'draft', words: 0, updatedAt: story.updatedAt },
    ]);
    expect(desk.events).toEqual([{ name: 'stories.changed', storyId: story.id }]);
  });

  it('can be written into at once', () => {
    const { id: storyId } = desk.must('stories.create', {});
    expect(desk.must('body.open', { storyId })).toMatchObject({ seq: 0, blocks: '[]' });
  });
});

describe('fields', () => {
  it('change one at a time and are there after reopening', () => {
    const { id: storyId } = desk.must('stories.create', { slug: 'a', headline: 'Old', tags: ['x'] });
    desk.clock += 1000;
    desk.must('stories.setFields', { storyId, fields: { headline: 'New', tags: ['y', 'z'] } });
    desk.reopen();
    const story = desk.must('stories.get', { storyId });
    expect(story.fields).toEqual({ ...emptyStoryFields, slug: 'a', headline: 'New', tags: ['y', 'z'] });
    expect(story.updatedAt).toBe(story.createdAt + 1000);
  });

  it('that are named without a value stay as they were', () => {
    const { id: storyId } = desk.must('stories.create', { slug: 'a' });
    expect(desk.must('stories.setFields', { storyId, fields: { slug: undefined } }).fields.slug).toBe('a');
  });

  it('are on the disk when they are acknowledged', () => {
    const { id: storyId } = desk.must('stories.create', {});
    desk.must('stories.setFields', { storyId, fields: { headline: 'Said to be saved' } });
    const after = desk.afterDying();
    expect(after.must('stories.get', { storyId }).fields.headline).toBe('Said to be saved');
    after.close();
  });

  it('of no story are refused', () => {
    expect(desk.refusal('stories.setFields', { storyId: nobody, fields: {} })).toBe('not-found');
    expect(desk.refusal('stories.setStatus', { storyId: nobody, status: 'hold' })).toBe('not-found');
    expect(desk.refusal('stories.get', { storyId: nobody })).toBe('not-found');
  });
});

describe('the list of stories', () => {
  it('has the one worked on last first, its copy included, and counts what is not in a version yet', () => {
    const first = desk.must('stories.create', { slug: 'first' }).id;
    desk.clock += 1000;
    const second = desk.must('stories.create', { slug: 'second' }).id;
    expect(desk.must('stories.list', {}).map((story) => story.id)).toEqual([second, first]);

    desk.clock += 1000;
    desk.must('body.append', { storyId: first, seq: 1, patch: splice(0, 0, paragraph(1, 'four words of copy')) });
    expect(desk.must('stories.list', {})).toMatchObject([
      { id: first, words: 4, updatedAt: desk.clock },
      { id: second, words: 0 },
    ]);
  });

  it('shows a status', () => {
    const { id: storyId } = desk.must('stories.create', {});
    desk.must('stories.setStatus', { storyId, status: 'spiked' });
    expect(desk.must('stories.list', {})).toMatchObject([{ status: 'spiked' }]);
  });
});
