import type { Article } from './article.ts';
import { degrades, drops, type Format } from './formats.ts';
import { renderFragment } from './html/fragment.ts';
import type { Picture } from './content.ts';
import { picturesIn, type PlacedPicture } from './pictures.ts';
import { isDraft } from './release.ts';
import { titleOf } from './title.ts';

/** The title of a story in a list that is read apart from it. A draft says so: a feed has no other place for that. */
export function feedTitle(article: Article): string {
  const { release } = article;
  return release !== null && isDraft(release) ? `Draft, not for publication: ${titleOf(article)}` : titleOf(article);
}

/** The copy with its notes as HTML. Links to notes lead to the page of the story, where there is one: a reader has many on one page. */
export function feedHtml(article: Article): string {
  const home = article.url?.split('#')[0];
  return renderFragment(article, { withHead: false, ...(home === undefined ? {} : { home }) });
}

/** The first picture of a story, for readers that show one beside its title. */
export function leadPicture(article: Article): { shown: Picture; file: PlacedPicture } | undefined {
  const [shown] = picturesIn(article);
  const file = shown && article.pictures.get(shown.sha256);
  return shown === undefined || file === undefined ? undefined : { shown, file };
}

export const feedId = ({ id }: Article): string => `urn:uuid:${id}`;

/** What every feed does with a story: its copy is the same HTML in each. */
export const feedNodes: Format['nodes'] = {
  text: 'renders',
  break: 'renders',
  reference: 'renders',
  link: 'renders',
  bold: 'renders',
  italic: 'renders',
  strikethrough: 'renders',
  underline: 'renders',
  code: 'renders',
  subscript: 'renders',
  superscript: 'renders',
  highlight: 'renders',
  smallCaps: degrades('kept as plain letters'),
  paragraph: 'renders',
  heading: 'renders',
  quote: 'renders',
  list: 'renders',
  item: 'renders',
  tick: 'renders',
  divider: 'renders',
  quotation: 'renders',
  pullQuote: 'renders',
  factBox: 'renders',
  timeline: 'renders',
  interview: 'renders',
  attribution: 'renders',
  table: 'renders',
  row: 'renders',
  cell: 'renders',
  picture: 'renders',
  gallery: degrades('pictures one under another'),
  card: degrades('a block like any other'),
  html: degrades('without scripts, frames, forms and looks'),
};

export const feedParts: Format['parts'] = {
  slug: drops(),
  kicker: drops('a feed has no place for it'),
  headline: 'renders',
  standfirst: 'renders',
  bylines: 'renders',
  dateline: drops('a feed has no place for it'),
  section: degrades('a category like any tag'),
  tags: 'renders',
  language: 'renders',
  published: 'renders',
  address: 'renders',
  notes: 'renders',
  passages: 'renders',
  bibliography: 'renders',
  direction: 'renders',
  indent: degrades('not set in'),
  draft: degrades('told in the title, without the reasons'),
};
