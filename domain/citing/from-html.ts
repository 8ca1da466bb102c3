import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { webAddress } from '../web-address.ts';
import type { RichMark, RichText } from './rich-text.ts';

const marksOf: Readonly<Record<string, RichMark>> = {
  i: 'italic',
  em: 'italic',
  b: 'bold',
  strong: 'bold',
  sup: 'superscript',
  sub: 'subscript',
  u: 'underline',
};

/** Reads what a citation style wrote as HTML: text, its marks and web addresses. Anything else in it is left out. */
export function richTextFrom(html: string): RichText[] {
  const runs: RichText[] = [];
  const add = (text: string, marks: RichMark[], url: string | null): void => {
    const last = runs.at(-1);
    if (last !== undefined && last.url === url && last.marks.join() === marks.join()) last.text += text;
    else if (text !== '') runs.push({ text, marks, url });
  };
  const walk = (node: Nodes, marks: RichMark[], url: string | null): void => {
    if (node.type === 'text') return add(node.value, marks, url);
    if (node.type !== 'element' && node.type !== 'root') return undefined;
    if (node.type === 'root') return node.children.forEach((child) => walk(child, marks, url));
    if (node.tagName === 'script' || node.tagName === 'style') return undefined;
    // A style sets the number of an entry and its words in boxes of their own.
    if (node.tagName === 'div') add(' ', marks, url);
    const style = typeof node.properties['style'] === 'string' ? node.properties['style'] : '';
    const mark = marksOf[node.tagName] ?? markOfStyle(style);
    const { href } = node.properties;
    const address = node.tagName === 'a' && typeof href === 'string' ? (webAddress(href) ?? null) : url;
    const inner = mark === undefined || marks.includes(mark) ? marks : [...marks, mark];
    return node.children.forEach((child) => walk(child, inner, address));
  };
  walk(fromHtml(html, { fragment: true }), [], null);
  return trimmed(runs.map((run) => ({ ...run, text: run.text.replaceAll(/\s+/g, ' ') })));
}

function markOfStyle(style: string): RichMark | undefined {
  if (/font-variant:\s*small-caps/.test(style)) return 'small-caps';
  if (/text-decoration:\s*underline/.test(style)) return 'underline';
  return undefined;
}

function trimmed(runs: RichText[]): RichText[] {
  const first = runs[0];
  const last = runs.at(-1);
  if (first !== undefined) first.text = first.text.trimStart();
  if (last !== undefined) last.text = last.text.trimEnd();
  return runs.filter(({ text }) => text !== '');
}
