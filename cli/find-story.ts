import { Refusal } from '../contract/errors.ts';
import type { StorySummary } from '../contract/views.ts';
import type { Ask } from './desk.ts';

/**
 * As {@link findStory}.
 * @throws Refusal where there is none
 */
export function storyOf(ask: Ask, idOrSlug: string): StorySummary {
  const story = findStory(ask, idOrSlug);
  if (story !== undefined) return story;
  throw new Refusal('not-found', { happened: `This archive has no story “${idOrSlug}”.`, next: '“list stories” says what it has.' });
}

/**
 * Finds a story by its id or by its slug; undefined where there is none.
 * @throws Refusal where several stories have the slug
 */
export function findStory(ask: Ask, idOrSlug: string): StorySummary | undefined {
  const stories = ask('stories.list', {});
  const byId = stories.find((story) => story.id === idOrSlug.toLowerCase());
  if (byId !== undefined) return byId;
  const bySlug = stories.filter((story) => story.slug !== '' && story.slug === idOrSlug);
  if (bySlug.length > 1)
    throw new Refusal('conflict', {
      happened: `Several stories have the slug “${idOrSlug}”: ${bySlug.map((story) => story.id).join(', ')}.`,
      next: 'Name one by its id.',
    });
  return bySlug[0];
}
