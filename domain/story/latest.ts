import type { StoryStatus } from './fields.ts';

type Worked = { id: string; status: StoryStatus; updatedAt: number };

/** Compares by when the stories were worked on last, the latest first. */
export function byLatest(one: Worked, other: Worked): number {
  return other.updatedAt - one.updatedAt || other.id.localeCompare(one.id);
}

/** The story worked on last, a spiked one only where there is no other. */
export function latestStory<Story extends Worked>(stories: readonly Story[]): Story | undefined {
  const ordered = stories.toSorted(byLatest);
  return ordered.find(({ status }) => status !== 'spiked') ?? ordered[0];
}
