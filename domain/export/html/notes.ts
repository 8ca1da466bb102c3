import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { readableAddress } from '../../web-address.ts';
import type { Note, NoteItem, NoteSource } from '../article.ts';
import { dateInWords, dayInWords, isoMoment } from '../dates.ts';
import { ownDirection } from '../direction.ts';
import { notesUnder } from '../note-words.ts';
import { fill, fillText } from '../words.ts';
import { languageTag } from './language.ts';
import { isolated, lines, noteId, ofWords, referenceId, type Page } from './page.ts';
import { rich } from './rich.ts';

const headingId = 'fn:notes';
const sourcesId = 'fn:sources';

/** What stands behind the copy, one note a citation, each with a way back to every place that refers to it. */
export function notes(page: Page): Element | undefined {
  const under = notesUnder(page.article);
  if (under.length === 0) return undefined;
  return h('section', { className: 'notes', role: 'doc-endnotes', ariaLabelledBy: [headingId] }, [
    '\n',
    ...lines(
      h('h2', { id: headingId, ...ofWords(page) }, page.words.notes),
      h('ol', {}, ['\n', ...lines(...under.map((note) => noteItem(note, page)))]),
    ),
  ]);
}

/** What was cited, where the style lists it. */
export function bibliography(page: Page): Element | undefined {
  const entries = page.article.bibliography.filter((entry) => entry.length > 0);
  if (entries.length === 0) return undefined;
  return h('section', { className: 'notes bibliography', role: 'doc-bibliography', ariaLabelledBy: [sourcesId] }, [
    '\n',
    ...lines(
      h('h2', { id: sourcesId, ...ofWords(page) }, page.words.sources),
      h('ul', {}, ['\n', ...lines(...entries.map((entry) => h('li', {}, rich(entry))))]),
    ),
  ]);
}

function noteItem(note: Note, page: Page): Element {
  const [first, ...more] = note.items.map((item) => itemParts(item, note, page));
  const parts = [...(note.words.length === 0 ? [] : [h('p', { className: 'source' }, rich(note.words))]), ...(first ?? []), ...more.flat()];
  const last = parts.at(-1);
  const back: ElementContent[] = [space(), ...waysBack(note, page)];
  if (last?.tagName === 'p') last.children.push(...back);
  else parts.push(h('p', { className: 'origin' }, waysBack(note, page)));
  return h('li', { id: noteId(note.number) }, ['\n', ...lines(...parts)]);
}

/** A cited passage: its source where the style has not told it, its words, and where they come from. */
function itemParts(item: NoteItem, note: Note, page: Page): Element[] {
  const source = h('p', { className: 'source' }, around(item, separated(sourceParts(item, page), page)));
  const origin = separated(originParts(item, note, page), page);
  return [
    ...(note.words.length === 0 ? [source] : []),
    ...(item.passage === '' ? [] : [passageOf(item, page)]),
    ...(origin.length === 0 ? [] : [h('p', { className: 'origin' }, origin)]),
  ];
}

/** One line that says what a source is. */
export function sourceLine(item: NoteItem, page: Page): ElementContent[] {
  return separated(sourceParts(item, page), page);
}

function around({ prefix, suffix }: NoteItem, source: ElementContent[]): ElementContent[] {
  return [...(prefix === '' ? [] : [isolated(prefix), space()]), ...source, ...(suffix === '' ? [] : [space(), isolated(suffix)])];
}

const space = (): ElementContent => ({ type: 'text', value: ' ' });

/** Authors, title, outlet, kind, date and place in the source, as far as they are known and may be told. */
function sourceParts({ source, locator }: NoteItem, page: Page): ElementContent[][] {
  const lang = foreignLanguage(source, page);
  const parts: ElementContent[][] = source.authors.map((author) => [isolated(author)]);
  const name = source.title || source.outlet || readableAddress(source.url ?? '');
  if (name !== '' || parts.length === 0) parts.push([h('cite', { lang, dir: 'auto' }, name || page.words.untitled)]);
  if (source.outlet !== '' && source.outlet !== name) parts.push([isolated(source.outlet)]);
  if (source.kind === 'interview') parts.push([h('span', ofWords(page), page.words.interview)]);
  if (source.issued !== '')
    parts.push([h('time', { dateTime: source.issued, ...ofWords(page) }, dateInWords(source.issued, page.locale))]);
  if (locator !== null)
    parts.push([h('span', ofWords(page), fill(page.words[locator.label], { value: isolated(locator.value) }))]);
  return parts;
}

/** The words cited, as the source has them, in its own language and direction. */
export function passageOf({ passage, source }: NoteItem, page: Page): Element {
  const lang = foreignLanguage(source, page);
  const dir = ownDirection(passage, page.article.direction);
  const paragraphs = passage.split(/\n\s*\n/).map((paragraph) => h('p', {}, paragraph));
  return h('blockquote', { cite: source.url, lang, dir }, paragraphs);
}

/** Where it stands and when that was so; the address alone is told by the style where there is one. */
function originParts({ source, accessedAt }: NoteItem, note: Note, page: Page): ElementContent[][] {
  if (accessedAt === null) return [];
  const date = h('time', { dateTime: isoMoment(accessedAt) }, dayInWords(accessedAt, page.locale, page.article.timeZone));
  if (source.url === null) return [[h('span', ofWords(page), fill(page.words.archived, { date }))]];
  const accessed = [h('span', ofWords(page), fill(page.words.accessed, { date }))];
  if (note.words.length > 0) return [accessed];
  return [[h('a', { href: source.url, dir: 'ltr' }, readableAddress(source.url))], accessed];
}

function waysBack({ number, references }: Note, page: Page): Element[] {
  const arrow = page.article.direction === 'rtl' ? '\u21aa\ufe0e' : '\u21a9\ufe0e';
  return Array.from({ length: references }, (_, before) => {
    const mention = before + 1;
    const label = fillText(references === 1 ? page.words.back : page.words.backToMention, { note: number, mention });
    const address = { className: 'back', href: `#${referenceId(number, mention)}` };
    const shown = references === 1 ? arrow : [arrow, h('sup', {}, String(mention))];
    return h('a', { ...address, role: 'doc-backlink', ariaLabel: label }, shown);
  });
}

function foreignLanguage(source: NoteSource, page: Page): string | undefined {
  const language = languageTag(source.language);
  return language === page.language ? undefined : language;
}

function separated(parts: readonly ElementContent[][], { words }: Page): ElementContent[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [{ type: 'text' as const, value: words.comma }, ...part]));
}
