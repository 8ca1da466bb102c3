import stringWidth from 'string-width';

/** Scripts that are written without spaces and may be parted between their words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Text in lines no wider than `width` cells of a terminal, where a wide character takes two; line ends within it stay. A word, or an
 * address, that is wider has a line of its own and is not parted.
 * @param first goes before the first line, `rest` before every other
 */
export function wrap(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    const indent = (): string => (lines.length === 0 ? first : rest);
    let line = '';
    let cells = 0;
    for (const { word, spaced } of partsOf(paragraph)) {
      const more = stringWidth(word);
      const room = width - stringWidth(indent());
      const gap = line === '' || !spaced ? '' : ' ';
      if (line !== '' && cells + gap.length + more > room) {
        lines.push(indent() + line);
        line = word;
        cells = more;
      } else {
        line += gap + word;
        cells += gap.length + more;
      }
    }
    lines.push((indent() + line).trimEnd());
  }
  return lines.join('\n');
}

type Part = { word: string; spaced: boolean };

/** Breaks where white space is, but not at spaces that hold words together. */
function partsOf(paragraph: string): Part[] {
  return paragraph.split(/[\t\f\v \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/).flatMap((word) => {
    if (word === '') return [];
    if (!unspaced.test(word)) return [{ word, spaced: true }];
    return wordsWithin(word).map((part, at) => ({ word: part, spaced: at === 0 }));
  });
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Punctuation stays with the word before it, or at the start with the one after. */
function wordsWithin(text: string): string[] {
  const words: string[] = [];
  let opens = true;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (words.length === 0 || (isWordLike === true && !opens)) words.push(segment);
    else words[words.length - 1] += segment;
    opens = isWordLike !== true && /[\p{Ps}\p{Pi}]$/u.test(segment);
  }
  return words;
}
