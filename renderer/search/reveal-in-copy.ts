/** A place in the copy: the number of its top-level block, from 0, and words that stand there. */
export type PlaceInCopy = { block: number; words: string };

/** Brings words of the open copy into view and marks them until the next key or press. */
export function revealInCopy({ block, words }: PlaceInCopy): void {
  const copy = document.querySelector('[data-pane="copy"] [contenteditable]');
  const element = copy?.children[block];
  if (!element) return;
  const range = rangeOf(element, words) ?? wholeOf(element);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  CSS.highlights.set('sought', new Highlight(range));
  const forget = () => {
    CSS.highlights.delete('sought');
    for (const event of ends) window.removeEventListener(event, forget);
  };
  for (const event of ends) window.addEventListener(event, forget);
}

const ends = ['keydown', 'pointerdown'] as const;

/** Where words stand in an element; null where a mark in the copy parts them. */
function rangeOf(element: Element, words: string): Range | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; start: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: text.length });
    text += walker.currentNode.textContent ?? '';
  }
  const at = text.indexOf(words);
  const first = nodes.findLast(({ start }) => start <= at);
  const last = nodes.findLast(({ start }) => start < at + words.length);
  if (at === -1 || words === '' || !first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, at - first.start);
  range.setEnd(last.node, at + words.length - last.start);
  return range;
}

function wholeOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
