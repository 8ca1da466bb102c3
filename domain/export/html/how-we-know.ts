import type { Element } from 'hast';
import { h } from 'hastscript';
import { dayInWords, isoMoment } from '../dates.ts';
import type { KnownClaim, NoteItem } from '../article.ts';
import { fill } from '../words.ts';
import { lines, ofWords, type Page } from './page.ts';
import { passageOf, sourceLine } from './notes.ts';
import { readerWords } from './reader-words.ts';

const headingId = 'fn:known';

/** What each verified claim rests on, folded away until a reader asks for it. */
export function howWeKnow(page: Page): Element | undefined {
  const { known } = page.article;
  if (known.length === 0) return undefined;
  return h('section', { className: 'notes known', ariaLabelledBy: [headingId] }, [
    '\n',
    ...lines(h('h2', { id: headingId, ...ofWords(page) }, readerWords(page.locale).howWeKnow), ...known.map((claim) => entry(claim, page))),
  ]);
}

function entry({ words, checkedAt, evidence }: KnownClaim, page: Page): Element {
  const date = h('time', { dateTime: isoMoment(checkedAt) }, dayInWords(checkedAt, page.locale, page.article.timeZone));
  return h('details', {}, [
    '\n',
    ...lines(
      h('summary', {}, words),
      h('p', { className: 'origin', ...ofWords(page) }, fill(readerWords(page.locale).checked, { date })),
      ...evidence.flatMap((item) => evidenceOf(item, page)),
    ),
  ]);
}

function evidenceOf(item: NoteItem, page: Page): Element[] {
  return [h('p', { className: 'source' }, sourceLine(item, page)), ...(item.passage === '' ? [] : [passageOf(item, page)])];
}
