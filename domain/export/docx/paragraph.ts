import type { IParagraphOptions, Paragraph, ParagraphChild } from 'docx';
import type { OwnDirection } from '../content.ts';
import type { Writing } from './document.ts';

/** A paragraph that goes the way of the article, or its own. */
export function paragraphOf(
  { docx, article }: Writing,
  options: Omit<IParagraphOptions, 'children' | 'text' | 'bidirectional'>,
  children: readonly ParagraphChild[],
  direction: OwnDirection = null,
): Paragraph {
  const bidirectional = (direction ?? article.direction) === 'rtl';
  return new docx.Paragraph({ ...options, ...(bidirectional ? { bidirectional } : {}), children });
}
