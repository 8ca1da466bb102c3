import { blockOf, citationIds, type EncodedBlock } from '../../domain/story/body.ts';
import type { BlockTracker } from './journal/block-tracker.ts';
import { BlockValues } from './journal/block-values.ts';
import type { CitationNumbers } from './react/citations.ts';
import { createStore, type Store } from './store.ts';

/**
 * Numbers the citations of a copy by their first appearance, as an export does. A key in a block without citations
 * renumbers nothing.
 */
export class CitationNumberer {
  readonly #idsOf: BlockValues<string[]>;
  readonly #numbers = createStore<CitationNumbers>(new Map());

  constructor(tracker: BlockTracker) {
    this.#idsOf = new BlockValues(tracker, idsIn);
    this.#renumber();
  }

  get numbers(): Store<CitationNumbers> {
    return this.#numbers;
  }

  /** @returns a function that ends it. */
  follow(tracker: BlockTracker): () => void {
    return tracker.onPatch((patch) => {
      const { gone, come } = this.#idsOf.apply(patch);
      if (gone.flat().join() !== come.flat().join()) this.#renumber();
    });
  }

  #renumber(): void {
    const ids = new Set(this.#idsOf.all.flat());
    this.#numbers.set(new Map([...ids].map((id, at) => [id, at + 1])));
  }
}

function idsIn(block: EncodedBlock): string[] {
  return block.includes('"citationId"') ? citationIds([blockOf(block)]) : [];
}
