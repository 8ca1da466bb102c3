import type { LexicalEditor } from 'lexical';
import { blockOf, textOf, type EncodedBlock } from '../../../domain/story/body.ts';
import { carried } from '../findings/carried.ts';
import { RangePainter, type Painted } from '../ranges/range-painter.ts';
import type { IdleBlock, IdleBlocks } from './idle-blocks.ts';

/**
 * Paints what is found in each block once it was read. Until then a mark stays where it was, moves along with a key in front of it
 * and goes with a key inside.
 */
export class PaintedBlocks<Value> {
  readonly #painter: RangePainter;
  /** Blocks with marks, and the words that these stand over. */
  readonly #marked = new Map<string, { text: string; marks: readonly Painted[] }>();
  readonly #marksOf: (id: string, value: Value) => readonly Painted[];

  constructor(editor: LexicalEditor, blocks: IdleBlocks<Value>, marksOf: (id: string, value: Value) => readonly Painted[]) {
    this.#marksOf = marksOf;
    this.#painter = new RangePainter(editor, (blockId) => this.#marked.get(blockId)?.marks ?? []);
    blocks.onPatch(({ come }) => {
      if (this.#marked.size > 0) for (const { encoded } of come) this.#carry(encoded);
    });
    blocks.onRead((read) => this.take(read));
  }

  /** Paints these blocks by what is found in them now. */
  take(read: readonly IdleBlock<Value>[]): void {
    const changed = new Set<string>();
    for (const { known } of read) {
      if (known === undefined) continue;
      const { id, text } = known;
      const marks = this.#marksOf(id, known.value);
      if (marks.length === 0 && !this.#marked.has(id)) continue;
      if (marks.length === 0) this.#marked.delete(id);
      else this.#marked.set(id, { text, marks });
      changed.add(id);
    }
    if (changed.size > 0) this.#painter.repaint(changed);
  }

  /** @returns a function that ends it. */
  follow(): () => void {
    return this.#painter.follow();
  }

  #carry(encoded: EncodedBlock): void {
    const block = blockOf(encoded);
    const before = this.#marked.get(block.$.id);
    if (before === undefined) return;
    const text = textOf(block);
    this.#marked.set(block.$.id, { text, marks: carried(before.marks, before.text, text) });
  }
}
