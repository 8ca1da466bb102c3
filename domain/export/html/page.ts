import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { directionOf } from '../../story/fields.ts';
import type { Article } from '../article.ts';
import type { ExportOptions } from '../formats.ts';
import { wordsFor, type Words } from '../words.ts';
import { languageTag } from './language.ts';

/** What every part of a page needs to know of the whole. */
export type Page = {
  article: Article;
  /** The page's `lang`: `und` (BCP 47: undetermined) for a language that nobody has registered. */
  language: string;
  words: Words;
  /** The locale of {@link words}, for dates and lists. */
  locale: string;
  /** A new id for a heading with these words. Ids of notes hold a colon, so the two never meet. */
  headingId: (text: string) => string;
};

/** How a page looks and what it ends with. */
export type PageChoice = Pick<ExportOptions, 'theme' | 'howWeKnow' | 'replyTo'> & {
  /** What a page among others has: links to their style and feeds in its head, and a banner over it. */
  around?: { links: Element[]; banner: Element };
};

export function pageOf(article: Article): Page {
  const { words, locale } = wordsFor(article.fields.language);
  const language = languageTag(article.fields.language) ?? 'und';
  return { article, language, words, locale, headingId: headingIds() };
}

function headingIds(): Page['headingId'] {
  const taken = new Set<string>();
  return (text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const base = words.slice(0, 8).join('-').slice(0, 64).toWellFormed().replace(/\ufffd/g, '') || 'section';
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
    taken.add(id);
    return id;
  };
}

export const noteId = (note: number) => `fn:${note}`;
export const referenceId = (note: number, appearance: number) =>
  appearance === 1 ? `fnref:${note}` : `fnref:${note}:${appearance}`;

/** `lang` and `dir` for words of the page itself, where it is in a language that the page's words don't speak. */
export function ofWords({ article, locale, language }: Page): { lang?: string; dir?: string } {
  if (new Intl.Locale(language).language === new Intl.Locale(locale).language) return {};
  const direction = directionOf(locale);
  return direction === article.direction ? { lang: locale } : { lang: locale, dir: direction };
}

/** Each on a line of its own in the file, for people who read it. */
export function lines(...elements: (Element | undefined)[]): ElementContent[] {
  return elements
    .filter((element) => element !== undefined)
    .flatMap((element) => [element, { type: 'text' as const, value: '\n' }]);
}

/** Words of anybody, kept from turning the words around them round (UAX 9). */
export function isolated(
  text: string,
  properties: { className?: string; lang?: string } = {},
  children: ElementContent[] = [],
): Element {
  return h('bdi', properties, [text, ...children]);
}
