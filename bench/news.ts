/**
 * Made-up captures that are the same in every run: words follow Zipf's law, as those of a language do (the n-th most
 * frequent about 1/n as often as the first), over a vocabulary of made-up words.
 */
export type MadeCapture = { title: string; author: string; outlet: string; year: number; paragraphs: string[] };

const vocabularySize = 60_000;
const syllables = ['ka', 'to', 'mi', 'ra', 'ne', 'lo', 'su', 'vi', 'de', 'har', 'bo', 'ur', 'min', 'is', 'ter', 'pol', 'an', 'ce', 'st', 're'];

export type News = {
  /** The word of this rank, from 0 for the most frequent. */
  word(rank: number): string;
  /** The next capture, of about this many words. */
  next(words: number): MadeCapture;
};

export function makeNews(): News {
  let seed = 20_261_124;
  const random = (): number => {
    // Numerical Recipes' generator: any will do that is the same everywhere.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const vocabulary = Array.from({ length: vocabularySize }, (_, rank) => wordOf(rank + syllables.length));
  const word = (rank: number): string => vocabulary[rank] ?? '';
  // The logarithm of the rank is evenly spread where the n-th word is 1/n as frequent.
  const anyWord = (): string => word(Math.min(vocabularySize - 1, Math.floor(Math.exp(random() * Math.log(vocabularySize + 1))) - 1));
  const words = (count: number): string => Array.from({ length: count }, anyWord).join(' ');
  const rareWord = (): string => word(Math.floor(random() * vocabularySize));
  return {
    word,
    next: (count) => ({
      title: words(8),
      author: `${rareWord()} ${rareWord()}`,
      outlet: `${word(1000 + Math.floor(random() * 400))} news`,
      year: 2005 + Math.floor(random() * 20),
      paragraphs: Array.from({ length: Math.ceil(count / 60) }, (_, at) => `${words(Math.min(60, count - at * 60))}.`),
    }),
  };
}

function wordOf(number: number): string {
  let word = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / syllables.length)) word += syllables[rest % syllables.length] ?? '';
  return word;
}
