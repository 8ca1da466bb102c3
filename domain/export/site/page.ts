import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { directionOf } from '../../story/fields.ts';
import { dayInWords, isoMoment } from '../dates.ts';
import { feedTitle } from '../feed.ts';
import type { Theme } from '../formats.ts';
import { colours, viewport } from '../html/head.ts';
import { languageTag } from '../html/language.ts';
import { isolated, lines, type PageChoice } from '../html/page.ts';
import { wordsFor } from '../words.ts';
import { linkFrom, type Place, type Section, type Site } from './places.ts';

export const feeds = [
  { path: 'rss.xml', type: 'application/rss+xml', name: 'RSS' },
  { path: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  { path: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
] as const;

export const frontPage = 'index.html';

/** Sections that every page leads to; the front page leads to all. */
const mostSections = 12;

/** What stands around every page of a site: its style and feeds, its name and its sections. `at` is the path of the page. */
export function around(site: Site, at: string, current?: Section): NonNullable<PageChoice['around']> {
  const links = [
    h('link', { rel: ['stylesheet'], href: linkFrom(at, 'style.css') }),
    ...feeds.map(({ path, type, name }) => h('link', { rel: ['alternate'], type, title: name, href: linkFrom(at, path) })),
  ];
  const shown = at === frontPage ? site.sections : site.sections.filter((section, place) => place < mostSections || section === current);
  const sections = shown.map((section) => {
    const here = section === current ? { ariaCurrent: section.path === at ? 'page' : 'true' } : {};
    return h('li', {}, [h('a', { href: linkFrom(at, section.path), ...here }, [isolated(section.name)])]);
  });
  const name = h('p', { className: 'name' }, [h('a', { href: linkFrom(at, frontPage) }, [isolated(site.name)])]);
  const nav = sections.length === 0 ? undefined : h('nav', { ariaLabel: site.name }, [h('ul', {}, ['\n', ...lines(...sections)])]);
  return { links, banner: h('header', { className: 'site' }, ['\n', ...lines(name, nav)]) };
}

/** The site's own language is that of its first story. */
const languageOf = ({ article }: Place): string => languageTag(article.fields.language) ?? 'und';

/** A page that leads to stories: the front page, or that of a section. */
export function listPage(site: Site, path: string, stories: readonly Place[], theme: Theme, section?: Section): string {
  const { links, banner } = around(site, path, section);
  const [first] = stories;
  const language = first === undefined ? 'en' : languageOf(first);
  const direction = first?.article.direction ?? directionOf(language);
  const title = section === undefined ? site.name : `${section.name} – ${site.name}`;
  const root = h(null, [
    { type: 'doctype' },
    '\n',
    h('html', { lang: language, dir: direction }, [
      '\n',
      ...lines(
        h('head', {}, ['\n', ...lines(h('meta', { charSet: 'utf-8' }), h('title', {}, title), viewport(), ...colours(theme), ...links)]),
        h('body', {}, [
          '\n',
          ...lines(
            banner,
            h('main', { className: 'list' }, [
              '\n',
              ...lines(h('h1', {}, section?.name ?? site.name), ...stories.map((place) => teaser(place, path, { language, direction }))),
            ]),
          ),
        ]),
      ),
    ]),
    '\n',
  ]);
  return toHtml(root);
}

/** What a list says of a story. */
function teaser(place: Place, from: string, page: { language: string; direction: 'ltr' | 'rtl' }): Element {
  const { article, path } = place;
  const { fields, publishedAt, timeZone } = article;
  const { words, locale } = wordsFor(fields.language);
  const language = languageOf(place);
  const own = { ...(language === page.language ? {} : { lang: language }), ...(article.direction === page.direction ? {} : { dir: article.direction }) };
  const signature = [
    fields.bylines.length === 0 ? undefined : isolated(new Intl.ListFormat(locale, { type: 'conjunction' }).format(fields.bylines)),
    publishedAt === null ? undefined : h('time', { dateTime: isoMoment(publishedAt) }, dayInWords(publishedAt, locale, timeZone)),
  ].filter((part) => part !== undefined);
  return h('article', own, [
    '\n',
    ...lines(
      fields.kicker === '' ? undefined : h('p', { className: 'kicker' }, fields.kicker),
      h('h2', {}, [h('a', { href: linkFrom(from, path) }, feedTitle(article))]),
      fields.standfirst === '' ? undefined : h('p', { className: 'standfirst' }, fields.standfirst),
      signature.length === 0 ? undefined : h('p', { className: 'signature' }, signature.flatMap((part, at) => (at === 0 ? [part] : [words.comma, part]))),
    ),
  ]);
}
