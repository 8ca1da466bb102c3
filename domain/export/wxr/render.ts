import type { Cdata, Element } from 'xast';
import { x } from 'xastscript';
import type { Article } from '../article.ts';
import { httpMoment, isoMoment } from '../dates.ts';
import type { ExportOptions } from '../formats.ts';
import type { Picture } from '../content.ts';
import { picturesIn } from '../pictures.ts';
import { isDraft } from '../release.ts';
import { wordPressBlocks } from '../wordpress/blocks.ts';
import { footnotesOf } from '../wordpress/footnotes.ts';
import { wordsFor } from '../words.ts';
import { xmlDocument } from '../xml.ts';
import { nicename } from './nicename.ts';

const namespaces = {
  'xmlns:excerpt': 'http://wordpress.org/export/1.2/excerpt/',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:wfw': 'http://wellformedweb.org/CommentAPI/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:wp': 'http://wordpress.org/export/1.2/',
};

/** Stories as WordPress's own export (WXR 1.2), which its importer takes in with authors, categories, tags and footnotes. */
export function renderWxr(articles: readonly Article[], { publication, at }: ExportOptions): string {
  const authors = named(articles.flatMap((article) => authorsOf(article, publication.name)));
  const sections = named(articles.map(({ fields }) => fields.section).filter((section) => section !== ''));
  const tags = named(articles.flatMap(({ fields }) => fields.tags));
  return xmlDocument(
    x('rss', { version: '2.0', ...namespaces }, [
      x('channel', [
        x('title', publication.name),
        x('link', publication.address),
        x('description', ''),
        x('pubDate', httpMoment(at)),
        x('language', articles[0]?.fields.language ?? 'en'),
        x('wp:wxr_version', '1.2'),
        x('wp:base_site_url', publication.address),
        x('wp:base_blog_url', publication.address),
        ...authors.map(author),
        ...sections.map(category),
        ...tags.map(tag),
        ...articles.map((article, place) => item(article, place + 1, publication)),
        ...attachments(articles),
      ]),
    ]),
  );
}

/** The files of the pictures, which the importer fetches from their addresses; each belongs to the first story that shows it. */
function attachments(articles: readonly Article[]): Element[] {
  const found = new Map<string, Element>();
  for (const [place, article] of articles.entries()) {
    for (const shown of picturesIn(article)) {
      const file = article.pictures.get(shown.sha256);
      if (file === undefined || found.has(shown.sha256)) continue;
      found.set(shown.sha256, attachment(shown, file.address, { number: articles.length + found.size + 1, parent: place + 1 }));
    }
  }
  return [...found.values()];
}

function attachment({ sha256, alt, caption }: Picture, address: string, { number, parent }: { number: number; parent: number }): Element {
  return x('item', [
    x('title', [cdata(caption || alt || sha256.slice(0, 16))]),
    x('link', address),
    x('guid', { isPermaLink: 'false' }, `urn:sha256:${sha256}`),
    x('description', ''),
    x('content:encoded', [cdata('')]),
    x('excerpt:encoded', [cdata(caption)]),
    x('wp:post_id', String(number)),
    x('wp:post_name', [cdata(sha256.slice(0, 16))]),
    x('wp:status', [cdata('inherit')]),
    x('wp:post_parent', String(parent)),
    x('wp:post_type', [cdata('attachment')]),
    x('wp:attachment_url', [cdata(address)]),
    ...(alt === '' ? [] : [x('wp:postmeta', [x('wp:meta_key', [cdata('_wp_attachment_image_alt')]), x('wp:meta_value', [cdata(alt)])])]),
  ]);
}

/** Each once, with the number by which the file knows it. */
type Named = { name: string; number: number };
function named(names: readonly string[]): Named[] {
  const byNicename = new Map(names.map((name) => [nicename(name), name]));
  return [...byNicename.values()].map((name, at) => ({ name, number: at + 1 }));
}

/** A post of WordPress has one author; the publication where nobody signed it. */
function authorsOf({ fields }: Article, publication: string): string[] {
  return fields.bylines.length === 0 ? [publication] : fields.bylines;
}

function author({ name, number }: Named): Element {
  return x('wp:author', [
    x('wp:author_id', String(number)),
    x('wp:author_login', [cdata(nicename(name))]),
    x('wp:author_email', [cdata('')]),
    x('wp:author_display_name', [cdata(name)]),
    x('wp:author_first_name', [cdata('')]),
    x('wp:author_last_name', [cdata('')]),
  ]);
}

function category({ name, number }: Named): Element {
  return x('wp:category', [
    x('wp:term_id', String(number)),
    x('wp:category_nicename', [cdata(nicename(name))]),
    x('wp:category_parent', [cdata('')]),
    x('wp:cat_name', [cdata(name)]),
  ]);
}

function tag({ name, number }: Named): Element {
  return x('wp:tag', [
    x('wp:term_id', String(number)),
    x('wp:tag_slug', [cdata(nicename(name))]),
    x('wp:tag_name', [cdata(name)]),
  ]);
}

function item(article: Article, number: number, publication: ExportOptions['publication']): Element {
  const { id, fields, publishedAt, updatedAt, url, release } = article;
  const published = publishedAt !== null && !(release !== null && isDraft(release));
  const [creator = publication.name] = authorsOf(article, publication.name);
  const at = isoMoment(publishedAt ?? updatedAt).slice(0, 19).replace('T', ' ');
  return x('item', [
    x('title', [cdata(fields.headline || wordsFor(fields.language).words.untitled)]),
    x('link', url ?? publication.address),
    ...(published ? [x('pubDate', httpMoment(publishedAt))] : []),
    x('dc:creator', [cdata(nicename(creator))]),
    x('guid', { isPermaLink: 'false' }, `urn:uuid:${id}`),
    x('description', ''),
    x('content:encoded', [cdata(wordPressBlocks(article))]),
    x('excerpt:encoded', [cdata(fields.standfirst)]),
    x('wp:post_id', String(number)),
    x('wp:post_date', [cdata(at)]),
    x('wp:post_date_gmt', [cdata(at)]),
    x('wp:comment_status', [cdata('closed')]),
    x('wp:ping_status', [cdata('closed')]),
    x('wp:post_name', [cdata(nicename(fields.slug || fields.headline))]),
    x('wp:status', [cdata(published ? 'publish' : 'draft')]),
    x('wp:post_parent', '0'),
    x('wp:menu_order', '0'),
    x('wp:post_type', [cdata('post')]),
    x('wp:post_password', [cdata('')]),
    x('wp:is_sticky', '0'),
    ...(fields.section === '' ? [] : [term('category', fields.section)]),
    ...fields.tags.map((name) => term('post_tag', name)),
    ...metaOf(article).map(([key, value]) => x('wp:postmeta', [x('wp:meta_key', [cdata(key)]), x('wp:meta_value', [cdata(value)])])),
  ]);
}

function term(domain: 'category' | 'post_tag', name: string): Element {
  return x('category', { domain, nicename: nicename(name) }, [cdata(name)]);
}

/** What a post has no place for is kept in fields of its meta. */
function metaOf(article: Article): (readonly [key: string, value: string])[] {
  const { fields } = article;
  const footnotes = footnotesOf(article);
  const all = [
    ['footnotes', footnotes.length === 0 ? '' : JSON.stringify(footnotes)],
    ['standfirst_kicker', fields.kicker],
    ['standfirst_bylines', fields.bylines.length > 1 ? JSON.stringify(fields.bylines) : ''],
    ['standfirst_dateline', [fields.datelinePlace, fields.datelineDate].filter((part) => part !== '').join(', ')],
    ['standfirst_language', fields.language],
  ] as const;
  return all.filter(([, value]) => value !== '');
}

const cdata = (value: string): Cdata => ({ type: 'cdata', value });
