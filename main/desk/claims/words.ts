import { wordsOf, type RangePlace } from '../../../domain/ranges/range.ts';
import { blockOf } from '../../../domain/story/body.ts';
import type { Archive } from '../../archive/archive.ts';
import { factsOf, type OpenCopy } from '../body/open-copies.ts';
import type { Desk } from '../desk.ts';
import { placeOf, type StoredClaim } from './store.ts';

/** A claim, or whatever else stands on words of the copy, as its rows have it. */
export type StoredRange = Pick<StoredClaim, 'id' | 'ranges' | 'lostWords'>;

/** What a claim covers, and where: `graf` counts blocks from 1; an unanchored one has its last words, and 0. */
export type ClaimWords = { place: RangePlace; words: string; graf: number; start: number };

type Known = ClaimWords & { seq: number; ranges: string };

/** What was worked out of a copy stays right until the copy or the claim's place in it changes. */
const known = new WeakMap<Archive, Map<string, Known>>();

/** Archives have a few thousand claims; what is known of the stories looked at longest ago gives way. */
const mostKnown = 50_000;

/**
 * The words of these claims, all of one story, which is at update `seq`. Its copy is read only where some of them have to be
 * worked out anew.
 */
export function wordsOfClaims(desk: Desk, storyId: string, seq: number, claims: readonly StoredRange[]): ClaimWords[] {
  const remembered = known.get(desk.archive) ?? new Map<string, Known>();
  known.set(desk.archive, remembered);
  let copy: Copy | undefined;
  return claims.map((claim) => {
    const before = remembered.get(claim.id);
    if (before?.seq === seq && before.ranges === claim.ranges && before.place.kind === 'anchored') return before;
    copy ??= readableCopy(desk.copies.get(storyId));
    const now = { ...wordsIn(copy, claim), seq, ranges: claim.ranges };
    remembered.delete(claim.id);
    remembered.set(claim.id, now);
    const [oldest] = remembered.keys();
    if (remembered.size > mostKnown && oldest !== undefined) remembered.delete(oldest);
    return now;
  });
}

type Copy = { placeOf: ReadonlyMap<string, number>; textOf: (blockId: string) => string | undefined };

function readableCopy(copy: OpenCopy): Copy {
  const placeOfBlock = new Map(copy.blocks.map((block, at) => [blockOf(block).$.id, at]));
  const textOf = (blockId: string): string | undefined => {
    const at = placeOfBlock.get(blockId);
    return at === undefined ? undefined : factsOf(copy, copy.blocks[at]!).text;
  };
  return { placeOf: placeOfBlock, textOf };
}

function wordsIn(copy: Copy, claim: StoredRange): ClaimWords {
  const place = placeOf(claim);
  if (place.kind === 'unanchored') return { place, words: place.words, graf: 0, start: 0 };
  const [{ blockId, start }] = place.segments;
  return { place, words: wordsOf(place.segments, copy.textOf), graf: (copy.placeOf.get(blockId) ?? -1) + 1, start };
}

/** The last update of each of these stories. */
export function readSeqs(archive: Archive, storyIds: readonly string[]): Map<string, number> {
  const rows = archive
    .statement(
      `SELECT story_id, max(seq, coalesce(
         (SELECT max(seq) FROM body_journal WHERE body_journal.story_id = body_head.story_id), 0))
       FROM body_head WHERE story_id IN (SELECT value FROM json_each(?))`,
    )
    .raw()
    .all(JSON.stringify(storyIds)) as [string, number][];
  return new Map(rows);
}
