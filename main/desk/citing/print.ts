import { createHash } from 'node:crypto';
import { publishedCsl } from '../../../domain/citing/published.ts';
import { renderCitations, type RenderedList } from '../../../domain/citing/render.ts';
import type { CitationStyle } from '../../../domain/citing/style.ts';
import type { CitedPassage } from '../../../domain/export/article.ts';
import { wordsFor } from '../../../domain/export/words.ts';
import { localeFor, type Locales } from '../../../domain/citing/locales.ts';
import { cslStyles, locales as shippedLocales } from './shipped.ts';

type Citations = readonly { id: string; items: readonly CitedPassage[] }[];

/** What was printed last, by what went in. */
const printed = new Map<string, RenderedList>();
const kept = 32;

/** Prints citations in the order given, under what was agreed with each source. @param added locales that a person added */
export function print(style: CitationStyle, citations: Citations, language: string, added: Locales): RenderedList {
  const locales = { ...shippedLocales, ...added };
  const { words } = wordsFor(language);
  const toRender = citations.map(({ id, items }) => ({
    id,
    items: items.map(({ source, agreement, locator, prefix, suffix }) => ({
      sourceId: source.id,
      csl: publishedCsl(source.csl, agreement, words.unnamed),
      locator,
      prefix,
      suffix,
    })),
  }));
  const key = createHash('sha256').update(JSON.stringify([style, toRender, language, added[localeFor(language, locales).name] ?? ''])).digest('hex');
  const list = printed.get(key) ?? renderCitations(style, toRender, { language, untitled: words.untitled, locales });
  printed.delete(key);
  printed.set(key, list);
  for (const oldest of [...printed.keys()].slice(0, -kept)) printed.delete(oldest);
  return list;
}

/** @throws Error where nothing can be cited with the style */
export function tryStyle(style: CitationStyle): void {
  tryPrinting(style, 'en', shippedLocales);
}

/** @throws Error where nothing can be cited with the locale */
export function tryLocale(name: string, xml: string): void {
  for (const style of cslStyles.slice(0, 2)) tryPrinting(style, name, { ...shippedLocales, [name]: xml });
}

function tryPrinting(style: CitationStyle, language: string, locales: Locales): void {
  const csl = { type: 'article-newspaper', title: 'A title', author: [{ family: 'Family', given: 'Given' }] } as const;
  renderCitations(style, [{ id: 'trial', items: [{ sourceId: 'trial', csl: { ...csl, author: [...csl.author] }, locator: null, prefix: '', suffix: '' }] }], {
    language,
    untitled: '',
    locales,
  });
}
