import type { Article } from './article.ts';
import type { Card, Paragraph, Phrase, Picture } from './content.ts';
import { wordsFor } from './words.ts';

/** What stands under a picture: its caption, then whose picture it is. '' where nothing is said of either. */
export function captionLine({ caption, credit }: Pick<Picture, 'caption' | 'credit'>): string {
  return caption !== '' && credit !== '' ? `${caption} (${credit})` : caption || credit;
}

/** What stands for a picture where none can be shown: its caption, else what it shows. */
export function wordsOfPicture(picture: Picture): string {
  return captionLine(picture) || picture.alt;
}

/** Who says it, where and when: “Ada Lind, The Paper, 2024-03-06”. */
export function cardOrigin({ author, outlet, date }: Card): string {
  return [author, outlet, date].filter((part) => part !== '').join(', ');
}

/** What a card is called: its title, else its first words, else the address that it leads to. */
export function cardTitle({ title, text, url }: Card): string {
  return title || (text === '' ? (url ?? '') : '');
}

/** A card as a paragraph, for formats that have none. */
export function cardParagraph(card: Card, { fields }: Pick<Article, 'fields'>): Paragraph {
  const { words } = wordsFor(fields.language);
  const title = cardTitle(card);
  const origin = cardOrigin(card);
  const said = (text: string): Phrase[] => (text === '' ? [] : [{ type: 'text', text }]);
  const leads = (children: Phrase[]): Phrase[] => (card.url === null || children.length === 0 ? children : [{ type: 'link', url: card.url, title: '', children }]);
  const parts: Phrase[][] = [
    leads(said(title)),
    title === '' ? leads(said(card.text)) : said(card.text),
    said(origin === '' ? '' : `— ${origin}`),
  ].filter((part) => part.length > 0);
  const lines = parts.flatMap((part, at): Phrase[] => (at === 0 ? part : [{ type: 'break' }, ...part]));
  const children: Phrase[] = card.role === 'related' ? [{ type: 'bold', children: said(`${words.readMore}:`) }, ...said(' '), ...lines] : lines;
  return { type: 'paragraph', indent: 0, direction: null, children };
}
