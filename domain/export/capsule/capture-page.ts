import type { Element, ElementContent } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { parseHtml } from '../../import/html/tree.ts';
import { safePage } from '../../import/html/view.ts';
import { printable } from '../printable.ts';
import { momentText } from '../report/moments.ts';
import { harmless, inLine, pageHtml, theirs } from '../report/page.ts';

/** A capture as a capsule shows it. */
export type CapsuleCapture = {
  id: string;
  title: string;
  /** ISO 8601. */
  at: string;
  url: string | null;
  /** BCP 47, or '' where it is not known. */
  language: string;
  /** The text that passages are positions in. */
  text: string;
  /** The passages that claims rest on, half-open, in UTF-16 units of the text. */
  passages: readonly { start: number; end: number }[];
  /** The page as it was shown at the desk; null where there is none. */
  page: string | null;
  /** The file as it was captured, with its SHA-256. */
  file: Uint8Array;
  sha256: string;
  mediaType: string;
};

export const captureTextPath = (captureId: string): string => `captures/${captureId}.html`;
export const capturePagePath = (captureId: string): string => `captures/${captureId}-page.html`;
/** Without an ending that any program would run or render. */
export const captureFilePath = (sha256: string): string => `captures/files/${sha256}.bin`;

/** The words of a capture with those that claims rest on marked. */
export function captureTextPage(capture: CapsuleCapture): string {
  const { id, title, at, url, language, page, sha256, mediaType } = capture;
  return pageHtml({
    title: `Capture: ${title || 'Untitled'}`,
    body: [
      h('header', {}, [
        h('p', { className: 'facts' }, [h('a', { href: '../index.html' }, 'The story and its claims')]),
        theirs('h1', title || 'Untitled', language),
        h('dl', {}, [
          h('dt', {}, 'Captured'),
          h('dd', {}, [h('time', { dateTime: at }, momentText(at))]),
          ...(url === null ? [] : [h('dt', {}, 'Address'), h('dd', {}, [inLine(url)])]),
          h('dt', {}, 'File'),
          h('dd', {}, [inLine(mediaType), ', SHA-256 ', h('code', {}, sha256)]),
        ]),
        ...(page === null ? [] : [h('p', {}, [h('a', { href: `${id}-page.html` }, 'The page as it looked')])]),
      ]),
      h('main', {}, [h('div', { className: 'source', lang: language || 'und', dir: 'auto' }, marked(capture))]),
    ],
  });
}

function marked({ text, passages }: CapsuleCapture): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const { start, end } of passages.toSorted((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    parts.push({ type: 'text', value: printable(text.slice(from, begin)) }, h('mark', {}, printable(text.slice(begin, end))));
    from = end;
  }
  return [...parts, { type: 'text', value: printable(text.slice(from)) }];
}

/**
 * A captured page that may lie anywhere and be opened by anybody: cleaned once more, with a policy of its own that lets nothing
 * run or load, and with no way out of it.
 */
export function harmlessPage(page: string): string {
  const root = fromParse5(parseHtml(safePage(page)));
  if (root.type !== 'root') return '';
  visit(root, 'element', (element) => {
    if (element.tagName === 'head') element.children.unshift(...policy());
    const { href } = element.properties;
    if (typeof href === 'string' && !href.startsWith('#')) delete element.properties['href'];
  });
  return toHtml(root);
}

function policy(): Element[] {
  return [h('meta', { charSet: 'utf-8' }), h('meta', { httpEquiv: 'Content-Security-Policy', content: harmless })];
}
