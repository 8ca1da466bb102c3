import { describe, expect, it } from 'vitest';
import type { StorySummary } from '../../contract/views.ts';
import { groupStories, storyName } from './order.ts';

const story = (id: string, rest: Partial<StorySummary>): StorySummary => ({
  id,
  slug: id,
  headline: '',
  status: 'draft',
  words: 0,
  updatedAt: 0,
  ...rest,
});

const ids = (stories: StorySummary[]) => stories.map(({ id }) => id);

describe('the story list', () => {
  const stories = [
    story('ferry', { updatedAt: 1, headline: 'Ferry fares to rise' }),
    story('harbour', { updatedAt: 3, status: 'spiked' }),
    story('budget', { updatedAt: 2, status: 'in-check', headline: 'Council weighs fares' }),
  ];

  it('shows the latest first and spiked stories apart', () => {
    const groups = groupStories(stories, '');
    expect([ids(groups.working), ids(groups.spiked)]).toEqual([['budget', 'ferry'], ['harbour']]);
  });

  it.each([
    ['FARES', ['budget', 'ferry']],
    ['fares check', ['budget']],
    ['nothing of the kind', []],
  ])('keeps for %j', (filter, expected) => {
    expect(ids(groupStories(stories, filter).working)).toEqual(expected);
  });

  it('names a story by its slug, then its headline', () => {
    expect([
      storyName({ slug: 'a', headline: 'b' }),
      storyName({ slug: '', headline: 'b' }),
      storyName({ slug: '', headline: '' }),
    ]).toEqual(['a', 'b', 'Untitled story']);
  });
});
