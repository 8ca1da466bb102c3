import type { MovedRange } from '../../../domain/ranges/range.ts';
import type { Archive } from '../../archive/archive.ts';
import { placeOf, readAllClaimsOf, writePlace } from './store.ts';

/** Where every claim of a story stands in its copy, those included that were removed: their removal can be taken back. */
export function readRanges(archive: Archive, storyId: string): MovedRange[] {
  return readAllClaimsOf(archive, storyId).map((claim) => ({ id: claim.id, place: placeOf(claim) }));
}

/**
 * Stores where an update of the copy left the claims that it moved. To be called inside the transaction that stores the update.
 * What is no claim of the story is left out: a claim that the archive refused is followed by its window for a moment longer.
 */
export function writeMovedRanges(archive: Archive, storyId: string, moved: readonly MovedRange[]): void {
  for (const { id, place } of moved) writePlace(archive, storyId, id, place);
}

export function hasClaims(archive: Archive, storyId: string): boolean {
  return archive.statement('SELECT 1 FROM claim WHERE story_id = ? LIMIT 1').get(storyId) !== undefined;
}
