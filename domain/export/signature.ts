import type { Article } from './article.ts';
import { dateInWords, momentInWords } from './dates.ts';
import { fillText, wordsFor } from './words.ts';

/** Who wrote it, where and when, and where it stands on the web: a line each in the story's language, for formats of plain lines. */
export function signatureLines({ fields, publishedAt, updatedAt, timeZone, url }: Article): string[] {
  const { words, locale } = wordsFor(fields.language);
  const date = fields.datelineDate === '' ? '' : dateInWords(fields.datelineDate, locale);
  const moment = (pattern: string, at: number): string => fillText(pattern, { date: momentInWords(at, locale, timeZone) });
  const authors = new Intl.ListFormat(locale, { type: 'conjunction' }).format(fields.bylines);
  const lines = [
    fields.bylines.length === 0 ? '' : fillText(words.by, { authors }),
    [fields.datelinePlace, date].filter((part) => part !== '').join(words.comma),
    publishedAt === null ? '' : moment(words.published, publishedAt),
    publishedAt === null || updatedAt <= publishedAt ? '' : moment(words.updated, updatedAt),
    url ?? '',
  ];
  return lines.filter((line) => line !== '');
}

/** Section and tags in one line, or '' where there are none. */
export function topicsLine({ fields }: Article): string {
  const { words } = wordsFor(fields.language);
  const all = [fields.section, ...fields.tags].filter((topic) => topic !== '');
  return all.length === 0 ? '' : `${words.tags}: ${all.join(words.comma)}`;
}
