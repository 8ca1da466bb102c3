/**
 * Ranges over the copy (what a claim, a comment or a finding is about) are data beside the body, not nodes in it:
 * marks in the tree swallow links, double on copy and paste and vanish with an undo of something else.
 */

/**
 * A stretch of one top-level block: half-open, in UTF-16 units of the block's words (`textOf` in domain/story/body.ts),
 * never empty.
 */
export type Segment = { blockId: string; start: number; end: number };

/** A top-level block as ranges see it. */
export type BlockText = { id: string; text: string };

/**
 * Where a range stands. `anchored`: on these stretches, in the order of the copy. `unanchored`: its words were deleted;
 * `words` is what they were.
 */
export type RangePlace =
  | { kind: 'anchored'; segments: readonly [Segment, ...Segment[]] }
  | { kind: 'unanchored'; words: string };

/** A range whose place is not what it was before a change. */
export type MovedRange = { id: string; place: RangePlace };

/** What stands between the stretches of a range over several blocks when its words are read as one text. */
export const blockBreak = '\n';

/** The words of some stretches, a line a block. */
export function wordsOf(segments: readonly Segment[], textOfBlock: (blockId: string) => string | undefined): string {
  let words = '';
  let last: string | undefined;
  for (const { blockId, start, end } of segments) {
    if (last !== undefined && last !== blockId) words += blockBreak;
    words += textOfBlock(blockId)?.slice(start, end) ?? '';
    last = blockId;
  }
  return words;
}
