import type { Element } from 'xast';
import { x } from 'xastscript';
import { v5 } from 'uuid';
import type { Article } from '../article.ts';
import { isoMoment, secondsMoment } from '../dates.ts';
import { noPublication, type ExportOptions } from '../formats.ts';
import { pictureName } from '../pictures.ts';
import { titleOf } from '../title.ts';
import { xmlDocument } from '../xml.ts';
import type { Chapter } from './chapter.ts';
import { chapterName } from './nav.ts';

/** What names of books are made under (RFC 9562, 6.6: the namespace of addresses). */
const namespace = v5.URL;

/** What the book is called: its only story, or who publishes it. */
export function bookTitle(articles: readonly Article[], { publication }: Pick<ExportOptions, 'publication'>): string {
  const [only] = articles;
  return articles.length === 1 && only !== undefined ? titleOf(only) : publication.name;
}

/** The package document: what the book is, what it consists of, and in which order that is read. */
export function packageDocument(articles: readonly Article[], chapters: readonly Chapter[], options: ExportOptions): string {
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'book-id',
    'xml:lang': chapters[0]?.language ?? 'en',
  };
  const order = chapters.map((_, at) => x('itemref', { idref: itemId(at) }));
  return xmlDocument(
    x('package', attributes, [
      metadata(articles, chapters, options),
      x('manifest', [
        x('item', { id: 'nav', href: 'nav.xhtml', 'media-type': 'application/xhtml+xml', properties: 'nav' }),
        x('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
        ...pictureItems(articles),
        ...chapters.map((_, at) => x('item', { id: itemId(at), href: chapterName(at), 'media-type': 'application/xhtml+xml' })),
      ]),
      // A collection opens with its contents; a single story opens with itself.
      x('spine', chapters[0]?.direction === 'rtl' ? { 'page-progression-direction': 'rtl' } : {}, [
        ...(chapters.length === 1 ? [] : [x('itemref', { idref: 'nav' })]),
        ...order,
      ]),
    ]),
  );
}

function pictureItems(articles: readonly Article[]): Element[] {
  const pictures = new Map(articles.flatMap((article) => [...article.pictures.values()]).map((picture) => [pictureName(picture), picture.mediaType]));
  return [...pictures].map(([href, mediaType], at) => x('item', { id: `picture-${at + 1}`, href, 'media-type': mediaType }));
}

const itemId = (at: number): string => `story-${at + 1}`;

function metadata(articles: readonly Article[], chapters: readonly Chapter[], options: ExportOptions): Element {
  const [only] = articles.length === 1 ? articles : [];
  const { publication, at } = options;
  const distinct = (values: readonly string[]): string[] => [...new Set(values)];
  return x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    x('dc:identifier', { id: 'book-id' }, identifier(articles)),
    x('dc:title', bookTitle(articles, options)),
    ...distinct(chapters.map(({ language }) => language)).map((language) => x('dc:language', language)),
    ...distinct(articles.flatMap(({ fields }) => fields.bylines)).map((name) => x('dc:creator', name)),
    ...distinct(articles.flatMap(({ fields }) => [fields.section, ...fields.tags]))
      .filter((topic) => topic !== '')
      .map((topic) => x('dc:subject', topic)),
    ...(publication.address === noPublication.address ? [] : [x('dc:publisher', publication.name)]),
    ...(only === undefined || only.fields.standfirst === '' ? [] : [x('dc:description', only.fields.standfirst)]),
    ...(only === undefined || only.publishedAt === null ? [] : [x('dc:date', isoMoment(only.publishedAt))]),
    ...(only === undefined || only.url === null ? [] : [x('dc:source', only.url)]),
    x('meta', { property: 'dcterms:modified' }, secondsMoment(at)),
    ...(articles.some(({ pictures }) => pictures.size > 0) ? [x('meta', { property: 'schema:accessMode' }, 'visual')] : []),
    ...accessibility.map(([property, value]) => x('meta', { property: `schema:${property}` }, value)),
    x('meta', { property: 'schema:accessibilitySummary', 'xml:lang': 'en' }, summary),
  ]);
}

/** A story keeps its id in every book of its own; a collection has one by what it holds. */
function identifier(articles: readonly Article[]): string {
  const [first] = articles;
  if (articles.length === 1 && first !== undefined) return `urn:uuid:${first.id}`;
  return `urn:uuid:${v5(`standfirst:${articles.map(({ id }) => id).join(' ')}`, namespace)}`;
}

/** What holds of every book made here (EPUB Accessibility 1.1, 2.2). No conformance is claimed: nobody has evaluated it. */
const accessibility: readonly (readonly [property: string, value: string])[] = [
  ['accessMode', 'textual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'displayTransformability'],
  ['accessibilityFeature', 'readingOrder'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityHazard', 'none'],
];
const summary = 'Text with headings, lists and notes marked as such, in its reading order; notes and their places in the text are linked both ways.';
