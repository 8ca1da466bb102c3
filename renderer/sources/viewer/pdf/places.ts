import { findSelection } from '../../../../domain/sources/anchor.ts';
import type { Locator, Passage } from '../../../../domain/sources/passage.ts';
import { withOffsets } from '../../../../domain/sources/readable-text.ts';
import type { ReadableBlock } from '../../../../domain/sources/readable.ts';

/** A stretch of the text of one page, in UTF-16 units. */
export type PageStretch = { page: number; start: number; end: number };

/** The page that a passage begins on, as the readable text or the locator has it; null where neither says. */
export function pageOf(passage: Passage, locator: Locator | null, readable: readonly ReadableBlock[]): number | null {
  const { position } = passage;
  if (position !== null) {
    const block = withOffsets(readable).findLast(({ start }) => start <= position.start)?.block;
    if (block?.page !== undefined) return block.page;
  }
  const page = locator?.label === 'page' ? Number(locator.value) : Number.NaN;
  return Number.isInteger(page) && page > 0 ? page : null;
}

/**
 * Where the words of a passage stand, on this page or running over to the next; empty where they don't.
 * @param texts the text of the page, and of the one after it ('' where there is none)
 */
export function stretchesFrom(page: number, texts: readonly [string, string], passage: Passage): PageStretch[] {
  const [here, next] = texts;
  return stretchesIn(page, here, next, passage) ?? stretchesIn(page, unhyphenated(here), unhyphenated(next), passage) ?? [];
}

/**
 * Hyphens at the ends of lines as characters that don't count: a word that was joined in the readable text is then found
 * in its two halves, and every other stays at its place.
 */
function unhyphenated(text: string): string {
  return text.replaceAll(/[-‐](?=\n\p{Ll})/gu, '\u00ad');
}

function stretchesIn(page: number, here: string, next: string, passage: Passage): PageStretch[] | null {
  const alone = findSelection(here, passage);
  if (alone !== null) return [{ page, ...alone }];
  const both = next === '' ? null : findSelection(`${here}\n${next}`, passage);
  if (both === null) return null;
  const border = here.length + 1;
  const onHere: PageStretch = { page, start: both.start, end: Math.min(both.end, here.length) };
  const onNext: PageStretch = { page: page + 1, start: Math.max(0, both.start - border), end: both.end - border };
  return [onHere, onNext].filter(({ start, end }) => start < end);
}
