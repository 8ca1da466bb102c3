import { toHtml } from 'hast-util-to-html';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Article } from '../article.ts';
import { printableLine } from '../printable.ts';
import { isDraft } from '../release.ts';
import { head } from './head.ts';
import { header } from './header.ts';
import { renderBlocks } from './nodes.ts';
import { bibliography, notes } from './notes.ts';
import { isolated, lines, ofWords, pageOf, type Page } from './page.ts';

/** One page that needs nothing beside it: no script, no request. Written as UTF-8. */
export function renderHtml(article: Article): string {
  const page = pageOf(article);
  const root = h(null, [
    { type: 'doctype' },
    '\n',
    h('html', { lang: page.language, dir: article.direction }, ['\n', ...lines(head(page), body(page))]),
    '\n',
  ]);
  return toHtml(root);
}

function body(page: Page): Element {
  const copy = h('div', { className: 'copy' }, ['\n', ...renderBlocks(page.article.content, page)]);
  const article = h('article', {}, ['\n', ...lines(draftLine(page), header(page), copy, footer(page), notes(page), bibliography(page))]);
  return h('body', {}, ['\n', ...lines(h('main', {}, ['\n', ...lines(article)]))]);
}

/** Over a story that is not through the gate, for whoever finds the page somewhere. The desk's own words, in its own language. */
function draftLine({ article: { release } }: Page): Element | undefined {
  if (release === null || !isDraft(release)) return undefined;
  const reasons = release.shut.map(printableLine).join('; ');
  return h('p', { className: 'draft', role: 'note', lang: 'en', dir: 'ltr' }, `Draft, not for publication. ${reasons}.`);
}

/** Where the article belongs: its section and tags. */
function footer(page: Page): Element | undefined {
  const { section, tags } = page.article.fields;
  const topics = [section, ...tags].filter((topic) => topic !== '');
  if (topics.length === 0) return undefined;
  return h('footer', {}, [
    h('ul', { className: 'topics', ariaLabel: page.words.tags, ...ofWords(page) }, [
      '\n',
      ...lines(...topics.map((topic) => h('li', {}, [isolated(topic)]))),
    ]),
  ]);
}
