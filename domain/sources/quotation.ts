import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { locatorText } from './locator.ts';
import type { Locator } from './passage.ts';

/** Words of a source on their way into another program. */
export type Quotation = {
  words: string;
  /** Who said or published it, as it may be printed. */
  attribution: string;
  locator: Locator | null;
  /** Where it stands on the web; '' where it does not, or where that may not be told. */
  address: string;
  /** UTC milliseconds. */
  capturedAt: number;
};

/** The quotation with its attribution, for a plain field and for a word processor. */
export function quotationFor(quotation: Quotation): { text: string; html: string } {
  const { words, address, capturedAt } = quotation;
  const paragraphs = words.split(/\n{2,}/).map((paragraph) => paragraph.trim());
  const quoted = paragraphs.map((paragraph, at) => `${at === 0 ? '“' : ''}${paragraph}${at === paragraphs.length - 1 ? '”' : ''}`);
  const told = [quotation.attribution, quotation.locator && locatorText(quotation.locator)].filter(Boolean).join(', ');
  const captured = `captured ${dayAndTime(capturedAt)}`;
  const isWeb = /^https?:\/\//i.test(address);
  return {
    text: [quoted.join('\n\n'), `— ${[told, address, captured].filter(Boolean).join(', ')}`].join('\n'),
    html: toHtml([
      h('blockquote', isWeb ? { cite: address } : {}, quoted.map((paragraph) => h('p', paragraph))),
      h('p', [
        `— ${told}${told !== '' && address !== '' ? ', ' : ''}`,
        isWeb ? h('a', { href: address }, address) : address,
        `${told !== '' || address !== '' ? ', ' : ''}${captured}`,
      ]),
    ]),
  };
}

/** `2023-05-24 09:00 UTC`: the same in every zone. */
function dayAndTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
