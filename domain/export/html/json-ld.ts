import type { CreativeWork, NewsArticle, Person, WithContext } from 'schema-dts';
import type { Article, NoteSource } from '../article.ts';
import { isoMoment } from '../dates.ts';
import { languageTag } from './language.ts';
import type { Page } from './page.ts';

/** What the page says of itself; '' where it says nothing. */
type Described = { title: string; description: string; backstory: string };

/** The article as schema.org's NewsArticle, in JSON that can stand inside a script element. */
export function jsonLd(page: Page, described: Described): string {
  return insideScript(newsArticle(page, described));
}

/**
 * JSON with every `<` as an escape, so that neither `</script` nor `<!--` can stand in it (HTML, 4.12.1.3
 * Restrictions for contents of script elements).
 */
function insideScript(data: WithContext<NewsArticle>): string {
  return `\n${JSON.stringify(data, undefined, 1).replaceAll('<', '\\u003c')}\n`;
}

function newsArticle({ article, language }: Page, { title, description, backstory }: Described): WithContext<NewsArticle> {
  const { fields, publishedAt } = article;
  const sources = citedSources(article);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `urn:uuid:${article.id}`,
    headline: title,
    ...(description === '' ? {} : { description }),
    ...(fields.bylines.length === 0 ? {} : { author: fields.bylines.map(person) }),
    dateCreated: isoMoment(article.createdAt),
    ...(publishedAt === null ? {} : { datePublished: isoMoment(publishedAt) }),
    dateModified: isoMoment(article.updatedAt),
    inLanguage: language,
    ...(article.url === null ? {} : { url: article.url, mainEntityOfPage: article.url }),
    ...(dateline(article) === '' ? {} : { dateline: dateline(article) }),
    ...(fields.section === '' ? {} : { articleSection: fields.section }),
    ...(fields.tags.length === 0 ? {} : { keywords: fields.tags }),
    ...(backstory === '' ? {} : { backstory }),
    ...(sources.length === 0 ? {} : { citation: sources.map(citation) }),
  };
}

function person(name: string): Person {
  return { '@type': 'Person', name };
}

function dateline({ fields }: Article): string {
  return [fields.datelinePlace, fields.datelineDate].filter(Boolean).join(', ');
}

/** Each source once, however many of its passages are cited; one named here and not there is two to a reader. */
function citedSources(article: Article): NoteSource[] {
  const sources = article.notes.flatMap(({ items }) => items.map(({ source }) => source));
  return [...new Map(sources.map((source) => [`${source.id} ${source.isNamed ? '' : source.authors.join()}`, source])).values()];
}

function citation(source: NoteSource): CreativeWork {
  const language = languageTag(source.language);
  return {
    '@type': source.kind === 'web-page' ? 'WebPage' : 'CreativeWork',
    name: source.title || source.outlet || source.url || (!source.isNamed && source.authors[0]) || source.kind,
    // An attribution is nobody’s name.
    ...(source.authors.length === 0 || !source.isNamed ? {} : { author: source.authors.map(person) }),
    ...(source.outlet === '' ? {} : { publisher: { '@type': 'Organization', name: source.outlet } }),
    ...(source.issued === '' ? {} : { datePublished: source.issued }),
    ...(language === undefined ? {} : { inLanguage: language }),
    ...(source.url === null ? {} : { url: source.url }),
  };
}
