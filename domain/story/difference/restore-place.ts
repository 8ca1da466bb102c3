import type { Block } from '../body.ts';

/**
 * Where a block of an earlier version belongs in the copy as it is now: in the place of the block with its id, or behind the nearest
 * block before it in its version that still stands.
 */
export function placeToRestore(version: readonly Block[], at: number, nowIds: readonly string[]): { index: number; replaces: boolean } {
  const here = nowIds.indexOf(version[at]!.$.id);
  if (here !== -1) return { index: here, replaces: true };
  for (let before = at - 1; before >= 0; before--) {
    const stands = nowIds.indexOf(version[before]!.$.id);
    if (stands !== -1) return { index: stands + 1, replaces: false };
  }
  return { index: 0, replaces: false };
}
