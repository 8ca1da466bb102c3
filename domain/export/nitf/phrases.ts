import type { Element, Text } from 'xast';
import { x } from 'xastscript';
import { assertNever } from '../../assert-never.ts';
import type { RichText } from '../../citing/rich-text.ts';
import type { Article } from '../article.ts';
import type { Phrase } from '../content.ts';
import { wordsInText } from '../note-words.ts';
import { tickSign } from '../tick-sign.ts';

export const footnoteId = (note: number): string => `fn-${note}`;

/** NITF has one emphasis; which it was is told by its class. */
export function phrasesToNitf(phrases: readonly Phrase[], article: Article): (Element | Text)[] {
  return phrases.flatMap((phrase): (Element | Text)[] => {
    switch (phrase.type) {
      case 'text':
        return [{ type: 'text', value: phrase.text }];
      case 'break':
        return [x('br')];
      case 'tick':
        return [{ type: 'text', value: `${tickSign(phrase.done)} ` }];
      case 'reference': {
        const words = wordsInText(phrase, article);
        return words === undefined ? [x('a', { href: `#${footnoteId(phrase.note)}`, class: 'reference' }, String(phrase.note))] : runsToNitf(words);
      }
      case 'link':
        return [x('a', phrase.title === '' ? { href: phrase.url } : { href: phrase.url, title: phrase.title }, phrasesToNitf(phrase.children, article))];
      case 'bold':
      case 'italic':
      case 'strikethrough':
      case 'underline':
      case 'code':
      case 'subscript':
      case 'superscript':
      case 'highlight':
      case 'smallCaps':
        return [x('em', { class: phrase.type }, phrasesToNitf(phrase.children, article))];
      default:
        return assertNever(phrase);
    }
  });
}

export function runsToNitf(runs: readonly RichText[]): (Element | Text)[] {
  return runs.map(({ text, marks, url }) =>
    marks.reduceRight<Element | Text>((inner, mark) => x('em', { class: mark }, [inner]), url === null ? { type: 'text', value: text } : x('a', { href: url }, text)),
  );
}
