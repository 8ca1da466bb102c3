import { toHtml } from 'hast-util-to-html';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Article } from '../article.ts';
import { printableLine } from '../printable.ts';
import { isDraft } from '../release.ts';
import { head } from './head.ts';
import { header } from './header.ts';
import { howWeKnow } from './how-we-know.ts';
import { renderBlocks } from './nodes.ts';
import { bibliography, notes } from './notes.ts';
import { isolated, lines, ofWords, pageOf, type Page, type PageChoice } from './page.ts';
import { replyForm } from './reply-form.ts';

const plainPage: PageChoice = { theme: 'paper', howWeKnow: false, replyTo: null };

/** One page that needs nothing beside it but what is `around` it: no script, no request. Written as UTF-8. */
export function renderHtml(article: Article, choice: PageChoice = plainPage): string {
  const page = pageOf(article);
  const root = h(null, [
    { type: 'doctype' },
    '\n',
    h('html', { lang: page.language, dir: article.direction }, ['\n', ...lines(head(page, choice), body(page, choice))]),
    '\n',
  ]);
  return toHtml(root);
}

function body(page: Page, { howWeKnow: tells, replyTo, around }: PageChoice): Element {
  const form = replyTo === null ? undefined : replyForm(replyTo, page);
  return h('body', {}, ['\n', ...lines(around?.banner, h('main', {}, ['\n', ...lines(articleElement(page, tells), form)]))]);
}

/** The article from its kicker to its last note, and how its claims are known where `tells` says so. */
export function articleElement(page: Page, tells: boolean): Element {
  const copy = h('div', { className: 'copy' }, ['\n', ...renderBlocks(page.article.content, page)]);
  return h('article', {}, ['\n', ...lines(draftLine(page), header(page), copy, footer(page), notes(page), bibliography(page), tells ? howWeKnow(page) : undefined)]);
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
