import type { ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';

/** Words and their structure; nothing that runs, fetches, asks, moves or covers the page, and no name that the page has for itself. */
const harmless: Schema = {
  tagNames: (
    'p br hr strong em b i u s del ins sub sup small mark q cite code pre kbd abbr a ul ol li dl dt dd blockquote ' +
    'table caption thead tbody tfoot tr th td figure figcaption details summary div span h3 h4 h5 h6'
  ).split(' '),
  attributes: { a: ['href'], th: ['colSpan', 'rowSpan', ['scope', 'row', 'col']], td: ['colSpan', 'rowSpan'], '*': ['lang', ['dir', 'ltr', 'rtl', 'auto']] },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: { li: ['ul', 'ol'], tr: ['table'], td: ['table'], th: ['table'], thead: ['table'], tbody: ['table'], tfoot: ['table'], caption: ['table'], dt: ['dl'], dd: ['dl'], summary: ['details'], figcaption: ['figure'] },
  strip: ['script', 'style', 'title', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'form'],
  allowComments: false,
  allowDoctypes: false,
};

/** What is harmless of somebody's HTML. */
export function sanitised(html: string): ElementContent[] {
  const clean = sanitize(fromHtml(html, { fragment: true }), harmless) as Root;
  return clean.children.filter((child): child is ElementContent => child.type === 'element' || child.type === 'text');
}
