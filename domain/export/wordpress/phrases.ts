import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { assertNever } from '../../assert-never.ts';
import type { RichMark, RichText } from '../../citing/rich-text.ts';
import type { TextFormat } from '../../story/body.ts';
import type { Article } from '../article.ts';
import type { Phrase, Reference } from '../content.ts';
import { wordsInText } from '../note-words.ts';
import { tickSign } from '../tick-sign.ts';
import { footnoteId } from './footnote-id.ts';

const tags = {
  bold: 'strong',
  italic: 'em',
  strikethrough: 's',
  underline: 'u',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
  highlight: 'mark',
  smallCaps: null,
} as const satisfies Record<TextFormat, string | null>;

export function phrasesToHast(phrases: readonly Phrase[], article: Article): ElementContent[] {
  return phrases.flatMap((phrase): ElementContent[] => {
    switch (phrase.type) {
      case 'text':
        return [{ type: 'text', value: phrase.text.replace(/\n/g, ' ') }];
      case 'break':
        return [h('br')];
      case 'tick':
        return [{ type: 'text', value: `${tickSign(phrase.done)} ` }];
      case 'reference': {
        const words = wordsInText(phrase, article);
        return words === undefined ? [footnoteReference(phrase, article)] : runsToHast(words);
      }
      case 'link':
        return [h('a', { href: phrase.url, title: inAttribute(phrase.title) || undefined }, phrasesToHast(phrase.children, article))];
      case 'bold':
      case 'italic':
      case 'strikethrough':
      case 'underline':
      case 'code':
      case 'subscript':
      case 'superscript':
      case 'highlight':
        return [h(tags[phrase.type], {}, phrasesToHast(phrase.children, article))];
      case 'smallCaps':
        return phrasesToHast(phrase.children, article);
      default:
        return assertNever(phrase);
    }
  });
}

const richTags = { italic: 'em', bold: 'strong', superscript: 'sup', subscript: 'sub', underline: 'u', 'small-caps': null } as const satisfies Record<RichMark, string | null>;

export function runsToHast(runs: readonly RichText[]): ElementContent[] {
  return runs.flatMap(({ text, marks, url }) =>
    marks.reduceRight<ElementContent[]>(
      (inner, mark) => {
        const tag = richTags[mark];
        return tag === null ? inner : [h(tag, {}, inner)];
      },
      url === null ? [{ type: 'text', value: text }] : [h('a', { href: url }, [text])],
    ),
  );
}

/** The anchor by which WordPress finds the words of a footnote in the post's meta. */
function footnoteReference({ note, appearance }: Reference, article: Article): Element {
  const id = footnoteId(note, article);
  const anchor = appearance === 1 ? `${id}-link` : `${id}-link-${appearance}`;
  return h('sup', { dataFn: id, className: 'fn' }, [h('a', { href: `#${id}`, id: anchor }, [String(note)])]);
}

/** Browsers do not agree yet on whether angle brackets in attributes are escaped, so none are put there. */
function inAttribute(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›');
}
