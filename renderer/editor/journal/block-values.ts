import type { EncodedBlock } from '../../../domain/story/body.ts';
import type { BlockTracker, TrackedPatch } from './block-tracker.ts';

/** Something worked out of each top-level block, kept beside the blocks so that only new ones are worked on. */
export class BlockValues<Value> {
  readonly #values: Value[];
  readonly #valueOf: (block: EncodedBlock) => Value;

  constructor(tracker: BlockTracker, valueOf: (block: EncodedBlock) => Value) {
    this.#valueOf = valueOf;
    this.#values = tracker.blocks.map(valueOf);
  }

  get all(): readonly Value[] {
    return this.#values;
  }

  /** Follows a patch. @returns the values that left and those that came. */
  apply({ index, deleteCount, blocks }: TrackedPatch): { gone: Value[]; come: Value[] } {
    const come = blocks.map(this.#valueOf);
    return { gone: this.#values.splice(index, deleteCount, ...come), come };
  }
}
