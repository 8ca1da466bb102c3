import type { ReadableBlock } from '../../../sources/readable.ts';
import { elementsIn, textIn, type Document, type Element } from '../tree.ts';
import { bestContainer } from './container.ts';
import { isNamedFurniture } from './furniture.ts';
import { unitsOf, type Unit } from './units.ts';

export type RelatedLink = { title: string; url: string };

export type Article = {
  blocks: ReadableBlock[];
  related: RelatedLink[];
  /** Every unit of the page that is not furniture, for bylines and dates that stand outside the article. */
  units: Unit[];
  /** Headings that could be the headline, the likeliest first. */
  headings: string[];
};

/** The words of a page's article, in reading order, without the furniture around it. */
export function readArticle(document: Document, _url: string): Article {
  const body = bodyOf(document);
  const headings = headingsOf(document);
  if (body === undefined) return { blocks: [], related: [], units: [], headings };
  const all = unitsOf(body, isNamedFurniture);
  const box = bestContainer(all);
  const units = box === undefined ? all.units : all.units.slice(box.start, box.end);
  return { blocks: units.filter(isProse).map(blockOf), related: [], units: all.units, headings };
}

function headingsOf(document: Document): string[] {
  const found: string[] = [];
  for (const tag of ['h1', 'h2']) {
    for (const element of elementsIn(document)) if (element.tagName === tag) found.push(textIn(element, 1000));
  }
  return found.filter(Boolean).slice(0, 30);
}

function isProse(unit: Unit): boolean {
  return unit.linked / unit.text.length < 0.7 || unit.kind === 'heading';
}

const blockOf = ({ kind, text }: Unit): ReadableBlock => ({ kind, text });

function bodyOf(document: Document): Element | undefined {
  for (const element of elementsIn(document)) if (element.tagName === 'body') return element;
  return undefined;
}
