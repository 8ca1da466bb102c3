import type { ReadableBlock } from '../../../sources/readable.ts';
import type { Heading } from '../metadata/title.ts';
import { attribute, elementsIn, textIn, type Document, type Element } from '../tree.ts';
import { bestContainer } from './container.ts';
import { furnitureShare, isHidden, isNeverText } from './furniture.ts';
import { cardLinks, relatedLinks, type RelatedLink } from './related.ts';
import { trim, type Trimmed } from './trim.ts';
import { unitsOf, type Box, type Unit } from './units.ts';
import { weigh } from './weight.ts';
import { lengthOf } from './worth.ts';

export type Article = {
  blocks: ReadableBlock[];
  related: RelatedLink[];
  /** Every unit of the page that is not furniture, for bylines and dates that stand outside the article. */
  units: Unit[];
  /** Headings that could be the headline, the likeliest first. */
  headings: Heading[];
  /** All that stands on the page, for what stands nowhere else. */
  everyUnit: () => Unit[];
};

/** Fewer letters than this are hardly an article: the page is read again with less left out. */
const thin = 250;

/** The words of a page's article, in reading order, without the furniture around it. */
export function readArticle(document: Document, url: string): Article {
  const body = bodyOf(document);
  const headings = headingsOf(document);
  if (body === undefined) return { blocks: [], related: [], units: [], headings, everyUnit: () => [] };
  const weights = weigh(body);
  const total = Math.max(1, weights.get(body)?.words ?? 0);
  const isFurniture = (element: Element) => {
    const weight = weights.get(element);
    const share = weight === undefined ? 0 : furnitureShare(element, weight);
    return weight !== undefined && share > 0 && weight.words <= share * total;
  };
  // What is left out, ever less: for pages that name or hide their article as others do their furniture.
  const attempts: ((element: Element) => boolean)[] = [
    (element) => isNeverText(element) || isHidden(element) || isFurniture(element),
    (element) => isNeverText(element) || isHidden(element),
    isNeverText,
    (element) => isNeverText(element) && element.tagName !== 'noscript',
  ];
  let best: Reading = { article: { units: [], related: [] }, related: [], all: [], length: -1 };
  for (const skip of attempts) {
    const reading = read(body, skip);
    if (reading.length > best.length * 2) best = reading;
    if (best.length >= thin) break;
  }
  return {
    blocks: best.article.units.map(blockOf),
    related: relatedLinks(best.related, url),
    units: best.all,
    headings,
    everyUnit: () => unitsOf(body, isNeverText).units,
  };
}

type Reading = { article: Trimmed; related: Element[]; all: Unit[]; length: number };

function read(body: Element, skip: (element: Element) => boolean): Reading {
  const all = unitsOf(body, skip);
  const box = bestContainer(all);
  const article = trim(box === undefined ? all.units : withStandfirst(all.units, box));
  return {
    article,
    related: [...article.related, ...(box === undefined ? [] : cardLinks(box.element))],
    all: all.units,
    length: article.units.reduce((sum, unit) => sum + lengthOf(unit.text), 0),
  };
}

/** The units of the likeliest container, with the standfirst that many pages set between the headline and it. */
function withStandfirst(units: readonly Unit[], box: Box): Unit[] {
  const headline = units.slice(0, box.start).findLastIndex(({ element }) => element.tagName === 'h1');
  const isNear = headline >= 0 && box.start - headline <= 25;
  const standfirst = isNear ? units.slice(headline + 1, box.start).filter(isStandfirst) : [];
  return [...standfirst, ...units.slice(box.start, box.end)];
}

function isStandfirst({ kind, text, linked }: Unit): boolean {
  if (linked > text.length * 0.2) return false;
  return (kind === 'paragraph' || kind === 'list-item' || kind === 'heading') && lengthOf(text) >= 70 && text.length < 1200;
}

function headingsOf(document: Document): Heading[] {
  const found: Heading[] = [];
  for (const element of elementsIn(document)) {
    if (element.tagName !== 'h1' && element.tagName !== 'h2') continue;
    if (isHidden(element) || /sr-only|screen-?reader|visually-?hidden|invisible/i.test(attribute(element, 'class') ?? '')) continue;
    const text = textIn(element, 1000);
    if (text !== '') found.push({ text, level: element.tagName === 'h1' ? 1 : 2 });
    if (found.length > 200) break;
  }
  return found.toSorted((a, b) => a.level - b.level);
}

const blockOf = ({ kind, text }: Unit): ReadableBlock => ({ kind, text });

function bodyOf(document: Document): Element | undefined {
  for (const element of elementsIn(document)) if (element.tagName === 'body') return element;
  return undefined;
}
