/** Words a minute of silent reading in English prose (Brysbaert 2019, a review of 190 studies: 238). */
const wordsPerMinute = 238;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/** Words of a text, by Unicode's word boundaries (UAX 29) and the dictionary of the language where it has one. */
export function countWords(text: string, language: string): number {
  let words = 0;
  for (const segment of segmenterFor(language).segment(text)) if (segment.isWordLike) words++;
  return words;
}

/** Whole minutes, one at the least where there are words at all. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute));
}
