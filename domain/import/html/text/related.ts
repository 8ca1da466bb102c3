import { absolute } from '../address.ts';
import { attribute, elementsIn, textIn, type Element } from '../tree.ts';

/** Another story that a page points to. */
export type RelatedLink = { title: string; url: string };

/** Classes of cards that point to other stories from between the paragraphs. */
const cardNames = /(?:^|[ _-])(?:related|read[ _-]?(?:more|also|next)|see[ _-]?also|recommended|relacionad[oa]s?)(?:$|[ _-])/i;

/** The links of cards that call themselves so, within the element that holds the article. */
export function cardLinks(article: Element): Element[] {
  const links: Element[] = [];
  for (const card of elementsIn(article)) {
    if (card === article || card.tagName === 'a' || !cardNames.test(attribute(card, 'class') ?? '')) continue;
    for (const element of elementsIn(card)) if (element.tagName === 'a') links.push(element);
    if (links.length > mostLinks) break;
  }
  return links;
}

const mostLinks = 40;
/** A link of fewer letters is a button or a section, not the title of a story. */
const shortestTitle = 8;

/** Links as titles and absolute addresses, each story once, buttons and links within the page left out. */
export function relatedLinks(links: readonly Element[], base: string): RelatedLink[] {
  const related = new Map<string, RelatedLink>();
  for (const link of links) {
    const href = attribute(link, 'href')?.trim() ?? '';
    const title = textIn(link, 500);
    if (title.length < shortestTitle || href === '' || /^(?:#|javascript:|mailto:|tel:|data:)/i.test(href)) continue;
    const url = absolute(href, base);
    if (!related.has(url)) related.set(url, { title, url });
    if (related.size === mostLinks) break;
  }
  return [...related.values()];
}
