import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { assertNever } from '../../assert-never.ts';
import type { RichMark, RichText } from '../../citing/rich-text.ts';
import type { Article } from '../article.ts';
import type { Cell, List, Phrase, Table } from '../content.ts';
import { wordsInText } from '../note-words.ts';
import { tickSign } from '../tick-sign.ts';

/** Looks that Apple News has no tag for; the article defines them under these names. */
export type InlineStyle = 'underline' | 'highlight';

const styled = (style: InlineStyle, children: ElementContent[]): ElementContent => h('span', { dataAnfTextstyle: style }, children);

export const noteIdentifier = (note: number): string => `note-${note}`;

export const htmlOf = (nodes: readonly ElementContent[]): string => toHtml(h(null, [...nodes]));

/** Phrases in the few tags that a text component takes as HTML. */
export function phrasesToHast(phrases: readonly Phrase[], article: Article): ElementContent[] {
  return phrases.flatMap((phrase): ElementContent[] => {
    switch (phrase.type) {
      case 'text':
        return [{ type: 'text', value: phrase.text }];
      case 'break':
        return [h('br')];
      case 'tick':
        return [{ type: 'text', value: `${tickSign(phrase.done)} ` }];
      case 'reference': {
        const words = wordsInText(phrase, article);
        return words === undefined ? [h('sup', [h('a', { href: `#${noteIdentifier(phrase.note)}` }, String(phrase.note))])] : runsToHast(words);
      }
      case 'link':
        return [h('a', { href: phrase.url }, phrasesToHast(phrase.children, article))];
      case 'bold':
        return [h('strong', phrasesToHast(phrase.children, article))];
      case 'italic':
        return [h('em', phrasesToHast(phrase.children, article))];
      case 'strikethrough':
        return [h('s', phrasesToHast(phrase.children, article))];
      case 'code':
        return [h('code', phrasesToHast(phrase.children, article))];
      case 'subscript':
        return [h('sub', phrasesToHast(phrase.children, article))];
      case 'superscript':
        return [h('sup', phrasesToHast(phrase.children, article))];
      case 'underline':
      case 'highlight':
        return [styled(phrase.type, phrasesToHast(phrase.children, article))];
      case 'smallCaps':
        return phrasesToHast(phrase.children, article);
      default:
        return assertNever(phrase);
    }
  });
}

const richTags: { readonly [Mark in RichMark]: (inner: ElementContent) => ElementContent } = {
  italic: (inner) => h('em', [inner]),
  bold: (inner) => h('strong', [inner]),
  'small-caps': (inner) => inner,
  superscript: (inner) => h('sup', [inner]),
  subscript: (inner) => h('sub', [inner]),
  underline: (inner) => styled('underline', [inner]),
};

export function runsToHast(runs: readonly RichText[]): ElementContent[] {
  return runs.map(({ text, marks, url }) =>
    marks.reduceRight<ElementContent>((inner, mark) => richTags[mark](inner), url === null ? { type: 'text', value: text } : h('a', { href: url }, text)),
  );
}

export function listToHast({ ordered, items }: List, article: Article): ElementContent {
  const inside = items.map(({ children }) =>
    h('li', children.flatMap((child) => (child.type === 'list' ? [listToHast(child, article)] : phrasesToHast([child], article)))),
  );
  return h(ordered ? 'ol' : 'ul', inside);
}

export function tableToHast({ rows }: Table, article: Article): ElementContent {
  const cell = ({ heads, columnSpan, rowSpan, children }: Cell): ElementContent => {
    const spans = { colSpan: columnSpan === 1 ? undefined : columnSpan, rowSpan: rowSpan === 1 ? undefined : rowSpan };
    return h(heads === 'nothing' ? 'td' : 'th', spans, phrasesToHast(children, article));
  };
  return h('table', rows.map(({ cells }) => h('tr', cells.map(cell))));
}
