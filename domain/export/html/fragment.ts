import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Article } from '../article.ts';
import { renderBlocks } from './nodes.ts';
import { bibliography, notes } from './notes.ts';
import { lines, pageOf } from './page.ts';

/** Attributes that mean something in another’s page; the rest is for the looks of ours. */
const kept = new Set(['href', 'title', 'dir', 'lang', 'id', 'start', 'cite', 'dateTime', 'colSpan', 'rowSpan', 'scope', 'role', 'ariaLabel', 'ariaLabelledBy', 'src', 'srcSet', 'sizes', 'alt', 'width', 'height']);

/**
 * The article without a page around it: the copy with its notes, in clean HTML that another editor or CMS takes in as
 * it is. With its headline as a heading where `withHead` says so. Links to notes and back stay within the fragment, or lead
 * to `home`, the address of a page that holds it too.
 */
export function renderFragment(article: Article, { withHead, home }: { withHead: boolean; home?: string }): string {
  const page = pageOf(article);
  const { headline, standfirst } = article.fields;
  const head: (Element | undefined)[] = withHead
    ? [headline === '' ? undefined : h('h1', {}, headline), standfirst === '' ? undefined : h('p', {}, standfirst)]
    : [];
  const root = h(null, [...lines(...head), ...renderBlocks(article.content, page), ...lines(notes(page), bibliography(page))]);
  visit(root, 'element', (element) => {
    for (const name of Object.keys(element.properties)) if (!kept.has(name)) delete element.properties[name];
    const { href } = element.properties;
    if (home !== undefined && typeof href === 'string' && href.startsWith('#')) element.properties['href'] = home + href;
  });
  return toHtml(root);
}
