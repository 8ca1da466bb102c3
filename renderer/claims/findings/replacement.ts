import type { QuotationFinding } from '../../../contract/findings.ts';

/** What a quotation becomes where the words of its source are put in its place; null where there is no passage for it. */
export function sourceWordsFor({ places, words }: Pick<QuotationFinding, 'places' | 'words'>): string | null {
  if (places.length === 0) return null;
  const passages = places.map(({ passage }) => passage.exact.replace(/\s+/g, ' ').trim());
  // Pieces that were run together get the ellipsis that they lacked.
  return keptEdges(words, passages.join(' … '));
}

/** The comma or full stop that the sentence around the quotation needs stays; marks inside become single ones. */
function keptEdges(words: string, passage: string): string {
  const stop = /[,.]$/.exec(words.trim())?.[0] ?? '';
  const inside = passage.replace(/[“"]([^”"]*)[”"]/g, '‘$1’');
  const bare = stop === '' ? inside.replace(/[,]$/, '') : inside.replace(/[,.]$/, '');
  return bare + stop;
}
