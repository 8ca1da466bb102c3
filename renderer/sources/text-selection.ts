/** A stretch of the readable text, in UTF-16 units. */
export type Stretch = { start: number; end: number };

const block = '[data-start]';

/**
 * The stretch of readable text that the window's selection covers inside this element, whose blocks carry their
 * offsets in `data-start`; null where nothing of it is selected. White space at its ends is left out.
 */
export function selectedStretch(within: Element, selection: Selection | null): Stretch | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const blocks = [...within.querySelectorAll<HTMLElement>(block)].filter((element) => range.intersectsNode(element));
  const first = blocks.at(0);
  const last = blocks.at(-1);
  if (!first || !last) return null;
  const start = startOf(first) + offsetIn(first, range.startContainer, range.startOffset, 0);
  const end = startOf(last) + offsetIn(last, range.endContainer, range.endOffset, textLength(last));
  const words = textBetween(blocks, { start, end });
  const trimmed = { start: start + (words.length - words.trimStart().length), end: end - (words.length - words.trimEnd().length) };
  return trimmed.start < trimmed.end ? trimmed : null;
}

/** The range of the page that shows a stretch, or null where the element holds none of it. */
export function rangeOf(within: Element, { start, end }: Stretch): Range | null {
  const blocks = [...within.querySelectorAll<HTMLElement>(block)];
  const from = blocks.findLast((element) => startOf(element) <= start);
  const to = blocks.findLast((element) => startOf(element) < end);
  if (!from?.firstChild || !to?.firstChild) return null;
  const range = document.createRange();
  range.setStart(from.firstChild, Math.min(start - startOf(from), textLength(from)));
  range.setEnd(to.firstChild, Math.min(end - startOf(to), textLength(to)));
  return range;
}

function startOf(element: HTMLElement): number {
  return Number(element.dataset['start']);
}

function textLength(element: HTMLElement): number {
  return element.textContent.length;
}

/** How far into a block a boundary lies; `outside` where it lies in another. */
function offsetIn(element: HTMLElement, container: Node, offset: number, outside: number): number {
  if (!element.contains(container)) return outside;
  if (container.nodeType === Node.TEXT_NODE) return offset;
  return offset === 0 ? 0 : textLength(element);
}

function textBetween(blocks: readonly HTMLElement[], { start, end }: Stretch): string {
  const first = blocks[0];
  if (!first) return '';
  // Blocks stand an empty line apart in the readable text.
  const text = blocks.map((element) => element.textContent).join('\n\n');
  return text.slice(start - startOf(first), end - startOf(first));
}

/** The offset in the readable text of a point in one of its blocks; null outside of them. */
export function offsetAt(within: Element, node: Node, offset: number): number | null {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  const here = element?.closest<HTMLElement>(block);
  return here && within.contains(here) ? startOf(here) + offsetIn(here, node, offset, 0) : null;
}
