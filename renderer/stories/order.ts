import type { StorySummary } from '../../contract/views.ts';
import { byLatest } from '../../domain/story/latest.ts';
import { statusWord } from './status.tsx';

export type StoryGroups = { working: StorySummary[]; spiked: StorySummary[] };

/** The stories that hold every word looked for (in slug, headline or status), the latest first, spiked ones apart. */
export function groupStories(stories: readonly StorySummary[], filter: string): StoryGroups {
  const wanted = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = stories
    .filter((story) => {
      const text = `${story.slug} ${story.headline} ${statusWord(story.status)}`.toLocaleLowerCase();
      return wanted.every((word) => text.includes(word));
    })
    .toSorted(byLatest);
  return {
    working: found.filter((story) => story.status !== 'spiked'),
    spiked: found.filter((story) => story.status === 'spiked'),
  };
}

/** What a story is called in the window: its slug, else its headline. */
export function storyName(story: { slug: string; headline: string }): string {
  return story.slug || story.headline || 'Untitled story';
}
