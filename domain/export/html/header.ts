import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { dateInWords, isoMoment, momentInWords } from '../dates.ts';
import { fill } from '../words.ts';
import { isolated, lines, ofWords, type Page } from './page.ts';

/** What stands above the copy. */
export function header(page: Page): Element {
  const { fields } = page.article;
  return h('header', {}, [
    '\n',
    ...lines(
      fields.kicker === '' ? undefined : h('p', { className: 'kicker' }, fields.kicker),
      h('h1', fields.headline === '' ? ofWords(page) : {}, fields.headline || page.words.untitled),
      fields.standfirst === '' ? undefined : h('p', { className: 'standfirst' }, fields.standfirst),
      signature(page),
    ),
  ]);
}

/** Who wrote it, where and when. */
function signature(page: Page): Element | undefined {
  const parts = lines(byline(page), dateline(page), published(page), updated(page));
  return parts.length === 0 ? undefined : h('div', { className: 'signature' }, ['\n', ...parts]);
}

function byline(page: Page): Element | undefined {
  const { bylines } = page.article.fields;
  if (bylines.length === 0) return undefined;
  const authors = new Intl.ListFormat(page.locale, { type: 'conjunction' })
    .formatToParts(bylines)
    .map(({ type, value }): ElementContent => {
      return type === 'element' ? isolated(value, { className: 'author' }) : { type: 'text', value };
    });
  return h('p', { className: 'byline', ...ofWords(page) }, fill(page.words.by, { authors }));
}

function dateline({ article, locale, words }: Page): Element | undefined {
  const { datelinePlace, datelineDate } = article.fields;
  const place = datelinePlace === '' ? [] : [isolated(datelinePlace, { className: 'place' })];
  const date =
    datelineDate === '' ? [] : [h('time', { dateTime: datelineDate }, dateInWords(datelineDate, locale))];
  if (place.length + date.length === 0) return undefined;
  return h('p', { className: 'dateline' }, [...place, place.length + date.length === 2 ? words.comma : '', ...date]);
}

function published(page: Page): Element | undefined {
  const { publishedAt } = page.article;
  return publishedAt === null ? undefined : h('p', ofWords(page), moment(page.words.published, publishedAt, page));
}

/** Only beside a time of publication: before that, every change is just writing. */
function updated(page: Page): Element | undefined {
  const { publishedAt, updatedAt } = page.article;
  if (publishedAt === null || updatedAt <= publishedAt) return undefined;
  return h('p', ofWords(page), moment(page.words.updated, updatedAt, page));
}

function moment(pattern: string, at: number, { article, locale }: Page) {
  return fill<Element>(pattern, {
    date: h('time', { dateTime: isoMoment(at) }, momentInWords(at, locale, article.timeZone)),
  });
}
