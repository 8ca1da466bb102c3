import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_CRITICAL, COPY_COMMAND, CUT_COMMAND, mergeRegister, PASTE_TAG, type LexicalEditor } from 'lexical';
import { blockBreak, wordsOf, type Segment } from '../../../domain/ranges/range.ts';
import { $placeOfPoint } from './block-places.ts';
import type { CopyRanges } from './copy-ranges.ts';
import { $selectedStretches } from './selected.ts';

/** Words of a range that were pasted beside those that it covers, and whether they were cut or copied before. */
export type PastedRange = { id: string; segments: readonly [Segment, ...Segment[]]; taken: Taken };
export type Taken = 'cut' | 'copied';

/** The words that were taken last, and which stretches of them belong to a range: from and to, in units of the words. */
type Copied = { words: string; taken: Taken; ranges: { id: string; spans: { from: number; to: number }[] }[] };

/** Of all copies that this window shows: words are taken from one story into another. */
let clipboard: Copied | null = null;

/**
 * Tells when words of a range come into the copy a second time. A move (cut, then pasted once) has brought the range along by
 * then; of a copy nobody but a person knows whether the range is about it too.
 */
export function followCopies(
  editor: LexicalEditor,
  ranges: CopyRanges,
  goesAlong: (id: string) => boolean,
  onPasted: (pasted: PastedRange[]) => void,
): () => void {
  const remember = (taken: Taken) => (): boolean => {
    clipboard = $copied(ranges, taken, goesAlong);
    return false;
  };
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, remember('copied'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(CUT_COMMAND, remember('cut'), COMMAND_PRIORITY_CRITICAL),
    editor.registerUpdateListener(({ tags, editorState }) => {
      if (clipboard === null || !tags.has(PASTE_TAG)) return;
      const copied = clipboard;
      const pasted = editorState.read(() => $pasted(ranges, copied), { editor });
      if (pasted.length > 0) onPasted(pasted);
    }),
  );
}

function $copied(ranges: CopyRanges, taken: Taken, goesAlong: (id: string) => boolean): Copied | null {
  const ids = [...ranges.ids].filter(goesAlong);
  if (ids.length === 0) return null;
  const stretches = $selectedStretches();
  const words = wordsOf(stretches, (blockId) => ranges.textOf(blockId));
  const starts = startsOf(stretches);
  const whole = ids.flatMap((id) => {
    const place = ranges.place(id);
    if (place?.kind !== 'anchored') return [];
    const spans = place.segments.flatMap((segment) => {
      const at = stretches.findIndex(({ blockId, start, end }) => blockId === segment.blockId && start <= segment.start && segment.end <= end);
      if (at === -1) return [];
      const from = starts[at]! + segment.start - stretches[at]!.start;
      return [{ from, to: from + segment.end - segment.start }];
    });
    return spans.length === place.segments.length ? [{ id, spans }] : [];
  });
  return whole.length === 0 ? null : { words, taken, ranges: whole };
}

/** Where each stretch begins in the words of all of them. */
function startsOf(stretches: readonly Segment[]): number[] {
  let at = 0;
  return stretches.map(({ start, end }) => {
    const begins = at;
    at += end - start + blockBreak.length;
    return begins;
  });
}

/** What is pasted ends at the caret. */
function $pasted(ranges: CopyRanges, copied: Copied): PastedRange[] {
  const selection = $getSelection();
  const caret = $isRangeSelection(selection) ? $placeOfPoint(selection.focus) : null;
  const stretches = caret && stretchesBefore(ranges, caret, copied.words);
  if (stretches === null) return [];
  return copied.ranges.flatMap(({ id, spans }): PastedRange[] => {
    const [first, ...rest] = spans.flatMap((span) => segmentsOf(stretches, span));
    if (first === undefined || covers(ranges, id, first)) return [];
    return [{ id, segments: [first, ...rest], taken: copied.taken }];
  });
}

/** The stretches before a place that read like these words; null where others stand there. */
function stretchesBefore(ranges: CopyRanges, place: { blockId: string; offset: number }, words: string): Segment[] | null {
  const lines = words.split(blockBreak);
  const last = ranges.order.indexOf(place.blockId);
  const stretches: Segment[] = [];
  let rest = words;
  for (let at = last; at >= 0 && lines.length > 0; at--) {
    const blockId = ranges.order[at]!;
    const text = ranges.textOf(blockId) ?? '';
    const end = at === last ? place.offset : text.length;
    if (end >= rest.length && text.slice(end - rest.length, end) === rest) return [{ blockId, start: end - rest.length, end }, ...stretches];
    const tail = blockBreak + text.slice(0, end);
    if (!rest.endsWith(tail)) return null;
    rest = rest.slice(0, -tail.length);
    stretches.unshift({ blockId, start: 0, end });
  }
  return null;
}

function segmentsOf(stretches: readonly Segment[], { from, to }: { from: number; to: number }): Segment[] {
  const starts = startsOf(stretches);
  return stretches.flatMap(({ blockId, start, end }, at) => {
    const begins = Math.max(start, start + from - starts[at]!);
    const ends = Math.min(end, start + to - starts[at]!);
    return ends > begins ? [{ blockId, start: begins, end: ends }] : [];
  });
}

function covers(ranges: CopyRanges, id: string, segment: Segment): boolean {
  const place = ranges.place(id);
  return (
    place?.kind === 'anchored' &&
    place.segments.some(({ blockId, start, end }) => blockId === segment.blockId && start <= segment.start && segment.end <= end)
  );
}
