import type { Article } from './article.ts';
import { wordsFor } from './words.ts';

/** The headline, or in the story's language that there is none. */
export function titleOf({ fields }: Pick<Article, 'fields'>): string {
  return fields.headline || wordsFor(fields.language).words.untitled;
}
