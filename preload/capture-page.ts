/**
 * What the desk does inside a capture: reads its text and selection, and marks a passage. It is evaluated in an
 * isolated world of the frame, and touches nothing of the page but its selection, highlights and scrolling.
 */

type Piece = { node: Text; start: number };

type CapturePage = {
  /** The page's text as it stands, a line break between blocks. Offsets below count in it, in UTF-16 units. */
  text(): string;
  selection(contextLength: number): { exact: string; prefix: string; suffix: string } | null;
  /** Resolves when the selection has changed after this call. */
  selectionChange(): Promise<void>;
  /** Highlights a stretch of the text and brings it into view. */
  mark(start: number, end: number): void;
  clearMark(): void;
  /** Paints stretches of the text in the highlight of their colour, and no others. */
  paint(stretches: readonly { start: number; end: number; colour: string }[]): void;
  /** Resolves when files are dragged over the page. */
  draggedOver(): Promise<void>;
};

const highlightName = 'standfirst-passage';

function capturePage(): CapturePage {
  const { text, pieces } = readText();
  const painted = new Set<string>();

  return {
    text: () => text,

    selection(contextLength) {
      const selection = getSelection();
      if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
      const range = selection.getRangeAt(0);
      const start = offsetOf(range.startContainer, range.startOffset);
      const end = offsetOf(range.endContainer, range.endOffset);
      const selected = text.slice(start, end);
      const exact = selected.trim();
      if (exact === '') return null;
      const from = start + selected.indexOf(exact);
      const to = from + exact.length;
      return {
        exact,
        prefix: text.slice(Math.max(0, from - contextLength), from),
        suffix: text.slice(to, to + contextLength),
      };
    },

    selectionChange: () =>
      new Promise((resolve) => {
        document.addEventListener('selectionchange', () => resolve(), { once: true });
      }),

    mark(start, end) {
      const range = rangeOf(start, end);
      if (range === null) return;
      const highlight = new Highlight(range);
      highlight.priority = 1;
      CSS.highlights.set(highlightName, highlight);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    },

    clearMark() {
      CSS.highlights.delete(highlightName);
    },

    paint(stretches) {
      for (const name of painted) CSS.highlights.delete(name);
      painted.clear();
      for (const { start, end, colour } of stretches) {
        const range = rangeOf(start, end);
        if (range === null) continue;
        const name = `standfirst-${colour}`;
        painted.add(name);
        const highlight = CSS.highlights.get(name) ?? new Highlight();
        highlight.add(range);
        CSS.highlights.set(name, highlight);
      }
    },

    draggedOver: () =>
      new Promise((resolve) => {
        const look = (event: DragEvent): void => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          document.removeEventListener('dragenter', look, { capture: true });
          resolve();
        };
        document.addEventListener('dragenter', look, { capture: true });
      }),
  };

  /** The offset in the text of a point of the document: that of the first piece at or after it. */
  function offsetOf(container: Node, offset: number): number {
    const point = document.createRange();
    point.setStart(container, offset);
    const after = firstWhere(pieces, ({ node }) => point.comparePoint(node, node.length) >= 0);
    const piece = pieces[after];
    if (piece === undefined) return text.length;
    return piece.node === container ? piece.start + offset : piece.start;
  }

  function rangeOf(start: number, end: number): Range | null {
    const first = pieceAt(start);
    const last = pieceAt(end - 1);
    if (first === undefined || last === undefined) return null;
    const range = document.createRange();
    range.setStart(first.node, within(first, start));
    range.setEnd(last.node, within(last, end));
    return range;
  }

  function pieceAt(offset: number): Piece | undefined {
    return pieces[firstWhere(pieces, ({ start }) => start > offset) - 1];
  }

  function within({ node, start }: Piece, offset: number): number {
    return Math.min(node.length, offset - start);
  }
}

/** The index of the first element for which a test holds that holds for all after it too; the length where none. */
function firstWhere<Element>(elements: readonly Element[], test: (element: Element) => boolean): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = elements[middle];
    if (element !== undefined && test(element)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function readText(): { text: string; pieces: Piece[] } {
  const blocks = new Map<Element, Element>();
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && isUnseen(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  let block: Element | null = null;
  let broken = false;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) {
      const of = blockOf(node.parentElement, blocks);
      if (length > 0 && (broken || of !== block)) {
        parts.push('\n');
        length += 1;
      }
      block = of;
      broken = false;
      pieces.push({ node, start: length });
      parts.push(node.data);
      length += node.length;
    } else if (node instanceof HTMLBRElement) broken = true;
  }
  return { text: parts.join(''), pieces };
}

function isUnseen(element: Element): boolean {
  return element.matches('head, script, style, noscript, template, title, textarea, select');
}

/** The nearest ancestor that begins a line of its own. Every answer is remembered: pages repeat their elements. */
function blockOf(element: Element | null, known: Map<Element, Element>): Element | null {
  const asked: Element[] = [];
  let at = element;
  while (at !== null && !known.has(at) && getComputedStyle(at).display.startsWith('inline')) {
    asked.push(at);
    at = at.parentElement;
  }
  if (at === null) return null;
  const block = known.get(at) ?? at;
  known.set(at, block);
  for (const inside of asked) known.set(inside, block);
  return block;
}

Object.assign(globalThis, { capturePage: capturePage() });
