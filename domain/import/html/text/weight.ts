import { isElement, isText, type Element } from '../tree.ts';
import { isHidden, isNeverText, type Weight } from './furniture.ts';

export type Weights = ReadonlyMap<Element, Weight>;

/** For each element: the letters of visible words outside links, the links, and whether a first-level heading is in it. */
export function weigh(root: Element): Weights {
  const weights = new Map<Element, Weight>();
  const visit = (element: Element, isLink: boolean): Weight => {
    const weight = { words: 0, links: isLink ? 1 : 0, holdsHeadline: element.tagName === 'h1' };
    for (const child of element.childNodes) {
      if (isText(child)) {
        if (!isLink) weight.words += child.value.trim().length;
      } else if (isElement(child) && !isNeverText(child) && !isHidden(child)) {
        const inner = visit(child, isLink || child.tagName === 'a');
        weight.words += inner.words;
        weight.links += inner.links;
        weight.holdsHeadline ||= inner.holdsHeadline;
      }
    }
    weights.set(element, weight);
    return weight;
  };
  visit(root, false);
  return weights;
}
