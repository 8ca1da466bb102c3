import { RangeMap } from '../../../domain/ranges/range-map.ts';
import type { BlockText, MovedRange } from '../../../domain/ranges/range.ts';
import { blockOf, encodeBlock, textOf, type Block, type EncodedBlock } from '../../../domain/story/body.ts';
import { encodePatch } from '../../../domain/story/patch.ts';
import type { Desk } from '../desk.ts';
import type { CheckedStory, SampleSource } from './content.ts';
import { must } from './must.ts';
import { placeIn, writeSampleStory } from './write-story.ts';

export type SampleDesk = { desk: Desk; captures: Record<SampleSource, string>; writer: string; checker: string };

/** Writes a story, has its claims made and checked, and then lets happen to it what happens to stories. */
export function checkStory({ desk, captures, writer, checker }: SampleDesk, checked: CheckedStory): void {
  const sit = (personId: string | null): void => void must(desk, 'people.sit', { personId });
  sit(writer);
  const { storyId, seq } = writeSampleStory(desk, checked.story, captures);
  const claimIds = checked.claims.map(({ words, kind, risk, evidence }) => {
    const claimId = desk.newId();
    must(desk, 'claims.create', { storyId, claimId, seq, segments: [segmentOf(desk, storyId, words)], kind, risk });
    for (const { source, passage, relation } of evidence)
      must(desk, 'claims.addEvidence', { claimId, captureId: captures[source], relation, ...placeIn(desk, captures[source], passage) });
    return claimId;
  });
  checked.claims.forEach(({ words, verdict, by, note }, at) => {
    if (verdict === undefined) return;
    sit(by === 'writer' ? writer : checker);
    // Only so does the sample have a claim that its own writer verified.
    if (by === 'writer') must(desk, 'claims.setRules', { twoPersons: false });
    must(desk, 'claims.giveVerdict', { claimId: claimIds[at]!, verdict, words, note });
    if (by === 'writer') must(desk, 'claims.setRules', { twoPersons: true });
  });
  sit(writer);
  checked.edits.forEach((change, at) => edit(desk, storyId, { seq: seq + at + 1, ...change }));
  if (checked.withdrawn !== undefined) withdraw(desk, captures[checked.withdrawn.source], checked.withdrawn.reason);
  if (checked.becomes !== null) must(desk, 'stories.setStatus', { storyId, status: checked.becomes });
  sit(null);
}

function blocksOf(desk: Desk, storyId: string): readonly EncodedBlock[] {
  return desk.copies.get(storyId).blocks;
}

function segmentOf(desk: Desk, storyId: string, words: string): { blockId: string; start: number; end: number } {
  for (const block of blocksOf(desk, storyId).map(blockOf)) {
    const start = textOf(block).indexOf(words);
    if (start !== -1) return { blockId: block.$.id, start, end: start + words.length };
  }
  throw new Error(`the sample’s copy does not hold “${words}”`);
}

/** Replaces words of the copy, and says in the same update where that leaves the claims. */
function edit(desk: Desk, storyId: string, { seq, from, to }: { seq: number; from: string; to: string }): void {
  const blocks = blocksOf(desk, storyId);
  const index = blocks.findIndex((block) => textOf(blockOf(block)).includes(from));
  const before = blocks[index];
  if (before === undefined) throw new Error(`the sample’s copy does not hold “${from}”`);
  const after = encodeBlock(withWords(blockOf(before), from, to));
  const ranges = new RangeMap();
  const claims = must(desk, 'claims.list', { storyId });
  for (const { id, place } of claims) ranges.set(id, place);
  ranges.apply({ removed: [wordsOf(before)], inserted: [wordsOf(after)], caret: null, historic: false });
  const moved = claims.flatMap(({ id }): MovedRange[] => {
    const place = ranges.place(id);
    return place === undefined ? [] : [{ id, place }];
  });
  must(desk, 'body.append', { storyId, seq, patch: encodePatch({ index, deleteCount: 1, blocks: [after] }), ranges: moved });
}

function wordsOf(block: EncodedBlock): BlockText {
  const decoded = blockOf(block);
  return { id: decoded.$.id, text: textOf(decoded) };
}

/** The block with these words of one of its texts replaced. */
function withWords(block: Block, from: string, to: string): Block {
  if (block.type !== 'paragraph') throw new Error('the sample edits paragraphs only');
  const children = block.children.map((child) => (child.type === 'text' ? { ...child, text: child.text.replace(from, to) } : child));
  return { ...block, children: children.filter((child) => child.type !== 'text' || child.text !== '') };
}

function withdraw(desk: Desk, captureId: string, reason: string): void {
  const { sourceId } = must(desk, 'sources.captureText', { captureId }).capture;
  must(desk, 'sources.setStanding', { sourceId, standing: 'retracted', reason });
}
