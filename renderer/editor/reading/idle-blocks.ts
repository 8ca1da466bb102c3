import { blockOf, textOf, type Block, type EncodedBlock } from '../../../domain/story/body.ts';
import type { BlockTracker } from '../journal/block-tracker.ts';
import { BlockValues } from '../journal/block-values.ts';

/** A top-level block, and what was made of it once there was time. */
export type IdleBlock<Value> = { readonly encoded: EncodedBlock; known: { id: string; text: string; value: Value } | undefined };

type PatchListener<Value> = (change: { come: readonly IdleBlock<Value>[] }) => void;
type ReadListener<Value> = (read: readonly IdleBlock<Value>[]) => void;

/**
 * Makes something of each block of a copy, block by block while the window is idle: the same over a long copy at every key would
 * be felt.
 */
export class IdleBlocks<Value> {
  readonly #blocks: BlockValues<IdleBlock<Value>>;
  readonly #make: (block: Block, read: { id: string; text: string }) => Value;
  readonly #patchListeners = new Set<PatchListener<Value>>();
  readonly #readListeners = new Set<ReadListener<Value>>();
  #unread: IdleBlock<Value>[];
  #idle: number | undefined;

  constructor(tracker: BlockTracker, make: (block: Block, read: { id: string; text: string }) => Value) {
    this.#make = make;
    this.#blocks = new BlockValues(tracker, (encoded): IdleBlock<Value> => ({ encoded, known: undefined }));
    this.#unread = [...this.#blocks.all];
    this.#readSoon();
  }

  /** In the order of the copy. */
  get all(): readonly IdleBlock<Value>[] {
    return this.#blocks.all;
  }

  /** Whether every block was read. */
  get isDone(): boolean {
    return this.#unread.length === 0;
  }

  /** Told of every patch at once. */
  onPatch(listener: PatchListener<Value>): void {
    this.#patchListeners.add(listener);
  }

  /** Told of blocks that were read, those that left the copy meanwhile left out. */
  onRead(listener: ReadListener<Value>): void {
    this.#readListeners.add(listener);
  }

  /** @returns a function that ends it. */
  follow(tracker: BlockTracker): () => void {
    const unsubscribe = tracker.onPatch((patch) => {
      const change = this.#blocks.apply(patch);
      this.#unread.push(...change.come);
      for (const listener of this.#patchListeners) listener(change);
      this.#readSoon();
    });
    return () => {
      unsubscribe();
      if (this.#idle !== undefined) cancelIdleCallback(this.#idle);
      this.#idle = undefined;
    };
  }

  /** Makes it anew of every block: what it is made by has changed. */
  again(): void {
    this.#unread = [...this.#blocks.all];
    this.#readSoon();
  }

  /** Reads what is left at once: for an act of a person that is about the whole copy. */
  readNow(): void {
    this.#readWhile(() => true);
  }

  #readSoon(): void {
    this.#idle ??= requestIdleCallback((deadline) => {
      this.#idle = undefined;
      this.#readWhile(() => deadline.timeRemaining() > 1);
    });
  }

  #readWhile(hasTime: () => boolean): void {
    const standing = new Set(this.#blocks.all);
    const read: IdleBlock<Value>[] = [];
    // What was written last first: it is what is looked at.
    let next = this.#unread.pop();
    while (next !== undefined) {
      if (standing.has(next)) {
        const block = blockOf(next.encoded);
        const words = { id: block.$.id, text: next.known?.text ?? textOf(block) };
        next.known = { ...words, value: this.#make(block, words) };
        read.push(next);
      }
      if (!hasTime()) break;
      next = this.#unread.pop();
    }
    for (const listener of this.#readListeners) listener(read);
    if (this.#unread.length > 0) this.#readSoon();
  }
}
