const vocabulary =
  'the harbour board said that ships which come at night will wait for a crane until morning while lorries stand on the ' +
  'quay and drivers sleep in their cabins because nobody asked them what it costs to turn around and go home again';

/** Paragraphs of this many words in all, the same in every run. */
export function prose(words: number, wordsPerParagraph = 50): string[] {
  const choice = vocabulary.split(' ');
  let seed = 20_240_306;
  const next = (): string => {
    // Numerical Recipes' generator: any will do that is the same everywhere.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return choice[seed % choice.length] as string;
  };
  return Array.from({ length: Math.ceil(words / wordsPerParagraph) }, (_, paragraph) => {
    const length = Math.min(wordsPerParagraph, words - paragraph * wordsPerParagraph);
    return `${Array.from({ length }, next).join(' ')}.`;
  });
}
