import { v5 } from 'uuid';
import type { Article } from '../article.ts';

/** The same for the same note of the same story, so that a second export changes nothing. */
export function footnoteId(note: number, { id }: Pick<Article, 'id'>): string {
  return v5(`note ${note}`, id);
}
