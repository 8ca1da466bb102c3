import type { ReadableBlock } from '../../sources/readable.ts';
import { isNeverText } from './text/furniture.ts';
import { unitsOf } from './text/units.ts';
import { elementsIn, type Document, type Element } from './tree.ts';

/** All words of a document that was written as a document: nothing in it is furniture, as it is on a page of a site. */
export function blocksOfDocument(document: Document): ReadableBlock[] {
  const body = bodyOf(document);
  if (body === undefined) return [];
  return unitsOf(body, isNeverText).units.map(({ kind, text }) => ({ kind, text }));
}

function bodyOf(document: Document): Element | undefined {
  for (const element of elementsIn(document)) if (element.tagName === 'body') return element;
  return undefined;
}
