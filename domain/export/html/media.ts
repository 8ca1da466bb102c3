import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Card, Gallery, Picture, RawHtml } from '../content.ts';
import { cardOrigin, cardTitle } from '../media-words.ts';
import { sanitised } from './sanitised.ts';
import { lines, type Page } from './page.ts';

/** How wide a picture shows, for a browser that chooses among its files. */
const shownWidths = { column: '(min-width: 40rem) 38rem, 100vw', wide: '(min-width: 60rem) 56rem, 100vw', small: '(min-width: 40rem) 16rem, 100vw' };

export function picture(node: Picture, page: Page): Element {
  const { caption, credit, size } = node;
  const words: (Element | string)[] = [
    ...(caption === '' ? [] : [h('span', { className: 'caption' }, caption)]),
    ...(caption === '' || credit === '' ? [] : [' ']),
    ...(credit === '' ? [] : [h('span', { className: 'credit' }, caption === '' ? credit : `(${credit})`)]),
  ];
  const className = size === 'column' ? ['picture'] : ['picture', size];
  return h('figure', { className }, [image(node, page), ...(words.length === 0 ? [] : [h('figcaption', {}, words)])]);
}

/** The picture itself. One that nobody has described is taken for an ornament. */
function image({ sha256, alt, size, focus }: Picture, { article }: Page): ElementContent {
  const file = article.pictures.get(sha256);
  if (file === undefined) return { type: 'text', value: alt };
  const { address, sources, width, height } = file;
  const srcSet = sources.map((source) => `${source.address} ${source.width}w`).join(', ');
  return h('img', {
    src: address,
    ...(srcSet === '' ? {} : { srcSet, sizes: shownWidths[size] }),
    alt,
    width,
    height,
    ...(focus === null ? {} : { style: `object-position: ${focus.x}% ${focus.y}%` }),
  });
}

export function gallery({ pictures }: Gallery, page: Page): Element {
  return h('div', { className: 'gallery' }, ['\n', ...lines(...pictures.map((each) => picture(each, page)))]);
}

export function card(node: Card, page: Page): Element {
  const { role, url, text, picture: shown } = node;
  const title = cardTitle(node);
  const origin = cardOrigin(node);
  const leads = (words: string): ElementContent => (url === null ? { type: 'text', value: words } : h('a', { href: url }, words));
  const said = role === 'related' ? h('p', {}, text) : h('blockquote', {}, [h('p', {}, [title === '' ? leads(text) : text])]);
  return h('aside', { className: ['card', role], ariaLabel: title || page.words.readMore }, [
    '\n',
    ...lines(
      role === 'related' ? h('p', { className: 'label' }, page.words.readMore) : undefined,
      shown === null ? undefined : h('p', { className: 'thumb' }, [image(shown, page)]),
      title === '' ? undefined : h('p', { className: 'title' }, [leads(title)]),
      text === '' ? undefined : said,
      origin === '' ? undefined : h('p', { className: 'from' }, origin),
    ),
  ]);
}

export function rawHtml({ html }: RawHtml): Element {
  return h('div', { className: 'raw' }, sanitised(html));
}
