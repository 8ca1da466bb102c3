import { blockBreak, wordsOf, type BlockText, type MovedRange, type RangePlace, type Segment } from './range.ts';
import { textEdits, type TextEdit } from './text-edits.ts';

/** One update of the copy: these blocks became those. Blocks that are not named stayed as they were. */
export type BlockChange = {
  removed: readonly BlockText[];
  inserted: readonly BlockText[];
  /** Where the caret stands after it, where that is known. */
  caret: { blockId: string; offset: number } | null;
  /** An undo or a redo: what comes back is what was there before, ranges and all. */
  historic: boolean;
};

type Tracked = {
  /** The change after which it was added; what is remembered from before says nothing of it. */
  since: number;
  segments: readonly Segment[];
  /** Its words as they were when they were deleted; '' while it is anchored. */
  lost: string;
};

/** Where ranges stood in a block while it had these words. */
type Memory = { at: number; segments: ReadonlyMap<string, readonly Segment[]> };

/** Blocks remembered for undo. A history of 100 steps seldom touches more. */
const mostMemories = 2000;
/** Fewer letters than these may be pasted by chance; a range that lost them waits for an undo. */
export const shortestMove = 4;

/**
 * Carries ranges through the edits of a copy. Knows the blocks that ranges stand in only by what changes tell it, so
 * that a change costs what the blocks in it cost, however long the copy is.
 *
 * - Words typed inside a range belong to it, words typed at its ends do not; words that replace its last ones do.
 * - A range whose words are all deleted is unanchored. An undo brings it back where it was, and so does putting the same words
 *   into the copy in one go: a move by cut and paste.
 * - A block that only moved keeps its ranges.
 */
export class RangeMap {
  readonly #ranges = new Map<string, Tracked>();
  /** The ranges that stand in a block. */
  readonly #inBlock = new Map<string, Set<string>>();
  readonly #unanchored = new Set<string>();
  /** Ranges whose last words the last change replaced: what is typed right behind them belongs to them. */
  #open = new Set<string>();
  readonly #memories = new Map<string, Memory>();
  #changes = 0;

  /** Adds a range, or puts it where it is said to be. Segments are in the order of the copy. */
  set(id: string, place: RangePlace): void {
    this.delete(id);
    const segments = place.kind === 'anchored' ? place.segments : [];
    this.#ranges.set(id, { since: this.#changes, segments: [], lost: place.kind === 'anchored' ? '' : place.words });
    this.#put(id, segments);
  }

  delete(id: string): void {
    if (!this.#ranges.has(id)) return;
    this.#put(id, []);
    this.#unanchored.delete(id);
    this.#ranges.delete(id);
  }

  place(id: string): RangePlace | undefined {
    const range = this.#ranges.get(id);
    return range && placeOf(range);
  }

  /** The ranges that stand in a block. */
  idsIn(blockId: string): ReadonlySet<string> {
    return this.#inBlock.get(blockId) ?? none;
  }

  /** Follows one change and says which ranges it moved. */
  apply(change: BlockChange): MovedRange[] {
    this.#changes++;
    const run = changedRun(change);
    if (run.old.length + run.new.length === 0) return [];
    const touched = this.#rangesIn(run.old);
    this.#remember(run.old, touched);
    const recalled = change.historic ? this.#recall(run.new) : new Map<string, Memory>();
    for (const { segments } of recalled.values()) for (const id of segments.keys()) if (this.#ranges.has(id)) touched.add(id);

    const joined = new JoinedRun(run, change.caret);
    const wereOpen = this.#open;
    this.#open = new Set();
    const moved = new Map<string, MovedRange>();
    for (const id of touched) this.#move(id, run, joined.carry(this.#segmentsIn(id, run), wereOpen.has(id)), recalled, moved);
    if (!change.historic) this.#landMoved(joined, moved);
    return [...moved.values()];
  }

  #segmentsIn(id: string, run: Run): Segment[] {
    return this.#ranges.get(id)!.segments.filter(({ blockId }) => run.oldIds.has(blockId));
  }

  #move(id: string, run: Run, carried: Carried, recalled: ReadonlyMap<string, Memory>, moved: Map<string, MovedRange>): void {
    const range = this.#ranges.get(id)!;
    const before = range.segments;
    const remembered = (blockId: string): readonly Segment[] | undefined => {
      const memory = recalled.get(blockId);
      return memory === undefined || memory.at < range.since ? undefined : (memory.segments.get(id) ?? []);
    };
    const now = run.new.flatMap(({ id: blockId }) => remembered(blockId) ?? carried.segments.filter((segment) => segment.blockId === blockId));
    const first = before.findIndex(({ blockId }) => run.oldIds.has(blockId));
    const outside = before.filter(({ blockId }) => !run.oldIds.has(blockId));
    const segments = first === -1 ? [...outside, ...now] : outside.toSpliced(first, 0, ...now);
    if (carried.open) this.#open.add(id);
    if (sameSegments(before, segments)) return;
    if (segments.length === 0) range.lost = wordsOf(before, (blockId) => run.oldText.get(blockId));
    this.#put(id, segments);
    moved.set(id, { id, place: placeOf(range) });
  }

  /** Ranges without a place whose words came in as one piece. */
  #landMoved(joined: JoinedRun, moved: Map<string, MovedRange>): void {
    for (const id of this.#unanchored) {
      const range = this.#ranges.get(id)!;
      if (range.lost.length < shortestMove) continue;
      const segments = joined.findPutIn(range.lost);
      if (segments.length === 0) continue;
      this.#put(id, segments);
      moved.set(id, { id, place: placeOf(range) });
    }
  }

  #rangesIn(blocks: readonly BlockText[]): Set<string> {
    const ids = new Set<string>();
    for (const { id } of blocks) for (const range of this.idsIn(id)) ids.add(range);
    return ids;
  }

  #remember(blocks: readonly BlockText[], ranges: ReadonlySet<string>): void {
    for (const { id: blockId, text } of blocks) {
      const segments = new Map<string, readonly Segment[]>();
      for (const id of ranges) {
        const here = this.#ranges.get(id)!.segments.filter((segment) => segment.blockId === blockId);
        if (here.length > 0) segments.set(id, here);
      }
      const key = memoryKey(blockId, text);
      this.#memories.delete(key);
      if (segments.size > 0) this.#memories.set(key, { at: this.#changes, segments });
    }
    for (const key of this.#memories.keys()) {
      if (this.#memories.size <= mostMemories) break;
      this.#memories.delete(key);
    }
  }

  #recall(blocks: readonly BlockText[]): Map<string, Memory> {
    const recalled = new Map<string, Memory>();
    for (const { id, text } of blocks) {
      const memory = this.#memories.get(memoryKey(id, text));
      if (memory !== undefined) recalled.set(id, memory);
    }
    return recalled;
  }

  #put(id: string, segments: readonly Segment[]): void {
    const range = this.#ranges.get(id)!;
    for (const { blockId } of range.segments) {
      const here = this.#inBlock.get(blockId);
      here?.delete(id);
      if (here?.size === 0) this.#inBlock.delete(blockId);
    }
    range.segments = segments;
    for (const { blockId } of segments) {
      const here = this.#inBlock.get(blockId) ?? new Set();
      this.#inBlock.set(blockId, here.add(id));
    }
    if (segments.length > 0) {
      range.lost = '';
      this.#unanchored.delete(id);
    } else this.#unanchored.add(id);
  }
}

const none: ReadonlySet<string> = new Set();
const memoryKey = (blockId: string, text: string): string => `${blockId} ${text}`;

function placeOf({ segments, lost }: Tracked): RangePlace {
  const [first, ...rest] = segments;
  return first === undefined ? { kind: 'unanchored', words: lost } : { kind: 'anchored', segments: [first, ...rest] };
}

function sameSegments(a: readonly Segment[], b: readonly Segment[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ blockId, start, end }, at) => b[at]!.blockId === blockId && b[at]!.start === start && b[at]!.end === end)
  );
}

type Run = {
  old: readonly BlockText[];
  new: readonly BlockText[];
  oldIds: ReadonlySet<string>;
  oldText: ReadonlyMap<string, string>;
};

/** The blocks of a change without those that only moved or changed nothing but their looks. */
function changedRun({ removed, inserted }: BlockChange): Run {
  const before = new Map(removed.map(({ id, text }) => [id, text]));
  const after = new Map(inserted.map(({ id, text }) => [id, text]));
  const old = removed.filter(({ id, text }) => after.get(id) !== text);
  return {
    old,
    new: inserted.filter(({ id, text }) => before.get(id) !== text),
    oldIds: new Set(old.map(({ id }) => id)),
    oldText: before,
  };
}

type Carried = { segments: Segment[]; open: boolean };

/** The changed blocks of a copy read as one text before and one after, so that words may cross from block to block. */
class JoinedRun {
  readonly #old: Joined;
  readonly #new: Joined;
  readonly #edits: readonly TextEdit[];

  constructor(run: Run, caret: BlockChange['caret']) {
    this.#old = join(run.old);
    this.#new = join(run.new);
    const place = caret === null ? undefined : this.#new.starts.get(caret.blockId);
    this.#edits = textEdits(this.#old.text, this.#new.text, place === undefined ? null : place + caret!.offset);
  }

  carry(segments: readonly Segment[], isOpen: boolean): Carried {
    const carried = segments.flatMap(({ blockId, start, end }) => {
      const offset = this.#old.starts.get(blockId)!;
      const before = { start: offset + start, end: offset + end };
      const span = carrySpan(before, this.#edits, isOpen);
      return span !== undefined && livesOn(textIn(this.#old, before), textIn(this.#new, span)) ? [span] : [];
    });
    const spans: Span[] = [];
    // Blocks may have changed places, so that a later stretch now stands before an earlier one.
    for (const { start, end } of carried.toSorted((a, b) => a.start - b.start)) {
      const last = spans.at(-1);
      if (last !== undefined && last.end === start) last.end = end;
      else spans.push({ start, end });
    }
    return { segments: spans.flatMap((span) => this.#segmentsOf(span)), open: carried.some(({ open }) => open) };
  }

  /** Where one stretch that was put in made these words stand; nowhere where it did so twice. */
  findPutIn(words: string): Segment[] {
    const places = this.#edits.flatMap(({ newStart, newEnd }) => {
      if (newEnd - newStart < words.length) return [];
      const from = Math.max(0, newStart - words.length + 1);
      const text = this.#new.text.slice(from, newEnd + words.length - 1);
      const at = text.indexOf(words);
      return at === -1 ? [] : [from + at, ...(text.includes(words, at + 1) ? [-1] : [])];
    });
    const [only, second] = places;
    return only === undefined || second !== undefined ? [] : this.#segmentsOf({ start: only, end: only + words.length });
  }

  #segmentsOf(span: Span): Segment[] {
    const segments: Segment[] = [];
    for (const [blockId, offset] of this.#new.starts) {
      const start = Math.max(span.start, offset);
      const end = Math.min(span.end, offset + this.#new.lengths.get(blockId)!);
      if (start < end) segments.push({ blockId, start: start - offset, end: end - offset });
    }
    return segments;
  }
}

/** A range over words lives on while any of them is there; one over a dash or a sign, while anything is. */
function livesOn(before: string, now: string): boolean {
  return hasWords(now) || !hasWords(before);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

type Joined = { text: string; starts: ReadonlyMap<string, number>; lengths: ReadonlyMap<string, number> };

function join(blocks: readonly BlockText[]): Joined {
  const starts = new Map<string, number>();
  const lengths = new Map<string, number>();
  let at = 0;
  for (const { id, text } of blocks) {
    starts.set(id, at);
    lengths.set(id, text.length);
    at += text.length + blockBreak.length;
  }
  return { text: blocks.map(({ text }) => text).join(blockBreak), starts, lengths };
}

type Span = { start: number; end: number };

const textIn = ({ text }: Joined, { start, end }: Span): string => text.slice(start, end);

/**
 * A span after some edits; undefined where nothing of it is left. What replaces words at one of its ends belongs to it where
 * the replaced stretch ends there too, and so does what is put in right behind it where it is open.
 */
function carrySpan({ start, end }: Span, edits: readonly TextEdit[], isOpen: boolean): (Span & { open: boolean }) | undefined {
  let [newStart, newEnd, open] = [start, end, false];
  for (const edit of edits) {
    const shift = edit.newEnd - edit.oldEnd;
    const isInsertion = edit.oldStart === edit.oldEnd;
    if (edit.oldEnd <= start) newStart = start + shift;
    else if (edit.oldStart <= start) newStart = edit.oldStart === start ? edit.newStart : edit.newEnd;
    if (edit.oldEnd < end) newEnd = end + shift;
    else if (edit.oldStart < end) {
      newEnd = edit.oldEnd === end ? edit.newEnd : edit.newStart;
      open = edit.oldEnd === end && edit.newEnd > edit.newStart;
    } else if (edit.oldStart === end && isInsertion && isOpen) [newEnd, open] = [edit.newEnd, true];
  }
  return newEnd > newStart ? { start: newStart, end: newEnd, open } : undefined;
}
