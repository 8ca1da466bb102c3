import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { readableAddress } from '../../web-address.ts';
import type { Note, NoteSource } from '../article.ts';
import { dateInWords, dayInWords, isoMoment } from '../dates.ts';
import { ownDirection } from '../direction.ts';
import { fill, fillText } from '../words.ts';
import { languageTag } from './language.ts';
import { isolated, lines, noteId, ofWords, referenceId, type Page } from './page.ts';

const headingId = 'fn:notes';

/** What stands behind the copy, one note a citation, each with a way back to every place that refers to it. */
export function notes(page: Page): Element | undefined {
  if (page.article.notes.length === 0) return undefined;
  return h('section', { className: 'notes', role: 'doc-endnotes', ariaLabelledBy: [headingId] }, [
    '\n',
    ...lines(
      h('h2', { id: headingId, ...ofWords(page) }, page.words.notes),
      h('ol', {}, ['\n', ...lines(...page.article.notes.map((note) => noteItem(note, page)))]),
    ),
  ]);
}

function noteItem(note: Note, page: Page): Element {
  return h('li', { id: noteId(note.number) }, [
    '\n',
    ...lines(
      h('p', { className: 'source' }, separated(sourceParts(note, page), page)),
      quotation(note, page),
      h('p', { className: 'origin' }, [...separated(originParts(note, page), page), ' ', ...waysBack(note, page)]),
    ),
  ]);
}

/** Authors, title, outlet, kind, date and place in the source, as far as they are known. */
function sourceParts({ source, locator }: Note, page: Page): ElementContent[][] {
  const lang = foreignLanguage(source, page);
  const name = source.title || source.outlet || readableAddress(source.url ?? '') || page.words.untitled;
  const parts: ElementContent[][] = source.authors.map((author) => [isolated(author)]);
  parts.push([h('cite', { lang, dir: 'auto' }, name)]);
  if (source.outlet !== '' && source.outlet !== name) parts.push([isolated(source.outlet)]);
  if (source.kind === 'interview') parts.push([h('span', ofWords(page), page.words.interview)]);
  if (source.issued !== '')
    parts.push([h('time', { dateTime: source.issued, ...ofWords(page) }, dateInWords(source.issued, page.locale))]);
  if (locator !== null)
    parts.push([h('span', ofWords(page), fill(page.words[locator.label], { value: isolated(locator.value) }))]);
  return parts;
}

/** The words cited, as the source has them, in its own language and direction. */
function quotation({ passage, source }: Note, page: Page): Element {
  const lang = foreignLanguage(source, page);
  const dir = ownDirection(passage, page.article.direction);
  const paragraphs = passage.split(/\n\s*\n/).map((paragraph) => h('p', {}, paragraph));
  return h('blockquote', { cite: source.url, lang, dir }, paragraphs);
}

function originParts({ source, accessedAt }: Note, page: Page): ElementContent[][] {
  const date = h('time', { dateTime: isoMoment(accessedAt) }, dayInWords(accessedAt, page.locale, page.article.timeZone));
  if (source.url === null) return [[h('span', ofWords(page), fill(page.words.archived, { date }))]];
  return [
    [h('a', { href: source.url, dir: 'ltr' }, readableAddress(source.url))],
    [h('span', ofWords(page), fill(page.words.accessed, { date }))],
  ];
}

function waysBack({ number, references }: Note, page: Page): ElementContent[] {
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
