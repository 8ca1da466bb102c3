import { tellClaimsRestingOn } from '../claims/tell.ts';
import type { Desk } from '../desk.ts';
import { readCitingStories } from './store.ts';

/** Tells everybody who shows a passage of a source that it may be known to stand elsewhere now. */
export function tellAnchored(desk: Desk, sourceId: string): void {
  desk.emit({ name: 'anchoring.changed', sourceId });
  desk.emit({ name: 'annotations.changed', sourceId });
  for (const storyId of readCitingStories(desk.archive, sourceId)) desk.emit({ name: 'citations.changed', storyId });
  tellClaimsRestingOn(desk, sourceId);
}
