import type { ReadableBlock } from '../../sources/readable.ts';
import { pageMetadata, type PageMetadata } from './metadata/page.ts';
import { readArticle } from './text/readable.ts';
import type { RelatedLink } from './text/related.ts';
import { parseHtml, type Document } from './tree.ts';

/**
 * What import takes from a page. Texts have their white space folded and hold no lone surrogate; a text that the
 * page does not give is ''. Dates are ISO 8601 as precise as the page says: `2023-05`, `2023-05-24`,
 * `2023-05-24T09:30:00+09:00`. Addresses are absolute where the page's own address is known.
 */
export type ExtractedPage = PageMetadata & {
  readable: ReadableBlock[];
  /** Other stories that cards between the paragraphs point to. They are no part of the text. */
  related: RelatedLink[];
};

/** Reads a page: its article without furniture, and what the page says of itself. Never throws on odd input. */
export function extractPage(html: string, { url = '' }: { url?: string } = {}): ExtractedPage {
  return extractDocument(parseHtml(html), { url });
}

export function extractDocument(document: Document, { url }: { url: string }): ExtractedPage {
  const article = readArticle(document, url);
  return {
    readable: article.blocks,
    ...pageMetadata(document, { url, ...article }),
    related: article.related,
  };
}
