import type { Element } from 'xast';
import { x } from 'xastscript';
import { assertNever } from '../../assert-never.ts';
import { plainRichText } from '../../citing/rich-text.ts';
import type { Article, Note } from '../article.ts';
import type { Cell, ContentBlock, List, Picture, Table } from '../content.ts';
import { dateInWords, isoMoment } from '../dates.ts';
import { flatMedia, type FlatBlock } from '../flat-blocks.ts';
import { flatBox, isBox } from '../flat-box.ts';
import { noteParts, notesUnder } from '../note-words.ts';
import { isDraft } from '../release.ts';
import { wordsFor } from '../words.ts';
import { xmlDocument } from '../xml.ts';
import { footnoteId, phrasesToNitf, runsToNitf } from './phrases.ts';

/** A story as NITF 3.6. */
export function renderNitf(article: Article): string {
  return xmlDocument(nitfElement(article));
}

/** The same, for a document around it. */
export function nitfElement(article: Article): Element {
  const { id, fields } = article;
  return x(
    'nitf',
    { xmlns: 'http://iptc.org/std/NITF/2006-10-18/', uno: `urn:uuid:${id}`, baselang: fields.language },
    [
      head(article),
      x('body', [
        bodyHead(article),
        x('body.content', [
          ...article.content.flatMap((block) => blocksToNitf(block, article)),
          ...bibliography(article),
          ...notesUnder(article).map((note) => footnote(note, article)),
        ]),
      ]),
    ],
  );
}

/** `20240306T103000Z`, the basic form of ISO 8601 that NITF's `norm` takes. */
export function normMoment(at: number): string {
  return `${isoMoment(at).slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function head({ id, fields, updatedAt, publishedAt, url, release }: Article): Element {
  const draft = release !== null && isDraft(release);
  const keys = fields.tags.map((key) => x('keyword', { key }));
  return x('head', [
    x('title', titleOf(fields)),
    ...(fields.section === '' ? [] : [x('tobject', [x('tobject.property', { 'tobject.property.type': fields.section })])]),
    x('docdata', { 'management-status': draft ? 'withheld' : 'usable' }, [
      x('doc-id', { 'id-string': `urn:uuid:${id}` }),
      x('date.issue', { norm: normMoment(publishedAt ?? updatedAt) }),
      ...(draft ? [x('ed-msg', { info: `Draft, not for publication. ${release.shut.join('; ')}` })] : []),
      ...(fields.slug === '' ? [] : [x('du-key', { key: fields.slug })]),
      ...(keys.length === 0 ? [] : [x('key-list', keys)]),
    ]),
    ...(url === null ? [] : [x('pubdata', { type: 'web', 'ex-ref': url })]),
  ]);
}

function titleOf(fields: Article['fields']): string {
  return fields.headline || wordsFor(fields.language).words.untitled;
}

function bodyHead({ fields }: Article): Element {
  const { datelinePlace, datelineDate } = fields;
  const day = datelineDate === '' ? [] : [x('story.date', { norm: datelineDate.replaceAll('-', '') }, dateInWords(datelineDate, wordsFor(fields.language).locale))];
  const place = datelinePlace === '' ? [] : [x('location', datelinePlace)];
  return x('body.head', [
    x('hedline', [x('hl1', titleOf(fields)), ...(fields.kicker === '' ? [] : [x('hl2', { class: 'kicker' }, fields.kicker)])]),
    ...fields.bylines.map((name) => x('byline', [x('person', name)])),
    ...(place.length + day.length === 0 ? [] : [x('dateline', [...place, ...day])]),
    ...(fields.standfirst === '' ? [] : [x('abstract', [x('p', fields.standfirst)])]),
  ]);
}

/** A quotation holds its blocks and its source; of other boxes the parts stand in the copy. */
function blocksToNitf(block: ContentBlock, article: Article): Element[] {
  if (!isBox(block)) return flatMedia(block, article).map((part) => blockToNitf(part, article));
  if (block.type !== 'quotation' && block.type !== 'pullQuote') return flatBox(block).map((part) => blockToNitf(part, article));
  const said = block.children.flatMap((part) => (part.type === 'attribution' ? [] : [part.type === 'list' ? listToNitf(part, article) : x('p', phrasesToNitf(part.children, article))]));
  const sources = block.children.flatMap((part) => (part.type === 'attribution' ? [phrasesToNitf(part.children, article)] : []));
  const credit = sources.flatMap((words, at) => (at === 0 ? words : [x('br'), ...words]));
  return [x('bq', [x('block', said.length === 0 ? [x('p')] : said), ...(credit.length === 0 ? [] : [x('credit', credit)])])];
}

function mediaToNitf({ sha256, alt, caption, credit }: Picture, article: Article): Element {
  const file = article.pictures.get(sha256);
  const reference = file === undefined ? [] : [x('media-reference', { source: file.address, 'mime-type': file.mediaType, width: String(file.width), height: String(file.height), 'alternate-text': alt })];
  return x('media', { 'media-type': 'image' }, [
    ...reference,
    ...(caption === '' ? [] : [x('media-caption', [x('p', caption)])]),
    ...(credit === '' ? [] : [x('media-producer', credit)]),
  ]);
}

function tableToNitf({ rows }: Table, article: Article): Element {
  const cellOf = ({ heads, columnSpan, rowSpan, children }: Cell): Element =>
    x(heads === 'nothing' ? 'td' : 'th', { ...(columnSpan === 1 ? {} : { colspan: String(columnSpan) }), ...(rowSpan === 1 ? {} : { rowspan: String(rowSpan) }) }, phrasesToNitf(children, article));
  return x('table', rows.map(({ cells }) => x('tr', cells.length === 0 ? [x('td')] : cells.map(cellOf))));
}

function blockToNitf(block: FlatBlock, article: Article): Element {
  switch (block.type) {
    case 'paragraph':
      return x('p', phrasesToNitf(block.children, article));
    case 'heading':
      return x('hl2', { class: `level-${block.level}` }, phrasesToNitf(block.children, article));
    case 'quote':
      return x('bq', [x('block', [x('p', phrasesToNitf(block.children, article))])]);
    case 'list':
      return listToNitf(block, article);
    case 'divider':
      return x('hr');
    case 'table':
      return tableToNitf(block, article);
    case 'picture':
      return mediaToNitf(block, article);
    default:
      return assertNever(block);
  }
}

function listToNitf({ ordered, start, items }: List, article: Article): Element {
  const inside = items.map(({ children }) =>
    x('li', children.flatMap((child) => (child.type === 'list' ? [listToNitf(child, article)] : phrasesToNitf([child], article)))),
  );
  return ordered ? x('ol', { seqnum: String(start) }, inside) : x('ul', inside);
}

function footnote(note: Note, article: Article): Element {
  const paragraphs = noteParts(note, article).map(({ kind, runs }) => {
    if (kind !== 'passage') return x('p', runsToNitf(runs));
    return x('bq', [x('block', plainRichText(runs).split(/\n\s*\n/).map((graf) => x('p', graf)))]);
  });
  return x('fn', { id: footnoteId(note.number) }, [x('body.content', paragraphs)]);
}

function bibliography(article: Article): Element[] {
  const entries = article.bibliography.filter((entry) => entry.length > 0);
  if (entries.length === 0) return [];
  return [x('hl2', { class: 'level-2' }, wordsFor(article.fields.language).words.sources), x('ul', entries.map((entry) => x('li', runsToNitf(entry))))];
}
