import type { Article } from './article.ts';
import type { Box, Card, ContentBlock, Gallery, RawHtml } from './content.ts';
import { flatBox, isBox } from './flat-box.ts';
import { cardParagraph } from './media-words.ts';

/** The blocks that every format has a way to tell. */
export type FlatBlock = Exclude<ContentBlock, Box | Gallery | Card | RawHtml>;

/** The copy for formats without boxes, galleries, cards and raw HTML: their parts, a paragraph, nothing. */
export function flatBlocks(article: Article): FlatBlock[] {
  return article.content.flatMap((block): FlatBlock[] => (isBox(block) ? flatBox(block) : flatMedia(block, article)));
}

/** Pictures of a gallery one under another, a card as a paragraph, and nothing of raw HTML. */
export function flatMedia(block: Exclude<ContentBlock, Box>, article: Article): FlatBlock[] {
  if (block.type === 'gallery') return block.pictures;
  if (block.type === 'card') return [cardParagraph(block, article)];
  return block.type === 'html' ? [] : [block];
}
