import type { Article } from './article.ts';
import { renderFragment } from './html/fragment.ts';
import { isDraft } from './release.ts';
import { wordsFor } from './words.ts';

/** The title of a story in a list that is read apart from it. A draft says so: a feed has no other place for that. */
export function feedTitle({ fields, release }: Article): string {
  const title = fields.headline || wordsFor(fields.language).words.untitled;
  return release !== null && isDraft(release) ? `Draft, not for publication: ${title}` : title;
}

/** Links to notes; no text can look like one, as its angle brackets are escaped, and so are quotation marks in attributes. */
const linkToNote = /(<a [^<>]*?href=")#(?=fn)/g;

/** The copy with its notes as HTML. Links to notes lead to the page of the story, where there is one: a reader has many on one page. */
export function feedHtml(article: Article): string {
  const html = renderFragment(article, { withHead: false });
  const { url } = article;
  if (url === null) return html;
  const page = (url.split('#')[0] ?? url).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return html.replace(linkToNote, (_link, before: string) => `${before}${page}#`);
}

export const feedId = ({ id }: Article): string => `urn:uuid:${id}`;
