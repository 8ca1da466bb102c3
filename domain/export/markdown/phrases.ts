import type { PhrasingContent } from 'mdast';
import type { RichMark, RichText } from '../../citing/rich-text.ts';
import { assertNever } from '../../assert-never.ts';
import type { TextFormat } from '../../story/body.ts';
import type { Article } from '../article.ts';
import { plainText, type Phrase } from '../content.ts';
import { wordsInText } from '../note-words.ts';

/** HTML that stands for what Markdown has no marks for; every reader of CommonMark passes it on. */
export const tagOfMark = {
  bold: 'strong',
  italic: 'em',
  strikethrough: 'del',
  underline: 'u',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
  highlight: 'mark',
  smallCaps: null,
} as const satisfies Record<TextFormat, string | null>;

/** Marks as Markdown has them, or all as tags, for the places where delimiters can't say what is meant. */
export type MarkStyle = 'delimiters' | 'tags';

export function phrasesToMarkdown(phrases: readonly Phrase[], article: Article, style: MarkStyle): PhrasingContent[] {
  const all = (children: readonly Phrase[]) => phrasesToMarkdown(children, article, style);
  return phrases.flatMap((phrase): PhrasingContent[] => {
    switch (phrase.type) {
      case 'text':
        return [{ type: 'text', value: inLine(phrase.text) }];
      case 'break':
        return [style === 'tags' ? { type: 'html', value: '<br>' } : { type: 'break' }];
      case 'tick':
        return [];
      case 'reference': {
        const words = wordsInText(phrase, article);
        if (words !== undefined) return runsToMarkdown(words, style);
        return [{ type: 'footnoteReference', identifier: String(phrase.note), label: String(phrase.note) }];
      }
      case 'link':
        return [{ type: 'link', url: phrase.url, title: phrase.title || null, children: all(phrase.children) }];
      case 'bold':
        return style === 'tags' ? tagged('strong', all(phrase.children)) : [{ type: 'strong', children: all(phrase.children) }];
      case 'italic':
        return style === 'tags' ? tagged('em', all(phrase.children)) : [{ type: 'emphasis', children: all(phrase.children) }];
      case 'strikethrough':
        return style === 'tags' ? tagged('del', all(phrase.children)) : [{ type: 'delete', children: all(phrase.children) }];
      case 'code':
        if (style === 'delimiters' && phrase.children.every(({ type }) => type === 'text'))
          return [{ type: 'inlineCode', value: inLine(plainText(phrase.children)) }];
        return tagged('code', all(phrase.children));
      case 'underline':
      case 'subscript':
      case 'superscript':
      case 'highlight':
        return tagged(tagOfMark[phrase.type], all(phrase.children));
      case 'smallCaps':
        return all(phrase.children);
      default:
        return assertNever(phrase);
    }
  });
}

const tagOfRich = { italic: 'em', bold: 'strong', superscript: 'sup', subscript: 'sub', underline: 'u', 'small-caps': null } as const satisfies Record<RichMark, string | null>;

export function runsToMarkdown(runs: readonly RichText[], style: MarkStyle): PhrasingContent[] {
  return runs.flatMap(({ text, marks, url }): PhrasingContent[] => {
    const words: PhrasingContent = { type: 'text', value: inLine(text) };
    return marks.reduceRight<PhrasingContent[]>(
      (inner, mark) => {
        if (style === 'delimiters' && mark === 'italic') return [{ type: 'emphasis', children: inner }];
        if (style === 'delimiters' && mark === 'bold') return [{ type: 'strong', children: inner }];
        const tag = tagOfRich[mark];
        return tag === null ? inner : tagged(tag, inner);
      },
      url === null ? [words] : [{ type: 'link', url, title: null, children: [words] }],
    );
  });
}

function tagged(tag: string, children: PhrasingContent[]): PhrasingContent[] {
  return [{ type: 'html', value: `<${tag}>` }, ...children, { type: 'html', value: `</${tag}>` }];
}

/** A line end within a text is white space, as in HTML; in Markdown it could begin a block. */
function inLine(text: string): string {
  return text.replace(/\n/g, ' ');
}
