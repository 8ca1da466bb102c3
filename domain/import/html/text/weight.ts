import { isElement, isText, type Element } from '../tree.ts';
import { isHidden, isNeverText } from './furniture.ts';

/** How many letters of visible words outside links each element holds. */
export type Weights = ReadonlyMap<Element, number>;

export function weigh(root: Element): Weights {
  const weights = new Map<Element, number>();
  const visit = (element: Element, isLink: boolean): number => {
    let weight = 0;
    for (const child of element.childNodes) {
      if (isText(child)) {
        if (!isLink) weight += wordLength(child.value);
      } else if (isElement(child) && !isNeverText(child) && !isHidden(child)) {
        weight += visit(child, isLink || child.tagName === 'a');
      }
    }
    weights.set(element, weight);
    return weight;
  };
  visit(root, false);
  return weights;
}

function wordLength(text: string): number {
  const trimmed = text.trim();
  return trimmed.length < 2 ? 0 : trimmed.length;
}
