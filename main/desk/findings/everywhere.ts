import type { Archive } from '../../archive/archive.ts';
import type { Handler } from '../handlers.ts';
import { parseQuery } from '../../../domain/search/query.ts';
import { candidatesFor } from '../search/candidates.ts';
import { readCaptureSummaries } from '../search/texts.ts';
import { readStory } from '../stories/store.ts';
import type { StoryCapture } from './captures.ts';
import { compareWords, placesOf } from './quotations.ts';

/** The most captures of the whole library that a quotation is compared with word by word. */
const mostRead = 20;
/** Words that are looked for in the index; longer ones tell more. */
const wordsSought = 4;

/** Looks for a quotation in every source of the archive, by its rarest words. */
export const findQuotationEverywhere: Handler<'findings.everywhere'> = (desk, { storyId, words }) =>
  desk.archive.snapshot(() => {
    const { archive } = desk;
    const language = readStory(archive, storyId)?.fields.language ?? '';
    const captures = capturesWith(archive, words);
    const comparison = compareWords(archive, words, captures, language);
    return { comparison, places: [...placesOf(archive, comparison)], captures: captures.length };
  });

/** The captures of the whole library that most likely say something, at most {@link mostRead}, the likeliest first. */
export function capturesWith(archive: Archive, words: string): StoryCapture[] {
  const chosen = new Map<string, StoryCapture>();
  for (const query of likelyQueries(words)) {
    for (const { kind, refId, sourceId } of candidatesFor(archive, parseQuery(query), mostRead)) {
      if (chosen.size === mostRead) return [...chosen.values()];
      // A source is found by the words of its newest capture, the earlier ones each by their own.
      const captureId = kind === 'source' ? readCaptureSummaries(archive, refId)[0]?.id : kind === 'capture' ? refId : undefined;
      if (captureId !== undefined && sourceId !== null) chosen.set(captureId, { captureId, sourceId });
    }
  }
  return [...chosen.values()];
}

/** All of its telling words at once, then fewer: one of them may be what was altered. */
function likelyQueries(words: string): string[] {
  const telling = [...new Set(words.match(/[\p{L}\p{N}]{3,}/gu) ?? [])].toSorted((a, b) => b.length - a.length).slice(0, wordsSought);
  const quoted = telling.map((word) => `"${word}"`);
  return [quoted.join(' '), ...quoted.map((_word, at) => quoted.toSpliced(at, 1).join(' '))].filter((query) => query !== '');
}
