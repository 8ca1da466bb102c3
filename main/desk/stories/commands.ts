import { Refusal } from '../../../contract/errors.ts';
import type { Story } from '../../../contract/views.ts';
import { emptyStoryFields, type StoryFields } from '../../../domain/story/fields.ts';
import { createBody } from '../body/create.ts';
import { wordsOf } from '../body/open-copies.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { insertStory, readStories, readStory, updateFields } from './store.ts';

export const listStories: Handler<'stories.list'> = (desk) =>
  readStories(desk.archive).map(({ id, slug, headline, status, language, updatedAt, words, inJournal }) => ({
    id,
    slug,
    headline,
    status,
    words: inJournal ? wordsOf(desk.copies.get(id), language) : words,
    updatedAt,
  }));

export const getStory: Handler<'stories.get'> = (desk, { storyId }) => storyOrRefuse(desk, storyId);

export const createStory: Handler<'stories.create'> = (desk, given) => {
  const now = desk.now();
  const fields = withChanges(emptyStoryFields, given);
  const story: Story = { id: desk.newId(), status: 'draft', fields, createdAt: now, updatedAt: now };
  desk.archive.transaction(() => {
    insertStory(desk.archive, story, desk.actor);
    createBody(desk, story.id, now);
  });
  desk.emit({ name: 'stories.changed', storyId: story.id });
  return story;
};

export const setFields: Handler<'stories.setFields'> = (desk, { storyId, fields }) => {
  desk.archive.transaction(() => {
    const story = storyOrRefuse(desk, storyId);
    updateFields(desk.archive, storyId, withChanges(story.fields, fields), desk.now());
  });
  desk.emit({ name: 'stories.changed', storyId });
  return storyOrRefuse(desk, storyId);
};

export function storyOrRefuse(desk: Desk, storyId: string): Story {
  const story = readStory(desk.archive, storyId);
  if (story === undefined) throw noSuchStory();
  return story;
}

export function noSuchStory(): Refusal {
  return new Refusal('not-found', { happened: 'This archive has no such story.' });
}

type Changes = { [Field in keyof StoryFields]?: StoryFields[Field] | undefined };

/** A field that is not named, or named without a value, stays as it was. */
function withChanges(fields: StoryFields, changes: Changes): StoryFields {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...fields, ...Object.fromEntries(given) };
}
