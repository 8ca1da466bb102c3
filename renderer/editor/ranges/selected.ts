import { $getRoot, $getSelection, $getState, $isRangeSelection, type LexicalNode } from 'lexical';
import type { Segment } from '../../../domain/ranges/range.ts';
import { blockIdState } from '../nodes/block-id.ts';
import { $placeOfPoint, $placesIn, type CopyPoint } from './block-places.ts';

/** The words that a selection covers, block by block; none where nothing is selected. */
export function $selectedStretches(): Segment[] {
  const ends = $endsOfSelection();
  if (ends === null) return [];
  const [first, last] = ends;
  return $blocksBetween(first.block, last.block).flatMap((block) => {
    const blockId = $getState(block, blockIdState);
    const start = blockId === first.blockId ? first.offset : 0;
    const end = blockId === last.blockId ? last.offset : $placesIn(block).length;
    return end > start ? [{ blockId, start, end }] : [];
  });
}

/** What a person means by a selection: its words without the space around them, or the sentence at the caret. */
export function $selectedWords(textOf: (blockId: string) => string | undefined, language: string): Segment[] {
  const [caret] = $endsOfSelection() ?? [];
  const stretches = $selectedStretches();
  const meant = stretches.length === 0 && caret !== undefined ? [sentenceAt(caret, textOf(caret.blockId) ?? '', language)] : stretches;
  return meant.flatMap((stretch) => trimmed(stretch, textOf(stretch.blockId) ?? ''));
}

function $endsOfSelection(): [CopyPoint, CopyPoint] | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const [from, to] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
  const [first, last] = [$placeOfPoint(from), $placeOfPoint(to)];
  return first === null || last === null ? null : [first, last];
}

function $blocksBetween(first: LexicalNode, last: LexicalNode): LexicalNode[] {
  const blocks = $getRoot().getChildren();
  return blocks.slice(first.getIndexWithinParent(), last.getIndexWithinParent() + 1);
}

/** White space at the ends of a selection is not meant. */
function trimmed({ blockId, start, end }: Segment, text: string): Segment[] {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return to > from ? [{ blockId, start: from, end: to }] : [];
}

function sentenceAt({ blockId, offset }: CopyPoint, text: string, language: string): Segment {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  const found = sentences.containing(Math.min(offset, Math.max(0, text.length - 1)));
  return { blockId, start: found?.index ?? 0, end: found === undefined ? 0 : found.index + found.segment.length };
}
