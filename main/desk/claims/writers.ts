import type { Claim } from '../../../contract/claims.ts';
import { foldedWords } from '../../../domain/claims/folded.ts';
import { RangeMap } from '../../../domain/ranges/range-map.ts';
import { wordsOf, type BlockText, type RangePlace } from '../../../domain/ranges/range.ts';
import { blockOf, textOf, type EncodedBlock } from '../../../domain/story/body.ts';
import { applyPatch, canonicalPatch } from '../../../domain/story/patch.ts';
import type { Archive } from '../../archive/archive.ts';
import { readBlocks, readHead, readJournal, readShares } from '../body/store.ts';
import type { Desk } from '../desk.ts';

/**
 * Who may not verify a claim because they wrote it: all who changed its words since they were last verified; where nobody has
 * changed them since, or they never were, all who wrote any of them.
 */
export function writersToReckonWith(desk: Desk, claim: Claim): ReadonlySet<string> {
  const { verdict } = claim;
  const since = verdict?.verdict === 'verified' && foldedWords(verdict.words) !== foldedWords(claim.words) ? verdict.words : null;
  return writersOf(desk, claim, since);
}

/** Whether the words that a claim was verified on were written by whoever verified them. */
export function isVerifiedByWriter(desk: Desk, claim: Claim): boolean {
  const { verdict } = claim;
  return verdict?.verdict === 'verified' && writersOf(desk, claim, null).has(verdict.by);
}

/**
 * Follows the words of a claim back through the states of its copy: whoever is behind a step that changed them wrote them.
 * @param until words to stop at, going back; null for all the way
 */
function writersOf(desk: Desk, claim: Claim, until: string | null): Set<string> {
  const writers = new Set<string>();
  if (claim.place.kind === 'unanchored') return writers;
  let state: CopyState | undefined;
  let place: RangePlace = claim.place;
  for (const earlier of statesBackwards(desk.archive, claim.storyId)) {
    const later = state;
    state = earlier;
    if (later === undefined) continue;
    const words = wordsAt(place, later.texts);
    place = carriedBack(place, later.texts, earlier.texts);
    const before = place.kind === 'anchored' ? foldedWords(wordsAt(place, earlier.texts)) : null;
    if (before !== foldedWords(words)) writers.add(later.actor);
    if (before === null || (until !== null && before === foldedWords(until))) return writers;
  }
  // What the first state holds, whoever made it has written.
  if (state !== undefined) writers.add(state.actor);
  return writers;
}

function carriedBack(place: RangePlace, later: readonly BlockText[], earlier: readonly BlockText[]): RangePlace {
  const map = new RangeMap();
  map.set('claim', place);
  map.apply({ removed: later, inserted: earlier, caret: null, historic: false });
  return map.place('claim') ?? place;
}

function wordsAt(place: RangePlace, texts: readonly BlockText[]): string {
  if (place.kind === 'unanchored') return place.words;
  const byId = new Map(texts.map(({ id, text }) => [id, text]));
  return wordsOf(place.segments, (id) => byId.get(id));
}

/** A copy at a moment, and who made it of the state before. */
type CopyState = { actor: string; texts: readonly BlockText[] };

/** The states of a copy from now to its beginning: one for each share of its journal, then one a version. */
function* statesBackwards(archive: Archive, storyId: string): Generator<CopyState> {
  const head = readHead(archive, storyId);
  if (head === undefined) return;
  const textsOf = textReader();
  yield* journalStates(archive, storyId, head, textsOf).toReversed();
  let versionId: string | null = head.versionId;
  while (versionId !== null) {
    const version = readVersion(archive, versionId);
    if (version === undefined) return;
    yield { actor: version.actor, texts: textsOf(storedBlocks(archive, storyId, versionId)) };
    versionId = version.parentId;
  }
}

function journalStates(
  archive: Archive,
  storyId: string,
  head: { versionId: string; seq: number },
  textsOf: (blocks: readonly EncodedBlock[]) => BlockText[],
): CopyState[] {
  const ends = new Map(readShares(archive, storyId, Number.MAX_SAFE_INTEGER).map(({ seq, actor }) => [seq, actor]));
  let blocks: readonly EncodedBlock[] = storedBlocks(archive, storyId, head.versionId);
  const states: CopyState[] = [];
  for (const { seq, patch } of readJournal(archive, storyId, head.seq)) {
    blocks = applyPatch(blocks, canonicalPatch(patch));
    const actor = ends.get(seq);
    if (actor !== undefined) states.push({ actor, texts: textsOf(blocks) });
  }
  return states;
}

function storedBlocks(archive: Archive, storyId: string, versionId: string): EncodedBlock[] {
  return readBlocks(archive, storyId, versionId).filter((block) => block !== undefined);
}

function readVersion(archive: Archive, id: string): { actor: string; parentId: string | null } | undefined {
  return archive.statement('SELECT actor, parent_id AS parentId FROM body_version WHERE id = ?').get(id) as
    | { actor: string; parentId: string | null }
    | undefined;
}

/** States share most of their blocks; each is read once. */
function textReader(): (blocks: readonly EncodedBlock[]) => BlockText[] {
  const known = new Map<EncodedBlock, BlockText>();
  return (blocks) =>
    blocks.map((block) => {
      const before = known.get(block);
      if (before !== undefined) return before;
      const decoded = blockOf(block);
      const text = { id: decoded.$.id, text: textOf(decoded) };
      known.set(block, text);
      return text;
    });
}
