import { unmarked, type RichText } from '../citing/rich-text.ts';
import { readableAddress } from '../web-address.ts';
import type { Article, Note, NoteItem } from './article.ts';
import type { Reference } from './content.ts';
import { dateInWords, dayInWords } from './dates.ts';
import { fillText, wordsFor } from './words.ts';

/** A paragraph of a note: who or what is cited, the words cited as the source has them, or where they stand and since when. */
export type NotePart = { kind: 'source' | 'passage' | 'origin'; runs: RichText[] };

/** The notes that are printed under the copy: footnotes alone where the style cites within the text. */
export function notesUnder({ form, notes }: Article): Note[] {
  return form === 'note' ? notes : notes.filter(({ kind }) => kind === 'footnote');
}

/** What a citation says within the text; undefined where a raised number stands for it, as for every footnote. */
export function wordsInText({ note }: Reference, article: Article): RichText[] | undefined {
  const cited = article.notes[note - 1];
  if (article.form === 'note' || cited === undefined || cited.kind === 'footnote') return undefined;
  return article.form === 'link' ? [unmarked(' ('), ...cited.words, unmarked(')')] : [unmarked(' '), ...cited.words];
}

/** A note in words, a paragraph a part, for formats without elements of their own for sources. There is at least one. */
export function noteParts(note: Note, article: Article): NotePart[] {
  const styled: NotePart[] = note.words.length === 0 ? [] : [{ kind: 'source', runs: note.words }];
  return [...styled, ...note.items.flatMap((item) => itemParts(item, note, article))];
}

function itemParts(item: NoteItem, note: Note, article: Article): NotePart[] {
  const origin = originRuns(item, note, article);
  return [
    ...(note.words.length === 0 ? [{ kind: 'source' as const, runs: [unmarked(sourceText(item, article))] }] : []),
    ...(item.passage === '' ? [] : [{ kind: 'passage' as const, runs: [unmarked(item.passage)] }]),
    ...(origin.length === 0 ? [] : [{ kind: 'origin' as const, runs: origin }]),
  ];
}

function sourceText({ source, locator, prefix, suffix }: NoteItem, article: Article): string {
  const { words, locale } = wordsFor(article.fields.language);
  const name = source.title || source.outlet || readableAddress(source.url ?? '');
  const parts = [
    ...source.authors,
    ...(name !== '' || source.authors.length === 0 ? [name || words.untitled] : []),
    ...(source.outlet !== '' && source.outlet !== name ? [source.outlet] : []),
    ...(source.kind === 'interview' ? [words.interview] : []),
    ...(source.issued === '' ? [] : [dateInWords(source.issued, locale)]),
    ...(locator === null ? [] : [fillText(words[locator.label], { value: locator.value })]),
  ];
  return [prefix, parts.join(words.comma), suffix].filter((part) => part !== '').join(' ');
}

function originRuns({ source, accessedAt }: NoteItem, note: Note, article: Article): RichText[] {
  if (accessedAt === null) return [];
  const { words, locale } = wordsFor(article.fields.language);
  const date = dayInWords(accessedAt, locale, article.timeZone);
  if (source.url === null) return [unmarked(fillText(words.archived, { date }))];
  const accessed = fillText(words.accessed, { date });
  if (note.words.length > 0) return [unmarked(accessed)];
  return [{ text: readableAddress(source.url), marks: [], url: source.url }, unmarked(`${words.comma}${accessed}`)];
}
