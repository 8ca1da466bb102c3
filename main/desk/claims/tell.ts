import type { Desk } from '../desk.ts';
import { readStoriesRestingOn } from './store.ts';

/** Tells whoever shows claims that something is known now of a source that they rest on. */
export function tellClaimsRestingOn(desk: Desk, sourceId: string): void {
  for (const storyId of readStoriesRestingOn(desk.archive, sourceId)) desk.emit({ name: 'claims.changed', storyId });
}
