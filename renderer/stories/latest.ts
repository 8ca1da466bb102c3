import type { StorySummary } from '../../contract/views.ts';

/** Compares by when the stories were worked on last, the latest first. */
export function byLatest(one: StorySummary, other: StorySummary): number {
  return other.updatedAt - one.updatedAt || other.id.localeCompare(one.id);
}

/** The story worked on last, a spiked one only where there is no other. */
export function latestStory(stories: readonly StorySummary[]): StorySummary | undefined {
  const ordered = stories.toSorted(byLatest);
  return ordered.find(({ status }) => status !== 'spiked') ?? ordered[0];
}
