import { attribute, type Element } from '../tree.ts';
import type { Box, Units } from './units.ts';
import { worthOf } from './worth.ts';

/** Names that the web gives to the element around an article's words, from the surest to the vaguest. */
const strongNames =
  /(?:^|[ _-])(?:article|story|entry|post|news|blog)[ _-]?(?:body|content|text|main|inner|copy|full)|(?:body|content|text)[ _-]?(?:article|story|entry|post)|(?:^|[ _-])(?:articlebody|storytext|e-content|h-entry|hentry|richtext|prose)(?:$|[ _-])/;
const weakNames = /(?:^|[ _-])(?:article|story|post|entry|content|main|text|artikel|beitrag|noticia|texte?)(?:$|[ _-])/;

/** How much an element's own marks speak for it: a factor of the worth of what is in it. */
function claimOf(element: Element): number {
  const property = attribute(element, 'itemprop') ?? attribute(element, 'property') ?? '';
  if (/articleBody|(?:^|:)text$|content:encoded|reviewBody/i.test(property)) return 1.35;
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, 400).toLowerCase();
  if (strongNames.test(names)) return 1.25;
  const { tagName } = element;
  const role = attribute(element, 'role');
  if (tagName === 'article' || role === 'article') return 1.15;
  if (tagName === 'main' || role === 'main') return 1.08;
  return weakNames.test(names) ? 1.05 : 1;
}

/** Elements that hold one block of words, never an article. */
const singles = new Set('p h1 h2 h3 h4 h5 h6 li dt dd figure figcaption pre address caption summary'.split(' '));

/** The element that holds the article: the one whose units are worth most together, the innermost of equals. */
export function bestContainer({ units, boxes }: Units): Box | undefined {
  const sums = [0];
  for (const unit of units) sums.push(sums.at(-1)! + worthOf(unit));
  let best: Box | undefined;
  let bestWorth = 0;
  for (const box of boxes) {
    if (singles.has(box.element.tagName)) continue;
    const worth = (sums[box.end]! - sums[box.start]!) * claimOf(box.element);
    if (worth > bestWorth || (worth === bestWorth && best !== undefined && box.depth > best.depth)) {
      best = box;
      bestWorth = worth;
    }
  }
  return best;
}
