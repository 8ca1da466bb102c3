import type { ReadableBlock } from '../../../sources/readable.ts';
import { absolute } from '../address.ts';
import type { Heading } from '../metadata/title.ts';
import { attribute, elementsIn, textIn, type Document, type Element } from '../tree.ts';
import { bestContainer } from './container.ts';
import { furnitureShare, isHidden } from './furniture.ts';
import { trim, type Trimmed } from './trim.ts';
import { unitsOf, type Unit } from './units.ts';
import { weigh } from './weight.ts';
import { lengthOf } from './worth.ts';

export type RelatedLink = { title: string; url: string };

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
  const total = Math.max(1, weights.get(body) ?? 0);
  const isFurniture = (element: Element) => {
    const share = furnitureShare(element);
    return share > 0 && (weights.get(element) ?? 0) <= share * total;
  };
  const attempts: ((element: Element) => boolean)[] = [
    (element) => isHidden(element) || isFurniture(element),
    isHidden,
    () => false,
  ];
  let best: { article: Trimmed; all: Unit[]; length: number } = { article: { units: [], related: [] }, all: [], length: -1 };
  for (const skip of attempts) {
    const all = unitsOf(body, skip);
    const box = bestContainer(all);
    const article = trim(box === undefined ? all.units : all.units.slice(box.start, box.end));
    const length = article.units.reduce((sum, unit) => sum + lengthOf(unit.text), 0);
    if (length > best.length * 2) best = { article, all: all.units, length };
    if (best.length >= thin) break;
  }
  return {
    blocks: best.article.units.map(blockOf),
    related: best.article.related.map(({ title, href }) => ({ title, url: absolute(href, url) })),
    units: best.all,
    headings,
    everyUnit: () => unitsOf(body, () => false).units,
  };
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
