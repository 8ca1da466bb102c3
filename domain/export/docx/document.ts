import type * as library from 'docx';
import type { Article } from '../article.ts';

export type Docx = typeof library;

/** A document on its way: what its paragraphs need to know of the whole, and what they add to it beside themselves. */
export type Writing = {
  docx: Docx;
  article: Article;
  /** By the number of the note. */
  footnotes: Record<string, { children: library.Paragraph[] }>;
  /** How each list counts, in their order; a list is known by its place. */
  lists: ListKind[];
};

export type ListKind = { ordered: boolean; start: number };

export const listName = (at: number): string => `list-${at + 1}`;
