import type { Article } from '../article.ts';
import { secondsMoment } from '../dates.ts';
import { languageTag } from '../html/language.ts';
import { titleOf } from '../title.ts';
import { componentsOf } from './components.ts';
import type { InlineStyle } from './html.ts';

/** Tags that Apple takes of an article. */
const mostKeywords = 50;

const textStyles: { readonly [Style in InlineStyle]: object } = { underline: { underline: true }, highlight: { backgroundColor: '#FBE6A2' } };

/** The version of Apple News Format whose components are used here. */
const version = '1.7';

/** A story as Apple News Format: the `article.json` of a bundle. */
export function renderAppleNews(article: Article): string {
  const { id, fields, createdAt, updatedAt, publishedAt, url } = article;
  const keywords = [...new Set([fields.section, ...fields.tags])].filter((topic) => topic !== '').slice(0, mostKeywords);
  const document = {
    version,
    identifier: id,
    title: titleOf(article),
    language: languageTag(fields.language) ?? 'und',
    layout: { columns: 7, width: 1024, margin: 75, gutter: 20 },
    documentStyle: { backgroundColor: '#FFFFFF' },
    components: componentsOf(article),
    componentTextStyles: {
      default: { fontName: 'Georgia', fontSize: 18, lineHeight: 27, textColor: '#1F1D1A', linkStyle: { textColor: '#8C2F1B' } },
      note: { fontSize: 15, lineHeight: 22 },
    },
    textStyles,
    metadata: {
      generatorName: 'Standfirst',
      generatorIdentifier: 'Standfirst',
      dateCreated: secondsMoment(createdAt),
      dateModified: secondsMoment(Math.max(updatedAt, publishedAt ?? 0)),
      ...(publishedAt === null ? {} : { datePublished: secondsMoment(publishedAt) }),
      ...(fields.bylines.length === 0 ? {} : { authors: fields.bylines }),
      ...(fields.standfirst === '' ? {} : { excerpt: fields.standfirst }),
      ...(keywords.length === 0 ? {} : { keywords }),
      ...(url === null ? {} : { canonicalURL: url }),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
