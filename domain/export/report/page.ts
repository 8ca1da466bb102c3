import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { languageTag } from '../html/language.ts';
import { printable } from '../printable.ts';
import { reportStyle } from './style.ts';

/** Nothing runs, nothing is fetched: the page says so itself, wherever it is opened. */
export const harmless =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/** A page of a report or a capsule: static, of one file, in English whatever the language of the story. */
export function pageHtml({ title, body }: { title: string; body: ElementContent[] }): string {
  const head = h('head', {}, [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: harmless }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, printable(title)),
    h('style', {}, reportStyle),
  ]);
  return toHtml(h(null, [{ type: 'doctype' }, '\n', h('html', { lang: 'en' }, [head, '\n', h('body', {}, body)]), '\n']));
}

/** Words of a story or a source, in their own language and direction. */
export function theirs(tag: string, words: string, language: string, properties: Record<string, string> = {}): Element {
  return h(tag, { ...properties, lang: languageTag(language) ?? 'und', dir: 'auto' }, printable(words));
}

/** Words of anybody within a line. */
export function inLine(words: string): Element {
  return h('bdi', {}, printable(words));
}
