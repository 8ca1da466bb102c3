import { blockOf, textOf, type EncodedBlock } from '../../../domain/story/body.ts';
import { countWords, readingMinutes } from '../../../domain/story/words.ts';
import type { WordCount } from '../editor-handle.ts';
import type { BlockTracker } from '../journal/block-tracker.ts';
import { BlockValues } from '../journal/block-values.ts';
import { createStore, type Store } from '../store.ts';

/** A block's words, once there was time to count them. */
type Count = { block: EncodedBlock; words: number | undefined };

/**
 * The words of a copy, counted block by block while the window is idle: a count over a long copy at every key would
 * be felt.
 */
export class WordCounter {
  readonly #counts: BlockValues<Count>;
  #language: string;
  readonly #total = createStore<WordCount>({ words: 0, readingMinutes: 0 });
  #uncounted: Count[];
  #idle: number | undefined;

  constructor(tracker: BlockTracker, language: string) {
    this.#language = language;
    this.#counts = new BlockValues(tracker, (block): Count => ({ block, words: undefined }));
    this.#uncounted = [...this.#counts.all];
    this.#countSoon();
  }

  get total(): Store<WordCount> {
    return this.#total;
  }

  /** @returns a function that ends it. */
  follow(tracker: BlockTracker): () => void {
    const unsubscribe = tracker.onPatch((patch) => {
      this.#uncounted.push(...this.#counts.apply(patch).come);
      this.#countSoon();
    });
    return () => {
      unsubscribe();
      if (this.#idle !== undefined) cancelIdleCallback(this.#idle);
      this.#idle = undefined;
    };
  }

  /** Where words end is another question in another language. */
  setLanguage(language: string): void {
    if (language === this.#language) return;
    this.#language = language;
    this.#uncounted = [...this.#counts.all];
    this.#countSoon();
  }

  #countSoon(): void {
    this.#idle ??= requestIdleCallback((deadline) => {
      this.#idle = undefined;
      this.#countWhile(() => deadline.timeRemaining() > 1);
    });
  }

  #countWhile(hasTime: () => boolean): void {
    const standing = new Set(this.#counts.all);
    let next = this.#uncounted.pop();
    while (next !== undefined) {
      if (standing.has(next)) next.words = countWords(textOf(blockOf(next.block)), this.#language);
      if (!hasTime()) break;
      next = this.#uncounted.pop();
    }
    const words = this.#counts.all.reduce((sum, count) => sum + (count.words ?? 0), 0);
    if (words !== this.#total.get().words) this.#total.set({ words, readingMinutes: readingMinutes(words) });
    if (this.#uncounted.length > 0) this.#countSoon();
  }
}
