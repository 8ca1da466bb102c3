import { assertNever } from '../../assert-never.ts';
import { plainRichText } from '../../citing/rich-text.ts';
import { readableAddress } from '../../web-address.ts';
import type { Article } from '../article.ts';
import { plainText, type Phrase } from '../content.ts';
import { wordsInText } from '../note-words.ts';

/** Phrases as one text: the number of a note in brackets, the address of a link after its words. */
export function phrasesToText(phrases: readonly Phrase[], article: Article): string {
  return phrases.map((phrase) => phraseToText(phrase, article)).join('');
}

function phraseToText(phrase: Phrase, article: Article): string {
  switch (phrase.type) {
    case 'text':
      return phrase.text.replace(/\n/g, ' ');
    case 'break':
      return '\n';
    case 'tick':
      return phrase.done ? '[x] ' : '[ ] ';
    case 'reference': {
      const words = wordsInText(phrase, article);
      return words === undefined ? `[${phrase.note}]` : plainRichText(words);
    }
    case 'link': {
      const words = phrasesToText(phrase.children, article);
      return saysAddress(plainText(phrase.children), phrase.url) ? words : `${words} <${phrase.url}>`;
    }
    case 'bold':
    case 'italic':
    case 'strikethrough':
    case 'underline':
    case 'code':
    case 'subscript':
    case 'superscript':
    case 'highlight':
    case 'smallCaps':
      return phrasesToText(phrase.children, article);
    default:
      return assertNever(phrase);
  }
}

function saysAddress(words: string, url: string): boolean {
  return [url, url.replace(/^mailto:/, ''), url.replace(/\/$/, ''), readableAddress(url)].includes(words.trim());
}
