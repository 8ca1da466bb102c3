import type { MovedRange } from '../../../domain/ranges/range.ts';
import type { Archive } from '../../archive/archive.ts';
import { placeOf, readAllClaimsOf, writePlace } from '../claims/store.ts';
import { readCopyThreadsOf, writeThreadPlace } from '../comments/store.ts';

/** Whatever stands on words of a copy: claims and threads of comments. Those that were removed too: a removal can be taken back. */
export function readRanges(archive: Archive, storyId: string): MovedRange[] {
  return [...readAllClaimsOf(archive, storyId), ...readCopyThreadsOf(archive, storyId)].map((range) => ({ id: range.id, place: placeOf(range) }));
}

/**
 * Stores where an update of the copy left the ranges that it moved. To be called inside the transaction that stores the update.
 * What is none of the story's is left out: a range that the archive refused is followed by its window for a moment longer.
 */
export function writeMovedRanges(archive: Archive, storyId: string, moved: readonly MovedRange[]): void {
  for (const { id, place } of moved) {
    if (!writePlace(archive, storyId, id, place)) writeThreadPlace(archive, storyId, id, place);
  }
}
