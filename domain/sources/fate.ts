/**
 * What has become of a passage in the newest capture of its source.
 * - `stands`: it was made there, or it was found there word for word.
 * - `moved`: it waits in the re-anchor queue.
 * - `lost`: nothing in it comes near.
 * - `placed`: a person said where it is now.
 * - `dropped`: a person said that it is there no more.
 */
export type FateKind = 'stands' | 'moved' | 'lost' | 'placed' | 'dropped';

/** What a person is told of a passage wherever it is shown; null where there is nothing to tell. */
export function fateWords(kind: FateKind): string | null {
  return fates[kind];
}

const fates: Record<FateKind, string | null> = {
  stands: null,
  placed: 'The newest capture has these words changed.',
  moved: 'The newest capture does not hold these words as they were; somebody has to look.',
  lost: 'The newest capture does not hold these words any more.',
  dropped: 'The newest capture does not hold these words any more.',
};
