import { mergeRegister, type LexicalEditor } from 'lexical';
import { outlineOf, readBlock, type BlockReading, type OutlineEntry } from '../../../domain/story/reading.ts';
import { readingMinutes } from '../../../domain/story/words.ts';
import type { BlockTracker } from '../journal/block-tracker.ts';
import { createStore, type Store } from '../store.ts';
import { IdleBlocks } from './idle-blocks.ts';
import { PaintedBlocks } from './painted-blocks.ts';

/** A stretch of a block, half-open, in UTF-16 units of its words, with the words that stand there. */
export type FoundStretch = { blockId: string; start: number; end: number; words: string };

/** What a copy comes to, as far as it was read. */
export type CopyCounts = Pick<BlockReading, 'words' | 'quotedWords' | 'sentences' | 'longWords'> & { readingMinutes: number };

const nothing: CopyCounts = { words: 0, quotedWords: 0, sentences: 0, longWords: 0, readingMinutes: 0 };

/** The name of the highlight of what is still to come. */
const placeholderHighlight = 'placeholder';

/** Counts a copy, finds what is still to come in it and what it is divided by, and paints what is found. */
export class CopyReader {
  readonly counts = createStore<CopyCounts>(nothing);
  readonly placeholders = createStore<readonly FoundStretch[]>([]);
  readonly outline = createStore<readonly OutlineEntry[]>([]);
  readonly #blocks: IdleBlocks<BlockReading>;
  readonly #painted: PaintedBlocks<BlockReading>;
  #language: string;

  constructor(editor: LexicalEditor, tracker: BlockTracker, language: string) {
    this.#language = language;
    this.#blocks = new IdleBlocks(tracker, (block) => readBlock(block, this.#language));
    this.#painted = new PaintedBlocks(editor, this.#blocks, (blockId, { placeholders }) =>
      placeholders.map((placeholder) => ({ name: placeholderHighlight, segment: { blockId, ...placeholder } })),
    );
    this.#blocks.onRead(() => this.#tell());
  }

  /** @returns a function that ends it. */
  follow(tracker: BlockTracker): () => void {
    return mergeRegister(this.#blocks.follow(tracker), this.#painted.follow());
  }

  setLanguage(language: string): void {
    if (language === this.#language) return;
    this.#language = language;
    this.#blocks.again();
  }

  /** What was read of a block; undefined where it was not read since it was written in. */
  readingOf(blockId: string): BlockReading | undefined {
    return this.#blocks.all.find(({ known }) => known?.id === blockId)?.known?.value;
  }

  #tell(): void {
    const readings = this.#blocks.all.map(({ known }) => known?.value);
    const counts = { ...nothing };
    for (const reading of readings) {
      if (reading === undefined) continue;
      counts.words += reading.words;
      counts.quotedWords += reading.quotedWords;
      counts.sentences += reading.sentences;
      counts.longWords += reading.longWords;
    }
    counts.readingMinutes = readingMinutes(counts.words);
    setUnlessEqual(this.counts, counts);
    setUnlessEqual(
      this.placeholders,
      readings.flatMap((reading) =>
        (reading?.placeholders ?? []).map(({ start, end }) => ({ blockId: reading?.id ?? '', start, end, words: reading?.text.slice(start, end) ?? '' })),
      ),
    );
    setUnlessEqual(this.outline, outlineOf(readings));
  }
}

/** Views draw anew for what changed alone. */
function setUnlessEqual<Value>(store: Store<Value> & { set: (value: Value) => void }, value: Value): void {
  if (JSON.stringify(store.get()) !== JSON.stringify(value)) store.set(value);
}
