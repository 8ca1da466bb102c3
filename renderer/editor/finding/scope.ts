import { blockOf, textOf } from '../../../domain/story/body.ts';
import type { FindMatch } from '../../../domain/story/find.ts';
import type { IdleBlock } from '../reading/idle-blocks.ts';

export type ScopeStretch = { blockId: string; start: number; end: number };

/** The words that were selected when they were to be looked through, followed through what is written since. */
export class Scope {
  #stretches: Map<string, ScopeStretch & { text: string }> | null = null;

  /** Null is the whole copy. */
  set(within: readonly ScopeStretch[] | null, blocks: readonly IdleBlock<unknown>[]): void {
    if (within === null) {
      this.#stretches = null;
      return;
    }
    const texts = new Map(blocks.map(({ encoded }) => blockOf(encoded)).map((block) => [block.$.id, textOf(block)]));
    this.#stretches = new Map(within.map((stretch) => [stretch.blockId, { ...stretch, text: texts.get(stretch.blockId) ?? '' }]));
  }

  holds(blockId: string, { start, end }: FindMatch): boolean {
    if (this.#stretches === null) return true;
    const stretch = this.#stretches.get(blockId);
    return stretch !== undefined && start >= stretch.start && end <= stretch.end;
  }

  /** What is written inside belongs to it; what is written in front of it moves it along. */
  follow(come: readonly IdleBlock<unknown>[]): void {
    if (this.#stretches === null) return;
    for (const { encoded } of come) {
      const block = blockOf(encoded);
      const stretch = this.#stretches.get(block.$.id);
      if (stretch === undefined) continue;
      const text = textOf(block);
      const changed = firstDifference(stretch.text, text);
      const grown = text.length - stretch.text.length;
      const start = changed < stretch.start ? stretch.start + grown : stretch.start;
      const end = changed <= stretch.end ? stretch.end + grown : stretch.end;
      this.#stretches.set(block.$.id, { ...stretch, text, start, end });
    }
  }
}

function firstDifference(before: string, after: string): number {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  return at;
}
