import { h } from 'hastscript';
import { toXast } from 'hast-util-to-xast';
import type { Root } from 'xast';
import { visit } from 'unist-util-visit';
import type { Article } from '../article.ts';
import { lines, pageOf } from '../html/page.ts';
import { articleElement } from '../html/render.ts';
import { isBlank, printableLine } from '../printable.ts';
import { titleOf } from '../title.ts';
import { documentOfTree } from './document.ts';

/** A heading within a story that a table of contents leads to. */
export type ChapterHeading = { id: string; level: number; words: string };
export type Chapter = { title: string; language: string; direction: 'ltr' | 'rtl'; xhtml: string; headings: ChapterHeading[] };

/** What roles of a web page (DPUB-ARIA 1.1) are called in the vocabulary of EPUB 3. */
const types: Readonly<Record<string, string>> = {
  'doc-noteref': 'noteref',
  'doc-endnotes': 'endnotes',
  'doc-bibliography': 'bibliography',
  'doc-backlink': 'backlink',
};

/** A story as a chapter of a book: the page of the web as XHTML, without what only a browser makes use of. */
export function chapterOf(article: Article, { howWeKnow }: { howWeKnow: boolean }): Chapter {
  const words = new Map<string, string>();
  const headingId = (text: string): string => {
    const id = `heading-${words.size + 1}`;
    words.set(id, printableLine(text));
    return id;
  };
  const page = { ...pageOf(article), headingId };
  const title = titleOf(article);
  const tree = h(null, [
    h('html', { lang: page.language, dir: article.direction }, [
      '\n',
      h('head', {}, ['\n', ...lines(h('title', {}, title), h('link', { rel: ['stylesheet'], href: 'style.css' }))]),
      '\n',
      h('body', {}, ['\n', ...lines(articleElement(page, howWeKnow))]),
      '\n',
    ]),
  ]);
  const headings: ChapterHeading[] = [];
  visit(tree, 'element', ({ tagName, properties: { id } }) => {
    const text = typeof id === 'string' ? (words.get(id) ?? '') : '';
    if (typeof id === 'string' && !isBlank(text)) headings.push({ id, level: Number(tagName.slice(1)), words: text });
  });
  return { title, language: page.language, direction: article.direction, xhtml: documentOfTree(asBook(toXast(tree) as Root)), headings };
}

/** Ids as XML has names, without colons, and what each part is to a reader of books. */
function asBook(tree: Root): Root {
  visit(tree, 'element', ({ attributes }) => {
    const { id, href, role, 'aria-labelledby': labelledBy } = attributes;
    if (id) attributes['id'] = named(id);
    if (href?.startsWith('#')) attributes['href'] = named(href);
    if (labelledBy) attributes['aria-labelledby'] = named(labelledBy);
    const type = types[role ?? ''];
    if (type !== undefined) attributes['epub:type'] = type;
  });
  return tree;
}

const named = (id: string): string => id.replaceAll(':', '.');
