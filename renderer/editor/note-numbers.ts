import { blockOf, walk, type EncodedBlock } from '../../domain/story/body.ts';
import type { BlockTracker } from './journal/block-tracker.ts';
import { BlockValues } from './journal/block-values.ts';
import type { CitationNumbers, FootnoteNumbers } from './react/citations.ts';
import { createStore, type Store } from './store.ts';

type Noted = { kind: 'citation' | 'footnote'; id: string };

/**
 * Numbers the notes of a copy, citations by their first appearance and footnotes by their place, as an export does. A key in a block
 * without notes renumbers nothing.
 */
export class NoteNumberer {
  readonly #notesOf: BlockValues<Noted[]>;
  readonly #numbers = createStore<CitationNumbers>(new Map());
  readonly #footnotes = createStore<FootnoteNumbers>(new Map());

  constructor(tracker: BlockTracker) {
    this.#notesOf = new BlockValues(tracker, notesIn);
    this.#renumber();
  }

  /** Of citations, without the footnotes between them. */
  get numbers(): Store<CitationNumbers> {
    return this.#numbers;
  }

  get footnotes(): Store<FootnoteNumbers> {
    return this.#footnotes;
  }

  /** @returns a function that ends it. */
  follow(tracker: BlockTracker): () => void {
    return tracker.onPatch((patch) => {
      const { gone, come } = this.#notesOf.apply(patch);
      if (idsOf(gone) !== idsOf(come)) this.#renumber();
    });
  }

  #renumber(): void {
    const citations = new Map<string, number>();
    const footnotes = new Map<string, { amongAll: number; alone: number }>();
    for (const { kind, id } of this.#notesOf.all.flat()) {
      const amongAll = citations.size + footnotes.size + 1;
      if (kind === 'footnote') footnotes.set(id, { amongAll, alone: footnotes.size + 1 });
      else if (!citations.has(id)) citations.set(id, amongAll);
    }
    this.#numbers.set(citations);
    this.#footnotes.set(footnotes);
  }
}

const idsOf = (notes: readonly Noted[][]): string => notes.flat().map(({ id }) => id).join();

function notesIn(block: EncodedBlock): Noted[] {
  if (!block.includes('"citationId"') && !block.includes('"footnoteId"')) return [];
  return [...walk([blockOf(block)])].flatMap((node): Noted[] => {
    if (node.type === 'citation') return [{ kind: 'citation', id: node.citationId }];
    return node.type === 'footnote' && node.text.trim() !== '' ? [{ kind: 'footnote', id: node.footnoteId }] : [];
  });
}
