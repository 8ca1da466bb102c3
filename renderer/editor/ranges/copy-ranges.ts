import { RangeMap } from '../../../domain/ranges/range-map.ts';
import { wordsOf, type BlockText, type MovedRange, type RangePlace } from '../../../domain/ranges/range.ts';
import { blockOf, textOf, type EncodedBlock } from '../../../domain/story/body.ts';
import type { BlockTracker, TrackedPatch } from '../journal/block-tracker.ts';

/** What an update says beside its blocks: whether it brings back what was there before, and where the caret stands. */
export type UpdateContext = { historic: boolean; caret: () => { blockId: string; offset: number } | null };

/** Told which ranges an update moved, or changed the words of, and which blocks it put in. */
export type RangesListener = (ids: ReadonlySet<string>, blocks: readonly BlockText[]) => void;

/**
 * The ranges over an open copy: claims, or whatever else is about some of its words. Follows the patches of the copy; as long
 * as there is no range, a patch costs nothing.
 */
export class CopyRanges {
  readonly #tracker: BlockTracker;
  readonly #map = new RangeMap();
  readonly #ids = new Set<string>();
  /** The blocks of the copy by id, in order, from the first range on. */
  #order: string[] = [];
  readonly #texts = new Map<string, string>();
  readonly #moved = new Map<string, RangePlace>();
  readonly #listeners = new Set<RangesListener>();

  constructor(tracker: BlockTracker, ranges: readonly MovedRange[]) {
    this.#tracker = tracker;
    for (const { id, place } of ranges) this.set(id, place);
  }

  /** @returns a function that ends it. */
  follow(context: () => UpdateContext): () => void {
    return this.#tracker.onPatch((patch) => {
      if (this.#ids.size > 0) this.#apply(patch, context());
      else this.#forgetCopy();
    });
  }

  /** @returns a function that ends the subscription. */
  onMoved(listener: RangesListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** Adds a range, or puts it where it is said to be. */
  set(id: string, place: RangePlace): void {
    this.#readCopy();
    this.#ids.add(id);
    this.#map.set(id, place);
    this.#tell(new Set([id]), []);
  }

  delete(id: string): void {
    if (!this.#ids.delete(id)) return;
    this.#moved.delete(id);
    this.#map.delete(id);
    this.#tell(new Set([id]), []);
  }

  place(id: string): RangePlace | undefined {
    return this.#map.place(id);
  }

  /** What a range covers now, or covered last. */
  words(id: string): string {
    const place = this.#map.place(id);
    if (place === undefined) return '';
    return place.kind === 'unanchored' ? place.words : wordsOf(place.segments, (blockId) => this.#texts.get(blockId));
  }

  idsIn(blockId: string): ReadonlySet<string> {
    return this.#map.idsIn(blockId);
  }

  textOf(blockId: string): string | undefined {
    this.#readCopy();
    return this.#texts.get(blockId);
  }

  /** The ids of the blocks, in the order of the copy. */
  get order(): readonly string[] {
    this.#readCopy();
    return this.#order;
  }

  /** Where the ranges stand that moved since this was last asked. */
  takeMoved(): MovedRange[] {
    const moved = [...this.#moved].map(([id, place]) => ({ id, place }));
    this.#moved.clear();
    return moved;
  }

  /** Where every range stands. */
  takeAll(): MovedRange[] {
    this.#moved.clear();
    return [...this.#ids].flatMap((id) => {
      const place = this.#map.place(id);
      return place === undefined ? [] : [{ id, place }];
    });
  }

  #readCopy(): void {
    if (this.#order.length > 0) return;
    for (const { id, text } of this.#tracker.blocks.map(textOfBlock)) {
      this.#order.push(id);
      this.#texts.set(id, text);
    }
  }

  /** What was read for somebody who asked is not kept up to date while there is no range. */
  #forgetCopy(): void {
    if (this.#order.length === 0) return;
    this.#order = [];
    this.#texts.clear();
  }

  #apply(patch: TrackedPatch, { historic, caret }: UpdateContext): void {
    const removed = patch.removed.map(textOfBlock);
    const inserted = patch.blocks.map(textOfBlock);
    this.#order.splice(patch.index, patch.deleteCount, ...inserted.map(({ id }) => id));
    for (const { id } of removed) this.#texts.delete(id);
    for (const { id, text } of inserted) this.#texts.set(id, text);
    const touched = new Set<string>();
    // Also ranges that stand where they stood: the words in them may be others.
    for (const { id } of removed) for (const range of this.#map.idsIn(id)) touched.add(range);
    for (const { id, place } of this.#map.apply({ removed, inserted, caret: caret(), historic })) {
      this.#moved.set(id, place);
      touched.add(id);
    }
    this.#tell(touched, inserted);
  }

  #tell(ids: ReadonlySet<string>, blocks: readonly BlockText[]): void {
    if (ids.size + blocks.length > 0) for (const listener of this.#listeners) listener(ids, blocks);
  }
}

function textOfBlock(encoded: EncodedBlock): BlockText {
  const block = blockOf(encoded);
  return { id: block.$.id, text: textOf(block) };
}
