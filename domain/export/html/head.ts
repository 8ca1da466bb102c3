import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Article } from '../article.ts';
import { plainText } from '../content.ts';
import { isoMoment } from '../dates.ts';
import type { Theme } from '../formats.ts';
import { balanceDirections, isBlank, printableLine } from '../printable.ts';
import { jsonLd } from './json-ld.ts';
import { lines, type Page, type PageChoice } from './page.ts';
import { readerWords } from './reader-words.ts';
import { papers, styleOf } from './style.ts';

/** What a search engine, a preview card and a browser's tab are told. */
export function head(page: Page, { theme, howWeKnow, around }: Pick<PageChoice, 'theme' | 'howWeKnow' | 'around'>): Element {
  const { article } = page;
  const { fields } = article;
  const title = titleOf(page);
  const description = descriptionOf(page);
  return h('head', {}, [
    '\n',
    ...lines(
      h('meta', { charSet: 'utf-8' }),
      h('title', {}, title),
      viewport(),
      named('description', description),
      ...fields.bylines.map((author) => named('author', author)),
      named('keywords', fields.tags.join(', ')),
      article.url === null ? undefined : h('link', { rel: ['canonical'], href: article.url }),
      openGraph('og:type', 'article'),
      openGraph('og:title', title),
      openGraph('og:description', description),
      openGraph('og:url', article.url ?? ''),
      openGraph('og:locale', openGraphLocale(page.language)),
      openGraph('article:published_time', article.publishedAt === null ? '' : isoMoment(article.publishedAt)),
      openGraph('article:modified_time', isoMoment(article.updatedAt)),
      openGraph('article:section', fields.section),
      ...fields.tags.map((tag) => openGraph('article:tag', tag)),
      named('twitter:card', 'summary'),
      ...released(article),
      ...colours(theme),
      ...(around === undefined ? [h('style', {}, styleOf(theme))] : around.links),
      h('script', { type: 'application/ld+json' }, jsonLd(page, { title, description, backstory: howWeKnow ? backstoryOf(page) : '' })),
    ),
  ]);
}

export function viewport(): Element | undefined {
  return named('viewport', 'width=device-width, initial-scale=1');
}

/** The colours of the frame that a browser puts around the page. */
export function colours(theme: Theme): (Element | undefined)[] {
  return [
    named('color-scheme', 'light dark'),
    h('meta', { name: 'theme-color', content: papers[theme].light, media: '(prefers-color-scheme: light)' }),
    h('meta', { name: 'theme-color', content: papers[theme].dark, media: '(prefers-color-scheme: dark)' }),
  ];
}

/** How its claims are known, in a few words for machines; '' where there is nothing to tell. */
function backstoryOf({ article: { known }, locale }: Page): string {
  return known.length === 0 ? '' : `${readerWords(locale).howWeKnow}: ${known.map(({ words }) => words).join(' · ')}`;
}

/** What the gate said, for whoever takes the page further; nothing of it is shown to readers. */
function released({ release }: Article): (Element | undefined)[] {
  if (release === null) return [];
  const { shut, exception, auditHead } = release;
  return [
    named('standfirst:gate', shut.length === 0 ? 'open' : `shut: ${shut.map(printableLine).join('; ')}`),
    exception === null
      ? undefined
      : named('standfirst:gate-exception', printableLine(`${exception.by}, ${isoMoment(exception.at)}: ${exception.reason}`)),
    named('standfirst:audit-head', auditHead),
  ];
}

function titleOf({ article, words }: Page): string {
  return article.fields.headline || words.untitled;
}

const longestDescription = 300;

/** The standfirst, else the start of the first paragraph that says something. */
function descriptionOf({ article }: Page): string {
  if (article.fields.standfirst !== '') return article.fields.standfirst;
  for (const block of article.content) {
    const text = block.type === 'paragraph' ? printableLine(plainText(block.children)) : '';
    if (!isBlank(text)) return shortened(text, article.fields.language);
  }
  return '';
}

function shortened(text: string, language: string): string {
  if (text.length <= longestDescription) return text;
  let end = 0;
  const start = text.slice(0, longestDescription).toWellFormed();
  for (const { index } of new Intl.Segmenter(language, { granularity: 'word' }).segment(start)) end = index;
  return balanceDirections(`${start.slice(0, end || longestDescription).trimEnd()}…`);
}

function named(name: string, content: string): Element | undefined {
  return content === '' ? undefined : h('meta', { name, content });
}

function openGraph(property: string, content: string): Element | undefined {
  return content === '' ? undefined : h('meta', { property: [property], content });
}

/** Open Graph wants a country beside the language: the likeliest, where the story names none. */
function openGraphLocale(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize();
  return region === undefined ? '' : `${code}_${region}`;
}
